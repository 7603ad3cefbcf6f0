import { compare, type Graph } from '#shared/graph/graph.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { placeOf } from './anchors.ts';
import type { EssayText, Span } from './text.ts';
import { wordsIn } from './word-index.ts';

export type FoundPassage = {
  readonly anchorId: string;
  readonly nodeId: string;
  readonly span: Span;
  /** The badge that joins a passage, its node on canvas and outline, and both in print; from 1. */
  readonly number: number;
};

/** Linked passages that are found for certain, in the order of the text, those that begin together by their ends. */
export function foundPassages(graph: Pick<Graph, 'anchors'>, text: EssayText): readonly FoundPassage[] {
  const passages = [...graph.anchors.values()].flatMap((anchor) => {
    const place = placeOf(text, anchor);
    return place.type === 'found' ? [{ anchorId: anchor.id, nodeId: anchor.nodeId, span: place.span }] : [];
  });
  return passages
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.anchorId, b.anchorId))
    .map((passage, index) => ({ ...passage, number: index + 1 }));
}

/** A shorter sentence (“Why?”, “Let us see.”) need not be on the map. */
const fewestWords = 4;

export type Coverage<T> = {
  /** Sentences that no found passage overlaps, in the order given. */
  readonly unmapped: readonly T[];
  /** Nodes with words but without a found passage, in outline order; what is set aside is left out. */
  readonly unanchored: readonly string[];
  /** Sentences that count: of the body, with four words or more. */
  readonly sentences: number;
};

/** What of the text is not on the map, and what of the map is not in the text. */
export function coverageOf<T extends { readonly block: number; readonly spans: readonly Span[] }>(
  graph: Graph,
  text: EssayText,
  sentences: readonly T[],
): Coverage<T> {
  const passages = foundPassages(graph, text);
  const counted = sentences.filter(({ block, spans }) => {
    const home = text.blocks[block];
    if (home?.part !== 'body' || home.type === 'heading' || home.type === 'note') return false;
    const words = spans.flatMap(({ start, end }) => wordsIn(text.text.slice(start, end)));
    return words.length >= fewestWords;
  });
  const isMapped = (span: Span) =>
    passages.some((passage) => passage.span.start < span.end && span.start < passage.span.end);
  const anchored = new Set(passages.map(({ nodeId }) => nodeId));
  const unanchored = outlineOf(graph)
    .filter((row) => !row.seeAlso)
    .flatMap((row) => graph.nodes.get(row.ref.id) ?? [])
    .filter((node) => !node.parked && node.text.trim() !== '' && !anchored.has(node.id));
  return {
    unmapped: counted.filter(({ spans }) => !spans.some(isMapped)),
    unanchored: unanchored.map(({ id }) => id),
    sentences: counted.length,
  };
}
