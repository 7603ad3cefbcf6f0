import type { MapRef } from '#client/desk/state.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { type Node, nodeKindIds } from '#shared/graph/records.ts';

/** What several selected things are: “2 claims, 1 evidence and 1 relation”. */
export function selectionWords(graph: Graph, selection: readonly MapRef[]): string {
  const nodes = selection.flatMap((ref) => (ref.type === 'node' ? (graph.nodes.get(ref.id) ?? []) : []));
  const relations = selection.filter((ref) => ref.type === 'relation' && graph.relations.has(ref.id)).length;
  const parts = nodeKindIds.flatMap((kind) => {
    const count = nodes.filter((node: Node) => node.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? kinds[kind].word : kinds[kind].plural}`];
  });
  if (relations > 0) parts.push(`${relations} ${relations === 1 ? 'relation' : 'relations'}`);
  return listWords(parts);
}

function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
