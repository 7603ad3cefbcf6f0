/**
 * How well a text answers a query: the words of the query all begin or stand in it, or its letters follow each other
 * in it. Higher is better, 0 for an empty query, null when it does not fit.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const target = fold(text);
  let score = 0;
  for (const word of words) {
    const found = scoreOfWord(word, target);
    if (found === null) return null;
    score += found;
  }
  // Of two texts that fit alike the shorter one says less that was not asked for.
  return words.length === 0 ? 0 : score - Math.min(target.length, 200) / 1_000;
}

/** Those that fit, best first; equal ones keep their order. */
export function ranked<T>(query: string, items: readonly T[], textOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, score: fuzzyScore(query, textOf(item)) }))
    .filter((entry): entry is { item: T; score: number } => entry.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function scoreOfWord(word: string, target: string): number | null {
  const at = target.indexOf(word);
  if (at === 0) return 4;
  if (at > 0 && /[\s\p{P}]/u.test(target[at - 1] ?? '')) return 3;
  const begins = beginnings(target).indexOf(word);
  if (begins !== -1) return begins === 0 ? 2.5 : 2;
  if (at > 0) return 1.5;
  return isScattered(word, target) ? 0.5 : null;
}

/** The first letters of its words: “ac” finds “Add a counterargument” by “aac”. */
function beginnings(text: string): string {
  return text
    .split(/[\s\p{P}]+/u)
    .map((part) => part[0] ?? '')
    .join('');
}

/** Letters in order with gaps; not for one or two letters, which would fit almost anything. */
function isScattered(word: string, target: string): boolean {
  if (word.length < 3) return false;
  let from = 0;
  for (const letter of word) {
    const at = target.indexOf(letter, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return from - target.indexOf(word[0] ?? '') <= word.length * 3;
}

function fold(text: string): string {
  return text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
