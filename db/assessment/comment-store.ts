import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { comments } from './tables.ts';

export type CommentStore = ReturnType<typeof createCommentStore>;

export function createCommentStore(db: Db) {
  const counting = db
    .select({ count: count() })
    .from(comments)
    .where(and(eq(comments.assessmentId, sql.placeholder('assessmentId')), isNull(comments.deletedAt)))
    .prepare();

  return {
    /** Of an assessment. */
    countOf: (assessmentId: string): number => counting.get({ assessmentId })?.count ?? 0,
  };
}
