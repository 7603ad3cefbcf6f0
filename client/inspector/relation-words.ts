import type { Graph } from '#shared/graph/graph.ts';
import type { Relation, RelationKindId } from '#shared/graph/records.ts';
import { relationKindIds } from '#shared/graph/records.ts';
import { endKind, relationWord } from '#shared/graph/relations.ts';

const explanations: Readonly<Record<RelationKindId, string>> = {
  support: 'Gives a reason to believe it.',
  oppose: 'Gives a reason against it.',
  concede: 'Grants that it is right, at least in part.',
  restate: 'Makes the same point in other words.',
};

/** The kinds a relation can have, each with the word it would show here. */
export function relationChoices(graph: Graph, relation: Relation) {
  const first = graph.nodes.get(relation.premises[0]?.nodeId ?? '');
  const target = endKind(graph, relation.target) ?? 'claim';
  return relationKindIds.map((id) => ({
    id,
    title: capital(relationWord(id, first?.kind ?? 'claim', target)),
    description: explanations[id],
  }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
