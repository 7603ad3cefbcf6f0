import type { Graph } from './graph.ts';
import type { Node } from './records.ts';

const structures = new WeakMap<Graph, Graph>();
/** By collection of relations, which an edit of words leaves as it is. */
const latest = new WeakMap<Graph['relations'], Graph>();

/**
 * One graph for all that differ in the words on their nodes only (text, note, fields): what follows from kinds, places
 * and relations is remembered under it, so that a letter typed costs none of that again. Its words are out of date:
 * ask it for anything but those.
 */
export function structureOf(graph: Graph): Graph {
  const known = structures.get(graph);
  if (known) return known;
  const before = latest.get(graph.relations);
  const structure = before && differInWords(before, graph) ? before : graph;
  latest.set(graph.relations, structure);
  structures.set(graph, structure);
  return structure;
}

/** Whether two graphs with the same relations have the same nodes in the same places. */
function differInWords(a: Graph, b: Graph): boolean {
  if (a.nodes === b.nodes) return true;
  if (a.nodes.size !== b.nodes.size) return false;
  for (const node of b.nodes.values()) {
    const before = a.nodes.get(node.id);
    if (before !== node && !(before && standAlike(before, node))) return false;
  }
  return true;
}

function standAlike(a: Node, b: Node): boolean {
  return (
    a.kind === b.kind &&
    a.order === b.order &&
    a.parked === b.parked &&
    a.pin?.x === b.pin?.x &&
    a.pin?.y === b.pin?.y
  );
}
