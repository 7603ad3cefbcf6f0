import { expect, test } from 'vitest';
import { type ReviewClass, type StandingPair, withTakenOver } from '#shared/reviews/review-class.ts';
import { classOf, standingOf } from '#tests/support/review-classes.ts';

/** Three reviews of the first of four people, who owes two; the last of them came by a repair. */
function withThree(last: Partial<StandingPair>, owedBySecond: number): ReviewClass {
  const given = classOf(4, 2);
  return {
    ...given,
    reviewers: given.reviewers.map((one, at) => (at === 1 ? { ...one, owes: owedBySecond } : one)),
    standing: [
      ...['e1', 'e2'].map((essayId) => standingOf({ reviewerId: 'p0', essayId })),
      standingOf({ reviewerId: 'p0', essayId: 'e3' }, last),
    ],
  };
}

test.each<[string, Partial<StandingPair>, number, boolean]>([
  ['what somebody took over for a reviewer who writes one fewer stays theirs', { isRepaired: true }, 1, true],
  ['where everybody writes all, nobody keeps one beyond', { isRepaired: true }, 2, false],
  ['what was drawn goes', {}, 1, false],
  ['what nobody has opened for too long goes', { isRepaired: true, hasLapsed: true }, 1, false],
])('for another drawing, %s', (_what, last, owedBySecond, isKept) => {
  const given = withThree(last, owedBySecond);
  const kept = withTakenOver(given).standing.map(({ essayId, isExtra }) => [essayId, isExtra]);
  expect(kept).toEqual([
    ['e1', false],
    ['e2', false],
    ['e3', isKept],
  ]);
});
