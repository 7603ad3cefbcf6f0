import { foldedOf } from './folded-text.ts';
import type { EssayText, Span } from './text.ts';

/** Words of a folded text in lower case; scripts without blanks between words count by the character. */
export function wordsIn(
  folded: string,
): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...folded.matchAll(wordPattern)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*/gu;

type WordIndex = { readonly spans: readonly Span[]; readonly at: ReadonlyMap<string, readonly number[]> };

const known = new WeakMap<EssayText, WordIndex>();

/** Where each word of a text stands in its folded form, as indexes into `spans`; built once a text, on first use. */
function wordIndexOf(text: EssayText): WordIndex {
  const built = known.get(text);
  if (built) return built;
  const words = wordsIn(foldedOf(text).text);
  const at = new Map<string, number[]>();
  words.forEach(({ word }, index) => {
    const places = at.get(word);
    if (places) places.push(index);
    else at.set(word, [index]);
  });
  const index = { spans: words, at };
  known.set(text, index);
  return index;
}

/** Less of the words than this, and letters are not even compared; nor with less than that part of the best share. */
const leastShare = 0.4;
const leastOfBest = 0.65;

/**
 * Stretches of the folded text where enough of the words stand close together to be a changed form of them: a
 * filter that spares the slow comparison of letters nearly everywhere. None touches another; the one with the largest
 * share of the words comes first.
 */
export function whereWordsMeet(text: EssayText, words: readonly string[]): Span[] {
  const { spans, at } = wordIndexOf(text);
  const wanted = [...new Set(words)];
  const width = Math.ceil(words.length * 1.4) + 2;
  const shares = sharesOf(
    wanted.map((word) => at.get(word) ?? []),
    width,
  );
  const least = Math.max(
    leastShare,
    leastOfBest * shares.reduce((most, { share }) => Math.max(most, share), 0),
  );
  const ranges: { start: number; end: number; share: number }[] = [];
  for (const { first, last, share } of shares) {
    if (share < least) continue;
    // The passage may begin before the first word that it shares, and end after the last.
    const start = spans[Math.max(0, last - width)]?.start ?? 0;
    const end = spans[Math.min(spans.length - 1, first + width)]?.end ?? 0;
    const before = ranges.at(-1);
    if (before && start <= before.end) {
      before.end = Math.max(before.end, end);
      before.share = Math.max(before.share, share);
    } else ranges.push({ start, end, share });
  }
  return ranges.sort((a, b) => b.share - a.share || a.start - b.start);
}

/**
 * For each place of a word, how many of the words stand in the `width` words that end with it: indexes of the first
 * and last. `places` has each word's own.
 */
function sharesOf(places: readonly (readonly number[])[], width: number) {
  const of = Math.max(1, places.length);
  // Place and word in one number: numbers sort fast, and common words stand in hundreds of places.
  const hits = Float64Array.from(places.flatMap((own, word) => own.map((place) => place * of + word))).sort();
  const inside = new Int32Array(of);
  const shares: { readonly first: number; readonly last: number; readonly share: number }[] = [];
  let oldest = 0;
  let count = 0;
  for (const hit of hits) {
    const [place, word] = [Math.floor(hit / of), hit % of];
    if (inside[word] === 0) count++;
    inside[word] = (inside[word] ?? 0) + 1;
    let first = hits[oldest] ?? hit;
    for (; place - Math.floor(first / of) >= width; first = hits[++oldest] ?? hit) {
      const left = (inside[first % of] ?? 0) - 1;
      inside[first % of] = left;
      if (left === 0) count--;
    }
    shares.push({ first: Math.floor(first / of), last: place, share: count / of });
  }
  return shares;
}
