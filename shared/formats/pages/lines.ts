import type { BlockJson, DocumentJson, InlineJson, TextPart } from '#shared/essay/document.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import { storableText } from '#shared/graph/text.ts';
import type { StyledRun } from '#shared/sources/citation-styles.ts';

/** Words that look the same. */
export type Words = StyledRun & { readonly type: 'words' };

/** A part of a line. Notes and passages are named by their numbers, from 1. */
export type Piece =
  | Words
  | { readonly type: 'break' }
  | { readonly type: 'note' | 'passage-start' | 'passage-end'; readonly number: number };

type Look =
  | { readonly type: 'title' | 'paragraph' | 'quotation' }
  | { readonly type: 'heading'; readonly level: number }
  | {
      readonly type: 'item';
      readonly ordered: boolean;
      /** From 0. */
      readonly depth: number;
      /** Tells lists apart: each one counts from 1. */
      readonly list: number;
      /** From 1; null for what goes on in an item. */
      readonly place: number | null;
    };

/** A line of the essay as it is printed. */
export type PrintedLine = Look & { readonly part: TextPart; readonly pieces: readonly Piece[] };

/** Where a numbered passage starts and ends in the body. */
export type PrintedPassage = Span & { readonly number: number };

/** The body's lines, and its notes in order. `text` is textOf of the document: its lines are these. */
export function linesOf(
  { content }: DocumentJson,
  text: EssayText,
  passages: readonly PrintedPassage[],
): { lines: PrintedLine[]; notes: Words[][] } {
  const lines: PrintedLine[] = [];
  const notes: Words[][] = [];
  let lists = 0;

  function line(look: Look, part: TextPart, inline: readonly InlineJson[] | undefined) {
    const { start = 0, end = 0 } = text.blocks[lines.length] ?? {};
    const events = eventsIn(passages, { start, end });
    lines.push({ ...look, part, pieces: piecesOf(inline ?? [], start, events, notes) });
  }

  function walk(block: BlockJson, around: Look) {
    if (block.type === 'heading') line({ type: 'heading', level: block.attrs.level }, 'body', block.content);
    else if (block.type === 'paragraph') line(around, block.attrs?.part ?? 'body', block.content);
    else if (block.type === 'blockquote')
      for (const child of block.content) walk(child, { type: 'quotation' });
    else {
      lists += 1;
      const list = lists;
      const depth = around.type === 'item' ? around.depth + 1 : 0;
      for (const [index, { content: children }] of block.content.entries())
        for (const [at, child] of children.entries()) {
          const place = at === 0 ? index + 1 : null;
          walk(child, { type: 'item', ordered: block.type === 'orderedList', depth, list, place });
        }
    }
  }

  for (const block of content) walk(block, { type: 'paragraph' });
  return { lines, notes };
}

type Event = { readonly offset: number; readonly piece: Piece };

/** Starts and ends of passages in a line, in the order in which they are written. */
function eventsIn(passages: readonly PrintedPassage[], { start, end }: Span): Event[] {
  return passages
    .flatMap(({ number, ...span }): (Event & { readonly rank: number })[] => [
      // One that ends where another starts ends first; one without length starts before it ends.
      { offset: span.start, rank: 1, piece: { type: 'passage-start', number } },
      { offset: span.end, rank: span.end > span.start ? 0 : 2, piece: { type: 'passage-end', number } },
    ])
    .filter(({ offset }) => start <= offset && offset <= end)
    .sort((a, b) => a.offset - b.offset || a.rank - b.rank);
}

function piecesOf(
  inline: readonly InlineJson[],
  start: number,
  events: readonly Event[],
  notes: Words[][],
): Piece[] {
  const pieces: Piece[] = [];
  const waiting = [...events];
  let offset = start;

  function mark(upTo: number) {
    while (waiting[0] && waiting[0].offset <= upTo) pieces.push(...waiting.splice(0, 1).map(pieceOf));
  }

  for (const piece of inline) {
    if (piece.type === 'hardBreak') {
      mark(offset);
      pieces.push({ type: 'break' });
      offset += 1;
    } else if (piece.type === 'footnote') {
      notes.push(
        (piece.content ?? []).flatMap((part) => (part.type === 'text' ? wordsOf(part, part.text) : [])),
      );
      pieces.push({ type: 'note', number: notes.length });
    } else {
      const end = offset + piece.text.length;
      let done = 0;
      for (const { offset: at } of waiting.filter((event) => event.offset < end)) {
        pieces.push(...wordsOf(piece, piece.text.slice(done, at - offset)));
        done = at - offset;
        mark(at);
      }
      pieces.push(...wordsOf(piece, piece.text.slice(done)));
      offset = end;
    }
  }
  mark(Number.POSITIVE_INFINITY);
  return pieces;
}

function pieceOf({ piece }: Event): Piece {
  return piece;
}

function wordsOf({ marks }: Extract<InlineJson, { type: 'text' }>, text: string): Words[] {
  // Files know no control characters, and a line end inside of words is a blank, as ProseMirror shows it.
  const clean = storableText(text).replace(/[\n\t]/g, ' ');
  if (clean === '') return [];
  return [
    { type: 'words', text: clean, ...Object.fromEntries(marks?.map((mark) => [mark.type, true]) ?? []) },
  ];
}
