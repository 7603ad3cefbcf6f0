import { folded, letter, lettersOf, unspaced, wordLetters } from './name-letters.ts';
import { nobodys, shortWords } from './name-words.ts';

/** One way in which a name is written: a pattern for folded letters. */
export type NameForm = {
  readonly pattern: string;
  /** Of the name in it: what is longer is looked for first. */
  readonly letters: number;
  /**
   * `bent`: with another ending, as Slavic languages have them; `titled`: a title of several words, which may be what the
   * essay is about. Both are names only where they are written as one.
   */
  readonly how: 'plain' | 'bent' | 'titled';
};

/** Scripts in which small words stand before a word without a blank. */
export const prefixed = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Between the parts of a full name. */
const joint = String.raw`[\s.,_'’‘‐‑–-]`;

/** Within a part: “O’Brien”, “Jean-Luc”. */
const inner = /['’‘ʼ‐‑-]/u;

/** Letters from which a name is hardly ever part of another word. */
export const longName = 6;

const start = `(?<!${letter})`;
const end = `(?!${letter})`;
/** One or two letters may come. */
const soonEnd = `(?!${letter}{3})`;
const endOfNumber = `(?!${letter}|[0-9])`;

/** Every form of a name or an address; of what names nobody none. */
export function formsOf(name: string): NameForm[] {
  return [...(name.includes('@') ? ofAddress(name) : ofName(name))];
}

/** What a group is called: after a word for a group, and a title of two words where each has its capital (“Team Ferrymen”, “Blue Boats”). */
export function formsOfTitle(title: string): NameForm[] {
  const words = title.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const own = words.filter((word) => !nobodys.has(word.toLowerCase()));
  if (own.length === 0) return [];
  const letters = words.join('').length;
  const called = own.map(lettersOf).join(`${joint}{1,3}`);
  const ofGroup = `(?:${groupWords})[\\s:"“”„«»…-]{1,3}`;
  const end = endOfNumber;
  // “A group”, “the group a year ago”
  const isLetter = own.join('').length < 3 && /\p{L}/u.test(own.join(''));
  const beside = [
    form(`${start}${ofGroup}${called}${end}`, letters + 5),
    form(`${start}${called}["“”…]?[\\s-](?:${groupWords})${end}`, letters + 5),
  ];
  return [
    ...(isLetter ? [] : beside),
    { pattern: `${start}${words.map(lettersOf).join(`${joint}{1,3}`)}${end}`, letters, how: 'titled' },
  ];
}

/** In the languages of the classes that we know of, folded. */
const groupWords = folded(
  'group|team|crew|gruppe|groupe|équipe|grupo|equipo|gruppo|squadra|skupina|tým|grupa|zespół|groep|grupp|группа|команда',
).letters;

function* ofName(name: string): Generator<NameForm> {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.every((word) => nobodys.has(word.toLowerCase()))) return;
  const letters = words.join('').length;
  if (words.length > 1) {
    yield form(whole(joined(words), name), letters);
    if (words.length === 2) yield form(whole(joined(words.toReversed()), name), letters);
    yield* handles(name);
  }
  for (const part of name.split(/[\s,;()"“”]+/u).filter((one) => inner.test(one))) {
    const pieces = part.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
    // “OBrien”, “Jean Luc”; two short pieces that are written as one may be a word.
    const count = pieces.join('').length;
    if (pieces.length > 1 && count >= 4)
      yield form(whole(pieces.map(lettersOf).join(`${joint}{0,2}`), part, count < longName), count);
  }
  for (const word of words)
    if (isPart(word)) {
      yield form(whole(lettersOf(word), word), word.length);
      yield* spaced(word);
      yield* bent(word);
    }
  // A family’s name and a given one, written as one word.
  const [only = ''] = words;
  if (words.length === 1 && /^[\p{Script=Han}\p{Script=Hangul}]{3}$/u.test(only))
    yield form(lettersOf(only.slice(1)), 2);
}

function* ofAddress(address: string): Generator<NameForm> {
  yield form(whole(lettersOf(address), address), address.length);
  const [user = ''] = address.split('@');
  if (/^[\p{L}\p{M}]+$/u.test(user)) {
    if (isPart(user)) yield form(whole(lettersOf(user), user), user.length);
  } else if (user.length >= 3 && /\p{L}/u.test(user)) yield form(whole(lettersOf(user), user), user.length);
}

/** “adalovelace”, but no word that two short parts happen to make. */
function joined(words: readonly string[]): string {
  return words.map(lettersOf).join(words.join('').length >= longName ? `${joint}{0,3}` : `${joint}{1,3}`);
}

/** What people call themselves where a name must be one word: “alovelace”, “a.lovelace”, “lovelace_a”, “ada.l”. */
function* handles(name: string): Generator<NameForm> {
  const [first = '', ...others] = name
    .split(',')
    .toReversed()
    .join(' ')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const last = others.at(-1) ?? '';
  if (!isLatin(first) || !isLatin(last) || last.length < 3 || nobodys.has(first.toLowerCase())) return;
  const [initial = ''] = wordLetters(first);
  const [final = ''] = wordLetters(last);
  const family = lettersOf(last);
  // A long name is known by itself; a short one with a letter before it may be a word (“price”).
  const between = last.length >= longName ? String.raw`(?:[._-]|\.\s)?` : String.raw`(?:[._-]|\.\s)`;
  yield form(`${start}${initial}${between}${family}${soonEnd}`, last.length + 1);
  yield form(`${start}${family}[._]${initial}${end}`, last.length + 1);
  if (last.length >= longName) yield form(`${start}${family}${initial}${end}`, last.length + 1);
  if (first.length >= 3) yield form(`${start}${lettersOf(first)}[._]${final}${end}`, first.length + 1);
}

/** “A n n a”, “A.n.n.a”, “A-n-n-a”. */
function* spaced(word: string): Generator<NameForm> {
  const letters = wordLetters(word);
  if (letters.length < 3 || unspaced.test(word) || prefixed.test(word)) return;
  const between = String.raw`[\s._*…|/+~-]${letters.length > 3 ? '{1,3}' : ''}`;
  yield form(`(?<![0-9])${start}${letters.join(between)}${endOfNumber}`, word.length);
}

/** Endings of names in -a, and of those that lose it: “Anně”, “Annou”, “Анной”. */
const endings: readonly (readonly [
  last: RegExp,
  stem: (name: string) => readonly string[],
  after: string,
])[] = [
  // Olga, Eliška: before -e the consonant softens too.
  [
    /^.{2,}[aа]$/u,
    (name) => [name.slice(0, -1)],
    'y|u|e|ie|i|o|ou|ej|am|ach|ami|om|ы|е|у|ой|ою|и|і|ам|ами|ах',
  ],
  [/^.{2,}[gг][aа]$/u, (name) => [`${name.slice(0, -2)}z`, `${name.slice(0, -2)}dz`], 'e'],
  [/^.{2,}k[a]$/u, (name) => [`${name.slice(0, -2)}c`], 'e'],
  [/^.{2,}ch[a]$/u, (name) => [`${name.slice(0, -3)}s`], 'e'],
  [/^.{2,}[^c]h[a]$/u, (name) => [`${name.slice(0, -2)}z`], 'e'],
  [/^.{2,}d[a]$/u, (name) => [`${name.slice(0, -2)}dz`], 'ie'],
  [/^.{2,}t[a]$/u, (name) => [`${name.slice(0, -2)}c`], 'ie'],
  [/^.{2,}r[a]$/u, (name) => [`${name.slice(0, -2)}rz`], 'e'],
  [/^.{2,}я$/u, (name) => [name.slice(0, -1)], 'и|ю|ей|ею|е|ям|ями|ях'],
  [/^.{2,}[йь]$/u, (name) => [name.slice(0, -1)], 'я|ю|ем|е|ев|еву'],
  // Marek, Pavel, Karel, Павел: the vowel goes.
  [
    /^.{2,}[eе][kкlл]$/u,
    (name) => [`${name.slice(0, -2)}${name.slice(-1)}`],
    'a|u|em|ovi|owi|ove|ovou|е|а|у|ом',
  ],
  [/^.{3,}[iy]$/u, (name) => [name], 'ho|mu|m|ego|emu'],
];

function* bent(word: string): Generator<NameForm> {
  if (word.length < 4 || unspaced.test(word)) return;
  const lower = word.toLowerCase();
  for (const [last, stems, after] of endings)
    if (last.test(lower))
      for (const stem of stems(lower))
        yield {
          pattern: `${start}${lettersOf(stem)}(?:${after.split('|').map(lettersOf).join('|')})${end}`,
          letters: stem.length,
          how: 'bent',
        };
}

function form(pattern: string, letters: number): NameForm {
  return { pattern, letters, how: 'plain' };
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\p{M}]+$/u.test(word);
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

/** After a name that ends in a consonant: “Tomášovi”, “Janowie”, “Ивановичу”. */
const bentEnding = folded(
  'ovi|ovou|ova|ovo|ovy|ove|ovej|ovic|ovych|ovym|owi|owie|owa|ową|owej|ami|iem|ego|emu|ович|овичу',
).letters;

/**
 * As a whole word, or with an ending of one or two letters or of a case; long names in the middle of one too. Digits may
 * follow a name (“ada2”) but not a number.
 */
function whole(pattern: string, name: string, isShort = false): string {
  if (unspaced.test(name)) return pattern;
  if (/\p{N}$/u.test(name)) return `${start}${pattern}${endOfNumber}`;
  const letters = name.replaceAll(/[^\p{L}]/gu, '').length;
  if (!isShort && (letters >= longName || (prefixed.test(name) && letters >= 4))) return pattern;
  return letters < 4
    ? `${start}${pattern}${soonEnd}`
    : `${start}${pattern}(?:${soonEnd}|(?=(?:${bentEnding})${end}))`;
}
