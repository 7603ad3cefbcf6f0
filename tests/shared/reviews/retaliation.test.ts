import { describe, expect, it } from 'vitest';
import { possibleRetaliation, type RatedReview } from '#shared/reviews/retaliation.ts';

/** Of maps `a`, `b`, `c` … by reviewers `1`, `2` …: “1a” is the review of map a by reviewer 1. */
function review(id: string, score: number | null, usefulness: number | null): RatedReview {
  return { id, reviewerId: id.slice(0, 1), essayId: id.slice(1), score, usefulness };
}

/** Everybody agrees on maps b to e, so that a standard deviation is small. */
const quiet = ['b', 'c', 'd', 'e'].flatMap((map) => [review(`7${map}`, 0.6, 4), review(`8${map}`, 0.62, 4)]);

const others = [review('2a', 0.8, 4), review('3a', 0.8, 5)];

const cases: readonly [string, readonly RatedReview[], readonly string[]][] = [
  [
    'a low rating for a low score by a reviewer whom others found helpful',
    [...quiet, ...others, review('1a', 0.2, 1), review('1b', 0.6, 4), review('1c', 0.6, 3)],
    ['1a'],
  ],
  [
    'with two reviews a map, one other author is enough',
    [...quiet, review('2a', 0.8, 4), review('1a', 0.2, 2), review('1b', 0.6, 5)],
    ['1a'],
  ],
  [
    'not where the review was rated well enough',
    [...quiet, ...others, review('1a', 0.2, 3), review('1b', 0.6, 4)],
    [],
  ],
  ['not where it is not rated', [...quiet, ...others, review('1a', 0.2, null), review('1b', 0.6, 4)], []],
  [
    'not where the score is like the others’',
    [...quiet, ...others, review('1a', 0.79, 1), review('1b', 0.6, 4)],
    [],
  ],
  [
    'not where the score is higher than the others’',
    [...quiet, ...others, review('1a', 1, 1), review('1b', 0.6, 4)],
    [],
  ],
  [
    'not where others found the reviewer as poor',
    [...quiet, ...others, review('1a', 0.2, 1), review('1b', 0.6, 2)],
    [],
  ],
  ['not where nobody else has rated the reviewer', [...quiet, ...others, review('1a', 0.2, 1)], []],
  ['not where the map has no other score', [...quiet, review('1a', 0.2, 1), review('1b', 0.6, 4)], []],
  ['not where no level was given', [...quiet, ...others, review('1a', null, 1), review('1b', 0.6, 4)], []],
  ['not where no map has two scores', [review('1a', 0.2, 1), review('1b', 0.6, 5)], []],
  [
    'not where all scores are equal, whatever their mean is rounded to',
    ['1', '2', '3'].flatMap((who) => [review(`${who}a`, 0.1, 1), review(`${who}b`, 0.1, 5)]),
    [],
  ],
  ['not of a single review', [review('1a', 0, 1)], []],
  [
    'not where nobody gave a level',
    [review('1a', null, 1), review('2a', null, 1), review('1b', null, 5)],
    [],
  ],
  ['nothing of nothing', [], []],
];

describe('possibleRetaliation', () => {
  it.each(cases)('%s', (_name, reviews, expected) => {
    expect([...possibleRetaliation(reviews)]).toEqual(expected);
  });
});

it('is looked for in a class of a thousand in no time', () => {
  const reviews = Array.from({ length: 6_000 }, (_, at) => ({
    ...{
      id: `r${at}`,
      essayId: `e${(at * 7 + Math.floor(at / 1_000)) % 1_000}`,
      reviewerId: `p${at % 1_000}`,
    },
    ...{ usefulness: at % 2 ? 1 : 5, score: ((at * 37) % 100) / 100 },
  }));
  const before = process.cpuUsage();
  possibleRetaliation(reviews);
  // A tenth of that; each review beside each other took ten times as long.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(300);
});
