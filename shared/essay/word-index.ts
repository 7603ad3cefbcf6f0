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

/** Less of the words than this, and letters are not even compared. */
const leastShare = 0.4;

/**
 * Stretches of the folded text where enough of the words stand close together to be a changed form of them: a
 * filter that spares the slow comparison of letters nearly everywhere. In order, none touching another.
 */
export function whereWordsMeet(text: EssayText, words: readonly string[]): Span[] {
  const { spans, at } = wordIndexOf(text);
  const wanted = [...new Set(words)];
  const hits = wanted
    .flatMap((word) => (at.get(word) ?? []).map((index) => ({ word, index })))
    .sort((a, b) => a.index - b.index);
  const width = Math.ceil(words.length * 1.4) + 2;
  const least = Math.max(1, leastShare * wanted.length);
  const inside = new Map<string, number>();
  const ranges: { start: number; end: number }[] = [];
  let first = 0;
  for (const hit of hits) {
    inside.set(hit.word, (inside.get(hit.word) ?? 0) + 1);
    for (let old = hits[first]; old && hit.index - old.index >= width; old = hits[++first]) {
      const left = (inside.get(old.word) ?? 0) - 1;
      if (left > 0) inside.set(old.word, left);
      else inside.delete(old.word);
    }
    if (inside.size < least) continue;
    // The passage may begin before the first word that it shares, and end after the last.
    const from = Math.max(0, hit.index - width);
    const to = Math.min(spans.length - 1, (hits[first] ?? hit).index + width);
    const range = { start: spans[from]?.start ?? 0, end: spans[to]?.end ?? 0 };
    const last = ranges.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}
