import type { Graph } from '#shared/graph/graph.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { readSketch } from '#shared/graph/sketch.ts';

export type PreviewLine = {
  readonly id: string;
  readonly level: number;
  readonly kind: NodeKindId;
  /** “supports”; empty for what leads to nothing. */
  readonly word: string;
  readonly text: string;
};

export type OutlinePreview = {
  readonly lines: readonly PreviewLine[];
  readonly nodes: number;
  readonly problems: readonly { readonly line: number; readonly message: string }[];
};

/** What a pasted text would become; ids are counted, so the same text gives the same preview. */
export function previewOf(text: string): OutlinePreview {
  let made = 0;
  const { graph, problems } = readSketch(text, () => {
    made += 1;
    return `preview-${made}`;
  });
  return { lines: linesOf(graph), nodes: graph.nodes.size, problems };
}

function linesOf(graph: Graph): readonly PreviewLine[] {
  return outlineOf(graph).flatMap((row) => {
    const node = graph.nodes.get(row.ref.id);
    if (!node) return [];
    const word = row.relation ? wordOf(graph, row.relation) : '';
    return [{ id: row.id, level: row.depth, kind: node.kind, word, text: node.text }];
  });
}
