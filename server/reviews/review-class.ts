import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { isLiving, mostReplaced } from '#shared/reviews/review.ts';
import type { ReviewClass, StandingPair } from '#shared/reviews/review-class.ts';
import { type BegunWork, begunWorks } from '../assignments/begun-works.ts';
import type { Stores } from '../stores.ts';

/** Why a review went to somebody else, as it is kept; staff read it. */
export const lapsedWords = 'Nobody had opened it for too long.';

type HandedIn = BegunWork & { readonly submission: Submission };

/** A class as reviews are drawn for it, with what the drawing itself need not know. */
export type ClassNow = {
  readonly given: ReviewClass;
  /** What was handed in, by author’s name. */
  readonly works: readonly HandedIn[];
  readonly rows: readonly ReviewRow[];
  /** Unopened reviews that lead nowhere: their reviewer or author has left. */
  readonly stray: readonly ReviewRow[];
  /** Reviews that somebody began who has left: they stay as they are, and count for nothing. */
  readonly deserted: readonly ReviewRow[];
};

/** Reads who reviews, what is reviewed and what stands. Whoever has handed in reviews; trials take no part. */
export function readReviewClass(
  stores: Stores,
  assignment: AssignmentRow,
  settings: PeerReview,
  now: Date,
): ClassNow {
  const { reviews, works } = stores;
  const { id, courseId } = assignment;
  const handedIn = begunWorks(stores, id, courseId).flatMap((work): HandedIn[] => {
    const { submission } = work;
    return submission === null || work.people.length === 0 ? [] : [{ ...work, submission }];
  });
  const rows = reviews.ofAssignment(id);
  const rules = reviews.rules(id);
  const essaysOf = (authorId: string) =>
    handedIn.flatMap(({ essayId, people }) => (people.some((one) => one.id === authorId) ? [essayId] : []));
  const ruled = (type: string) =>
    rules.flatMap((rule) =>
      rule.type === type
        ? essaysOf(rule.authorId).map((essayId) => ({ reviewerId: rule.reviewerId, essayId }))
        : [],
    );
  const must = ruled('must');
  const isMust = new Set(must.map(keyOf));

  const authors = new Set(handedIn.flatMap(({ people }) => people.map((one) => one.id)));
  const reviewing = works.students(courseId).filter(({ personId }) => authors.has(personId));
  const isHere = new Set(reviewing.map(({ personId }) => personId));
  const isReviewed = new Set(handedIn.map(({ essayId }) => essayId));
  const groupOf = new Map(reviewing.map(({ personId, groupId }) => [personId, groupId]));

  const living = rows.filter(({ state }) => isLiving(state));
  const lapsesBefore = new Date(now.getTime() - settings.leaseDays * day).toISOString();
  const lapses =
    settings.schedule === 'dates' && (settings.dueAt === null || now.toISOString() < settings.dueAt);
  const standing = living.flatMap((row): StandingPair[] => {
    const { reviewerId, essayId, state, origin, assignedAt } = row;
    if (!isHere.has(reviewerId) || !isReviewed.has(essayId) || !isStandingState(state)) return [];
    const isPinned = origin === 'pinned' || isMust.has(keyOf(row));
    const hasLapsed = lapses && state === 'assigned' && assignedAt <= lapsesBefore;
    return [
      {
        reviewerId,
        essayId,
        state,
        isPinned,
        isExtra: origin === 'extra',
        hasLapsed,
        isRepaired: origin === 'repaired',
      },
    ];
  });
  const unreplaced = new Set(givenBackTooOften(rows));
  /** What somebody has written, or need not write any more, beside what stands. */
  const settled = countedBy(
    rows.filter((row) =>
      isLiving(row.state)
        ? row.state !== 'assigned' && !isReviewed.has(row.essayId)
        : unreplaced.has(row) || isSettled(row),
    ),
    ({ reviewerId }) => reviewerId,
  );
  const got = countedBy(
    rows.filter((row) => row.state === 'removed' || (row.state === 'sent' && !isHere.has(row.reviewerId))),
    ({ essayId }) => essayId,
  );
  return {
    given: {
      perStudent: settings.perStudent,
      sections: settings.sections,
      reviewers: reviewing.map(({ personId, groupId, sectionId }) => ({
        ...{ personId, groupId, sectionId },
        owes: Math.max(0, settings.perStudent - (settled.get(personId) ?? 0)),
      })),
      works: handedIn.map(({ essayId, people, sectionId }) => ({
        ...{ essayId, personIds: people.map((one) => one.id), sectionId, got: got.get(essayId) ?? 0 },
        // Whoever shares a map with others does not review it anyway.
        groupId: people.length === 1 ? (groupOf.get(people[0]?.id ?? '') ?? null) : null,
      })),
      standing,
      barred: [...ruled('must-not'), ...rows.filter(isBarring).map(pairOf)],
      must,
      shouldNot: ruled('should-not'),
      before: pairsBefore(stores, assignment, essaysOf),
    },
    works: handedIn,
    rows,
    deserted: living.filter(({ state, reviewerId }) => state === 'begun' && !isHere.has(reviewerId)),
    stray: living.filter(
      ({ state, reviewerId, essayId }) =>
        state === 'assigned' && !(isHere.has(reviewerId) && isReviewed.has(essayId)),
    ),
  };
}

