import type { Graph } from '#shared/graph/graph.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { Node } from '#shared/graph/records.ts';
import type { Coverage } from '#shared/rubric/criterion-coverage.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

/** The nodes that a criterion speaks of, as they come in the outline; each once, however often it stands there. */
export function nodesFor({ nodeKinds }: Pick<Criterion, 'nodeKinds'>, graph: Graph): readonly Node[] {
  const found = new Map<string, Node>();
  for (const { ref } of outlineOf(graph)) {
    const node = graph.nodes.get(ref.id);
    if (node && nodeKinds.includes(node.kind)) found.set(node.id, node);
  }
  return [...found.values()];
}

/** “4 of 5 claims have nothing open”: by kind where all places are nodes of one kind, as places otherwise. */
export function coverageWords({ applicable, open, refs }: Coverage, graph: Graph): string {
  const kindsThere = new Set(
    refs.map(({ type, id }) => (type === 'node' ? graph.nodes.get(id)?.kind : undefined)),
  );
  const [kind] = kindsThere;
  const isOneKind = kind !== undefined && kindsThere.size === 1 && refs.length === applicable;
  const what = isOneKind
    ? applicable === 1
      ? kinds[kind].word
      : kinds[kind].plural
    : applicable === 1
      ? 'place'
      : 'places';
  return `${applicable - open} of ${applicable} ${what} ${applicable === 1 ? 'has' : 'have'} no open finding`;
}
