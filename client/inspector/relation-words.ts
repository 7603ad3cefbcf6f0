import type { Graph } from '#shared/graph/graph.ts';
import { type Relation, relationKindIds } from '#shared/graph/records.ts';
import { endKind, relationWord } from '#shared/graph/relations.ts';

/** The kinds a relation can have, each in the word it would show on the map. */
export function relationWords(graph: Graph, relation: Relation) {
  const first = graph.nodes.get(relation.premises[0]?.nodeId ?? '');
  const target = endKind(graph, relation.target) ?? 'claim';
  return relationKindIds.map((id) => {
    const word = relationWord(id, first?.kind ?? 'claim', target);
    return { id, title: word.charAt(0).toUpperCase() + word.slice(1) };
  });
}