const day = 24 * 60 * 60 * 1000;

/** Pairs of the last assignment of the course before this one in which students reviewed each other. */
function pairsBefore(
  stores: Stores,
  { id, courseId, createdAt }: AssignmentRow,
  essaysOf: (authorId: string) => string[],
): ReviewClass['before'] {
  const last = stores.assignments
    .list(courseId)
    .filter((other) => other.id !== id && other.body.peerReview && other.createdAt < createdAt)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  if (!last) return [];
  const authors = new Map(
    begunWorks(stores, last.id, courseId).map(({ essayId, people }) => [essayId, people]),
  );
  return stores.reviews
    .ofAssignment(last.id)
    .flatMap(({ reviewerId, essayId, state }) =>
      isLiving(state)
        ? (authors.get(essayId) ?? []).flatMap((author) =>
            essaysOf(author.id).map((now) => ({ reviewerId, essayId: now })),
          )
        : [],
    );
}

/** Never drawn again: given back, taken out, or taken away from somebody by staff or because they let it lie. */
function isBarring({ state, endedBy, reason }: ReviewRow): boolean {
  if (state === 'withdrawn') return endedBy !== null || reason === lapsedWords;
  return state === 'declined' || state === 'removed';
}

/** Of each reviewer what they gave back after they had got other maps as often as anybody does. */
function givenBackTooOften(rows: readonly ReviewRow[]): ReviewRow[] {
  const declined = rows
    .filter(({ state }) => state === 'declined')
    .toSorted((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? -1 : 1));
  const times = new Map<string, number>();
  return declined.filter(({ reviewerId, origin }) => {
    const time = (times.get(reviewerId) ?? 0) + 1;
    times.set(reviewerId, time);
    return time > mostReplaced && origin !== 'extra';
  });
}

/** Whether its reviewer need not write another in its place. */
function isSettled({ state, reason, origin }: ReviewRow): boolean {
  if (origin === 'extra') return false;
  if (state === 'removed') return true;
  if (state === 'declined') return /^(no-time|other)(:|$)/.test(reason);
  return state === 'withdrawn' && reason === lapsedWords;
}

function isStandingState(state: ReviewRow['state']): state is StandingPair['state'] {
  return isLiving(state);
}

function countedBy(rows: readonly ReviewRow[], key: (row: ReviewRow) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

function pairOf({ reviewerId, essayId }: ReviewRow) {
  return { reviewerId, essayId };
}

export function keyOf({ reviewerId, essayId }: { readonly reviewerId: string; readonly essayId: string }) {
  return `${reviewerId} ${essayId}`;
}
