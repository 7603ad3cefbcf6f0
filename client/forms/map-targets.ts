import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { End, NodeKindId, Relation } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';

/** Something on the map that can be chosen. */
export type MapTarget = {
  /** `node:…` or `relation:…`. */
  readonly id: string;
  readonly end: End;
  readonly kind: NodeKindId | 'relation';
  readonly title: string;
  /** Small print: the kind, or how it hangs. */
  readonly detail: string;
};

/** The nodes in outline order, each once. */
export function nodeTargets(graph: Graph, isOffered: (nodeId: string) => boolean): readonly MapTarget[] {
  return outlineOf(graph).flatMap((row) => {
    const node = graph.nodes.get(row.ref.id);
    if (!node || row.seeAlso || !isOffered(node.id)) return [];
    const detail = row.relation
      ? `${kindOf(node).title}, ${wordOf(graph, row.relation)}`
      : kindOf(node).title;
    return [{ id: `node:${node.id}`, end: row.ref, kind: node.kind, title: shortText(node, 120), detail }];
  });
}

/** The steps from a reason to what it leads to, in the order of the outline. */
export function relationTargets(
  graph: Graph,
  isOffered: (relation: Relation) => boolean,
): readonly MapTarget[] {
  const seen = new Set<string>();
  return outlineOf(graph).flatMap(({ relation }) => {
    if (!relation || seen.has(relation.id) || !isOffered(relation)) return [];
    seen.add(relation.id);
    const end: End = { type: 'relation', id: relation.id };
    const words = spokenEnd(graph, end);
    return [
      {
        id: `relation:${relation.id}`,
        end,
        kind: 'relation',
        title: words.charAt(0).toUpperCase() + words.slice(1),
        detail: relation.premises.length > 1 ? `${relation.premises.length} linked reasons` : 'A step',
      } as const,
    ];
  });
}

/** Ids of relations that lead, over however many steps, to this relation: it cannot lead to them. */
export function relationsOnto(graph: Graph, relationId: string): ReadonlySet<string> {
  const onto = new Set([relationId]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const relation of graph.relations.values()) {
      if (relation.target.type !== 'relation' || onto.has(relation.id) || !onto.has(relation.target.id))
        continue;
      onto.add(relation.id);
      grown = true;
    }
  }
  return onto;
}
