import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';

/** What people are told of. The first six go to students, the next three to staff, one to everybody of a course; the last to students who review each other. */
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
] as const;
export const noticeTypeSchema = z.enum(noticeTypes);
export type NoticeType = z.infer<typeof noticeTypeSchema>;

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
