import { and, asc, count, eq, isNull, lt, sql } from 'drizzle-orm';
import { essays } from '../essays/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { commentReplies, comments } from './tables.ts';

/** A comment or reply as it is stored, with its writer's name. Deleted ones have `deletedAt`. */
export type CommentRow = typeof comments.$inferSelect & { readonly writerName: string };
export type ReplyRow = typeof commentReplies.$inferSelect & { readonly writerName: string };

/** What is left out stays. */
export type CommentPatch = {
  readonly [Field in
    | 'kind'
    | 'place'
    | 'criterionId'
    | 'body'
    | 'nextStep'
    | 'link'
    | 'excerpt'
    | 'isDone'
    | 'deletedAt']?: CommentRow[Field] | undefined;
};

export function createCommentStore(db: Db) {
  const rows = () =>
    db
      .select({ comment: comments, writerName: people.name })
      .from(comments)
      .innerJoin(people, eq(people.id, comments.writerId));
  const replyRows = () =>
    db
      .select({ reply: commentReplies, writerName: people.name, essayId: comments.essayId })
      .from(commentReplies)
      .innerJoin(comments, eq(comments.id, commentReplies.commentId))
      .innerJoin(people, eq(people.id, commentReplies.writerId));
  const reading = rows()
    .where(eq(comments.id, sql.placeholder('id')))
    .prepare();
  const listing = rows()
    .where(and(eq(comments.essayId, sql.placeholder('essayId')), isNull(comments.deletedAt)))
    .orderBy(asc(comments.createdAt), comments.id)
    .prepare();
  const readingReply = replyRows()
    .where(eq(commentReplies.id, sql.placeholder('id')))
    .prepare();
  const listingReplies = replyRows()
    .where(and(eq(comments.essayId, sql.placeholder('essayId')), isNull(commentReplies.deletedAt)))
    .orderBy(asc(commentReplies.createdAt), commentReplies.id)
    .prepare();
  const repliesOf = replyRows()
    .where(and(eq(commentReplies.commentId, sql.placeholder('commentId')), isNull(commentReplies.deletedAt)))
    .orderBy(asc(commentReplies.createdAt), commentReplies.id)
    .prepare();
  const counting = db
    .select({ count: count() })
    .from(comments)
    .where(and(eq(comments.assessmentId, sql.placeholder('assessmentId')), isNull(comments.deletedAt)))
    .prepare();
  const countingOnEssay = db
    .select({ count: count() })
    .from(comments)
    .where(and(eq(comments.essayId, sql.placeholder('essayId')), isNull(comments.deletedAt)))
    .prepare();
  const countingUses = db
    .select({ entryId: comments.bankEntryId, count: count() })
    .from(comments)
    .innerJoin(essays, eq(essays.id, comments.essayId))
    .where(
      and(
        eq(comments.writerId, sql.placeholder('writerId')),
        isNull(comments.deletedAt),
        isNull(essays.deletedAt),
      ),
    )
    .groupBy(comments.bankEntryId)
    .prepare();

  return {
    /** Deleted ones too. */
    read(id: string): CommentRow | undefined {
      const row = reading.get({ id });
      return row && { ...row.comment, writerName: row.writerName };
    },
    /** Of one essay, oldest first; who may see which is asked by the routes. */
    list: (essayId: string): CommentRow[] =>
      listing.all({ essayId }).map(({ comment, writerName }) => ({ ...comment, writerName })),
    /** Of an assessment. */
    countOf: (assessmentId: string): number => counting.get({ assessmentId })?.count ?? 0,
    countOnEssay: (essayId: string): number => countingOnEssay.get({ essayId })?.count ?? 0,
    /** How many comments of one person were made from which entry of the bank. */
    uses(writerId: string): ReadonlyMap<string, number> {
      const known = countingUses.all({ writerId });
      return new Map(
        known.flatMap(({ entryId, count: uses }) => (entryId === null ? [] : [[entryId, uses]])),
      );
    },
    add(row: typeof comments.$inferInsert) {
      db.insert(comments).values(row).run();
    },
    patch(id: string, change: CommentPatch, updatedAt: string) {
      db.update(comments)
        .set({ ...change, updatedAt })
        .where(eq(comments.id, id))
        .run();
    },

    /** Deleted ones too; with the essay that it is about. */
    readReply(id: string): (ReplyRow & { readonly essayId: string }) | undefined {
      const row = readingReply.get({ id });
      return row && { ...row.reply, writerName: row.writerName, essayId: row.essayId };
    },
    /** To any comment of an essay, oldest first. */
    replies: (essayId: string): ReplyRow[] =>
      listingReplies.all({ essayId }).map(({ reply, writerName }) => ({ ...reply, writerName })),
    /** To one comment, oldest first. */
    repliesTo: (commentId: string): ReplyRow[] =>
      repliesOf.all({ commentId }).map(({ reply, writerName }) => ({ ...reply, writerName })),
    addReply(row: typeof commentReplies.$inferInsert) {
      db.insert(commentReplies).values(row).run();
    },
    setReplyDeleted(id: string, deletedAt: string | null) {
      db.update(commentReplies).set({ deletedAt }).where(eq(commentReplies.id, id)).run();
    },

    /** Takes away for good the comments and replies that were deleted before that time; answers how many. */
    purge(deletedBefore: string): number {
      const replies = db.delete(commentReplies).where(lt(commentReplies.deletedAt, deletedBefore)).run();
      return replies.changes + db.delete(comments).where(lt(comments.deletedAt, deletedBefore)).run().changes;
    },
  };
}
