import { z } from 'zod';
import { nodeKindSchema } from '#shared/graph/records.ts';
import { severitySchema } from './finding.ts';

/** A row of a rubric; levels and points join it with assessments. `rules` are its evidence, never its score. */
export const criterionSchema = z.strictObject({
  id: z.string().max(80),
  title: z.string().max(300),
  description: z.string().max(2_000),
  /** The kinds of node that it speaks of. */
  nodeKinds: z.array(nodeKindSchema),
  /** Ids of rules whose coverage is shown beside the levels. */
  rules: z.array(z.string().max(80)),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** How a rubric uses one rule; options that it leaves out have the rule's defaults. */
export const ruleUseSchema = z.strictObject({
  ruleId: z.string().max(80),
  enabled: z.boolean(),
  options: z.record(z.string(), z.unknown()),
  /** When the task makes it weigh more or less than the rule itself says. */
  severity: severitySchema.optional(),
});
export type RuleUse = z.infer<typeof ruleUseSchema>;

/** Immutable as `(id, version)`: editing makes the next version. A rule that it does not list is off. */
export const rubricSchema = z.strictObject({
  id: z.string().max(80),
  version: z.int().min(1),
  title: z.string().max(300),
  description: z.string().max(2_000),
  rules: z.array(ruleUseSchema),
  criteria: z.array(criterionSchema),
});
export type Rubric = z.infer<typeof rubricSchema>;
