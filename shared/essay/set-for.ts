import * as z from 'zod/mini';
import { idSchema } from '#shared/graph/records.ts';

/** What an assignment asks to be handed in. */
export const asksSchema = z.enum(['map', 'text', 'both']);

/** The assignment that an essay is done for, as whoever reads the essay stands to it. */
export const setForSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  courseTitle: z.string(),
  /** The deadline that holds for this essay, with any extension; null when there is none. */
  dueAt: z.nullable(z.string()),
  /** IANA; the deadline is told in it. */
  timeZone: z.string(),
  asks: asksSchema,
  /** An instructor’s trial. */
  isTest: z.boolean(),
  /** The course is archived: the essay is read, and not changed. */
  isArchived: z.boolean(),
  /** What the reader is in the course. */
  role: z.enum(['administrator', 'instructor', 'assistant', 'student', 'observer']),
});
export type SetFor = z.infer<typeof setForSchema>;

/** What “assignment” of an essay’s live line says; null once it is done for none. */
export const setForEventSchema = z.strictObject({ assignment: z.nullable(setForSchema) });
