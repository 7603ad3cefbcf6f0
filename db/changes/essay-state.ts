import type { DocumentJson } from '#shared/essay/document.ts';
import { type EssayTextState, emptyTextState } from '#shared/essay/essay.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';

/** What the log of an essay has made: its map and its text. Never changed in place. */
export type EssayState = { readonly graph: Graph; readonly text: EssayTextState };

export const emptyState: EssayState = { graph: emptyGraph, text: emptyTextState };

const sizes = new WeakMap<DocumentJson, number>();

/** UTF-16 code units of what is written, formatting left out. */
export function lengthOf(document: DocumentJson): number {
  const known = sizes.get(document);
  if (known !== undefined) return known;
  const length = lettersIn(document);
  sizes.set(document, length);
  return length;
}

type Part = { readonly type: string; readonly text?: string; readonly content?: readonly Part[] };

function lettersIn({ text = '', content = [] }: Part): number {
  let letters = text.length;
  for (const part of content) letters += lettersIn(part);
  return letters;
}
