import type { CommentKind } from '#shared/assessment/comment.ts';
import type { PlacedComment } from '#shared/assessment/comment-order.ts';

export type CommentFilter = {
  readonly isOpenOnly: boolean;
  readonly kind: CommentKind | 'all';
  /** A criterion's id. */
  readonly row: string;
};

export const everything: CommentFilter = { isOpenOnly: false, kind: 'all', row: 'all' };

export function listed(placed: readonly PlacedComment[], filter: CommentFilter): readonly PlacedComment[] {
  return placed.filter(
    ({ comment }) =>
      !(filter.isOpenOnly && comment.isDone) &&
      (filter.kind === 'all' || comment.kind === filter.kind) &&
      (filter.row === 'all' || comment.criterionId === filter.row),
  );
}
