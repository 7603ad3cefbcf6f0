import { nameText } from '#shared/graph/text.ts';

/**
 * What two spellings of one name have in common: case, accents of Latin, Greek and Cyrillic letters, spaces at the ends
 * or in a row, and what nothing shows make no difference. Signs of other scripts stay: in those a vowel is a mark.
 */
export function nameKey(name: string): string {
  return nameText(name)
    .replace(/[\u200C\u200D]/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
