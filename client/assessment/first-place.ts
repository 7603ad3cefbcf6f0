import type { MapRef } from '#client/desk/state.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Finding } from '#shared/rubric/finding.ts';

/** The first node or relation on the map that stands for a finding's place; null when it is about the whole, or the text. */
export function firstPlace(graph: Graph, { refs }: Pick<Finding, 'refs'>): MapRef | null {
  for (const { type, id } of refs) {
    if (type === 'node' && graph.nodes.has(id)) return { type, id };
    if (type === 'relation' && graph.relations.has(id)) return { type, id };
    const held =
      type === 'citation' ? graph.citations.get(id) : type === 'anchor' ? graph.anchors.get(id) : null;
    if (held && graph.nodes.has(held.nodeId)) return { type: 'node', id: held.nodeId };
  }
  return null;
}
