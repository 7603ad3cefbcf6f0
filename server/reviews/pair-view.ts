import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { totalOf } from '#shared/assessment/total.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';

const nobody = 'Somebody who has left';

/** A pair as staff see it, with the names of both. For one or a few: a whole class is looked up together elsewhere. */
export function pairOf(
  { assessments, courses, works }: Stores,
  rubricNamed: Rubrics['of'],
  { courseId }: AssignmentRow,
  review: ReviewRow,
): PairRow {
  const nameOf = (personId: string) => courses.member(courseId, personId)?.name ?? nobody;
  const work = works.ofEssay(review.essayId);
  const group = work?.groupId && works.groupTitles(courseId).find(({ id }) => id === work.groupId)?.title;
  const row = review.assessmentId === null ? undefined : assessments.read(review.assessmentId);
  const total = row && totalOf(rubricNamed(rubricRefOf(row)), row.marks);
  const { id, essayId, reviewerId, reviewerPseudonym, authorPseudonym, state, origin, tier } = review;
  const { reason, assignedAt, begunAt, sentAt, endedAt, assessmentId, usefulness, nudgedAt } = review;
  return {
    ...{ id, essayId, reviewerId, reviewerPseudonym, authorPseudonym, state, origin, tier, reason },
    reviewer: nameOf(reviewerId),
    author: group || (work?.personId ? nameOf(work.personId) : nobody),
    ...{ assignedAt, begunAt, sentAt, endedAt, assessmentId, usefulness, nudgedAt },
    marked: total?.marked ?? null,
    of: total?.criteria ?? null,
    isEndorsed: review.endorsedAt !== null,
    isReleased: row?.state === 'released',
  };
}
