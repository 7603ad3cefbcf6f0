import { expect, test } from 'vitest';
import { nextStepOf } from '#client/reviews/next-step.ts';
import type { MyReview } from '#shared/reviews/review.ts';

type Standing = Parameters<typeof nextStepOf>[0];

const one: MyReview = {
  ...{ id: 'r1', author: 'Heron', state: 'assigned', isExtra: false, marked: 0, of: 5 },
  ...{ assignedOn: '2026-11-20', sentOn: null, became: null },
};
const two: MyReview = { ...one, id: 'r2', author: 'Otter' };
const sent = { state: 'sent' } as const;
const first = 'First try your judgement on the map that your instructor has assessed: 0 of 1 done.';
const before = { done: 0, of: 1, isRequired: true };

test.each<[string, Partial<Standing>, string | null, string | null]>([
  ['the first review', {}, 'Review Heron’s map', '/reviews/r1'],
  [
    'one that is begun before one that is not',
    { reviews: [one, { ...two, state: 'begun' }] },
    'Go on with it',
    '/reviews/r2',
  ],
  [
    'what comes before them',
    { calibration: before, closedBecause: first },
    'Try your judgement',
    '/assignments/a1/calibration',
  ],
  [
    'the next of what comes before them',
    { calibration: { ...before, done: 1, of: 2 }, closedBecause: first },
    'Judge the next map',
    '/assignments/a1/calibration',
  ],
  [
    'a review that was begun before the maps to judge were asked for',
    { calibration: before, closedBecause: first, reviews: [{ ...one, state: 'begun' }] },
    'Go on with it',
    '/reviews/r1',
  ],
  [
    'the review, where judging is only offered',
    { calibration: { ...before, isRequired: false } },
    'Review Heron’s map',
    '/reviews/r1',
  ],
  ['the review before what was received', { received: 1, unrated: 1 }, 'Review Heron’s map', '/reviews/r1'],
  [
    'what was received, once all are sent',
    {
      reviews: [
        { ...one, ...sent },
        { ...two, ...sent },
      ],
      received: 2,
      unrated: 2,
    },
    'Read them',
    '/assignments/a1/received',
  ],
  [
    'what was received and is not rated',
    { reviews: [{ ...one, ...sent }], received: 2, unrated: 1 },
    'Go on reading',
    '/assignments/a1/received',
  ],
  ['nothing, once all is rated', { reviews: [{ ...one, ...sent }], received: 2 }, null, null],
  ['nothing, while the class maps', { closedBecause: 'Reviews begin when …' }, null, null],
])('what comes next: %s', (_name, changes, act, path) => {
  const step = nextStepOf({
    ...{ assignmentId: 'a1', calibration: null, closedBecause: null, isOpen: true },
    ...{ reviews: [one, two], owed: 2, sent: 0, received: 0, unrated: 0 },
    ...changes,
  });
  expect([step?.act ?? null, step?.path ?? null]).toEqual([act, path]);
});
