import type { FileBlock, FileContent, ImportRemark, Run } from './file-content.ts';
import { isEnded } from './line-shapes.ts';
import { counted } from './remarks.ts';
import { isAllBold, textOfRuns } from './runs.ts';

/** One line of a flat file, or one block of a file with structure; empty lines are gaps between them. */
export type Line = {
  /** `text`: nothing is known of it. */
  readonly type: 'text' | 'heading' | 'quotation' | 'item';
  readonly runs: readonly Run[];
  readonly text: string;
  /** Of a heading, 1 to 3. */
  readonly level: 1 | 2 | 3;
  /** Of an item. */
  readonly ordered: boolean;
  readonly depth: number;
  /** Characters of space before the first word, a tab counting four. */
  readonly indent: number;
  /** Whether an empty line stands before it; true at the start. */
  readonly hasGapBefore: boolean;
  /** From 0; everything is on page 0 where the file tells no pages. */
  readonly page: number;
  /** Whether something that is no part of the body stood between the line before and this one. */
  readonly isInterrupted: boolean;
  readonly isBold: boolean;
};

/**
 * Control characters, lone halves of a pair and byte order marks. Joiners and direction marks stay: emoji and
 * right-to-left text need them.
 */
const noText = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu;

/** Windows-1252 that was read as Latin-1: quotation marks and dashes in the place of control characters. */
const misread: Readonly<Record<string, string>> = {
  '\u0085': '…',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
  '\u0097': '—',
};

export function linesOf(content: FileContent): { lines: Line[]; remarks: ImportRemark[] } {
  const lines: Line[] = [];
  /** How many empty lines stand before each line. */
  const gaps: number[] = [];
  let page = 0;
  let gap = 1;
  let isInterrupted = false;
  let dropped = 0;

  function add(block: Exclude<FileBlock, { type: 'page-break' }>, runs: readonly Run[]) {
    const text = textOfRuns(runs);
    const hasNote = runs.some((run) => run.type === 'note');
    if (text.trim() === '' && !hasNote) {
      gap += 1;
      return;
    }
    lines.push({
      type: block.type === 'paragraph' ? 'text' : block.type,
      runs,
      text,
      level: block.type === 'heading' ? block.level : 1,
      ordered: block.type === 'item' && block.ordered,
      depth: block.type === 'item' ? block.depth : 0,
      indent: (/^\s*/.exec(text)?.[0] ?? '').replace(/\t/g, '    ').length,
      // In a file with structure every block stands by itself.
      hasGapBefore: gap > 0 || !content.isFlat,
      page,
      isInterrupted,
      isBold: isAllBold(runs),
    });
    gaps.push(gap);
    gap = 0;
    isInterrupted = false;
  }

  for (const block of content.blocks) {
    if (block.type === 'page-break') {
      page += 1;
      isInterrupted = true;
      continue;
    }
    const clean = block.runs.map((run): Run => {
      if (run.type !== 'text') return run;
      const text = run.text.replace(noText, (sign) => {
        const meant = misread[sign];
        if (meant !== undefined) return meant;
        dropped += 1;
        return '';
      });
      return text === run.text ? run : { ...run, text };
    });
    for (const { runs, startsPage } of splitLines(clean, content.isFlat)) {
      if (startsPage) {
        page += 1;
        isInterrupted = true;
      }
      add(block, runs);
    }
  }
  return {
    lines: content.isFlat ? singleSpaced(lines, gaps) : lines,
    remarks: counted('dropped', 'control-characters', dropped, (count) =>
      count === 1
        ? 'One character that no text can hold was left out.'
        : `${count} characters that no text can hold were left out.`,
    ),
  };
}

/** Double spacing written as empty lines: only more than one of them parts paragraphs. */
function singleSpaced(lines: Line[], gaps: readonly number[]): Line[] {
  const spaced = gaps.filter((gap) => gap > 0).length;
  const open = lines.filter(
    ({ text }) => text.trim().length > 30 && text.length < 120 && !isEnded(text),
  ).length;
  if (lines.length < 8 || spaced < lines.length * 0.95 || open < lines.length * 0.5) return lines;
  return lines.map((line, index) => ({ ...line, hasGapBefore: index === 0 || (gaps[index] ?? 0) > 1 }));
}

/** A flat block may hold several lines; a form feed starts a page anywhere. */
function splitLines(runs: readonly Run[], isFlat: boolean): { runs: Run[]; startsPage: boolean }[] {
  const lines: { runs: Run[]; startsPage: boolean }[] = [{ runs: [], startsPage: false }];
  const edge = isFlat ? /(\r\n|[\n\r\v\f\u2028\u2029])/ : /(\f)/;
  for (const run of runs) {
    const pieces =
      run.type === 'text'
        ? run.text.replace(/\r$/, '').split(edge)
        : run.type === 'break' && isFlat
          ? ['', '\n', '']
          : null;
    if (pieces === null) {
      lines.at(-1)?.runs.push(run);
      continue;
    }
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 1) lines.push({ runs: [], startsPage: piece === '\f' });
      else if (piece !== '' && run.type === 'text') lines.at(-1)?.runs.push({ ...run, text: piece });
    }
  }
  return lines;
}
