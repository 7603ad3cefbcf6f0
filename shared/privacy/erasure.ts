import * as z from 'zod/mini';

/** What is counted on a receipt, in the order in which it stands there. */
export const erasedKinds = [
  'accounts',
  'sign-ins',
  'courses',
  'assignments',
  'essays',
  'changes',
  'submissions',
  'assessments',
  'comments',
  'replies',
  'plan',
  'rubrics',
  'bank',
  'places',
  'notices',
  'looks',
] as const;
export const erasedKindSchema = z.enum(erasedKinds);
export type ErasedKind = z.infer<typeof erasedKindSchema>;

/** Says that it was done, without saying of whom: it holds no id, no name and no title. */
export const receiptSchema = z.strictObject({
  of: z.enum(['account', 'person', 'course']),
  /** Twelve random digits, which are kept nowhere. */
  number: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  /** Rows that are gone for good; kinds of which there were none are left out. */
  counts: z.array(z.strictObject({ kind: erasedKindSchema, count: z.int() })),
  /** Essays of groups that stay for the group, with no name at these changes. */
  stays: z.int(),
  /** `soon`: bytes that no row uses any more are overwritten by the next round, within the hour. */
  file: z.enum(['rewritten', 'soon']),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** To delete oneself: the password or PIN where the account has one, else the name typed again. */
export const eraseAccountSchema = z.strictObject({
  password: z.optional(z.string().check(z.maxLength(128))),
  pin: z.optional(z.string().check(z.maxLength(128))),
  name: z.optional(z.string().check(z.maxLength(200))),
});

export const erasePersonSchema = z.strictObject({ name: z.string().check(z.maxLength(200)) });
export const eraseCourseSchema = z.strictObject({ title: z.string().check(z.maxLength(400)) });

/** What is typed again is compared as people read it: space at the ends and case make no difference. */
export function isTypedAgain(typed: string, asked: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return plain(typed) === plain(asked);
}
