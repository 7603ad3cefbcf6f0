import type { Graph } from '#shared/graph/graph.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { End, NodeKindId } from '#shared/graph/records.ts';
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

/** What a pasted text would become; ids are counted, so the same text gives the same preview. `root` as readSketch has it. */
export function previewOf(text: string, root?: NodeKindId): OutlinePreview {
  let made = 0;
  const newId = () => {
    made += 1;
    return `preview-${made}`;
  };
  const { graph, problems } = readSketch(text, newId, root);
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

/** What the roots of an outline are that is pasted into a map: reasons of what they hang under, claims beside a thesis. */
export function rootKindIn(graph: Graph, under: End | null): NodeKindId | undefined {
  const node = under?.type === 'node' ? graph.nodes.get(under.id) : undefined;
  if (node) return kinds[node.kind].child;
  const hasThesis = [...graph.nodes.values()].some(({ kind }) => kinds[kind].role === 'position');
  return hasThesis ? 'claim' : undefined;
}
