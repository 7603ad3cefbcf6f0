import { describe, expect, test } from 'vitest';
import {
  countsOf,
  laterShare,
  type Share,
  splitBySection,
  splitEvenly,
  type WorkToShare,
} from '#shared/assignments/shares.ts';
import { pick, printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';
import { submission, workRow } from '#tests/support/work-row.ts';

type Work = WorkToShare & { readonly essayId: string };

const work = (at: number, given: Partial<WorkToShare> = {}): Work => ({
  ...workRow({ id: `p${at}`, submission: submission() }),
  ...given,
  essayId: `e${String(at).padStart(3, '0')}`,
});
const spread = (shares: readonly Share[], ids: readonly string[]) => {
  const counts = [...countsOf(shares, ids).values()];
  return Math.max(...counts) - Math.min(...counts);
};

describe('an even split', () => {
  test('gives every begun work to one assessor, ±1, of those handed in and of all, the same for the same seed', () => {
    const random = seededRandom(printedSeed('even split'));
    for (let round = 0; round < 200; round++) {
      const ids = Array.from({ length: 1 + wholeBelow(random, 5) }, (_, at) => `a${at}`);
      const works = Array.from({ length: wholeBelow(random, 40) }, (_, at) =>
        work(at, { submission: random() < 0.6 ? submission() : null }),
      );
      const seed = wholeBelow(random, 1_000_000);
      const shares = splitEvenly(works, ids, seed);
      expect(shares.map(({ essayId }) => essayId).toSorted()).toEqual(works.map(({ essayId }) => essayId));
      expect(spread(shares, ids)).toBeLessThanOrEqual(1);
      const handedIn = new Set(works.flatMap((row) => (row.submission ? [row.essayId] : [])));
      expect(
        spread(
          shares.filter(({ essayId }) => handedIn.has(essayId)),
          ids,
        ),
      ).toBeLessThanOrEqual(1);
      expect(splitEvenly(works.toReversed(), ids.toReversed(), seed)).toEqual(shares);
    }
  });

  test('never gives anybody their own, and leaves out what nobody else could have', () => {
    const random = seededRandom(printedSeed('nobody their own'));
    for (let round = 0; round < 100; round++) {
      const ids = ['a0', 'a1', 'a2'];
      const works = Array.from({ length: 12 }, (_, at) => {
        const own = random() < 0.2 ? pick(random, ids) : undefined;
        return work(at, own ? { people: [{ id: own }] } : {});
      });
      for (const shares of [splitEvenly(works, ids, round), splitBySection(works, ids, round)]) {
        const isOwn = ({ essayId, assessorId }: Share) =>
          works.some((row) => row.essayId === essayId && row.people.some(({ id }) => id === assessorId));
        expect(shares.filter(isOwn)).toEqual([]);
        expect(shares).toHaveLength(works.length);
      }
    }
    expect(splitEvenly([work(1)], ['p1'], 1)).toEqual([]);
  });

  test('what is not begun has no share, and what somebody has begun to assess stays with them', () => {
    const works = [work(1), work(2), work(3), { ...work(4), essayId: null }];
    const kept = [{ essayId: 'e001', assessorId: 'old' }];
    const shares = splitEvenly(works, ['a', 'b'], 1, kept);
    expect(shares).toHaveLength(3);
    expect(shares).toContainEqual({ essayId: 'e001', assessorId: 'old' });
    expect(spread(shares, ['a', 'b'])).toBe(0);
  });
});

describe('a split by section', () => {
  test('keeps sections together', () => {
    const works = Array.from({ length: 20 }, (_, at) => work(at, { sectionId: `s${at % 4}` }));
    const shares = splitBySection(works, ['a', 'b'], 7);
    expect(shares).toHaveLength(20);
    expect(spread(shares, ['a', 'b'])).toBe(0);
    for (const id of ['s0', 's1', 's2', 's3']) {
      const of = works.filter(({ sectionId }) => sectionId === id).map(({ essayId }) => essayId);
      const who = shares.filter(({ essayId }) => of.includes(essayId)).map(({ assessorId }) => assessorId);
      expect(new Set(who).size, id).toBe(1);
    }
  });

  test('one’s own in one’s section goes to another', () => {
    const works = [work(1, { sectionId: 's' }), work(2, { sectionId: 's', people: [{ id: 'a' }] })];
    const shares = splitBySection(works, ['a', 'b'], 3);
    expect(shares.find(({ essayId }) => essayId === 'e002')?.assessorId).toBe('b');
  });
});

describe('a work that comes later', () => {
  const works = [1, 2, 3, 4].map((at) => work(at, { sectionId: at < 3 ? 's' : 't' }));
  const later = work(9, { sectionId: 't' });
  test.each([
    ['goes to whoever has least', { e001: 'a', e002: 'b', e003: 'a' }, later, 'b'],
    [
      'goes with its section where sections are kept together',
      { e001: 'a', e002: 'a', e003: 'b', e004: 'b' },
      later,
      'b',
    ],
    ['stays where it is', { e009: 'c', e001: 'a' }, later, 'c'],
    ['goes to nobody before there is a split', {}, later, null],
    [
      'never to its writer',
      { e001: 'a', e002: 'a', e003: 'b' },
      { ...later, people: [{ id: 'b', name: 'B' }] },
      'a',
    ],
  ] as const)('%s', (_, given, row, expected) => {
    const shares = Object.entries(given).map(([essayId, assessorId]) => ({ essayId, assessorId }));
    expect(laterShare(row, [...works, row], shares)).toBe(expected);
  });
});
