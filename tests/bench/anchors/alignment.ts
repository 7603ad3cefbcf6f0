/**
 * Which sentence of a later draft a sentence of an earlier one became, as a person would pair them; made without the
 * code that is measured against it.
 *
 * 1. Equal sentences (blanks, quotes and case aside) in the longest run that keeps their order; then equal ones that
 *    were moved, nearest first.
 * 2. Of what is left, pairs with a likeness of words (2 × common words in order / words of both) of 0.5 and more that
 *    stand between the same neighbours, or of 0.7 and more anywhere; the most alike first, each sentence once.
 *
 * 3. Of earlier sentences still without a pair: one that was taken into a longer sentence (four words and more, of
 *    which 80 % stand there in order). Of all: one that was cut in two (its words are, to 80 % of both, those of its
 *    pair and the sentence beside it).
 *
 * Answers for each earlier sentence the later ones it stands in; none when it was dropped or became something else.
 */
export function alignSentences(from: readonly string[], to: readonly string[]): number[][] {
  const left = from.map(comparable);
  const right = to.map(comparable);
  const pairOf = new Map<number, number>();
  for (const [a, b] of commonInOrder(left, right)) pairOf.set(a, b);
  const taken = new Set(pairOf.values());
  const take = (a: number, b: number) => {
    if (pairOf.has(a) || taken.has(b)) return;
    pairOf.set(a, b);
    taken.add(b);
  };
  const equal = pairs(left, right, (a, b) => (left[a] === right[b] ? 1 - Math.abs(a - b) / 1_000 : 0));
  for (const { a, b } of equal) take(a, b);
  const words = [left, right].map((side) =>
    side.map((sentence) => sentence.match(/[\p{L}\p{N}'-]+/gu) ?? []),
  );
  const near = pairs(left, right, (a, b) => {
    if (pairOf.has(a) || taken.has(b)) return 0;
    const alike = likeness(words[0]?.[a] ?? [], words[1]?.[b] ?? []);
    return alike >= (isBetweenSame(a, b, pairOf) ? 0.5 : 0.7) ? alike : 0;
  });
  for (const { a, b } of near) take(a, b);
  return from.map((_sentence, a) => {
    const own = words[0]?.[a] ?? [];
    const there = (b: number) => words[1]?.[b] ?? [];
    const longer = own.length < 4 ? -1 : right.findIndex((_right, b) => shareIn(own, there(b)) >= 0.8);
    const pair = pairOf.get(a) ?? longer;
    const halves = right.flatMap((_right, b) => {
      const beside = pair < 0 || pair === b || pair === b + 1;
      return beside && b + 1 < right.length && likeness(own, [...there(b), ...there(b + 1)]) >= 0.8
        ? [b]
        : [];
    })[0];
    const single = pair < 0 ? 0 : likeness(own, there(pair));
    if (halves !== undefined && single < likeness(own, [...there(halves), ...there(halves + 1)]))
      return [halves, halves + 1];
    return pair < 0 ? [] : [pair];
  });
}

/** The share of the words that stand, in order, among others. */
function shareIn(words: readonly string[], others: readonly string[]): number {
  return commonInOrder(words, others).length / Math.max(1, words.length);
}

export function comparable(sentence: string): string {
  return sentence.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

function pairs(left: readonly string[], right: readonly string[], scoreOf: (a: number, b: number) => number) {
  const scored = left.flatMap((_left, a) => right.map((_right, b) => ({ a, b, score: scoreOf(a, b) })));
  return scored.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score);
}

function isBetweenSame(a: number, b: number, pairOf: ReadonlyMap<number, number>): boolean {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [from, to] of pairOf) {
    if (from < a) low = Math.max(low, to);
    else high = Math.min(high, to);
  }
  return low < b && b < high;
}

function likeness(left: readonly string[], right: readonly string[]): number {
  return (2 * commonInOrder(left, right).length) / Math.max(1, left.length + right.length);
}

/** A longest common subsequence, as pairs of indexes. */
function commonInOrder(left: readonly string[], right: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (a: number, b: number) => lengths[a]?.[b] ?? 0;
  for (let a = left.length - 1; a >= 0; a--)
    for (let b = right.length - 1; b >= 0; b--) {
      const row = lengths[a];
      if (row) row[b] = left[a] === right[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  const common: [number, number][] = [];
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (left[a] === right[b]) common.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return common;
}
