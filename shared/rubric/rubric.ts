import * as z from 'zod/mini';
import { nodeKindSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';
import { severitySchema } from './finding.ts';

export const mostCriteria = 60;
export const mostLevels = 12;
export const mostPoints = 1_000;
/** More than there are rules, or kinds of node, for each to be named once. */
const mostNamed = 200;
const atMostNamed = z.maxLength(mostNamed, `Name at most ${mostNamed} of them.`);

/** Points and weights: to hundredths, as Canvas keeps them. */
const hundredths = z
  .number('Give a number.')
  .check(z.gte(0, 'Points begin at 0.'), z.lte(mostPoints, `Points end at ${mostPoints}.`));

/** A step of a criterion: what work on it looks like, in the words of whoever assesses. */
export const levelSchema = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  title: textSchema(300),
  /** To hundredths. */
  points: hundredths,
  description: textSchema(5_000),
  /** What a student at this level hears (CASE `feedback`); empty for most. */
  feedback: z._default(textSchema(5_000), ''),
});
export type Level = z.infer<typeof levelSchema>;

/**
 * A row of a rubric; levels and points join it with assessments. `nodeKinds` and `rules` are its evidence, never its
 * score. Without levels it is for comments only.
 */
export const criterionSchema = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  title: textSchema(300),
  description: textSchema(5_000),
  /** The kinds of node that it speaks of. */
  nodeKinds: z.array(nodeKindSchema).check(atMostNamed),
  /** Ids of rules whose coverage is shown beside the levels. */
  rules: z.array(z.string().check(z.maxLength(80))).check(atMostNamed),
  /** In the order in which they are shown: best first in everything that we ship. */
  levels: z._default(z.array(levelSchema).check(z.maxLength(mostLevels)), []),
  /** Its share of the total in per cent; null where points are simply added. All criteria with levels have one, or none. */
  weight: z._default(z.nullable(hundredths), null),
  /** Whether points between two levels may be given; a level then holds from its points down to the next level's. */
  usesRange: z._default(z.boolean(), false),
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

/** What a person writes of a rubric: all but its name in the store. */
export const rubricBodySchema = z.strictObject({
  title: textSchema(300),
  description: textSchema(5_000),
  /** Where it comes from and what its rows follow; empty for one's own. */
  origin: z._default(textSchema(5_000), ''),
  rules: z.array(ruleUseSchema).check(atMostNamed),
  criteria: z.array(criterionSchema).check(z.maxLength(mostCriteria)),
});
export type RubricBody = z.infer<typeof rubricBodySchema>;

/** Immutable as `(id, version)`: editing makes the next version. A rule that it does not list is off. */
export const rubricSchema = z.strictObject({
  id: z.string().check(z.maxLength(80)),
  version: z.int().check(z.gte(1)),
  ...rubricBodySchema.shape,
});
export type Rubric = z.infer<typeof rubricSchema>;
