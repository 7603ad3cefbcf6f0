import * as z from 'zod/mini';
import { instantSchema } from '#shared/courses/course.ts';
import { documentJsonSchema } from '#shared/essay/document.ts';
import { rubricRefSchema } from '#shared/essay/essay.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

/** An essay as it was handed in; the newest one counts. */
export const submissionSchema = z.strictObject({
  id: idSchema,
  assignmentId: idSchema,
  essayId: idSchema,
  /** 1 for the first; each handing in is one more. */
  number: z.int(),
  revision: z.int(),
  at: z.string(),
  /** The deadline that held for it, with any extension; null when there was none. */
  dueAt: z.nullable(z.string()),
  isLate: z.boolean(),
  /** What stands on the receipt: ten characters without look-alikes. */
  receipt: z.string(),
  /** Who pressed the button, of a group. */
  by: z.nullable(z.string()),
  nodes: z.int(),
  words: z.int(),
  openFindings: z.int(),
  /** To whoever assesses; empty for most. */
  note: z.string(),
});
export type Submission = z.infer<typeof submissionSchema>;

/** The essay to do it with: a new id, or an essay of one’s own. */
export const beginSchema = z.strictObject({ essayId: idSchema });

/** `revision`: what the student saw; refused when the essay is elsewhere by now. */
export const submitSchema = z.strictObject({
  id: idSchema,
  revision: z.int().check(z.gte(0)),
  note: z._default(textSchema(1_000), ''),
});

/** Exactly what was handed in. */
export const submittedSchema = z.strictObject({
  submission: submissionSchema,
  title: z.string(),
  prompt: z.string(),
  rubric: rubricRefSchema,
  graph: graphJsonSchema,
  document: documentJsonSchema,
});
export type Submitted = z.infer<typeof submittedSchema>;

/** More time for one person; of a group, the longest holds for all. */
export const extensionSchema = z.strictObject({ until: instantSchema, note: textSchema(500) });
export type Extension = z.infer<typeof extensionSchema>;

/** One point of the checklist before handing in. */
export const checkSchema = z.strictObject({
  id: z.enum(['map', 'text', 'missing', 'findings', 'passages', 'deadline', 'group']),
  state: z.enum(['fine', 'look', 'stops']),
  /** As “2 findings are open.” */
  text: z.string(),
});
export type Check = z.infer<typeof checkSchema>;

/** An assignment as one student stands to it. */
export const myWorkSchema = z.strictObject({
  assignmentId: idSchema,
  /** Null before it is begun. */
  essayId: z.nullable(idSchema),
  revision: z.nullable(z.int()),
  startedAt: z.nullable(z.string()),
  /** With one’s extension. */
  dueAt: z.nullable(z.string()),
  extension: z.nullable(extensionSchema),
  /** Newest first. */
  submissions: z.array(submissionSchema),
  /** Null when one may hand in now; else why not, in words. */
  closedBecause: z.nullable(z.string()),
  group: z.nullable(z.strictObject({ id: idSchema, title: z.string(), names: z.array(z.string()) })),
  /** Assessments that are released. */
  released: z.int(),
  isTest: z.boolean(),
});
export type MyWork = z.infer<typeof myWorkSchema>;

/** An assessment in the list of a class. */
export const workAssessmentSchema = z.strictObject({
  id: idSchema,
  assessorId: z.string(),
  assessor: z.string(),
  isYours: z.boolean(),
  state: z.enum(['draft', 'submitted', 'released']),
  revision: z.int(),
  marked: z.int(),
  of: z.int(),
  updatedAt: z.string(),
});

/** A person’s or a group’s work, as staff see it. */
export const workRowSchema = z.strictObject({
  type: z.enum(['person', 'group']),
  /** Of the person or the group. */
  id: z.string(),
  name: z.string(),
  /** Of a group; the person alone otherwise. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  sectionId: z.nullable(z.string()),
  essayId: z.nullable(idSchema),
  revision: z.nullable(z.int()),
  startedAt: z.nullable(z.string()),
  lastEditAt: z.nullable(z.string()),
  dueAt: z.nullable(z.string()),
  extension: z.nullable(extensionSchema),
  submission: z.nullable(submissionSchema),
  /** The deadline is over and nothing was handed in. */
  isMissing: z.boolean(),
  assessments: z.array(workAssessmentSchema),
  /** Whose task it is to assess it; `second` is for moderation. */
  shares: z.array(z.strictObject({ assessorId: z.string(), purpose: z.enum(['first', 'second']) })),
});
export type WorkRow = z.infer<typeof workRowSchema>;
