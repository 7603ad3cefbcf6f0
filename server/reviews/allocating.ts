import type { AssignmentRow } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';
import type { Allocated } from '#shared/reviews/allocated.ts';
import { drawReviews } from '#shared/reviews/drawing.ts';
import type { PlanKind } from '#shared/reviews/overview.ts';
import { repairReviews } from '#shared/reviews/repairing.ts';
import type { ReviewOrigin } from '#shared/reviews/review.ts';
import { canMove, type ReviewClass, withTakenOver } from '#shared/reviews/review-class.ts';
import type { Deps } from '../deps.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';
import { createPairing } from './pairing.ts';
import { type ClassNow, keyOf, lapsedWords, readReviewClass } from './review-class.ts';
import { settingsOf, turnItOn } from './settings.ts';

export type Allocating = ReturnType<typeof createAllocating>;

type Parts = { readonly stores: Stores; readonly notify: Notify };
type Asked = { readonly kind: PlanKind; readonly seed: number };

/** What a drawing or a repair would come to, and of what. */
export type Planned = {
  readonly planHash: string;
  readonly allocated: Allocated;
  readonly now: ClassNow;
};

/** How long a class is left as it is after a repair that the clock asked for: milliseconds. */
const between = 10 * 60 * 1000;
const leftWords = 'Its reviewer or its author has left.';
const movedWords = 'It went to where a review was missing.';

/**
 * Says who reviews whom, and keeps it right while a class changes. Every function but `plan` and `round` is called
 * inside a transaction.
 */
