import * as z from 'zod/mini';
import { courseRoleSchema } from '#shared/courses/course.ts';

/** What staff did when they looked at somebody’s work. */
export const lookActs = ['read', 'history', 'assess', 'submission', 'export', 'report', 'reviews'] as const;
export const lookActSchema = z.enum(lookActs);
export type LookAct = z.infer<typeof lookActSchema>;

/** Looks of one kind that follow one another within this time are one: milliseconds. */
export const oneLook = 60 * 60 * 1000;

/** How many the list answers at most; the file of one’s data has them all. */
export const looksListed = 500;

export const lookSchema = z.strictObject({
  essayId: z.string(),
  title: z.string(),
  name: z.string(),
  /** What they are in the course now; null when they are no longer in it. */
  as: z.nullable(courseRoleSchema),
  isYou: z.boolean(),
  act: lookActSchema,
  /** ISO 8601 UTC: the first and the last of looks that were one. */
  at: z.string(),
  lastAt: z.string(),
});
export type Look = z.infer<typeof lookSchema>;

/** Newest first. */
export const looksSchema = z.strictObject({ looks: z.array(lookSchema) });
