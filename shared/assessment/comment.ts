import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';
import { richTextSchema } from './rich-text.ts';

/** More than anybody reads on one essay, or below one comment; everybody’s count, as everybody’s are sent together. */
export const mostComments = 2_000;
export const mostReplies = 500;

/** What a comment is: something that works, something to think about, something to do. */
export const commentKinds = ['strength', 'question', 'suggestion'] as const;
export const commentKindSchema = z.enum(commentKinds);
export type CommentKind = z.infer<typeof commentKindSchema>;

/**
 * What a comment is about. A passage is named as an anchor names it (W3C TextQuoteSelector and TextPositionSelector on
 * `textVersion`), so that it is found again in later texts.
 */
export const placeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('node'), id: idSchema }),
  z.strictObject({ type: z.literal('relation'), id: idSchema }),
  z.strictObject({
    type: z.literal('passage'),
    quote: z.strictObject({
      exact: z.string().check(z.minLength(1), z.maxLength(20_000)),
      prefix: z.string().check(z.maxLength(200)),
      suffix: z.string().check(z.maxLength(200)),
    }),
    position: z.strictObject({ start: z.int().check(z.gte(0)), end: z.int().check(z.gte(0)) }),
    textVersion: z.int().check(z.gte(0)),
  }),
  z.strictObject({ type: z.literal('criterion'), id: z.string().check(z.maxLength(80)) }),
  z.strictObject({ type: z.literal('essay') }),
]);
export type Place = z.infer<typeof placeSchema>;

/** Who wrote something, as the reader may know it. */
export const writerSchema = z.strictObject({
  name: z.string(),
  as: z.enum(['student', 'instructor', 'peer']),
  isYou: z.boolean(),
});
export type Writer = z.infer<typeof writerSchema>;

/** What the student makes of a comment. The form asks for a reason with either; the server forces none. */
export const stanceSchema = z.enum(['will-use', 'wont-use']);
export type Stance = z.infer<typeof stanceSchema>;

export const replySchema = z.strictObject({
  id: idSchema,
  writer: writerSchema,
  /** Null for a plain answer. */
  stance: z.nullable(stanceSchema),
  text: textSchema(2_000),
  /** ISO 8601 UTC. */
  at: z.string(),
});
export type Reply = z.infer<typeof replySchema>;

export const addReplySchema = z.strictObject({
  id: idSchema,
  stance: z.nullable(stanceSchema),
  text: textSchema(2_000),
});
export type AddReply = z.infer<typeof addReplySchema>;

/** Brings a deleted reply back. */
export const editReplySchema = z.strictObject({ deleted: z.literal(false) });

const commentFields = {
  kind: commentKindSchema,
  place: placeSchema,
  /** The row of the rubric it is filed under; null for none. */
  criterionId: z.nullable(z.string().check(z.maxLength(80))),
  body: richTextSchema,
  /** What the student could do next; empty when the comment says it already. */
  nextStep: z._default(textSchema(1_000), ''),
  link: z._default(textSchema(2_000), ''),
};

export const addCommentSchema = z.strictObject({
  id: idSchema,
  /** The assessment it belongs to and is released with; null for a comment that everybody on the essay sees at once. */
  assessmentId: z.nullable(idSchema),
  /** The revision that its writer looked at. */
  revision: z.int().check(z.gte(0)),
  ...commentFields,
  /** The entry of the bank that it was made from; counted there. */
  bankEntryId: z._default(z.nullable(idSchema), null),
});
export type AddComment = z.input<typeof addCommentSchema>;

export const editCommentSchema = z.partial(
  z.strictObject({
    ...commentFields,
    nextStep: textSchema(1_000),
    link: textSchema(2_000),
    /** Dealt with; the student says so, or whoever wrote it. */
    isDone: z.boolean(),
    /** `false` brings a deleted one back. */
    deleted: z.literal(false),
  }),
);
export type EditComment = z.infer<typeof editCommentSchema>;

export const commentSchema = z.strictObject({
  id: idSchema,
  assessmentId: z.nullable(idSchema),
  writer: writerSchema,
  ...commentFields,
  nextStep: z.string(),
  link: z.string(),
  /** What stood at its place when it was written: a node’s text, a passage’s words, a criterion’s title. */
  excerpt: z.string(),
  revision: z.int(),
  /** Only its writer sees it yet: its assessment is not released. */
  isDraft: z.boolean(),
  isDone: z.boolean(),
  replies: z.array(replySchema),
  /** ISO 8601 UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Comment = z.infer<typeof commentSchema>;

/** How a comment’s place stands in a later essay: untouched, other words or other ends, or no longer there. */
export type PlaceNow =
  | { readonly type: 'same' }
  | { readonly type: 'changed'; readonly now: string }
  | { readonly type: 'gone' };
