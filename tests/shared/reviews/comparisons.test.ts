import { describe, expect, test } from 'vitest';
import { drawFrom } from '#shared/assignments/seeded.ts';
import {
  type AskedPair,
  groupOf,
  nextPair,
  roundsOf,
  scoresOf,
  type Verdict,
} from '#shared/reviews/comparisons.ts';
import { printedSeed } from '#tests/support/seeded-random.ts';

const seed = printedSeed('comparisons');
const over = (better: string, other: string): Verdict => ({ better, other });
const sorted = (pair: AskedPair | null) => pair?.toSorted().join('');

describe('where a map stands', () => {
  test('it is the mean chance over its opponents, e^(w−l) / (1 + e^(w−l))', () => {
    const scores = scoresOf([over('a', 'b'), over('a', 'b'), over('c', 'a')]);
    const chance = (margin: number) => Math.exp(margin) / (1 + Math.exp(margin));
    expect(scores.get('a')).toBeCloseTo((chance(2) + chance(-1)) / 2, 10);
    expect(scores.get('b')).toBeCloseTo(chance(-2), 10);
    expect(scores.get('c')).toBeCloseTo(chance(1), 10);
  });

  test('the order of the answers does not matter', () => {
    const answers = [over('a', 'b'), over('b', 'c'), over('c', 'a'), over('a', 'c')];
    expect(scoresOf(answers.toReversed())).toEqual(new Map([...scoresOf(answers)]));
  });

  test.each([
    { score: 0.9, n: 2, group: 'early' },
    { score: 0.7, n: 3, group: 'upper' },
    { score: 0.5, n: 3, group: 'middle' },
    { score: 0.3, n: 8, group: 'lower' },
  ])('$score of $n is $group', ({ score, n, group }) => {
    expect(groupOf(score, n)).toBe(group);
  });
});

describe('the next pair', () => {
  test('goes first to maps that were compared least', () => {
    const verdicts = [over('a', 'b'), over('a', 'c')];
    const pair = nextPair({ maps: ['a', 'b', 'c', 'd', 'e'], verdicts, asked: [] }, drawFrom(seed));
    expect(sorted(pair)).toBe('de');
  });

  test('is with the opponent that stands closest', () => {
    const verdicts = [over('a', 'x'), over('b', 'y'), over('y', 'c')];
    // All but y were compared once: a and b stand alike, and so do x and c.
    for (let turn = 0; turn < 20; turn++) {
      const pair = nextPair({ maps: ['a', 'b', 'x', 'c'], verdicts, asked: [] }, drawFrom(seed + turn));
      expect(['ab', 'cx']).toContain(sorted(pair));
    }
  });

  test('is of maps that one has not seen while two of them remain', () => {
    const asked: AskedPair[] = [['a', 'b']];
    const verdicts = [over('c', 'd'), over('c', 'd')];
    expect(sorted(nextPair({ maps: ['a', 'b', 'c', 'd'], verdicts, asked }, drawFrom(seed)))).toBe('cd');
  });

  test('comes once each, in either order, until there is none', () => {
    const maps = ['a', 'b', 'c', 'd'];
    const asked: AskedPair[] = [];
    const verdicts: Verdict[] = [];
    const draw = drawFrom(seed);
    for (let pair = nextPair({ maps, verdicts, asked }, draw); pair; ) {
      asked.push(pair);
      verdicts.push(over(...pair));
      pair = nextPair({ maps, verdicts, asked }, draw);
    }
    expect(asked.map(sorted).toSorted()).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd']);
  });

  test('a class of thirty compares every map about as often', () => {
    const maps = Array.from({ length: 30 }, (_, at) => `map-${at}`);
    const verdicts: Verdict[] = [];
    const draw = drawFrom(seed);
    for (const own of maps) {
      const asked: AskedPair[] = [];
      for (let turn = 0; turn < 4; turn++) {
        const others = maps.filter((map) => map !== own);
        const pair = nextPair({ maps: others, verdicts, asked }, draw);
        if (!pair) throw new Error('There are pairs for all');
        expect(pair).not.toContain(own);
        asked.push(pair);
        verdicts.push(over(...pair));
      }
    }
    const rounds = [...roundsOf(verdicts).values()];
    expect(Math.max(...rounds) - Math.min(...rounds)).toBeLessThanOrEqual(2);
  });
});
