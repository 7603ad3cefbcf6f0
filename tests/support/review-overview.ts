import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { PlannedPair, ReviewOverview } from '#shared/reviews/overview.ts';
import type { PairRow } from '#shared/reviews/review.ts';

/** Pair number `at` of Ben Okoro for Ana Berg, as it was given out, but for what is told. */
export function pairRow(changes: Partial<PairRow> = {}): PairRow {
  return {
    id: 'pair',
    essayId: 'e-ana',
    reviewerId: 'ben',
    reviewer: 'Ben Okoro',
    author: 'Ana Berg',
    reviewerPseudonym: 'Heron',
    authorPseudonym: 'Otter',
    state: 'assigned',
    origin: 'drawn',
    tier: 0,
    reason: '',
    assignedAt: '2026-11-20T10:00:00Z',
    begunAt: null,
    sentAt: null,
    endedAt: null,
    assessmentId: null,
    marked: null,
    of: null,
    usefulness: null,
    firstUsefulness: null,
    ratingCounts: false,
    isEndorsed: false,
    isReleased: false,
    nudgedAt: null,
    ...changes,
  };
}

export function plannedPair(changes: Partial<PlannedPair> = {}): PlannedPair {
  return {
    ...{ reviewerId: 'ben', reviewer: 'Ben Okoro', essayId: 'e-ana', author: 'Ana Berg', tier: 0 },
    type: 'new',
    ...changes,
  };
}

/** Ana, Ben and Chi, who have handed in and review one map each as `pairs` say, and Dora, who has not. */
export function reviewOverview(
  pairs: readonly PairRow[] = [],
  settings: Partial<PeerReview> = {},
): ReviewOverview {
  const people = [
    ['ana', 'Ana Berg', 'Monday'],
    ['ben', 'Ben Okoro', 'Monday'],
    ['chi', 'Chi Lind', 'Friday'],
    ['dora', 'Dora Sato', null],
  ] as const;
  const count = (of: (pair: PairRow) => boolean) => pairs.filter(of).length;
  return {
    settings: { ...newPeerReview(), perStudent: 1, ...settings },
    allocatedAt: '2026-11-20T10:00:00Z',
    seed: 4821,
    report: null,
    reviewers: people.map(([personId, name, section]) => ({
      ...{ personId, name, section, group: null, hasWork: personId !== 'dora' },
      owes: personId === 'dora' ? 0 : 1,
      assigned: count((pair) => pair.reviewerId === personId && pair.state === 'assigned'),
      begun: count((pair) => pair.reviewerId === personId && pair.state === 'begun'),
      done: count((pair) => pair.reviewerId === personId && pair.state === 'sent'),
    })),
    works: people.slice(0, 3).map(([personId, name, section]) => ({
      ...{ essayId: `e-${personId}`, name, personIds: [personId], section, submissionId: `s-${personId}` },
      isLate: false,
      reviews: count(
        (pair) => pair.essayId === `e-${personId}` && ['assigned', 'begun', 'sent'].includes(pair.state),
      ),
      done: count((pair) => pair.essayId === `e-${personId}` && pair.state === 'sent'),
    })),
    pairs: [...pairs],
    rules: [],
    feasibility: { words: '3 × 1 = 3 reviews, each map gets 1.', warnings: [] },
  };
}
