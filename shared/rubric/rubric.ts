import * as z from 'zod/mini';
import { nodeKindSchema } from '#shared/graph/records.ts';
import { severitySchema } from './finding.ts';

/** A row of a rubric; levels and points join it with assessments. `rules` are its evidence, never its score. */
export const criterionSchema = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  title: z.string().check(z.maxLength(300)),
  description: z.string().check(z.maxLength(2_000)),
  /** The kinds of node that it speaks of. */
  nodeKinds: z.array(nodeKindSchema),
  /** Ids of rules whose coverage is shown beside the levels. */
  rules: z.array(z.string().check(z.maxLength(80))),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** How a rubric uses one rule; options that it leaves out have the rule's defaults. */
export const ruleUseSchema = z.strictObject({
  ruleId: z.string().check(z.maxLength(80)),
  enabled: z.boolean(),
  options: z.record(z.string(), z.unknown()),
  /** When the task makes it weigh more or less than the rule itself says. */
  severity: z.optional(severitySchema),
});
export type RuleUse = z.infer<typeof ruleUseSchema>;

/** Immutable as `(id, version)`: editing makes the next version. A rule that it does not list is off. */
export const rubricSchema = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  version: z.int().check(z.gte(1)),
  title: z.string().check(z.maxLength(300)),
  description: z.string().check(z.maxLength(2_000)),
  rules: z.array(ruleUseSchema),
  criteria: z.array(criterionSchema),
});
export type Rubric = z.infer<typeof rubricSchema>;
