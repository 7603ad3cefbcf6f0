import { editDistance } from './normal.ts';

/** A stretch of words where a quotation and its source differ; one of both may be empty. */
export type Difference = { readonly quoted: string; readonly source: string };

/** Where quoted words stand in the text of their source. */
export type QuotationPlace = {
  /** `exact` but for capitals, punctuation, quotation marks, spaces and hyphens. */
  readonly type: 'exact' | 'near';
  /** UTF-16 code units of the source’s text. */
  readonly start: number;
  readonly end: number;
  /** The line it begins in, from 1. */
  readonly paragraph: number;
  /** As the source has them, with some words around. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Empty when exact. At most ten. */
  readonly differences: readonly Difference[];
};

export type QuotationLookup = QuotationPlace | { readonly type: 'missing' };

/** A text made ready for many look-ups. */
export type SearchableText = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
};

type Word = { readonly key: string; readonly start: number; readonly end: number };
type Match = { readonly from: number; readonly to: number; readonly differences: readonly Difference[] };

/** Characters of the source shown on each side. */
const shownAround = 80;
/** Of the quoted words, how many may differ before they count as others. */
const tolerated = 0.25;
/** Fewer words than these are found as they are or not at all. */
const fewWords = 4;

export function searchableText(text: string): SearchableText {
  const words = wordsOf(text);
  const positions = new Map<string, number[]>();
  words.forEach(({ key }, at) => {
    const list = positions.get(key);
    if (list) list.push(at);
    else positions.set(key, [at]);
  });
  return { text, words, positions };
}

/**
 * Looks quoted words up. “…” and “[…]” stand for words left out, brackets inside a word (“[T]he”) for a changed letter.
 * A quotation without words is found nowhere.
 */
export function findQuotation(source: SearchableText, quotation: string): QuotationLookup {
  const parts = quotation
    .replace(/(?<=\p{L})\[(\p{L}+)\]|\[(\p{L}+)\](?=\p{L})/gu, '$1$2')
    .replace(/\[sic\]/gi, ' ')
    .split(/\[[^\]]*\]|…|\.\s?\.\s?\.(?:\s?\.)?/)
    .map((part) => ({ part, words: wordsOf(part) }))
    .filter(({ words }) => words.length > 0);
  const matches: Match[] = [];
  for (const { part, words } of parts) {
    const match = findWords(source, words, part, matches.at(-1)?.to ?? 0);
    if (!match) return { type: 'missing' };
    matches.push(match);
  }
  const [first, last] = [matches[0], matches.at(-1)];
  const [start, end] = [source.words[first?.from ?? -1]?.start, source.words[(last?.to ?? 0) - 1]?.end];
  if (start === undefined || end === undefined) return { type: 'missing' };
  const differences = matches.flatMap((match) => match.differences).slice(0, 10);
  return {
    type: differences.length === 0 ? 'exact' : 'near',
    start,
    end,
    ...surroundings(source.text, start, end),
    differences,
  };
}

/** Words as they are compared: without case, marks and hyphens, also those at the end of a line; ligatures opened. */
function wordsOf(text: string): Word[] {
  const pattern =
    /[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ]|[-\u2010\u2011]\s*\n\s*(?=\p{Ll})|[-\u2010\u2011]|\u00AD\s*|[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    key: word
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}.,]|[.,](?!\p{N})/gu, '')
      .toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

function findWords(source: SearchableText, words: readonly Word[], part: string, from: number): Match | null {
  const exact = exactly(source, words, from);
  if (exact) return exact;
  if (words.length < fewWords) return null;
  const limit = Math.max(1, Math.floor(words.length * tolerated));
  let best: Alignment | null = null;
  for (const start of likelyStarts(source, words, from)) {
    const window = source.words.slice(Math.max(from, start - limit), start + words.length + limit);
    const found = aligned(window, words, Math.max(from, start - limit));
    if (found.cost <= limit && (!best || found.cost < best.cost)) best = found;
  }
  return best && { from: best.from, to: best.to, differences: differencesOf(source, words, part, best) };
}

function exactly(
  { words: all, positions }: SearchableText,
  words: readonly Word[],
  from: number,
): Match | null {
  const rarest = rarestOf(positions, words);
  for (const position of positions.get(words[rarest]?.key ?? '') ?? []) {
    const start = position - rarest;
    if (start < from) continue;
    if (words.every(({ key }, at) => all[start + at]?.key === key))
      return { from: start, to: start + words.length, differences: [] };
  }
  return null;
}

