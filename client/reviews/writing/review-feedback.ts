import * as z from 'zod/mini';
import { Refusal } from '#client/api.ts';
import type { Ask } from '#client/ask.ts';
import { type FeedbackEdit, withEdit, withMarks, withRecord } from '#client/feedback/feedback-edit.ts';
import type { FeedbackService, Settle } from '#client/feedback/feedback-service.ts';
import type { FeedbackRecords } from '#client/feedback/feedback-state.ts';
import { type Assessment, assessmentSchema } from '#shared/assessment/assessment.ts';
import { type Comment, commentSchema } from '#shared/assessment/comment.ts';
import { type ReviewToWrite, reviewToWriteSchema } from '#shared/reviews/review.ts';

/**
 * The feedback of a review, asked of the review alone: whoever writes it is no member of the essay, and the essay's own
 * requests answer them nothing. The store (client/feedback) knows the review by its id as it knows an essay by its.
 * `onRead` hears of all that the server says of the review as a whole.
 */
export function createReviewFeedback(ask: Ask, onRead: (now: ReviewToWrite) => void): FeedbackService {
  const at = (reviewId: string) => `/reviews/${encodeURIComponent(reviewId)}`;

  async function readWhole(reviewId: string): Promise<FeedbackRecords> {
    const now = await ask(reviewToWriteSchema, 'GET', at(reviewId));
    onRead(now);
    return recordsOf(now);
  }

  async function editAssessment(
    reviewId: string,
    edit: Extract<FeedbackEdit, { type: 'edit-assessment' }>['edit'],
    known: Assessment | undefined,
  ): Promise<Assessment> {
    const now = known ?? (await ask(reviewToWriteSchema, 'GET', at(reviewId))).assessment;
    const { marks, overall } = edit;
    try {
      return await ask(assessmentSchema, 'PATCH', at(reviewId), {
        edition: now.edition,
        ...(marks && { marks: withMarks(now.marks, marks) }),
        ...(overall !== undefined && { overall }),
      });
    } catch (error) {
      const hasMovedOn = error instanceof Refusal && error.code === 'assessment-moved-on';
      if (!hasMovedOn || !known) throw error;
      return editAssessment(reviewId, edit, undefined); // what was set here is set on top of what was set elsewhere
    }
  }

  return {
    read: readWhole,

    async send(reviewId, edit, records) {
      const comments = `${at(reviewId)}/comments`;
      const withComment =
        (comment: Comment): Settle =>
        (now) => ({ ...now, comments: withRecord(now.comments, comment) });
      switch (edit.type) {
        case 'add-comment':
          return withComment(await ask(commentSchema, 'POST', comments, edit.body));
        case 'edit-comment':
          return withComment(await ask(commentSchema, 'PATCH', `${comments}/${edit.id}`, edit.edit));
        case 'restore-comment':
          return withComment(await ask(commentSchema, 'PATCH', `${comments}/${edit.id}`, { deleted: false }));
        case 'remove-comment':
          try {
            await ask(z.unknown(), 'DELETE', `${comments}/${edit.id}`);
          } catch (error) {
            if (!(error instanceof Refusal) || error.status !== 404) throw error; // gone already
          }
          return (now) => withEdit(now, edit);
        case 'edit-assessment': {
          const known = records.assessments.find(({ id }) => id === edit.id);
          const assessment = await editAssessment(reviewId, edit.edit, known);
          return (now) => ({ ...now, assessments: withRecord(now.assessments, assessment) });
        }
        case 'turn-assessment': {
          await ask(z.unknown(), 'POST', `${at(reviewId)}/${edit.turn === 'submit' ? 'send' : 'reopen'}`);
          const whole = await readWhole(reviewId);
          return () => whole;
        }
        default:
          // Answers, plans and assessments of one's own are the essay's, which this screen does not have.
          throw new Error(`A review has no “${edit.type}”.`);
      }
    },
  };
}

export function recordsOf({ comments, assessment }: ReviewToWrite): FeedbackRecords {
  return { comments, assessments: [assessment], plan: [] };
}
