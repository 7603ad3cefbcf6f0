/** Signs that are seen by nobody and may stand in a word: a soft hyphen, joiners, blanks of no width. */
const unseen = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`;

/** Latin letters that are a sign more than the letter they are looked for by; those with a mark find themselves. */
const special: Readonly<Record<string, string>> = {
  ...{ a: 'æ', b: 'ƀ', d: 'đð', e: 'ə', h: 'ħ', i: 'ıİ', l: 'ł', n: 'ŋ', o: 'øœ', t: 'ŧþ', z: 'ƶ' },
};

/** How a letter is written where a keyboard has none: both ways. */
const pairs: readonly (readonly [pair: string, letters: string])[] = [
  ['ae', 'äæ'],
  ['oe', 'öøœ'],
  ['ue', 'ü'],
  ['aa', 'å'],
  ['ss', 'ß'],
];

/** By base letter: it, and all that have it as their base. */
const latin = latinByBase();

/**
 * A pattern that finds a name however its letters are written: “Zoë” and “Zoe” as each other, “Müller” as “Mueller”,
 * in pieces, and with soft hyphens in it.
 */
export function lettersOf(word: string): string {
  let pattern = '';
  for (let rest = word.normalize('NFC'); rest !== ''; ) {
    const pair = pairs.find(([two]) => rest.toLowerCase().startsWith(two));
    const [letter = ''] = pair ? [pair[0]] : rest;
    rest = rest.slice(letter.length);
    if (pair) pattern += `(?:${[...pair[0]].map(oneOf).join('')}|[${pair[1]}]${marks})`;
    else pattern += oneOf(letter);
  }
  return pattern;
}

const marks = String.raw`[\p{M}${unseen}]*`;

function oneOf(letter: string): string {
  const lower = letter.toLowerCase();
  const base = baseOf(lower);
  const pair = pairs.find(([, letters]) => letters.includes(lower));
  const family = latin.get(base) ?? (pair ? lower : undefined);
  if (family === undefined) {
    // Of other scripts: as it is, in pieces, or without its marks.
    const pieces = letter.normalize('NFD');
    const forms = [
      ...new Set([letter, pieces, ...(/\p{M}/u.test(pieces) ? [[...pieces][0] ?? letter] : [])]),
    ];
    const some = forms.toSorted((a, b) => b.length - a.length).map(escaped);
    return `(?:${some.join('|')})${/\p{L}/u.test(letter) ? marks : ''}`;
  }
  return pair ? `(?:[${family}]${marks}|${[...pair[0]].join(marks)}${marks})` : `[${family}]${marks}`;
}

/** “ö” is an “o”, and so is “ø”. */
function baseOf(letter: string): string {
  const [first = letter] = letter.normalize('NFD');
  return Object.entries(special).find(([, letters]) => letters.includes(first))?.[0] ?? first;
}

function latinByBase(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let code = 97; code <= 122; code += 1) found.set(String.fromCharCode(code), String.fromCharCode(code));
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const [base = ''] = letter.normalize('NFD').toLowerCase();
      const known = found.get(base);
      if (known !== undefined && base !== letter) found.set(base, known + letter);
    }
  for (const [base, letters] of Object.entries(special))
    found.set(base, `${found.get(base) ?? base}${letters}`);
  return found;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
