/** A text as names are looked for in it: every sign that can be read as a letter is that letter, in small. */
export type Folded = {
  readonly letters: string;
  /** Of a place in `letters` the first UTF-16 code unit of what stands there in the text, up to its end. */
  readonly placeOf: (at: number) => number;
  /** The same for where something ends: after all of the sign that it ends in. */
  readonly endOf: (at: number) => number;
};

/**
 * Marks, joiners and blanks of no width are left out; full-width and ornate letters, ligatures, and those of other
 * alphabets that look like a Latin one are it. “ä” and its like stay, as they are also written “ae”.
 */
export function folded(text: string): Folded {
  if (isPlain.test(text)) return { letters: text.toLowerCase(), placeOf: (at) => at, endOf: (at) => at };
  let letters = '';
  const places: number[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = signAt(text, at);
    const found = foldedSign(sign);
    for (let unit = 0; unit < found.length; unit += 1) places.push(at);
    letters += found;
    at += sign.length;
  }
  places.push(at);
  return {
    letters,
    placeOf: (place) => places[place] ?? at,
    endOf(place) {
      let end = place;
      while (end < letters.length && places[end] === places[end - 1]) end += 1;
      return places[end] ?? at;
    },
  };
}

/** What is a letter, a mark or a foreign digit in folded text, as a class. */
export const letter = String.raw`[a-z\u00AA-\u1FFF\u2070-\uFFFF]`;

/** A pattern that finds a name in folded letters however it is written: “Müller” as “Muller” and “Mueller”, “Weiß” as “Weiss”. */
export function lettersOf(word: string): string {
  return wordLetters(word).join('');
}

/** The same, a pattern for each letter. */
export function wordLetters(word: string): string[] {
  const { letters } = folded(word);
  const patterns: string[] = [];
  for (let rest = letters; rest !== ''; ) {
    const pair = pairs.find(([two]) => rest.startsWith(two));
    const [first = ''] = pair ? [pair[0]] : rest;
    rest = rest.slice(first.length);
    patterns.push(pair ? `(?:${pair[0]}|[${pair[1]}])` : oneOf(first));
  }
  return patterns;
}

/** Scripts that put no blanks between words, or none between a word and what follows from it. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const isPlain = /^[\n\r\t\u0020-\u007E]*$/;

/** Signs that are seen by nobody and may stand in a word: a soft hyphen, joiners, directions, blanks of no width, a stretch. */
const unseen = String.raw`\u00AD\u034F\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF`;

/** A letter with its marks, a Korean syllable in pieces, or any one sign. */
const signs = new RegExp(
  String.raw`[\u1100-\u115F][\u1160-\u11A7][\u11A8-\u11FF]?|\P{M}[\p{M}${unseen}]*|[\s\S]`,
  'uy',
);

/** A sign of ASCII that no mark follows is one by itself, which most are. */
function signAt(text: string, at: number): string {
  if (text.charCodeAt(at) < 0x7f && !(text.charCodeAt(at + 1) >= 0x7f)) return text.charAt(at);
  signs.lastIndex = at;
  return signs.exec(text)?.[0] ?? text.charAt(at);
}

const hidden = new RegExp(`[${unseen}]`, 'gu');

/** By sign; there are only so many. */
const known = new Map<string, string>();

function foldedSign(sign: string): string {
  if (sign.length === 1 && sign <= '~') return sign.toLowerCase();
  const before = known.get(sign);
  if (before !== undefined) return before;
  const found = [...sign.replaceAll(hidden, '').normalize('NFKC').toLowerCase()].map(foldedLetter).join('');
  if (known.size < 10_000) known.set(sign, found);
  return found;
}

/** One letter of a composed text. */
function foldedLetter(letter: string): string {
  if (paired.has(letter) || unspaced.test(letter)) return letter;
  // So that what is a letter can be said in a few ranges: classes by property take milliseconds to compile.
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return /[\0-\u007F\u2000-\u206F]/.test(letter) ? letter : '…';
  const base = [...letter.normalize('NFD')][0] ?? letter;
  if (/\p{M}/u.test(base)) return /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}/u.test(base) ? base : '';
  return likeness.get(base) ?? base;
}

/** How a letter is written where a keyboard has none: both ways. */
const pairs: readonly (readonly [pair: string, letters: string])[] = [
  ['ae', 'äæ'],
  ['oe', 'öøœ'],
  ['ue', 'ü'],
  ['aa', 'å'],
  ['ss', 'ß'],
];

const paired = new Set(pairs.flatMap(([, letters]) => [...letters]));

/** Letters that are more than one with a mark, and of other alphabets those that look like it; what they are read as. */
const likeness = new Map(
  Object.entries({
    ...{ a: 'ɑаα', b: 'ƀвβ', c: 'сϲ', d: 'đðԁ', e: 'əеɛε', g: 'ɡ', h: 'ħһн', i: 'ıіι', j: 'ј', k: 'кκ' },
    ...{ l: 'łӏ', m: 'м', n: 'ŋη', o: 'оοօ', p: 'рρ', q: 'ԛ', s: 'ѕ', t: 'ŧþтτ', u: 'υ', v: 'νѵ', w: 'ԝ' },
    ...{ x: 'хχ', y: 'уγ', z: 'ƶ', σ: 'ς', "'": 'ʼʹ', ي: 'ىی', ه: 'ة', ك: 'ک' },
  }).flatMap(([letter, others]) => [...others].map((other): [string, string] => [other, letter])),
);

/** “ö” is an “o”, and so is “ø”. */
const written: Readonly<Record<string, string>> = { a: 'aäåæ', o: 'oöøœ', u: 'uü' };

/** What a pattern made of these may begin with, for a class; empty where that is not plain. */
export function firstLettersOf(pattern: string): string {
  const [, inClass, inPair, sharp, plain] = beginning.exec(pattern.replace(lookbehinds, '')) ?? [];
  const first = inClass ?? inPair ?? sharp ?? plain ?? '';
  return first === 's' || first === 'ß' ? 'sß' : (written[first] ?? first);
}

const lookbehinds = /^(?:\(\?<!\[[^\]]*\]\))+/;
/** “[aäåæ]”, “(?:ae|[äæ])”, “(?:ß|ss)”, “b”. */
const beginning = /^(?:\[([a-z])|\(\?:([a-z])[a-z]\|\[|\(\?:(ß)\||([\p{L}\p{N}]))/u;

function oneOf(sign: string): string {
  const pair = pairs.find(([, letters]) => letters.includes(sign));
  if (!pair) return written[sign] ? `[${written[sign]}]` : escaped(sign);
  const base = pair[0].charAt(0);
  return sign === 'ß' ? '(?:ß|ss)' : `(?:${pair[0]}|[${written[base] ?? base}])`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
