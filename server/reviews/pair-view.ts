import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { totalOf } from '#shared/assessment/total.ts';
import type { PairRow } from '#shared/reviews/review.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import { whoLeft } from '../assignments/begun-works.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';

type PairNames = { readonly reviewer: string; readonly author: string };

/** A pair as staff see it; `judged`: what its reviewer has written. */
export function pairRow(
  review: ReviewRow,
  { reviewer, author }: PairNames,
  judged: Omit<AssessmentRow, 'assessorName'> | undefined,
  rubricNamed: Rubrics['of'],
): PairRow {
  const total = judged && totalOf(rubricNamed(rubricRefOf(judged)), judged.marks);
  const { id, essayId, reviewerId, reviewerPseudonym, authorPseudonym, state, origin, tier } = review;
  const {
    reason,
    assignedAt,
    begunAt,
    sentAt,
    endedAt,
    assessmentId,
    usefulness,
    firstUsefulness,
    nudgedAt,
  } = review;
  return {
    ...{ id, essayId, reviewerId, reviewerPseudonym, authorPseudonym, state, origin, tier, reason },
    ...{ reviewer, author },
    ...{ assignedAt, begunAt, sentAt, endedAt, assessmentId, usefulness, firstUsefulness },
    ...{ marked: total?.marked ?? null, of: total?.criteria ?? null },
    ...{ nudgedAt, ratingCounts: review.ratingCountsAt !== null },
    isEndorsed: review.endorsedAt !== null,
    isReleased: judged?.state === 'released',
  };
}

/** The same with both names looked up. For one or a few: a whole class is looked up together elsewhere. */
export function pairOf(
  { assessments, courses, works }: Stores,
  rubricNamed: Rubrics['of'],
  { courseId }: AssignmentRow,
  review: ReviewRow,
): PairRow {
  const nameOf = (personId: string) => courses.member(courseId, personId)?.name ?? whoLeft;
  const work = works.ofEssay(review.essayId);
  const group = work?.groupId && works.groupTitles(courseId).find(({ id }) => id === work.groupId)?.title;
  const author = group || (work?.personId ? nameOf(work.personId) : whoLeft);
  const judged = review.assessmentId === null ? undefined : assessments.read(review.assessmentId);
  return pairRow(review, { reviewer: nameOf(review.reviewerId), author }, judged, rubricNamed);
}
