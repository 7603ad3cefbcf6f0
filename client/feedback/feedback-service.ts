import * as z from 'zod/mini';
import { Refusal } from '#client/api.ts';
import type { Ask } from '#client/ask.ts';
import { type Assessment, assessmentSchema } from '#shared/assessment/assessment.ts';
import { type Comment, commentSchema, replySchema } from '#shared/assessment/comment.ts';
import { type PlanItem, planItemSchema } from '#shared/assessment/plan.ts';
import { byOrder, type FeedbackEdit, withEdit, withMarks, withRecord } from './feedback-edit.ts';
import type { FeedbackRecords } from './feedback-state.ts';

/** What the store asks of the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export type FeedbackService = {
  readonly read: (essayId: string) => Promise<FeedbackRecords>;
  /** Sends an edit that was made on `records`; answers what it does to whatever the records are by then. */
  readonly send: (essayId: string, edit: FeedbackEdit, records: FeedbackRecords) => Promise<Settle>;
};

export type Settle = (records: FeedbackRecords) => FeedbackRecords;

export function createFeedbackService(ask: Ask): FeedbackService {
  async function remove(path: string) {
    try {
      await ask(z.unknown(), 'DELETE', path);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 404) throw error; // gone already
    }
  }

  async function editAssessment(
    id: string,
    edit: Extract<FeedbackEdit, { type: 'edit-assessment' }>['edit'],
    known: Assessment | undefined,
  ): Promise<Assessment> {
    const now = known ?? (await ask(assessmentSchema, 'GET', `/assessments/${id}`));
    const marks = edit.marks ? { marks: withMarks(now.marks, edit.marks) } : {};
    try {
      const body = { ...edit, ...marks, edition: now.edition };
      return await ask(assessmentSchema, 'PATCH', `/assessments/${id}`, body);
    } catch (error) {
      const hasMovedOn = error instanceof Refusal && error.code === 'assessment-moved-on';
      if (!hasMovedOn || !known) throw error;
      return editAssessment(id, edit, undefined); // what was set here is set on top of what was set elsewhere
    }
  }

  return {
    async read(essayId) {
      const [comments, assessments, plan] = await Promise.all([
        ask(commentsSchema, 'GET', `/essays/${essayId}/comments`),
        ask(assessmentsSchema, 'GET', `/essays/${essayId}/assessments`),
        ask(planSchema, 'GET', `/essays/${essayId}/plan`),
      ]);
      return { ...comments, ...assessments, plan: byOrder(plan.items) };
    },

    async send(essayId, edit, records) {
      const essay = `/essays/${essayId}`;
      const withComment =
        (comment: Comment): Settle =>
        (now) => ({ ...now, comments: withRecord(now.comments, comment) });
      const withItem =
        (item: PlanItem): Settle =>
        (now) => ({ ...now, plan: byOrder(withRecord(now.plan, item)) });
      const withAssessment =
        (assessment: Assessment): Settle =>
        (now) => ({ ...now, assessments: withRecord(now.assessments, assessment) });
      const asDone: Settle = (now) => withEdit(now, edit);
      switch (edit.type) {
        case 'add-comment':
          return withComment(await ask(commentSchema, 'POST', `${essay}/comments`, edit.body));
        case 'edit-comment':
          return withComment(await ask(commentSchema, 'PATCH', `/comments/${edit.id}`, edit.edit));
        case 'restore-comment':
          return withComment(await ask(commentSchema, 'PATCH', `/comments/${edit.id}`, { deleted: false }));
        case 'remove-comment':
          await remove(`/comments/${edit.id}`);
          return asDone;
        case 'add-reply': {
          const reply = await ask(replySchema, 'POST', `/comments/${edit.commentId}/replies`, edit.body);
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
          return withItem(await ask(planItemSchema, 'POST', `${essay}/plan`, { id, commentId, text, order }));
        }
        case 'edit-plan-item':
          return withItem(await ask(planItemSchema, 'PATCH', `/plan/${edit.id}`, edit.edit));
        case 'restore-plan-item':
          return withItem(await ask(planItemSchema, 'PATCH', `/plan/${edit.id}`, { deleted: false }));
        case 'remove-plan-item':
          await remove(`/plan/${edit.id}`);
          return asDone;
        case 'start-assessment': {
          const { id, type } = edit.shown;
          return withAssessment(await ask(assessmentSchema, 'POST', `${essay}/assessments`, { id, type }));
        }
        case 'edit-assessment': {
          const known = records.assessments.find(({ id }) => id === edit.id);
          return withAssessment(await editAssessment(edit.id, edit.edit, known));
        }
        case 'turn-assessment':
          return withAssessment(await ask(assessmentSchema, 'POST', `/assessments/${edit.id}/${edit.turn}`));
      }
    },
  };
}

const commentsSchema = z.object({ comments: z.array(commentSchema) });
const assessmentsSchema = z.object({ assessments: z.array(assessmentSchema) });
const planSchema = z.object({ items: z.array(planItemSchema) });
