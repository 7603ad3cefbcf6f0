import * as z from 'zod/mini';
import { essaySchema, essayTextStateSchema, memberRoleSchema } from '#shared/essay/essay.ts';
import { setForSchema } from '#shared/essay/set-for.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { rubricSchema } from './rubric.ts';

/** What opening an essay answers: everything at one revision. */
export const essaySnapshotSchema = z.strictObject({
  essay: essaySchema,
  role: memberRoleSchema,
  revision: z.int().check(z.gte(0)),
  graph: graphJsonSchema,
  text: essayTextStateSchema,
  /** The one that the essay names; the default where that is no longer there. */
  rubric: rubricSchema,
  /** Absent for an essay that is done for no assignment. */
  assignment: z.optional(setForSchema),
});
export type EssaySnapshot = z.infer<typeof essaySnapshotSchema>;
