import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { numberOf } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { sourceName } from '#shared/sources/source-words.ts';

/** A row of the outline as it is printed. */
export type MapLine = {
  /** “2.1.3”. */
  readonly place: string;
  /** 0 for a root. */
  readonly depth: number;
  /** “Claim, supports”. */
  readonly kind: string;
  /** On one line; “…” when there are no words yet. */
  readonly words: string;
  /** Numbers of its passages in the text; none on a later mention. */
  readonly passages: readonly number[];
  /** “Sen 1999, Development as freedom, p. 12”. */
  readonly cites: readonly string[];
};

/** The map as an outline. `passages` are the numbers of each node's passages, by its id. */
export function mapLinesOf(graph: Graph, passages: ReadonlyMap<string, readonly number[]>): MapLine[] {
  const cites = citesByNode(graph);
  return outlineOf(graph).flatMap((row): MapLine[] => {
    const node = graph.nodes.get(row.ref.id);
    if (!node) return [];
    const { title } = kindOf(node);
    const kind = row.relation ? `${title}, ${wordOf(graph, row.relation)}` : title;
    const state = row.seeAlso ? ', see above' : node.parked ? ', set aside' : '';
    return [
      {
        place: numberOf(graph, row),
        depth: row.depth,
        kind: `${kind}${state}`,
        words: node.text.replace(/\s+/g, ' ').trim() || '…',
        passages: row.seeAlso ? [] : (passages.get(node.id) ?? []),
        cites: row.seeAlso ? [] : (cites.get(node.id) ?? []),
      },
    ];
  });
}

function citesByNode(graph: Graph): Map<string, string[]> {
  const cites = new Map<string, string[]>();
  for (const { nodeId, sourceId, locator } of graph.citations.values()) {
    const source = graph.sources.get(sourceId);
    if (!source) continue;
    const cite = [sourceName(source.item), locator].filter(Boolean).join(', ');
    cites.set(nodeId, [...(cites.get(nodeId) ?? []), cite]);
  }
  return cites;
}
