import { expect, test } from 'vitest';
import { newPeerReview, type PeerReview, undatedReview } from '#shared/assignments/peer-review.ts';

const at = '2026-11-24T20:00:00Z';

test.each<[string, Partial<PeerReview>, PeerReview['release']]>([
  ['a date on which authors read', { release: { type: 'on-date', at } }, { type: 'own-done' }],
  ['reviews that are read at once', { release: { type: 'at-once' } }, { type: 'at-once' }],
])('for another term the dates go, and with %s the rest stays', (_what, changes, release) => {
  const review = { ...newPeerReview(), perStudent: 3, opensAt: at, dueAt: at, ...changes };
  expect(undatedReview(review)).toEqual({ ...review, opensAt: null, dueAt: null, release });
});
