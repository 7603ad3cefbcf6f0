import * as z from 'zod/mini';
import { Refusal } from '#client/api.ts';
import { type Assessment, assessmentSchema } from '#shared/assessment/assessment.ts';
import { commentSchema, replySchema } from '#shared/assessment/comment.ts';
import { planItemSchema } from '#shared/assessment/plan.ts';
import { createAsk, expected } from './ask.ts';
import { byOrder, type FeedbackEdit, withEdit, withMarks, withRecord } from './feedback-edit.ts';
import type { FeedbackRecords } from './feedback-state.ts';

/** What the store asks of the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export type FeedbackService = {
  readonly read: (essayId: string) => Promise<FeedbackRecords>;
  /** Sends an edit that was made on `records`; answers what it does to whatever the records are by then. */
  readonly send: (essayId: string, edit: FeedbackEdit, records: FeedbackRecords) => Promise<Settle>;
};

export type Settle = (records: FeedbackRecords) => FeedbackRecords;

/** `send` is the browser's fetch, or an app's own in tests; `origin` as in “http://localhost”. */
export function createFeedbackService(
  origin: string,
  send: typeof fetch = (...asked) => fetch(...asked),
): FeedbackService {
  const ask = createAsk(origin, send);

  async function remove(path: string) {
    try {
      await ask('DELETE', path);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404) throw error; // gone already
    }
  }

  async function editAssessment(
    id: string,
    edit: Extract<FeedbackEdit, { type: 'edit-assessment' }>['edit'],
    known: Assessment | undefined,
  ): Promise<Assessment> {
    const now = known ?? expected(assessmentSchema, await ask('GET', `/assessments/${id}`));
    const marks = edit.marks ? { marks: withMarks(now.marks, edit.marks) } : {};
    try {
      const body = { ...edit, ...marks, edition: now.edition };
      return expected(assessmentSchema, await ask('PATCH', `/assessments/${id}`, body));
    } catch (error) {
      const hasMovedOn = error instanceof Refusal && error.code === 'assessment-moved-on';
      if (!hasMovedOn || !known) throw error;
      return editAssessment(id, edit, undefined); // what was set here is set on top of what was set elsewhere
    }
  }

  return {
    async read(essayId) {
      const [comments, assessments, plan] = await Promise.all([
        ask('GET', `/essays/${essayId}/comments`),
        ask('GET', `/essays/${essayId}/assessments`),
        ask('GET', `/essays/${essayId}/plan`),
      ]);
      return {
        comments: expected(commentsSchema, comments).comments,
        assessments: expected(assessmentsSchema, assessments).assessments,
        plan: byOrder(expected(planSchema, plan).items),
      };
    },

    async send(essayId, edit, records) {
      const essay = `/essays/${essayId}`;
      const withComment = (answer: unknown): Settle => {
        const comment = expected(commentSchema, answer);
        return (now) => ({ ...now, comments: withRecord(now.comments, comment) });
      };
      const withItem = (answer: unknown): Settle => {
        const item = expected(planItemSchema, answer);
        return (now) => ({ ...now, plan: byOrder(withRecord(now.plan, item)) });
      };
      const withAssessment =
        (assessment: Assessment): Settle =>
        (now) => ({ ...now, assessments: withRecord(now.assessments, assessment) });
      const asDone: Settle = (now) => withEdit(now, edit);
      switch (edit.type) {
        case 'add-comment':
          return withComment(await ask('POST', `${essay}/comments`, edit.body));
        case 'edit-comment':
          return withComment(await ask('PATCH', `/comments/${edit.id}`, edit.edit));
        case 'restore-comment':
          return withComment(await ask('PATCH', `/comments/${edit.id}`, { deleted: false }));
        case 'remove-comment':
          await remove(`/comments/${edit.id}`);
          return asDone;
        case 'add-reply': {
          const answer = await ask('POST', `/comments/${edit.commentId}/replies`, edit.body);
          const reply = expected(replySchema, answer);
          return (now) => ({
            ...now,
            comments: now.comments.map((comment) =>
              comment.id === edit.commentId
                ? { ...comment, replies: withRecord(comment.replies, reply) }
                : comment,
            ),
          });
        }
        case 'remove-reply':
          await remove(`/replies/${edit.id}`);
          return asDone;
        case 'add-plan-item': {
          const { id, commentId, text, order } = edit.shown;
          return withItem(await ask('POST', `${essay}/plan`, { id, commentId, text, order }));
        }
        case 'edit-plan-item':
          return withItem(await ask('PATCH', `/plan/${edit.id}`, edit.edit));
        case 'restore-plan-item':
          return withItem(await ask('PATCH', `/plan/${edit.id}`, { deleted: false }));
        case 'remove-plan-item':
          await remove(`/plan/${edit.id}`);
          return asDone;
        case 'start-assessment': {
          const { id, type } = edit.shown;
          const answer = await ask('POST', `${essay}/assessments`, { id, type });
          return withAssessment(expected(assessmentSchema, answer));
        }
        case 'edit-assessment': {
          const known = records.assessments.find(({ id }) => id === edit.id);
          return withAssessment(await editAssessment(edit.id, edit.edit, known));
        }
        case 'turn-assessment':
          return withAssessment(
            expected(assessmentSchema, await ask('POST', `/assessments/${edit.id}/${edit.turn}`)),
          );
      }
    },
  };
}

const commentsSchema = z.object({ comments: z.array(commentSchema) });
const assessmentsSchema = z.object({ assessments: z.array(assessmentSchema) });
const planSchema = z.object({ items: z.array(planItemSchema) });
