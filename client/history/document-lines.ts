import type { BlockJson, DocumentJson, InlineJson, MarkJson } from '#shared/essay/document.ts';

/** A stretch of a line in one look; a footnote's call has no words of its own in the line. */
export type Run =
  | { readonly type: 'words'; readonly text: string; readonly marks: readonly MarkJson['type'][] }
  | { readonly type: 'call'; readonly number: number };

/** A line of the text as it is drawn. Their texts, in order, are the lines of textOf (shared/essay/document.ts). */
export type Line = {
  readonly look: 'paragraph' | 'heading' | 'quotation' | 'item' | 'note';
  /** A heading's level, an item's depth; 1 otherwise. */
  readonly level: number;
  /** “•” or “2.” of an item, the number of a note. */
  readonly mark: string;
  readonly runs: readonly Run[];
  readonly text: string;
};

type Around = {
  readonly look: 'paragraph' | 'quotation' | 'item';
  readonly level: number;
  readonly mark: string;
};

export function linesOf({ content }: DocumentJson): Line[] {
  const lines: Line[] = [];
  const notes: (readonly InlineJson[])[] = [];

  function runsOf(content: readonly InlineJson[]): Run[] {
    return content.map((piece): Run => {
      if (piece.type === 'footnote') return { type: 'call', number: notes.push(piece.content ?? []) };
      if (piece.type === 'hardBreak') return { type: 'words', text: ' ', marks: [] };
      const marks = (piece.marks ?? []).map(({ type }) => type);
      return { type: 'words', text: piece.text.replace(/[\n\r]/g, ' '), marks };
    });
  }

  function put(line: Omit<Line, 'runs' | 'text'>, content: readonly InlineJson[]) {
    const runs = runsOf(content);
    const text = runs.map((run) => (run.type === 'words' ? run.text : '')).join('');
    lines.push({ ...line, runs, text });
  }

  function walk(block: BlockJson, around: Around) {
    if (block.type === 'heading')
      put({ look: 'heading', level: block.attrs.level, mark: '' }, block.content ?? []);
    else if (block.type === 'paragraph') put(around, block.content ?? []);
    else if (block.type === 'blockquote')
      for (const child of block.content) walk(child, { look: 'quotation', level: 1, mark: '' });
    else
      block.content.forEach((item, index) => {
        const mark = block.type === 'bulletList' ? '•' : `${index + 1}.`;
        const level = around.look === 'item' ? around.level + 1 : 1;
        item.content.forEach((child, at) => {
          walk(child, { look: 'item', level, mark: at === 0 ? mark : '' });
        });
      });
  }

  for (const block of content) walk(block, { look: 'paragraph', level: 1, mark: '' });
  // A footnote holds no footnote: what is found here is all there is.
  for (const [index, note] of notes.entries()) put({ look: 'note', level: 1, mark: `${index + 1}` }, note);
  return lines;
}
