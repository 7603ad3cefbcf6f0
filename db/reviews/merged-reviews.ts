import { and, eq, inArray } from 'drizzle-orm';
import { assessments } from '../assessment/tables.ts';
import { essayMembers } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import type { ReviewRow } from './review-store.ts';
import { reviews } from './tables.ts';

/** Why a review does not count: staff read it. */
const oneWords = 'Its reviewer and its author turned out to be one person.';

/**
 * Before two people become one: what the one reviewed of the other is nobody's review any more, and of two reviews of one
 * map the one that has come further stays. Call inside a transaction.
 */
export function mergeReviews(db: Db, fromId: string, toId: string) {
  const both = [fromId, toId];
  const own = db.select().from(reviews).where(inArray(reviews.reviewerId, both)).all();
  const written = db
    .select({ essayId: essayMembers.essayId, personId: essayMembers.personId })
    .from(essayMembers)
    .where(and(inArray(essayMembers.personId, both), inArray(essayMembers.role, ['owner', 'editor'])))
    .all();
  for (const row of own)
    if (written.some(({ essayId, personId }) => essayId === row.essayId && personId !== row.reviewerId))
      takeOut(db, row);
  for (const row of own) {
    if (row.reviewerId !== fromId) continue;
    const other = own.find(({ essayId, reviewerId }) => essayId === row.essayId && reviewerId === toId);
    if (!other) continue;
    const less = progress(row) > progress(other) ? other : row;
    if (less.state === 'begun' && less.assessmentId !== null) removeWords(db, less.assessmentId);
    db.delete(reviews).where(eq(reviews.id, less.id)).run();
  }
}

/** What was sent is there for staff to read; what was only begun is gone. */
function takeOut(db: Db, row: ReviewRow) {
  const { id, state, assessmentId } = row;
  const ended = { endedAt: row.sentAt ?? row.assignedAt, endedBy: null, reason: oneWords };
  const ofReview = eq(reviews.id, id);
  if (state === 'sent') {
    db.update(reviews)
      .set({ state: 'removed', ...ended, endorsedAt: null, endorsedBy: null })
      .where(ofReview)
      .run();
    const ofAssessment = eq(assessments.id, assessmentId ?? '');
    db.update(assessments).set({ state: 'submitted', releasedAt: null }).where(ofAssessment).run();
  }
  if (state !== 'assigned' && state !== 'begun') return;
  if (assessmentId !== null) removeWords(db, assessmentId);
  db.update(reviews)
    .set({ state: 'withdrawn', assessmentId: null, ...ended })
    .where(ofReview)
    .run();
}

function removeWords(db: Db, assessmentId: string) {
  db.delete(assessments).where(eq(assessments.id, assessmentId)).run();
}

/** How far a review has come: one that is sent is its author’s too. */
function progress({ state }: ReviewRow): number {
  if (state === 'sent' || state === 'removed') return 3;
  if (state === 'begun') return 2;
  return state === 'assigned' ? 1 : 0;
}
