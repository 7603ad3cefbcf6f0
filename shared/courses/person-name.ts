/** Two names that are the same but for case, accents and blanks are one person's: pupils type “zoe” for “Zoë”. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** “Prihodko, Ana” as “Ana Prihodko”; other names as they are. */
export function givenNameFirst(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return first !== '' && last !== '' && more.length === 0 ? `${first} ${last}` : name.trim();
}
