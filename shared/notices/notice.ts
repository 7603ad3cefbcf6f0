import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';

/** What people are told of. The first six go to students, the next three to staff, one to everybody of a course; four to students who review each other, the last to whoever leads a course. */
export const noticeTypes = [
  'assignment-published',
  'assignment-changed',
  'due-soon',
  'extension',
  'feedback',
  'receipt',
  'late-submission',
  'all-handed-in',
  'joined',
  'course-ends',
  'reviews-open',
  'review-received',
  'review-nudge',
  'review-rated',
  'wrong-pins',
] as const;
export const noticeTypeSchema = z.enum(noticeTypes);
export type NoticeType = z.infer<typeof noticeTypeSchema>;

/** Told because somebody who stays unnamed has just done something: their moment would name them to whoever saw it done. */
export function isOfUnnamed(type: string): boolean {
  return type === 'review-received' || type === 'review-rated';
}

/** When somebody was told, as they may know it: of what an unnamed classmate did, only the day. ISO 8601 UTC. */
export function toldAt({ type, at }: { readonly type: string; readonly at: string }): string {
  return isOfUnnamed(type) ? `${at.slice(0, 10)}T00:00:00.000Z` : at;
}

/** How many a list answers at most, and how many are kept of a person. */
export const noticesListed = 50;

export const noticeSchema = z.strictObject({
  id: idSchema,
  type: noticeTypeSchema,
  /** One sentence. */
  title: z.string(),
  /** A way inside the product, as `/assignments/ID`. */
  path: z.string(),
  at: z.string(),
  readAt: z.nullable(z.string()),
});
export type Notice = z.infer<typeof noticeSchema>;

export const noticesSchema = z.strictObject({
  /** Newest first. */
  notices: z.array(noticeSchema),
  unread: z.int(),
  /** Whether they come by mail as well; null when mail is not set up here, or one has no address. */
  byMail: z.nullable(z.boolean()),
});
export type Notices = z.infer<typeof noticesSchema>;

export const patchNoticesSchema = z.strictObject({
  read: z.optional(z.union([z.literal('all'), z.array(idSchema).check(z.maxLength(noticesListed))])),
  byMail: z.optional(z.boolean()),
});
