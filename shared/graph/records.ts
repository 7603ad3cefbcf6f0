import * as z from 'zod/mini';
import { annotationSchema, appraisalSchema } from './appraisal.ts';
import { cslItemSchema } from './csl-item.ts';
import { maxTextLength, textSchema } from './text.ts';

/**
 * The records of a map: everything that rides the change log as a diff. Ids are made by the client (nanoid, 21
 * characters), are unique in their essay over all record types, and never say when they were made.
 */
export const idSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'An id is 1 to 64 letters, digits, “_” or “-”.'));

/** A fractional index (npm fractional-indexing): compared by code unit, equal keys are ordered by id. */
export const orderSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9]{1,200}$/, 'An order key is 1 to 200 letters or digits.'));

export const nodeKindIds = ['thesis', 'claim', 'evidence', 'warrant', 'counterargument', 'rebuttal'] as const;
export const nodeKindSchema = z.enum(nodeKindIds);
export type NodeKindId = z.infer<typeof nodeKindSchema>;

export const evidenceTypes = [
  'statistic',
  'example',
  'anecdote',
  'expert',
  'quotation',
  'study',
  'document',
  'definition',
  'observation',
  'reasoning',
] as const;

export const rebuttalStrategies = ['refute', 'undercut', 'concede-and-outweigh'] as const;

/** Fields that only some kinds have; which ones, the kind's descriptor says. An absent field was never filled in. */
export const nodeFieldsSchema = z.strictObject({
  evidenceType: z.optional(z.enum(evidenceTypes)),
  /** When the claim holds: “in most cities”, “unless …” (Toulmin 1958). */
  qualifier: z.optional(textSchema(500)),
  strategy: z.optional(z.enum(rebuttalStrategies)),
});
export type NodeFields = z.infer<typeof nodeFieldsSchema>;

/** Where the student put a node by hand: its top left corner, CSS px at zoom 1 in canvas coordinates. */
export const pinSchema = z.strictObject({
  x: z.number().check(z.gte(-1e6), z.lte(1e6)),
  y: z.number().check(z.gte(-1e6), z.lte(1e6)),
});
export type Pin = z.infer<typeof pinSchema>;

export const nodeSchema = z.strictObject({
  type: z.literal('node'),
  id: idSchema,
  kind: nodeKindSchema,
  text: textSchema(maxTextLength),
  fields: nodeFieldsSchema,
  /** The student's own remark; for a warrant-less reason it may say why the reason counts. */
  note: textSchema(maxTextLength),
  parked: z.boolean(),
  /** Among the nodes that are no premise of any relation (the roots of the outline). */
  order: orderSchema,
  pin: z.nullable(pinSchema),
});
export type Node = z.infer<typeof nodeSchema>;

export const relationKindIds = ['support', 'oppose', 'concede', 'restate'] as const;
export const relationKindSchema = z.enum(relationKindIds);
export type RelationKindId = z.infer<typeof relationKindSchema>;

export const endSchema = z.strictObject({ type: z.enum(['node', 'relation']), id: idSchema });
/** What a relation leads to: a node, or another relation (an undercut, a warrant). */
export type End = z.infer<typeof endSchema>;

export const premiseSchema = z.strictObject({ nodeId: idSchema, order: orderSchema });
export type Premise = z.infer<typeof premiseSchema>;

/** An inference: its premises together support, oppose, concede or restate one target. */
export const relationSchema = z.strictObject({
  type: z.literal('relation'),
  id: idSchema,
  kind: relationKindSchema,
  /** At least one; several are linked reasons. Sorted by order, then node id. */
  premises: z.array(premiseSchema).check(z.minLength(1), z.maxLength(100)),
  target: endSchema,
  /** Among the relations of its target. */
  order: orderSchema,
  note: textSchema(maxTextLength),
});
export type Relation = z.infer<typeof relationSchema>;

export const sourceSchema = z.strictObject({
  type: z.literal('source'),
  id: idSchema,
  item: cslItemSchema,
  annotation: z.optional(annotationSchema),
  appraisal: z.optional(appraisalSchema),
});
export type Source = z.infer<typeof sourceSchema>;

export const citationSchema = z.strictObject({
  type: z.literal('citation'),
  id: idSchema,
  nodeId: idSchema,
  sourceId: idSchema,
  /** “p. 12”, “para. 4”, “00:12:30”; empty when not given. */
  locator: textSchema(200),
  /** The quoted words; empty when nothing is quoted. */
  quotation: textSchema(maxTextLength),
});
export type Citation = z.infer<typeof citationSchema>;

/** W3C Web Annotation selectors; offsets are UTF-16 code units of the essay's plain text at `textVersion`. */
export const anchorSchema = z.strictObject({
  type: z.literal('anchor'),
  id: idSchema,
  nodeId: idSchema,
  quote: z.strictObject({
    exact: z.string().check(z.maxLength(20_000)),
    prefix: z.string().check(z.maxLength(200)),
    suffix: z.string().check(z.maxLength(200)),
  }),
  position: z.strictObject({ start: z.int().check(z.gte(0)), end: z.int().check(z.gte(0)) }),
  textVersion: z.int().check(z.gte(0)),
});
export type Anchor = z.infer<typeof anchorSchema>;

export const dismissalReasons = ['already-answered', 'not-needed-here', 'rule-is-wrong', 'other'] as const;

export const dismissalSchema = z.strictObject({
  type: z.literal('dismissal'),
  id: idSchema,
  findingKey: z
    .string()
    .check(z.regex(/^[a-z0-9-]{1,120}$/, 'A finding key is as GET …/findings answers it.')),
  ruleId: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/, 'A rule id is a kebab phrase.')),
  ruleVersion: z.int().check(z.gte(1)),
  reason: z.enum(dismissalReasons),
  /** In the student's words; may be empty. */
  comment: textSchema(1_000),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

export const mapRecordSchema = z.discriminatedUnion('type', [
  nodeSchema,
  relationSchema,
  sourceSchema,
  citationSchema,
  anchorSchema,
  dismissalSchema,
]);
export type MapRecord = z.infer<typeof mapRecordSchema>;
export type RecordType = MapRecord['type'];
