/** What two ways of writing one thing have in common: text is compared in these forms and shown as it was written. */

/** Lower case without diacritics, with plain quotes and hyphens, “&” as “and”, and single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/[ßøłđæœı]/gi, (letter) => plainLetters[letter.toLowerCase()] ?? letter)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Titles and names are compared with each other again and again, and on each edit of a text. */
function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= 5_000) known.clear();
    known.set(text, value);
    return value;
  };
}

/** Letters and digits in runs, folded: “Maryland’s” is one word, “Counter-Terrorism” two. */
export const wordsIn = remembered((text): readonly string[] => {
  return (
    folded(text)
      .replace(/'/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
});

/** The words of a title as one line, to be compared for equality. */
export const titleLine = remembered((title) => wordsIn(title).join(' '));

const small = new Set(
  'a an the of on in to and or for by with from at as is its der die das le la les el'.split(' '),
);

/** The words of a title that say something; all of them when it has nothing else. */
export const titleWords = remembered((title): ReadonlySet<string> => {
  const words = wordsIn(title);
  const telling = words.filter((word) => !small.has(word));
  return new Set(telling.length > 0 ? telling : words);
});

export type PageRange = { readonly from: number; readonly to: number };

/**
 * Pages in Arabic numbers, as they are written in a locator or an entry: “pp. 213–17” is 213 to 217. Null when it
 * names anything but pages (“chap. 3”, “para. 4”), or pages of another numbering (“e12”, “S4”, “xii”).
 */
export function pageRanges(pages: string): readonly PageRange[] | null {
  const plain = folded(pages)
    .replace(/^\(|\)$/g, '')
    .replace(/^(?:pp?|pgs?|pages?)\b\.?\s*/, '')
    .replace(/(?:\s*ff?\.?)?[.,;]*$/, '')
    .trim();
  const ranges: PageRange[] = [];
  for (const part of plain.split(/\s*(?:,|;|\band\b)\s*/)) {
    const [, start, end] = /^(\d{1,6})(?:\s*-+\s*(\d{1,6}))?$/.exec(part) ?? [];
    if (start === undefined) return null;
    const from = Number(start);
    ranges.push({ from, to: end === undefined ? from : Number(wholeEnd(start, end)) });
  }
  return ranges;
}

/** “213–17” stands for “213–217”: the digits that the end leaves out are the start's. */
function wholeEnd(start: string, end: string): string {
  return end.length < start.length ? start.slice(0, start.length - end.length) + end : end;
}

/** An address without what does not matter to where it leads. */
export function addressLine(url: string): string {
  return folded(url)
    .replace(/^https?:\/\//, '')
    .replace(/^w{3,4}\d?\./, '')
    .replace(/[#?](?:utm_.*)?$/, '')
    .replace(/[/.,;)]+$/, '');
}

/** A DOI alone, in lower case (DOIs have no case). */
export function doiLine(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)/, '')
    .replace(/[.,;)]+$/, '');
}

/** Changes of one letter (or swaps of two neighbours) that lead from one word to the other, up to a limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
