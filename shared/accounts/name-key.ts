/**
 * What two spellings of one name have in common: case, accents of Latin, Greek and Cyrillic letters, and spaces at
 * the ends or in a row make no difference. Signs of other scripts stay: in those a vowel is a mark.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
