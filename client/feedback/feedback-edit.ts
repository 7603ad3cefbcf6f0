import type { Assessment, EditAssessment, Mark } from '#shared/assessment/assessment.ts';
import type {
  AddComment,
  AddReply,
  Comment,
  EditComment,
  Reply,
  Writer,
} from '#shared/assessment/comment.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import type { FeedbackRecords } from './feedback-state.ts';

export type AssessmentTurn = 'submit' | 'reopen' | 'release' | 'withdraw';
export type AssessmentChange = Omit<EditAssessment, 'edition'>;
export type PlanChange = Partial<Pick<PlanItem, 'text' | 'isDone' | 'order'>>;

/**
 * One thing a person did to an essay's feedback, as it is kept on the device and sent. All of them may be sent twice.
 * Those that make something carry how it looks until the server has answered.
 */
export type FeedbackEdit =
  | { readonly type: 'add-comment'; readonly body: AddComment; readonly shown: Comment }
  | { readonly type: 'edit-comment'; readonly id: string; readonly edit: Omit<EditComment, 'deleted'> }
  | { readonly type: 'remove-comment'; readonly id: string }
  | { readonly type: 'restore-comment'; readonly id: string; readonly shown: Comment }
  | { readonly type: 'add-reply'; readonly commentId: string; readonly body: AddReply; readonly shown: Reply }
  | { readonly type: 'remove-reply'; readonly commentId: string; readonly id: string }
  | { readonly type: 'add-plan-item'; readonly shown: PlanItem }
  | { readonly type: 'edit-plan-item'; readonly id: string; readonly edit: PlanChange }
  | { readonly type: 'remove-plan-item'; readonly id: string }
  | { readonly type: 'restore-plan-item'; readonly id: string; readonly shown: PlanItem }
  | { readonly type: 'start-assessment'; readonly shown: Assessment }
  /** `marks` names only the criteria that were set; the others stay as they are. */
  | { readonly type: 'edit-assessment'; readonly id: string; readonly edit: AssessmentChange }
  | { readonly type: 'turn-assessment'; readonly id: string; readonly turn: AssessmentTurn };

/** An edit with its place in the order of the device. */
export type KeptEdit = { readonly key: string; readonly essayId: string; readonly edit: FeedbackEdit };

/** The records as they look once an edit is done. What it is about may be gone: then nothing happens. */
export function withEdit(records: FeedbackRecords, edit: FeedbackEdit): FeedbackRecords {
  const comments = (next: readonly Comment[]) => ({ ...records, comments: next });
  const plan = (next: readonly PlanItem[]) => ({ ...records, plan: next });
  const assessments = (next: readonly Assessment[]) => ({ ...records, assessments: next });
  switch (edit.type) {
    case 'add-comment':
    case 'restore-comment':
      return comments(withRecord(records.comments, edit.shown, 'keep'));
    case 'edit-comment':
      return comments(changed(records.comments, edit.id, (comment) => ({ ...comment, ...given(edit.edit) })));
    case 'remove-comment':
      return comments(without(records.comments, edit.id));
    case 'add-reply':
      return comments(
        changed(records.comments, edit.commentId, (comment) => ({
          ...comment,
          replies: withRecord(comment.replies, edit.shown, 'keep'),
        })),
      );
    case 'remove-reply':
      return comments(
        changed(records.comments, edit.commentId, (comment) => ({
          ...comment,
          replies: without(comment.replies, edit.id),
        })),
      );
    case 'add-plan-item':
    case 'restore-plan-item':
      return plan(byOrder(withRecord(records.plan, edit.shown, 'keep')));
    case 'edit-plan-item':
      return plan(byOrder(changed(records.plan, edit.id, (item) => ({ ...item, ...edit.edit }))));
    case 'remove-plan-item':
      return plan(without(records.plan, edit.id));
    case 'start-assessment':
      return assessments(withRecord(records.assessments, edit.shown, 'keep'));
    case 'edit-assessment':
      return assessments(
        changed(records.assessments, edit.id, (assessment) => ({
          ...assessment,
          ...given(edit.edit),
          marks: withMarks(assessment.marks, edit.edit.marks ?? []),
        })),
      );
    case 'turn-assessment':
      return assessments(
        changed(records.assessments, edit.id, (assessment) => ({ ...assessment, state: after[edit.turn] })),
      );
  }
}

/** Two edits of the same thing as one, where the first has not been sent; null where they stay two. */
export function merged(before: FeedbackEdit, next: FeedbackEdit): FeedbackEdit | null {
  if (before.type === 'edit-comment' && next.type === 'edit-comment' && before.id === next.id)
    return { ...next, edit: { ...before.edit, ...next.edit } };
  if (before.type === 'edit-plan-item' && next.type === 'edit-plan-item' && before.id === next.id)
    return { ...next, edit: { ...before.edit, ...next.edit } };
  if (before.type === 'edit-assessment' && next.type === 'edit-assessment' && before.id === next.id) {
    const marks = withMarks(before.edit.marks ?? [], next.edit.marks ?? []);
    return { ...next, edit: { ...before.edit, ...next.edit, ...(marks.length > 0 ? { marks } : {}) } };
  }
  return null;
}

/** Marks with some of them set anew; at most one a criterion. */
export function withMarks(marks: readonly Mark[], set: readonly Mark[]): Mark[] {
  const isSet = new Set(set.map(({ criterionId }) => criterionId));
  return [...marks.filter(({ criterionId }) => !isSet.has(criterionId)), ...set];
}

/** The words in an edit, so that they can be read and copied where the server will not take them; may be empty. */
export function wordsOf(edit: FeedbackEdit): string {
  switch (edit.type) {
    case 'add-comment':
    case 'edit-comment': {
      const { body, nextStep } = edit.type === 'add-comment' ? edit.body : edit.edit;
      return [body ? plainOf(body) : '', nextStep ?? ''].filter(Boolean).join('\n');
    }
    case 'add-reply':
      return edit.body.text;
    case 'add-plan-item':
      return edit.shown.text;
    case 'edit-plan-item':
      return edit.edit.text ?? '';
    case 'edit-assessment':
      return [...(edit.edit.marks ?? []).map(({ comment }) => comment), edit.edit.overall]
        .flatMap((words) => (words ? [plainOf(words)] : []))
        .filter(Boolean)
        .join('\n');
    default:
      return '';
  }
}

/** Puts a record in the place of the one with its id, or behind the others; `keep` leaves one that is there already. */
export function withRecord<R extends { readonly id: string }>(
  records: readonly R[],
  record: R,
  ifThere: 'keep' | 'replace' = 'replace',
): R[] {
  if (!records.some(({ id }) => id === record.id)) return [...records, record];
  return ifThere === 'keep'
    ? [...records]
    : records.map((known) => (known.id === record.id ? record : known));
}

export function without<R extends { readonly id: string }>(records: readonly R[], id: string): R[] {
  return records.filter((record) => record.id !== id);
}

export function byOrder(plan: readonly PlanItem[]): PlanItem[] {
  return [...plan].sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

/** How the writer of this device looks until the server says it: “You” has no name. */
export function ownWriter(as: Writer['as']): Writer {
  return { name: '', as, isYou: true };
}

const after = { submit: 'submitted', reopen: 'draft', release: 'released', withdraw: 'submitted' } as const;

function changed<R extends { readonly id: string }>(
  records: readonly R[],
  id: string,
  change: (record: R) => R,
) {
  return records.map((record) => (record.id === id ? change(record) : record));
}

/** Without the fields that are undefined, which would else stand in the place of what is known. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [K in keyof T]: Exclude<T[K], undefined> }; // only undefined was left out
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
