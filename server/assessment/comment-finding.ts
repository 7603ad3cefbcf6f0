import type { Context } from 'hono';
import type { CommentRow } from '#db/assessment/comment-store.ts';
import type { Action } from '#shared/access/policy.ts';
import { seesComment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import { archivedWords } from '../courses/access.ts';
import type { AppEnv } from '../http/env.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess, Reading } from './access.ts';
import { type CommentView, createCommentView } from './comment-view.ts';

/** A comment, its essay, and whoever asks. */
export type FoundComment = Reading & { readonly row: CommentRow; readonly view: CommentView };

/**
 * Finds comments that whoever asks may see and is about to change, deleted ones among them.
 * @throws not-found, course-archived
 */
export function createCommentFinding(stores: Stores, access: FeedbackAccess) {
  return (c: Context<AppEnv>, commentId: string, action: Action): FoundComment => {
    const row = stores.comments.read(commentId);
    const read = access.reading(c, row?.essayId, action);
    const view = read && createCommentView(stores, read.essay.id, read.reader);
    if (!row || !read || !view || !seesComment(read.reader, view.seen(row)))
      throw new AppError('not-found', 'There is no such comment here, or it is not shared with you.');
    if (read.isArchived) throw new AppError('course-archived', archivedWords);
    return { ...read, row, view };
  };
}
