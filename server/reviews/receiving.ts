import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { AssignmentAccess } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { isFinished } from '#shared/assessment/assessment-acts.ts';
import type { ReceivedReviews } from '#shared/reviews/received.ts';
import { releaseWords } from '#shared/reviews/release.ts';
import { isLiving, type ReceivedReview } from '#shared/reviews/review.ts';
import { createAssessmentView, rubricRefOf } from '../assessment/assessment-view.ts';
import { repliesByComment } from '../assessment/comment-routes.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import type { Standings } from '../assignments/standing.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { nobodyReviews, settingsOf } from './settings.ts';

type Parts = {
  readonly stores: Stores;
  readonly standings: Pick<Standings, 'workOf'>;
  readonly rubricNamed: Rubrics['of'];
};

/** A review that its author has got. */
type Given = { readonly review: ReviewRow; readonly row: AssessmentRow };

/** What authors get of the reviews of their map: everything in it is as server/reviews/sight.ts shows it. */
export function createReceiving({ now }: Pick<Deps, 'now'>, { stores, standings, rubricNamed }: Parts) {
  const { reviews, assessments, comments } = stores;

  function givenOf(assignmentId: string, essayId: string): Given[] {
    return reviews.ofEssay(essayId).flatMap((review) => {
      const row = review.assessmentId === null ? undefined : assessments.read(review.assessmentId);
      const isGiven = review.assignmentId === assignmentId && review.state === 'sent';
      return isGiven && row?.state === 'released' ? [{ review, row }] : [];
    });
  }

  function received(given: readonly Given[], essayId: string, personId: string): ReceivedReview[] {
    const view = createAssessmentView(stores, essayId, personId);
    const said = createCommentView(stores, essayId, { id: personId, role: 'owner' });
    const replies = repliesByComment(comments.replies(essayId));
    const all = comments.list(essayId);
    return given
      .map(({ review, row }): ReceivedReview => {
        const assessment = view.assessmentOf(row);
        const own = all.filter(({ assessmentId }) => assessmentId === row.id);
        const { id, usefulness, usefulnessNote, endorsedAt } = review;
        return {
          ...{ id, usefulness, usefulnessNote, isEndorsed: endorsedAt !== null, assessment },
          reviewer: assessment.assessor.name,
          releasedOn: (row.releasedAt ?? '').slice(0, 10),
          comments: said.commentsOf(own, (commentId) => replies.get(commentId) ?? []),
        };
      })
      .toSorted((a, b) => a.reviewer.localeCompare(b.reviewer, 'en') || (a.id < b.id ? -1 : 1));
  }

  return {
    /** One that is given, as its author gets it. */
    one(review: ReviewRow, personId: string): ReceivedReview {
      const given = givenOf(review.assignmentId, review.essayId).filter((one) => one.review.id === review.id);
      const [found] = received(given, review.essayId, personId);
      if (!found) throw new Error('The review was given a moment ago');
      return found;
    },

    /** Those that are there; reading them is noted. `skipsSelf`: without assessing one's own map first. @throws no-peer-review */
    all(access: AssignmentAccess, personId: string, skipsSelf: boolean): ReceivedReviews {
      const { assignment } = access;
      const settings = settingsOf(assignment, nobodyReviews);
      const essayId = standings.workOf(access, personId)?.essayId ?? null;
      const given = essayId === null ? [] : givenOf(assignment.id, essayId);
      const under = essayId === null ? [] : reviews.ofEssay(essayId);
      const own =
        essayId === null
          ? undefined
          : assessments.list(essayId).findLast((row) => row.type === 'self' && isFinished(row));
      const selfFirst = settings.selfReview && own === undefined && given.length > 0 && !skipsSelf;
      if (!selfFirst)
        for (const { review } of given)
          if (review.readAt === null) reviews.write(review.id, { readAt: now().toISOString() });
      const [first] = given;
      return {
        ...{ assignmentId: assignment.id, assignment: assignment.body.title, essayId, selfFirst },
        reviews: essayId === null || selfFirst ? [] : received(given, essayId, personId),
        received: given.length,
        expected:
          under.filter(({ assignmentId, state }) => assignmentId === assignment.id && isLiving(state))
            .length - given.length,
        release: releaseWords(settings, assignment.body.timeZone),
        own:
          own && essayId !== null ? createAssessmentView(stores, essayId, personId).assessmentOf(own) : null,
        rubric: first ? rubricNamed(rubricRefOf(first.row)) : null,
      };
    },
  };
}
