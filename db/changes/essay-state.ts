import { textOf } from '#shared/essay/document.ts';
import { type EssayTextState, emptyTextState } from '#shared/essay/essay.ts';
import type { EssayText } from '#shared/essay/text.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';

/** What the log of an essay has made: its map and its text. Never changed in place. */
export type EssayState = { readonly graph: Graph; readonly text: EssayTextState };

export const emptyState: EssayState = { graph: emptyGraph, text: emptyTextState };

const plain = new WeakMap<EssayTextState, EssayText>();

/** Made once a state, so that what is remembered of a plain text (places of anchors) is found again. */
export function plainTextOf(text: EssayTextState): EssayText {
  const known = plain.get(text) ?? textOf(text.version, text.document);
  plain.set(text, known);
  return known;
}
