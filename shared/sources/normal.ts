import { folded } from './folded.ts';

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
