import * as z from 'zod/mini';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import { textSchema } from '#shared/graph/text.ts';
import { essayTextStateSchema } from './essay.ts';

/** What was done between two revisions: words of the text, nodes of the map. */
const workShape = {
  /** Edits of the map. */
  commands: z.int(),
  wordsTyped: z.int(),
  wordsDeleted: z.int(),
  nodesAdded: z.int(),
  nodesRemoved: z.int(),
};

/** An essay as one sitting left it; see sittings.ts. */
export const versionSchema = z.strictObject({
  /** The sitting's revisions; `last` is the one that the version shows. */
  first: z.int().check(z.gte(1)),
  last: z.int().check(z.gte(1)),
  /** ISO 8601 UTC. */
  startedAt: z.string(),
  endedAt: z.string(),
  who: z.enum(['you', 'somebody']),
  /** Given by a person; null for most. */
  name: z.nullable(z.string()),
  ...workShape,
});
export type Version = z.infer<typeof versionSchema>;

/** Newest first. `next` is to be asked for as `before` where there are older ones. */
export const versionsResponseSchema = z.strictObject({
  revision: z.int(),
  versions: z.array(versionSchema),
  next: z.nullable(z.int()),
});
export type VersionsResponse = z.infer<typeof versionsResponseSchema>;

/** Map and text as they were at a revision. */
export const versionStateSchema = z.strictObject({
  revision: z.int().check(z.gte(1)),
  graph: graphJsonSchema,
  text: essayTextStateSchema,
});
export type VersionState = z.infer<typeof versionStateSchema>;

export const maxVersionName = 80;

/** Null takes the name away. */
export const nameVersionSchema = z.strictObject({
  name: z.nullable(textSchema(maxVersionName).check(z.trim(), z.minLength(1, 'Give the version a name.'))),
});
