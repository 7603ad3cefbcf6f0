import { kindOf } from '#shared/graph/kinds/index.ts';
import type { Size } from '#shared/graph/layout/branches.ts';
import { measures } from '#shared/graph/layout/measures.ts';
import { lineCount } from '#shared/graph/layout/wrap.ts';
import type { Node } from '#shared/graph/records.ts';
import type { Face } from './text-width.ts';

/** Inner distances of a card, CSS px at zoom 1 and a root font of 16 px; Card.module.css says the same in rem. */
const padding = 12;
const headRow = 16;
const headGap = 6;
const footRow = 16;
const footGap = 6;
const leading: Record<Face, number> = { body: 20, thesis: 22, small: 16 };

/** Lines of a card that is only read; the rest is behind “more”. */
export const readLines = 6;
/** Lines of a card that is being written; further ones scroll. */
const writtenLines = 18;

export type CardText = {
  readonly node: Pick<Node, 'kind' | 'text'>;
  readonly isEditing: boolean;
  /** Whether there is something to say below the text: sources, passages, a note. */
  readonly hasFoot: boolean;
};

export type CardSize = Size & { readonly lines: number; readonly isLong: boolean };

export function faceOf(node: Pick<Node, 'kind'>): Face {
  const { role } = kindOf(node);
  return role === 'position' ? 'thesis' : role === 'bridge' ? 'small' : 'body';
}

/** The words on a card: its text, or the question that an empty one asks. */
export function wordsOf(node: Pick<Node, 'kind' | 'text'>): string {
  return node.text.trim() === '' ? kindOf(node).prompt : node.text;
}

/**
 * A card's size, so that the layout knows it before anything is drawn.
 * @param scale root font size / 16 px: cards grow with the reader's text size
 * @param widthOf CSS px of a piece of text in the card's face, at that text size
 */
export function cardSize(card: CardText, scale: number, widthOf: (piece: string) => number): CardSize {
  const width = measures.card * scale;
  // A pixel less than there is: a line too many leaves some room, a line too few hides words.
  const room = width - 2 * padding * scale - 1;
  const needed = lineCount(
    card.isEditing ? card.node.text || wordsOf(card.node) : wordsOf(card.node),
    room,
    widthOf,
  );
  const isLong = !card.isEditing && needed > readLines;
  const lines = Math.min(needed, card.isEditing ? writtenLines : readLines);
  const foot = card.hasFoot || isLong ? footGap + footRow : 0;
  const height = 2 * padding + headRow + headGap + lines * leading[faceOf(card.node)] + foot;
  return { width: Math.round(width), height: Math.round(height * scale), lines, isLong };
}
