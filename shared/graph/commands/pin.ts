import * as z from 'zod/mini';
import type { Graph } from '../graph.ts';
import { idSchema, type MapRecord, type Pin, pinSchema } from '../records.ts';
import { maxNodes } from '../text.ts';
import { changed, defineCommand, nodeOf } from './command.ts';

/** Nodes are put where the student wants them; of two pins for one node the later counts. */
export const pin = defineCommand({
  name: 'pin',
  title: 'Move on the map',
  args: z.strictObject({
    pins: z
      .array(z.strictObject({ nodeId: idSchema, ...pinSchema.shape }))
      .check(z.minLength(1), z.maxLength(maxNodes)),
  }),
  run: (graph, { pins }) => pinned(graph, new Map(pins.map(({ nodeId, x, y }) => [nodeId, { x, y }]))),
});

/** Nodes go back to where the layout puts them. */
export const unpin = defineCommand({
  name: 'unpin',
  title: 'Tidy up',
  args: z.strictObject({ nodeIds: z.array(idSchema).check(z.minLength(1), z.maxLength(maxNodes)) }),
  run: (graph, { nodeIds }) => pinned(graph, new Map(nodeIds.map((id) => [id, null]))),
});

function pinned(graph: Graph, pins: ReadonlyMap<string, Pin | null>) {
  const pairs: [MapRecord, MapRecord][] = [];
  for (const [id, value] of pins) {
    const node = nodeOf(graph, id);
    pairs.push([node, { ...node, pin: value }]);
  }
  return changed(pairs);
}
