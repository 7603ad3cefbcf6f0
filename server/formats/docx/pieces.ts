import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Piece } from '#shared/formats/pages/lines.ts';
import type { StyledRun } from '#shared/sources/citation-styles.ts';

export function runOf({ text, bold, italic, raised, lowered, smallCaps }: StyledRun): TextRun {
  return new TextRun({
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(raised && { superScript: true }),
    ...(lowered && { subScript: true }),
    ...(smallCaps && { smallCaps }),
  });
}

/**
 * A passage is a comment's range: its number stands in the margin and leaves the text as it is, and all of them can be
 * taken away at once before the essay is handed in.
 */
export function childrenOf(pieces: readonly Piece[]): ParagraphChild[] {
  return pieces.flatMap((piece): ParagraphChild[] => {
    if (piece.type === 'words') return [runOf(piece)];
    if (piece.type === 'break') return [new TextRun({ break: 1 })];
    const { number } = piece;
    if (piece.type === 'note') return [new FootnoteReferenceRun(number)];
    if (piece.type === 'passage-start')
      return [new Bookmark({ id: bookmarkOf(number), children: [] }), new CommentRangeStart(number)];
    return [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })];
  });
}

export function bookmarkOf(passage: number): string {
  return `passage_${passage}`;
}
