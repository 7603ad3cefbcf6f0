import { foundPassages } from '#shared/essay/coverage.ts';
import { textOf } from '#shared/essay/document.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { EssayDocument, Printing } from '../format.ts';
import { linesOf, type PrintedLine, type PrintedPassage, type Words } from './lines.ts';
import { type MapLine, mapLinesOf } from './map-lines.ts';

/** An essay as people hand it in, whatever the file: every format that is read by people is written from this. */
export type Pages = {
  /** The essay's, to stand above the text; null when the text begins with it. */
  readonly title: string | null;
  readonly lines: readonly PrintedLine[];
  /** The footnotes, in the order of their numbers, which start at 1. */
  readonly notes: readonly (readonly Words[])[];
  /** Null when there is none to add: no sources, or the text has its own. */
  readonly bibliography: Printing['bibliography'];
  /** Null when it was not asked for, or is empty. */
  readonly map: readonly MapLine[] | null;
  /** What joins a passage to its node, in the order of the text. */
  readonly passages: readonly { readonly number: number; readonly words: string; readonly node: MapLine }[];
};

export function pagesOf(essay: EssayDocument, printing: Printing): Pages {
  const text = textOf(essay.text.version, essay.text.document);
  const found = foundPassages(essay.graph, text);
  const { lines, notes } = linesOf(
    essay.text.document,
    text,
    printing.map ? found.map(({ number, span }) => inBody(text, { ...span, number })) : [],
  );
  const byNode = new Map<string, number[]>();
  for (const { nodeId, number } of found) byNode.set(nodeId, [...(byNode.get(nodeId) ?? []), number]);
  const map = printing.map ? mapLinesOf(essay.graph, byNode) : [];
  const wordsOf = (number: number) => {
    const span = found[number - 1]?.span;
    return span ? text.text.slice(span.start, span.end) : '';
  };
  const titled = titleAmong(lines, essay.title);
  return {
    title: titled === null ? essay.title : null,
    lines: lines.map((line, index) =>
      index === titled ? { type: 'title', part: line.part, pieces: line.pieces } : line,
    ),
    notes,
    bibliography: lines.some(({ part }) => part === 'entry') ? null : printing.bibliography,
    map: map.length > 0 ? map : null,
    passages: map
      .flatMap((node) => node.passages.map((number) => ({ number, words: wordsOf(number), node })))
      .sort((a, b) => a.number - b.number),
  };
}

/** A passage of a footnote stands where the note is called; one that runs on into the notes ends with the body. */
function inBody({ notes }: EssayText, passage: PrintedPassage): PrintedPassage {
  const first = notes[0];
  if (!first) return passage;
  const note = notes.findLast(({ start }) => start <= passage.start);
  if (note) return { ...passage, start: note.marker, end: note.marker };
  return { ...passage, end: Math.min(passage.end, first.start - 1) };
}

/** Lines before the text that may hold a title: a title page has about that many. */
const linesOfTitlePage = 12;

/** Which of the first lines is the essay's title; null when none is. */
function titleAmong(lines: readonly PrintedLine[], title: string): number | null {
  const wanted = letters(title);
  if (wanted === '') return null;
  const index = lines
    .slice(0, linesOfTitlePage)
    .findIndex(({ pieces }) => letters(wordsIn(pieces)) === wanted);
  return index < 0 ? null : index;
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A line's words alone; a break is a blank. */
export function wordsIn(pieces: PrintedLine['pieces']): string {
  return pieces
    .map((piece) => (piece.type === 'words' ? piece.text : piece.type === 'break' ? ' ' : ''))
    .join('');
}
