import { describe, expect, it } from 'vitest';
import { bestPairs, commonOf } from '#shared/essay/align.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const seed = printedSeed('align');
const common = (before: string, after: string) =>
  commonOf([...before], [...after])
    .map(([at]) => before[at])
    .join('');

describe('what two lists have in common', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['', 'abc', ''],
    ['abc', '', ''],
    ['abc', 'xyz', ''],
    ['axbxc', 'abc', 'abc'],
    ['abcabba', 'cbabac', 'baba'],
    ['aaa', 'aa', 'aa'],
  ])('“%s” and “%s”', (before, after, expected) => {
    expect(common(before, after)).toHaveLength(expected.length);
  });

  it('is in both, in order, and as long as it can be', () => {
    const random = seededRandom(seed);
    const word = () => Array.from({ length: wholeBelow(random, 9) }, () => wholeBelow(random, 3));
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [word(), word()];
      const pairs = commonOf(before, after);
      for (const [index, [a, b]] of pairs.entries()) {
        expect(before[a]).toBe(after[b]);
        const last = pairs[index - 1];
        if (last) expect(a > last[0] && b > last[1]).toBe(true);
      }
      expect(pairs, `${before} ${after}`).toHaveLength(longest(before, after));
    }
  });

  it('of lists too long to look through is their beginning and end', () => {
    const long = (middle: string) => [
      'start',
      ...Array.from({ length: 3_000 }, (_, at) => `${middle}${at}`),
      'end',
    ];
    expect(commonOf(long('a'), long('b'))).toEqual([
      [0, 0],
      [3_001, 3_001],
    ]);
  });
});

it('the best pairs are those with the greatest sum of worths', () => {
  const worths = [
    [0.4, 0.9],
    [0, 0.5],
  ];
  expect(bestPairs(2, 2, (a, b) => worths[a]?.[b] ?? 0)).toHaveLength(1 + 0);
  expect(bestPairs(2, 2, (a, b) => (a === 0 && b === 1 ? 0.8 : (worths[a]?.[b] ?? 0)))).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

/** Length of a longest common subsequence, by trying. */
function longest(a: readonly number[], b: readonly number[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const at = b.indexOf(first);
  const without = longest(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)));
}
