import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { Source } from '#shared/graph/records.ts';

/** Sources in the order in which the outline first cites them, then those that nothing cites. */
export function inCitingOrder(graph: Graph): Source[] {
  const { citationsOfNode } = indexOf(graph);
  const cited = outlineOf(graph).flatMap(({ ref }) =>
    (citationsOfNode.get(ref.id) ?? []).map(({ sourceId }) => sourceId),
  );
  return [...new Set([...cited, ...graph.sources.keys()])].flatMap((id) => graph.sources.get(id) ?? []);
}