function rarestOf(positions: SearchableText['positions'], words: readonly Word[]): number {
  const count = (at: number) => positions.get(words[at]?.key ?? '')?.length ?? 0;
  return words.reduce((rarest, _, at) => (count(at) < count(rarest) ? at : rarest), 0);
}

/** Where several words of the quotation stand in a row in the source, best first. */
function likelyStarts({ positions }: SearchableText, words: readonly Word[], from: number): number[] {
  const votes = new Map<number, number>();
  words.forEach(({ key }, at) => {
    const places = positions.get(key) ?? [];
    // A word that stands everywhere tells nothing, and would make long texts slow.
    if (places.length > 300) return;
    for (const place of places) {
      const start = place - at;
      if (place < from) continue;
      votes.set(start, (votes.get(start) ?? 0) + 1 / Math.sqrt(places.length));
    }
  });
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([start]) => Math.max(0, start));
}

type Alignment = {
  readonly cost: number;
  readonly from: number;
  readonly to: number;
  /** Pairs of places in the quotation and the source; -1 where one of them has no such word. */
  readonly pairs: readonly (readonly [quoted: number, source: number])[];
};

/** The cheapest way to make the words out of a stretch of the window; what stands before and after costs nothing. */
function aligned(window: readonly Word[], words: readonly Word[], offset: number): Alignment {
  const costs: number[][] = [new Array<number>(window.length + 1).fill(0)];
  const at = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= words.length; row += 1) {
    const line = [row];
    costs.push(line);
    for (let column = 1; column <= window.length; column += 1) {
      const change = likeness(words[row - 1]?.key ?? '', window[column - 1]?.key ?? '');
      line.push(Math.min(at(row - 1, column - 1) + change, at(row - 1, column) + 1, at(row, column - 1) + 1));
    }
  }
  let column = 0;
  for (let end = 1; end <= window.length; end += 1)
    if (at(words.length, end) < at(words.length, column)) column = end;
  const [cost, to] = [at(words.length, column), column];
  const pairs: [number, number][] = [];
  let row = words.length;
  while (row > 0) {
    const change = likeness(words[row - 1]?.key ?? '', window[column - 1]?.key ?? '');
    if (column > 0 && at(row, column) === at(row - 1, column - 1) + change) {
      row -= 1;
      column -= 1;
      pairs.unshift([row, offset + column]);
    } else if (at(row, column) === at(row - 1, column) + 1) {
      row -= 1;
      pairs.unshift([row, -1]);
    } else {
      column -= 1;
      pairs.unshift([-1, offset + column]);
    }
  }
  return { cost, from: offset + column, to: offset + to, pairs };
}

/** A slip of the pen costs half of another word. */
function likeness(a: string, b: string): number {
  if (a === b) return 0;
  const isSlip = Math.min(a.length, b.length) >= 4 && editDistance(a, b, 2) <= (a.length > 7 ? 2 : 1);
  return isSlip ? 0.5 : 1;
}

function differencesOf(
  source: SearchableText,
  words: readonly Word[],
  part: string,
  { pairs }: Alignment,
): Difference[] {
  const differences: Difference[] = [];
  let quoted: Word[] = [];
  let there: Word[] = [];
  const close = () => {
    if (quoted.length + there.length > 0)
      differences.push({ quoted: stretch(part, quoted), source: stretch(source.text, there) });
    [quoted, there] = [[], []];
  };
  for (const [inQuotation, inSource] of pairs) {
    const [mine, theirs] = [words[inQuotation], source.words[inSource]];
    if (mine && theirs && mine.key === theirs.key) close();
    else {
      if (mine) quoted.push(mine);
      if (theirs) there.push(theirs);
    }
  }
  close();
  return differences;
}

function stretch(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/g, ' ');
}

function surroundings(text: string, start: number, end: number) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (text.indexOf('\n', end) + text.length + 1) % (text.length + 1);
  const before = text.slice(Math.max(lineStart, start - shownAround), start);
  const after = text.slice(end, Math.min(lineEnd, end + shownAround));
  const isCutBefore = start - shownAround > lineStart;
  const isCutAfter = end + shownAround < lineEnd;
  return {
    paragraph: (text.slice(0, start).match(/\n/g) ?? []).length + 1,
    before: (isCutBefore ? before.replace(/^\S*\s?/, '… ') : before).replace(/\s+/g, ' '),
    words: text.slice(start, end).replace(/\s+/g, ' '),
    after: (isCutAfter ? after.replace(/\s?\S*$/, ' …') : after).replace(/\s+/g, ' '),
  };
}