export function createAllocating(deps: Deps, { stores, notify }: Parts) {
  const { reviews, assignments, works, submissions } = stores;
  const { pair } = createPairing(deps, stores);
  /** By assignment: when its clock last asked for a repair. */
  const repaired = new Map<string, number>();

  function plan(assignment: AssignmentRow, { kind, seed }: Asked): Planned {
    const read = readReviewClass(stores, assignment, settingsOf(assignment, turnItOn), deps.now());
    const now = kind === 'draw' ? { ...read, given: withTakenOver(read.given) } : read;
    return {
      planHash: hashOf({ kind, given: settledOf(now.given, kind), stray: now.stray.map(({ id }) => id) }),
      allocated: kind === 'draw' ? drawReviews(now.given, seed) : repairReviews(now.given, seed),
      now,
    };
  }

  function carryOut(assignment: AssignmentRow, asked: Asked, { allocated, now }: Planned) {
    const at = deps.now().toISOString();
    const settings = settingsOf(assignment, turnItOn);
    const known = new Map(now.rows.map((row) => [keyOf(row), row]));
    const lapsed = new Set(now.given.standing.flatMap((one) => (one.hasLapsed ? [keyOf(one)] : [])));

    const end = (row: ReviewRow | undefined, reason: string) => {
      if (row?.state === 'assigned')
        reviews.write(row.id, { state: 'withdrawn', endedAt: at, endedBy: null, reason });
    };
    for (const row of now.stray) end(row, leftWords);
    for (const gone of allocated.gone) {
      const row = known.get(keyOf(gone));
      // What is drawn anew has not been anybody's yet; what moved was, and its reviewer may look for it.
      if (asked.kind === 'draw' && row) reviews.remove(row.id);
      else end(row, lapsed.has(keyOf(gone)) ? lapsedWords : movedWords);
    }

    const newest = new Map(now.works.map(({ essayId, submission }) => [essayId, submission.id]));
    const must = new Set(now.given.must.map(keyOf));
    const isFirst = (reviews.session(assignment.id)?.allocatedAt ?? null) === null;
    const told = new Set<string>();
    const origin = (key: string): ReviewOrigin =>
      must.has(key) ? 'pinned' : asked.kind === 'draw' ? 'drawn' : 'repaired';
    const mint = pair(assignment);
    for (const { reviewerId, essayId, tier, type } of allocated.pairs) {
      const key = keyOf({ reviewerId, essayId });
      const row = known.get(key);
      const submissionId = newest.get(essayId);
      if (submissionId === undefined) continue;
      if (type === 'kept') {
        // Nobody has opened it, so it may as well be of what counts now.
        if (row?.state === 'assigned' && row.submissionId !== submissionId)
          reviews.write(row.id, { submissionId });
        if (row?.state === 'assigned' && isFirst) told.add(reviewerId);
        continue;
      }
      mint({ id: null, reviewerId, essayId, submissionId, tier, origin: origin(key), before: row });
      told.add(reviewerId);
    }
    const isNews = isFirst || allocated.pairs.some(({ type }) => type === 'new') || allocated.gone.length > 0;
    if (!isNews && now.stray.length === 0) return;
    reviews.writeSession(assignment.id, {
      report: allocated.report,
      ...(asked.kind === 'draw' && { seed: asked.seed }),
      ...(isFirst && { allocatedAt: at }),
    });
    const { title, timeZone } = assignment.body;
    // In a class hour everybody is there and sees it.
    if (settings.schedule === 'dates')
      notify(classNews.reviewsOpen({ id: assignment.id, title, timeZone }, settings.dueAt, [...told]));
  }

  function carriedOut(assignment: AssignmentRow, asked: Asked) {
    carryOut(assignment, asked, plan(assignment, asked));
  }

  const isGivenOut = (id: string) => (reviews.session(id)?.allocatedAt ?? null) !== null;
  const repairSeed = (id: string) => (reviews.session(id)?.seed ?? seedOf(id)) >>> 0;

  /** Gives reviews out: what is begun, sent, pinned or asked for stays, all else is drawn. */
  function draw(assignmentId: string, seed: number = seedOf(deps.newId())) {
    const assignment = assignments.read(assignmentId);
    if (assignment?.body.peerReview) carriedOut(assignment, { kind: 'draw', seed });
  }

  /** Brings a class that has changed back to its loads; nothing before reviews are given out, or where nothing is missing. */
  function repair(assignmentId: string) {
    const assignment = assignments.read(assignmentId);
    if (!assignment?.body.peerReview || !isGivenOut(assignmentId)) return;
    carriedOut(assignment, { kind: 'repair', seed: repairSeed(assignmentId) });
  }

  /** Whether something lies that nobody opens, leads nowhere, or was begun by somebody who has left. */
  function asksForRepair(assignment: AssignmentRow, settings: PeerReview): boolean {
    const { given, stray, deserted } = readReviewClass(stores, assignment, settings, deps.now());
    if (stray.length > 0 || given.standing.some(({ hasLapsed }) => hasLapsed)) return true;
    const least = Math.floor((given.perStudent * given.reviewers.length) / Math.max(1, given.works.length));
    return given.works.some(
      ({ essayId, got }) =>
        deserted.some((row) => row.essayId === essayId) &&
        given.standing.filter((one) => one.essayId === essayId).length + got < least,
    );
  }

  return {
    plan,
    /** As `plan` said; without a hash, whatever it comes to. @throws plan-moved-on */
    allocate(assignment: AssignmentRow, asked: Asked, planHash: string | undefined) {
      const planned = plan(assignment, asked);
      const { pairs, gone } = planned.allocated;
      // What is done already may be asked for again.
      const isNews = gone.length > 0 || pairs.some(({ type }) => type === 'new');
      if (planHash !== undefined && planHash !== planned.planHash && isNews)
        throw new AppError(
          'plan-moved-on',
          'The class has changed since you looked: somebody has handed in, begun or left. Look at the new plan, then give the reviews out.',
        );
      carryOut(assignment, asked, planned);
    },
    draw,
    repair,
    /** Gives reviews out where they are not, and otherwise brings them up to date: for a class hour. */
    giveOut(assignmentId: string) {
      if (isGivenOut(assignmentId)) repair(assignmentId);
      else draw(assignmentId);
    },
    /** After something was handed in: a map that is new gets its reviewers; one that is not is reviewed as it is now. */
    late(assignmentId: string, essayId: string) {
      const assignment = assignments.read(assignmentId);
      if (!assignment?.body.peerReview || !isGivenOut(assignmentId)) return;
      const newest = submissions.newest(essayId);
      const known = reviews.ofEssay(essayId).filter((row) => row.assignmentId === assignmentId);
      if (newest)
        for (const row of known)
          if (row.state === 'assigned') reviews.write(row.id, { submissionId: newest.id });
      const isTest = works.ofEssay(essayId)?.isTest ?? true;
      if (newest?.number === 1 && !isTest) repair(assignmentId);
    },
    /** Gives out what is due, and looks for reviews that lie. Due at start and every half minute. */
    round() {
      const now = deps.now();
      for (const assignment of reviews.ongoing()) {
        const settings = assignment.body.peerReview;
        if (settings?.schedule !== 'dates') continue;
        const { id } = assignment;
        if (!isGivenOut(id)) {
          const isDue = settings.opensAt !== null && settings.opensAt <= now.toISOString();
          if (isDue && handedIn(id) >= 2) assignments.together(() => draw(id));
          continue;
        }
        const last = repaired.get(id);
        if (last !== undefined && now.getTime() - last < between && now.getTime() >= last) continue;
        repaired.set(id, now.getTime());
        if (asksForRepair(assignment, settings)) assignments.together(() => repair(id));
      }
    },
  };

  function handedIn(assignmentId: string): number {
    return new Set(submissions.ofAssignment(assignmentId).map(({ essayId }) => essayId)).size;
  }
}

/** What a plan depends on: of a drawing not what it would draw anew, so that doing it twice is doing it once. */
function settledOf(given: ReviewClass, kind: PlanKind): ReviewClass {
  return kind === 'repair' ? given : { ...given, standing: given.standing.filter((one) => !canMove(one)) };
}

function seedOf(id: string): number {
  return Number.parseInt(hashOf(id).slice(0, 8), 16);
}
