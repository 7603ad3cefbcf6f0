import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';

/** What the server has said of one essay's feedback; what the asker may not see is not among it. */
export type FeedbackRecords = {
  /** Oldest first. */
  readonly comments: readonly Comment[];
  readonly assessments: readonly Assessment[];
  /** In the student's order. */
  readonly plan: readonly PlanItem[];
};

export const noRecords: FeedbackRecords = { comments: [], assessments: [], plan: [] };

/** Words that the server would not take, kept on this device until they are let go. */
export type LostWords = {
  readonly id: string;
  readonly text: string;
  /** Why, for people. */
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly at: string;
};

/** All feedback of one essay as it is on the screen: what the server has, with the edits on their way on top. */
export type FeedbackState = FeedbackRecords & {
  /** `opening` until the server, or what this device keeps, has answered; `unreachable` when neither has. */
  readonly state: 'opening' | 'open' | 'unreachable';
  /** Where edits stand; `waiting` counts those that the server has not acknowledged. */
  readonly saving: { readonly state: 'saved' | 'saving' | 'offline'; readonly waiting: number };
  /** Newest first. */
  readonly lost: readonly LostWords[];
};
