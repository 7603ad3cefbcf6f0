import * as z from 'zod/mini';

/**
 * What join codes are written with. Chosen so that a code can be read off a projector from the last row and typed on a
 * phone: of characters that are taken for one another at most one is in it (0 O D Q, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V).
 * No vowels, and none of 3 4 0 1, which stand for vowels: no word can come of it. Sixteen, so that four random bits
 * make one without favouring any.
 */
export const joinCodeAlphabet = 'FHJKMNPQRTWXY679';

/** Characters of a code: 16^6 of them, 12 million after those with doubles are left out. */
export const joinCodeLength = 6;

/** What is typed for a character that looks like it, where only one can be meant. */
const meant: Readonly<Record<string, string>> = { O: 'Q', '0': 'Q', D: 'Q', G: '6', '1': '7' };

/**
 * A code from random bytes: one for each character, and some to spare.
 * No character stands twice in a row: doubles are miscounted, and KKK is no code for a class.
 */
export function joinCodeOf(randomBytes: Uint8Array): string {
  let code = '';
  for (const byte of randomBytes) {
    const next = joinCodeAlphabet[byte % joinCodeAlphabet.length] ?? '';
    if (!code.endsWith(next)) code += next;
    if (code.length === joinCodeLength) return code;
  }
  throw new Error('There were too few random bytes for a join code.');
}

/** As it is kept: capitals without the hyphen, look-alikes put right. Null for what can be no code. */
export function readJoinCode(typed: string): string | null {
  const letters = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}._]/gu, ''),
  ];
  const code = letters.map((letter) => meant[letter] ?? letter).join('');
  const isCode = letters.length === joinCodeLength && [...code].every((at) => joinCodeAlphabet.includes(at));
  return isCode ? code : null;
}

/** As people see it: K7P-9QX. */
export function shownJoinCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** A code as somebody typed it; says at once what is wrong with it. */
export const typedJoinCodeSchema = z.string().check(
  z.maxLength(20, 'A code has six characters, like K7P-9QX.'),
  z.refine((typed) => readJoinCode(typed) !== null, 'A code has six characters, like K7P-9QX.'),
);
