import * as z from 'zod/mini';
import { documentJsonSchema } from '#shared/essay/document.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

/** Pairs that one person is asked about: enough to learn from, and not a chore. */
export const mostComparisons = 6;

export const comparedSideSchema = z.enum(['first', 'second']);
export type ComparedSide = z.infer<typeof comparedSideSchema>;

/** A map as it was handed in, without anything that names its author or leads to it. */
const comparedMapSchema = z.strictObject({ graph: graphJsonSchema, document: documentJsonSchema });

/** Two maps of classmates, the same two until one is chosen. */
export const comparisonSchema = z.strictObject({
  id: idSchema,
  first: comparedMapSchema,
  second: comparedMapSchema,
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const nextComparisonSchema = z.strictObject({
  assignmentId: idSchema,
  title: z.string(),
  task: z.string(),
  /** Null when there is none to make. */
  comparison: z.nullable(comparisonSchema),
  /** Why there is none, in words; null while there is one. */
  closedBecause: z.nullable(z.string()),
  /** Pairs that one has answered. */
  done: z.int(),
  /** Pairs that one is asked about at most. */
  of: z.int(),
});
export type NextComparison = z.infer<typeof nextComparisonSchema>;

export const answerComparisonSchema = z.strictObject({
  winner: comparedSideSchema,
  /** May be empty: nobody is kept from going on. */
  why: z._default(textSchema(1_000), ''),
});

/** Too few to say anything; less often chosen than the others, about as often, more often. */
export const comparedGroupSchema = z.enum(['early', 'lower', 'middle', 'upper']);
export type ComparedGroup = z.infer<typeof comparedGroupSchema>;

/** For staff only: students see no ranking, score or count. */
export const comparisonOverviewSchema = z.strictObject({
  /** Whether the assignment asks for comparisons. */
  isOn: z.boolean(),
  /** Pairs that are answered, and people who have answered one. */
  answers: z.int(),
  people: z.int(),
  students: z.int(),
  /** By name; of each how often it was compared. */
  works: z.array(
    z.strictObject({
      essayId: idSchema,
      name: z.string(),
      n: z.int(),
      group: comparedGroupSchema,
    }),
  ),
  /** By whoever was chosen, then by the other. */
  reasons: z.array(
    z.strictObject({ id: idSchema, better: z.string(), other: z.string(), by: z.string(), why: z.string() }),
  ),
});
export type ComparisonOverview = z.infer<typeof comparisonOverviewSchema>;
