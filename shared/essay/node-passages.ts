import type { Graph } from '#shared/graph/graph.ts';
import { placeOf } from './anchors.ts';
import { foundPassages } from './coverage.ts';
import { type EssayText, paragraphAt, type Span } from './text.ts';

/** A linked passage as its node shows it. */
export type NodePassage = {
  readonly anchorId: string;
  /** Its badge; null when the passage is not found for certain. */
  readonly number: number | null;
  /** Null when it is lost. */
  readonly span: Span | null;
  /** As they stand in the text; as they once stood there when they are not found for certain. */
  readonly words: string;
  /** From 1; null when it is not found for certain. */
  readonly paragraph: number | null;
};

const known = new WeakMap<
  EssayText,
  WeakMap<Graph['anchors'], ReadonlyMap<string, readonly NodePassage[]>>
>();

/** The passages of each node that has some, in the order of the text, the ones that are not found last. */
export function nodePassages(
  graph: Pick<Graph, 'anchors'>,
  text: EssayText,
): ReadonlyMap<string, readonly NodePassage[]> {
  const ofText = known.get(text) ?? new WeakMap<Graph['anchors'], ReadonlyMap<string, NodePassage[]>>();
  known.set(text, ofText);
  const passages = ofText.get(graph.anchors) ?? byNode(graph, text);
  ofText.set(graph.anchors, passages);
  return passages;
}

function byNode(graph: Pick<Graph, 'anchors'>, text: EssayText): Map<string, NodePassage[]> {
  const passages = new Map<string, NodePassage[]>();
  const add = (nodeId: string, passage: NodePassage) => {
    const others = passages.get(nodeId);
    if (others) others.push(passage);
    else passages.set(nodeId, [passage]);
  };
  const found = new Set<string>();
  for (const { anchorId, nodeId, span, number } of foundPassages(graph, text)) {
    found.add(anchorId);
    const words = text.text.slice(span.start, span.end);
    const paragraph = paragraphAt(text, span.start) + 1;
    add(nodeId, { anchorId, number, span, words, paragraph });
  }
  for (const anchor of graph.anchors.values()) {
    if (found.has(anchor.id)) continue;
    const place = placeOf(text, anchor);
    const span = place.type === 'lost' ? null : place.span;
    const { exact } = anchor.quote;
    add(anchor.nodeId, { anchorId: anchor.id, number: null, span, words: exact, paragraph: null });
  }
  return passages;
}
