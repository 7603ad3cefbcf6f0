import * as z from 'zod/mini';
import { instantSchema, timeZoneSchema } from '#shared/courses/course.ts';
import { type RubricRef, rubricRefSchema } from '#shared/essay/essay.ts';
import { asksSchema } from '#shared/essay/set-for.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';
import { peerReviewSchema } from './peer-review.ts';

/** What every student’s map starts as; `essay` is a map of the instructor’s own as it was at that revision. */
export const startSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('blank') }),
  z.strictObject({ type: z.literal('template'), template: z.string().check(z.maxLength(80)) }),
  z.strictObject({ type: z.literal('essay'), essayId: idSchema, revision: z.int().check(z.gte(0)) }),
]);
export type Start = z.infer<typeof startSchema>;

/** What an instructor sets. */
export const assignmentBodySchema = z.strictObject({
  title: textSchema(300).check(z.trim(), z.minLength(1, 'Give the assignment a title.')),
  /** The task as students read it; becomes the prompt of their essays. */
  task: textSchema(5_000),
  start: startSchema,
  rubric: rubricRefSchema,
  /** Rules that are switched otherwise than in the rubric. */
  rules: z.record(z.string().check(z.maxLength(80)), z.boolean()),
  /** `rubric`: as the rubric has it. The others switch the rules that ask for the other side. */
  counterargument: z.enum(['rubric', 'expected', 'not-expected']),
  /** Null: as the rubric has it. */
  minReasons: z.nullable(z.int().check(z.gte(1), z.lte(10))),
  /** What has to be handed in. */
  asks: asksSchema,
  /** `group`: the people of a group edit one map together. */
  grouping: z.enum(['individual', 'group']),
  /** Null: as soon as it is published. */
  opensAt: z.nullable(instantSchema),
  /** Null: none. */
  dueAt: z.nullable(instantSchema),
  timeZone: timeZoneSchema,
  /** What becomes of work that comes after the deadline: taken and marked late, or refused. */
  late: z.enum(['accepted', 'refused']),
  /** When feedback is promised; null: not said. */
  feedbackBy: z.nullable(instantSchema),
  /** Which open findings have to be gone before work can be handed in; nothing by default. */
  gate: z.enum(['nothing', 'missing', 'everything']),
  /** Left out or null: students do not review each other. In an edit, left out means unchanged. */
  peerReview: z.optional(z.nullable(peerReviewSchema)),
});
export type AssignmentBody = z.infer<typeof assignmentBodySchema>;

/** What an instructor told the students after publishing. */
export const assignmentNoteSchema = z.strictObject({ id: idSchema, text: z.string(), at: z.string() });
export type AssignmentNote = z.infer<typeof assignmentNoteSchema>;

export const assignmentSchema = z.strictObject({
  id: idSchema,
  courseId: idSchema,
  ...assignmentBodySchema.shape,
  /** Students know nothing of a draft. */
  state: z.enum(['draft', 'published']),
  /** The rubric with the switches of this assignment in it: what the essays name. */
  judgedBy: rubricRefSchema,
  /** Grows with every save; a save names the one that it was made on. */
  edition: z.int(),
  notes: z.array(assignmentNoteSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.nullable(z.string()),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const createAssignmentSchema = z.strictObject({ id: idSchema, ...assignmentBodySchema.shape });

/** `note` tells the students what is different, once it is published. */
export const editAssignmentSchema = z.strictObject({
  edition: z.int(),
  ...z.partial(assignmentBodySchema).shape,
  note: z.optional(textSchema(1_000)),
});

/** An edit, or `deleted: false`, which brings a deleted assignment back and needs no edition. */
export const patchAssignmentSchema = z.strictObject({
  ...z.partial(editAssignmentSchema).shape,
  deleted: z.optional(z.literal(false)),
});

/** A copy under an id of one's own. */
export const duplicateAssignmentSchema = z.strictObject({ id: idSchema });

/** How far a class is with it; for staff. Of group work, groups are counted. */
export const assignmentProgressSchema = z.strictObject({
  assignmentId: idSchema,
  /** Pieces of work that the class owes. */
  works: z.int(),
  begun: z.int(),
  submitted: z.int(),
});
export type AssignmentProgress = z.infer<typeof assignmentProgressSchema>;

/** The defaults of the set-up page. */
export function newAssignment(timeZone: string, rubric: RubricRef): AssignmentBody {
  return {
    title: '',
    task: '',
    start: { type: 'blank' },
    rubric,
    rules: {},
    counterargument: 'rubric',
    minReasons: null,
    asks: 'both',
    grouping: 'individual',
    opensAt: null,
    dueAt: null,
    timeZone,
    late: 'accepted',
    feedbackBy: null,
    gate: 'nothing',
  };
}
