import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { CommentRow } from '#db/assessment/comment-store.ts';
import { plainTextOf } from '#db/changes/essay-state.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { placeNow } from '#shared/assessment/place-now.ts';
import { totalOf } from '#shared/assessment/total.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import type { Mask } from '#shared/reviews/masking.ts';
import type { MyReview, ReviewToWrite } from '#shared/reviews/review.ts';
import { createAssessmentView, rubricRefOf } from '../assessment/assessment-view.ts';
import { createCommentView } from '../assessment/comment-view.ts';
import type { PermittedWithAssignment } from '../assignments/access.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { type Frozen, frozenOf } from './frozen.ts';
import { authorsMaskIn } from './masks.ts';
import { type BegunReview, mayReopen } from './own-review.ts';

export type ReviewView = ReturnType<typeof createReviewView>;

type Standing = Pick<PermittedWithAssignment, 'assignment' | 'course'> & { readonly settings: PeerReview };

/** Reviews as their reviewers get them. Nothing in an answer leads to an author who is not to be known. */
export function createReviewView(stores: Stores, rubricNamed: Rubrics['of']) {
  const { assessments, comments, reviews, editor } = stores;

  /** What somebody calls the author: a pseudonym, or where authors are known the group’s title or the roster’s name. */
  function authorOf({ essayId, authorPseudonym }: ReviewRow, { course, settings }: Standing): string {
    if (settings.blind === 'double') return authorPseudonym;
    const work = stores.works.ofEssay(essayId);
    if (!work) return authorPseudonym;
    const { groupId, personId } = work;
    const name =
      groupId !== null
        ? stores.works.groupTitles(course.id).find(({ id }) => id === groupId)?.title
        : personId !== null && stores.courses.member(course.id, personId)?.name;
    return name || authorPseudonym;
  }

  /** Takes the names of authors who are not to be known out of what others say. */
  function maskOf({ essayId }: ReviewRow, { course, settings }: Standing): Mask {
    return authorsMaskIn(settings.blind, stores, course.id, essayId);
  }

  /** What has become of a review that its authors have: counts, and their words on it. */
  function becameOf(review: ReviewRow, row: AssessmentRow, standing: Standing): MyReview['became'] {
    if (row.state !== 'released') return null;
    const { essayId, usefulness, usefulnessNote, endorsedAt, reviewerId } = review;
    const own = comments.list(essayId).filter(({ assessmentId }) => assessmentId === row.id);
    const ids = new Set(own.map(({ id }) => id));
    // The last that was said about a comment holds.
    const stances = new Map<string, string>();
    for (const { commentId, stance, writerId } of comments.replies(essayId))
      if (ids.has(commentId) && stance !== null && writerId !== reviewerId) stances.set(commentId, stance);
    const said = [...stances.values()];
    const { graph, text } = editor.current(essayId);
    const now = plainTextOf(text);
    const mask = maskOf(review, standing);
    return {
      ...{ usefulness, usefulnessNote: mask(usefulnessNote), isEndorsed: endorsedAt !== null },
      willUse: said.filter((stance) => stance === 'will-use').length,
      wontUse: said.filter((stance) => stance === 'wont-use').length,
      changed: own.filter(({ place, excerpt }) => placeNow(place, excerpt, graph, now).type !== 'same')
        .length,
    };
  }

  function myReviewOf(review: ReviewRow, standing: Standing): MyReview {
    const { id, state, origin, assignedAt, sentAt, assessmentId } = review;
    const row = assessmentId === null ? undefined : assessments.read(assessmentId);
    const { rubricId, rubricVersion } = standing.assignment;
    const ref = row ? rubricRefOf(row) : { id: rubricId, version: rubricVersion };
    const { marked, criteria } = totalOf(rubricNamed(ref), row?.marks ?? []);
    return {
      ...{ id, author: authorOf(review, standing), state, isExtra: origin === 'extra', marked, of: criteria },
      ...{ assignedOn: assignedAt.slice(0, 10), sentOn: sentAt?.slice(0, 10) ?? null },
      ...(state === 'removed' && { removedBecause: maskOf(review, standing)(review.reason) }),
      became: row ? becameOf(review, row, standing) : null,
    };
  }

  function assessmentOf(
    row: AssessmentRow,
    { review, person }: Pick<BegunReview, 'review' | 'person'>,
  ): Assessment {
    return createAssessmentView(stores, review.essayId, person.id).assessmentOf(row);
  }

  function commentsOf(
    rows: readonly CommentRow[],
    { review, person }: Pick<BegunReview, 'review' | 'person'>,
    frozen: Frozen,
  ): Comment[] {
    // Whoever reviews is nobody to the essay: what they see of it is made for them.
    const view = createCommentView(stores, review.essayId, { id: person.id, role: 'reader' });
    return view
      .commentsOf(rows, (id) => comments.repliesTo(id))
      .map((comment) => ({ ...comment, place: frozen.shownPlaceOf(comment.place) }));
  }

  function toWrite(own: BegunReview): ReviewToWrite {
    const { review, assignment, course, person, settings, assessment } = own;
    const frozen = frozenOf(stores, review, course.id, settings.blind);
    const { title, prompt, rubric, graph, document } = frozen.shown;
    const list = listed(reviews.ofReviewer(assignment.id, person.id));
    const rows = comments.list(review.essayId).filter(({ assessmentId }) => assessmentId === assessment.id);
    return {
      review: myReviewOf(review, own),
      assignment: {
        ...{ id: assignment.id, title: assignment.body.title, task: assignment.body.task },
        ...{ dueAt: settings.dueAt, timeZone: assignment.body.timeZone, blind: settings.blind },
      },
      number: list.findIndex(({ id }) => id === review.id) + 1,
      of: list.length,
      essay: { title, prompt, rubric, revision: frozen.revision, graph, document },
      assessment: assessmentOf(assessment, own),
      comments: commentsOf(rows, own, frozen),
      seconds: review.seconds,
      canReopen: mayReopen(stores, own),
    };
  }

  return { myReviewOf, assessmentOf, commentsOf, toWrite };
}

/** Those that stand on one’s list: what was given back, or went to somebody else, does not. */
export function listed(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter(({ state }) => state !== 'declined' && state !== 'withdrawn');
}
