import type { Graph } from '#shared/graph/graph.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { Node, NodeKindId } from '#shared/graph/records.ts';
import type { Coverage } from '#shared/rubric/criterion-coverage.ts';
import type { Ref } from '#shared/rubric/finding.ts';
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

/**
 * “4 of 5 claims, 2 of 2 pieces of evidence have no open finding”: nodes by their kind, everything else as
 * other places; all of them as places where there are many kinds.
 */
export function coverageWords(
  coverage: Pick<Coverage, 'applicable' | 'open' | 'refs' | 'openRefs'>,
  graph: Graph,
): string {
  const counts = new Map<NodeKindId | null, { all: number; open: number }>();
  const count = (ref: Ref | null, key: 'all' | 'open', by = 1) => {
    const kind = ref?.type === 'node' ? (graph.nodes.get(ref.id)?.kind ?? null) : null;
    const known = counts.get(kind) ?? { all: 0, open: 0 };
    counts.set(kind, { ...known, [key]: known[key] + by });
  };
  for (const ref of coverage.refs) count(ref, 'all');
  for (const ref of coverage.openRefs) count(ref, 'open');
  // Places without a name: the map as a whole.
  count(null, 'all', coverage.applicable - coverage.refs.length);
  count(null, 'open', coverage.open - coverage.openRefs.length);
  const parts = [...counts].flatMap(([kind, { all, open }]) => {
    if (all === 0) return [];
    const what = kind === null ? (all === 1 ? 'other place' : 'other places') : kindWords(kind, all);
    return [`${all - open} of ${all} ${what}`];
  });
  if (parts.length > 2)
    return `${coverage.applicable - coverage.open} of ${coverage.applicable} places have no open finding`;
  const words = parts.length === 1 ? parts.join().replace('other place', 'place') : parts.join(', ');
  return `${words} ${coverage.applicable === 1 ? 'has' : 'have'} no open finding`;
}

/** “3 claims”, but “3 pieces of evidence”: what is not counted is counted in pieces. */
function kindWords(kind: NodeKindId, count: number): string {
  const { word, plural } = kinds[kind];
  if (word === plural) return `${count === 1 ? 'piece' : 'pieces'} of ${word}`;
  return count === 1 ? word : plural;
}
