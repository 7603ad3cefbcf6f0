import { lettersOf } from './name-letters.ts';

/** A text with names blotted out, as long as before in UTF-16 code units, so that places in it hold. */
export type Mask = (text: string) => string;

/** One for each code unit. */
export const blot = '█';

/**
 * Blots out every name in a text: people's full names in any case and with any of the usual joints (“Ada Lovelace”,
 * “ada.lovelace”), their parts as whole words, e-mail addresses. Parts that are words of the language (“May”, “Will”) or
 * of two letters (“Li”) only where they are written as a name is; what names nobody (“Guest”) never.
 */
export function createMask(names: readonly string[]): Mask {
  const patterns = new Map<string, number>();
  for (const name of names.map((each) => each.normalize('NFC').trim()))
    for (const [pattern, length] of name.includes('@') ? ofAddress(name) : ofName(name))
      patterns.set(pattern, length);
  if (patterns.size === 0) return (text) => text;
  // The longest first: a full name is one blot, and no part of it is left.
  const sorted = [...patterns].toSorted(([, a], [, b]) => b - a).map(([pattern]) => pattern);
  const any = new RegExp(sorted.join('|'), 'giu');
  return (text) =>
    text.replace(any, (found, at: number) =>
      isNamed(found, text[at - 1] ?? '', text.slice(at + found.length)) ? blot.repeat(found.length) : found,
    );
}

/** `createMask` for one text. */
export function maskNames(text: string, names: readonly string[]): string {
  return createMask(names)(text);
}

/** Scripts that put no blanks between words, or none between a word and what follows from it. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Scripts in which small words stand before a word without a blank. */
const prefixed = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Between the parts of a full name. */
const joint = String.raw`[\s.,_'’‐-]`;

/** Patterns with the letters that they are for. */
function* ofName(name: string): Generator<[pattern: string, length: number]> {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.every((word) => nobodys.has(word.toLowerCase()))) return;
  const letters = words.join('').length;
  if (words.length > 1) {
    // “adalovelace”, but no word that two short parts happen to make.
    const between = letters >= 6 ? `${joint}{0,3}` : `${joint}{1,3}`;
    yield [whole(words.map(lettersOf).join(between), name), letters];
  }
  for (const word of words) if (isPart(word)) yield [whole(lettersOf(word), word), word.length];
  // A family’s name and a given one, written as one word.
  const [only = ''] = words;
  if (words.length === 1 && /^[\p{Script=Han}\p{Script=Hangul}]{3}$/u.test(only))
    yield [lettersOf(only.slice(1)), 2];
}

function* ofAddress(address: string): Generator<[pattern: string, length: number]> {
  yield [whole(lettersOf(address), address), address.length];
  const [user = ''] = address.split('@');
  if (/^[\p{L}\p{M}]+$/u.test(user)) {
    if (isPart(user)) yield [whole(lettersOf(user), user), user.length];
  } else if (user.length >= 3 && /\p{L}/u.test(user)) yield [whole(lettersOf(user), user), user.length];
}

/** Parts of three letters and more, and those of two that are written as a name is and are no word. */
function isPart(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/\p{L}/u.test(word) || nobodys.has(lower)) return false;
  if (word.length >= 3) return true;
  return unspaced.test(word)
    ? word.length === 2
    : word.length === 2 && word !== lower && !shortWords.has(lower);
}

/**
 * Whether it is written as a name is, where that matters. What stands before and after it is no letter, or the name is
 * long enough to be known in the middle of a word (“amlovelace”, “Lovelaces”), or has a short ending (“Adas”).
 */
function isNamed(found: string, before: string, rest: string): boolean {
  const lower = found.toLowerCase();
  if (found.length === 2 && !unspaced.test(found)) return found[0] !== lower[0] && found[1] === lower[1];
  const isCapital = found[0] !== lower[0] || prefixed.test(found);
  const isWord = ordinary.has(lower);
  const [ending = ''] = /^[\p{L}\p{M}]*/u.exec(rest) ?? [];
  const isInWord = ending !== '' || /[\p{L}\p{M}]/u.test(before);
  if (!isInWord || unspaced.test(found)) return !isWord || isCapital;
  if (isWord) return false;
  return found.length >= longName || (isCapital && (found.length >= 4 || ending === 's'));
}

/** Letters from which a name is hardly ever part of another word. */
const longName = 6;

/**
 * As a whole word, or with an ending of one or two letters; long names in the middle of one too. Digits may follow a name
 * (“ada2”) but not a number.
 */
function whole(pattern: string, name: string): string {
  if (unspaced.test(name)) return pattern;
  if (/\p{N}$/u.test(name)) return String.raw`(?<![\p{L}\p{M}])${pattern}(?![\p{L}\p{M}\p{N}])`;
  const letters = name.replaceAll(/[^\p{L}]/gu, '').length;
  if (letters >= longName || (prefixed.test(name) && letters >= 4)) return pattern;
  return String.raw`(?<![\p{L}\p{M}])${pattern}(?![\p{L}\p{M}]{3})`;
}

const words = (list: string) => new Set(list.split(' '));

/** What somebody is called who has said no name, and words that a roster puts before a number. */
const nobodys = words(
  'guest student students pupil person reviewer author group team test reader teacher instructor the and for of',
);

/** Words of two letters that a name may look like. */
const shortWords = words(
  'ad ah am an as at be by do go he hi if in is it la le me mr ms my no of oh ok on or so to tv uk un up us vs we',
);

/** English words that are also names: in small letters they are words. */
const ordinary = words(
  [
    'will may mark grace hope faith joy rose lily iris ivy daisy violet olive hazel ruby pearl amber jade april june august',
    'dawn summer autumn winter eve rich jack frank earnest ernest bill bob pat sue drew chase chance grant lance miles neil',
    'rob art guy gene dean earl duke king prince pope bishop abbot page carter cook baker butcher mason miller fisher hunter',
    'gardener farmer shepherd sheppard taylor tailor smith wright potter porter sawyer tanner weaver walker turner parker',
    'young old long short small little strong best good hardy wise sharp swift blunt savage noble fair white black brown',
    'green gray grey gold silver stone steel wood woods hill field fields forest brook brooks lake rivers banks marsh moor',
    'church temple cross bell hall house street north south east west england french english german holland day may sun moon',
    'star snow frost rain storm bird crane drake fox wolf lamb bull cole rice bean berry cherry lemon pepper reed rush moss',
    'case cash price sterling love dear darling friend christian constant clement pride patience prudence charity trinity',
    'story major penny lane way wells waters pool pond bush burns cook webb hood cox doe roe law laws lord judge justice',
    'man men child van von der den del las los bin ibn abu mac san sir one two three four ten son sons and the not too can',
    'has had was are her his him she you who why how low lee max ray bay kit sky skye ash sage robin jay wren basil ginger',
    'viola melody harmony carol jean victor norm stew curt ward warren piers reading lincoln chelsea paris sydney florence',
    'virginia georgia jordan israel asia india china ireland scott english',
  ].join(' '),
);
