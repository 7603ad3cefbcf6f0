import * as z from 'zod/mini';
import { assessmentStateSchema } from '#shared/assessment/assessment.ts';
import { idSchema } from '#shared/graph/records.ts';
import { textSchema } from '#shared/graph/text.ts';

const personIdSchema = z.string().check(z.minLength(1), z.maxLength(80));
/** Says which drawing: the same one gives the same. */
const seedSchema = z.int().check(z.gte(0), z.lte(4_294_967_295));
const assessorIdsSchema = z
  .array(personIdSchema)
  .check(z.minLength(1, 'Choose at least one assessor.'), z.maxLength(40));

/** Who assesses whose work. `evenly` and `by-section` keep with their assessors what these have begun. */
export const splitSchema = z.discriminatedUnion('split', [
  z.strictObject({ split: z.literal('evenly'), assessorIds: assessorIdsSchema, seed: seedSchema }),
  z.strictObject({ split: z.literal('by-section'), assessorIds: assessorIdsSchema, seed: seedSchema }),
  z.strictObject({
    split: z.literal('rows'),
    /** The works that are named; null takes a work from everybody. */
    rows: z
      .array(z.strictObject({ essayId: idSchema, assessorId: z.nullable(personIdSchema) }))
      .check(z.maxLength(2_000)),
  }),
]);
export type Split = z.infer<typeof splitSchema>;

export const sharesSchema = z.strictObject({
  shares: z.array(z.strictObject({ essayId: z.string(), assessorId: z.string() })),
});

/** A sample for a second assessor: so many works, or so many per cent of those that are assessed. */
export const drawSampleSchema = z.strictObject({
  size: z.union([
    z.strictObject({ count: z.int().check(z.gte(1), z.lte(500)) }),
    z.strictObject({ percent: z.int().check(z.gte(1), z.lte(100)) }),
  ]),
  secondId: personIdSchema,
  seed: seedSchema,
});
export type DrawSample = z.infer<typeof drawSampleSchema>;

export const sampleSchema = z.strictObject({
  seed: z.int(),
  /** In the order of their totals; those that were in a sample before are not drawn again. */
  essayIds: z.array(z.string()),
  /** How many could have been drawn. */
  from: z.int(),
});
export type Sample = z.infer<typeof sampleSchema>;

const givenSchema = z.nullable(z.strictObject({ level: z.string(), points: z.number() }));

const partySchema = z.strictObject({
  assessorId: z.string(),
  name: z.string(),
  isYou: z.boolean(),
  /** Null before they have begun. */
  assessmentId: z.nullable(z.string()),
  state: z.nullable(assessmentStateSchema),
});

/** A work that two assess. */
export const pairSchema = z.strictObject({
  essayId: z.string(),
  first: partySchema,
  second: partySchema,
  /** Empty until both have submitted, and for whoever has no part in it. */
  compared: z.array(
    z.strictObject({
      criterionId: z.string(),
      title: z.string(),
      first: givenSchema,
      second: givenSchema,
      steps: z.nullable(z.int()),
      agreement: z.enum(['exact', 'adjacent', 'apart', 'blank']),
    }),
  ),
  settled: z.nullable(
    z.strictObject({
      /** Null: marked anew. */
      keptAssessmentId: z.nullable(z.string()),
      note: z.string(),
      /** Who settled it; null once they are deleted. */
      by: z.nullable(z.string()),
      at: z.string(),
    }),
  ),
});
export type Pair = z.infer<typeof pairSchema>;
export const pairsSchema = z.strictObject({ pairs: z.array(pairSchema) });

/** `keep`: the assessment that stands; null: whoever settles marks it anew. */
export const settleSchema = z.strictObject({
  keep: z.nullable(idSchema),
  note: z._default(textSchema(1_000), ''),
});

/** `all`: whatever stands; else the works that are named. */
export const releaseWorksSchema = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ essayIds: z.array(idSchema).check(z.minLength(1), z.maxLength(2_000)) }),
]);

export const releasedWorksSchema = z.strictObject({
  /** Those that are released now and were not before. */
  released: z.array(
    z.strictObject({
      essayId: z.string(),
      assessmentId: z.string(),
      name: z.string(),
      /** Rows with levels that have none; 0 when it is whole. */
      blank: z.int(),
    }),
  ),
  refused: z.array(
    z.strictObject({ essayId: z.string(), name: z.string(), code: z.string(), detail: z.string() }),
  ),
});
export type ReleasedWorks = z.infer<typeof releasedWorksSchema>;

export const withdrawWorksSchema = z.strictObject({
  essayIds: z.array(idSchema).check(z.minLength(1), z.maxLength(2_000)),
});
