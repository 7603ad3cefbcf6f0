import * as z from 'zod/mini';
import type { Sitting } from './sittings.ts';

/** A time of work on an essay: what it added, and how large the map was at its end. */
export const processSittingSchema = z.strictObject({
  first: z.int(),
  last: z.int(),
  /** ISO 8601 UTC. */
  startedAt: z.string(),
  endedAt: z.string(),
  who: z.enum(['you', 'somebody']),
  nodesAdded: z.int(),
  nodesRemoved: z.int(),
  /** On the map when it ended. */
  nodes: z.int(),
  wordsTyped: z.int(),
  wordsDeleted: z.int(),
});
export type ProcessSitting = z.infer<typeof processSittingSchema>;

/** Oldest first. `earlier`: sittings before the first of them, which are left out of a very long history. */
export const processSchema = z.strictObject({
  title: z.string(),
  sittings: z.array(processSittingSchema),
  earlier: z.boolean(),
});
export type Process = z.infer<typeof processSchema>;

/** When an essay grew. `nodesBefore`: on the map before the first of the sittings; the sittings oldest first. */
export function processOf(
  sittings: readonly Sitting[],
  nodesBefore: number,
  readerId: string,
): ProcessSitting[] {
  let nodes = nodesBefore;
  return sittings.map((sitting) => {
    const { first, last, startedAt, endedAt, actor } = sitting;
    const { nodesAdded, nodesRemoved, wordsTyped, wordsDeleted } = sitting;
    nodes += nodesAdded - nodesRemoved;
    return {
      ...{ first, last, startedAt, endedAt, who: actor === readerId ? 'you' : 'somebody' },
      ...{ nodesAdded, nodesRemoved, nodes, wordsTyped, wordsDeleted },
    };
  });
}
