import type { Block } from './block.ts';
import type { FileContent, FileNote, Run } from './file-content.ts';
import { seenWords } from './hyphens.ts';
import { joinRuns } from './join-lines.ts';
import { paragraphStarts } from './line-ends.ts';
import { wordsIn } from './line-shapes.ts';
import type { Line } from './lines.ts';
import { pairNotes } from './pair-notes.ts';
import { replaceInRuns, sliceRuns, textOfRuns } from './runs.ts';
import { isNotesName } from './section-names.ts';

export type Paragraphs = {
  readonly blocks: readonly Block[];
  /** The file's own notes and those that were found in its lines. */
  readonly notes: ReadonlyMap<string, FileNote>;
  /** The number a note had in the file, by its key. */
  readonly noteNumbers: ReadonlyMap<string, string>;
  readonly counts: {
    readonly cutWords: number;
    readonly compounds: number;
    readonly unmatchedNotes: number;
    readonly unmatchedCalls: number;
    /** Headings of sections that held nothing but notes. */
    readonly notesHeadings: number;
  };
};

/** Lines become paragraphs; lines that are notes leave the body and stand where they are called. */
export function paragraphsOf(content: FileContent, lines: readonly Line[]): Paragraphs {
  // Where the file has notes of its own, numbers in its lines are something else.
  const { notes: paired, unmatchedCalls } = pairNotes(content.notes.size > 0 ? [] : lines);
  const called = callLines(lines, paired);
  const starts = content.isFlat ? paragraphStarts(called, new Set(paired.keys())) : called.map(() => true);
  const seen = seenWords(lines.map(({ text }) => text).join('\n'));
  const counts = { cutWords: 0, compounds: 0, unmatchedNotes: 0, unmatchedCalls, notesHeadings: 0 };
  const notes = new Map(content.notes);
  const noteNumbers = new Map<string, string>();
  const blocks: Block[] = [];
  let isInterrupted = false;

  for (let start = 0; start < called.length; ) {
    let end = start + 1;
    while (end < called.length && !starts[end]) end += 1;
    const group = called.slice(start, end);
    const note = paired.get(start);
    const first = group[0];
    start = end;
    if (first === undefined) continue;
    let runs: readonly Run[] = note?.call
      ? sliceRuns(first.runs, note.textStart, Number.POSITIVE_INFINITY)
      : first.runs;
    for (const line of group.slice(1)) {
      const joined = joinRuns(runs, line.runs, seen);
      runs = joined.runs;
      if (joined.joint === 'cut-word') counts.cutWords += 1;
      if (joined.joint === 'compound') counts.compounds += 1;
    }
    if (note?.call) {
      // A note inside a note has no place in the document: its call goes, its number was its own line's.
      notes.set(noteKey(note.line), {
        runs: runs.filter((run) => run.type !== 'note'),
        type: note.isEndnote ? 'endnote' : 'footnote',
      });
      noteNumbers.set(noteKey(note.line), note.number);
      isInterrupted = true;
      continue;
    }
    if (note) counts.unmatchedNotes += 1;
    blocks.push({ ...blockOf(group, runs, isInterrupted), isNote: note !== undefined });
    isInterrupted = note !== undefined;
  }
  const kept = withoutEmptyNotesHeadings(blocks, noteNumbers.size > 0);
  counts.notesHeadings = blocks.length - kept.length;
  return { blocks: kept, notes, noteNumbers, counts };
}

function callLines(lines: readonly Line[], paired: ReturnType<typeof pairNotes>['notes']): Line[] {
  const calls = new Map<number, { start: number; end: number; runs: Run[] }[]>();
  for (const { call, line } of paired.values()) {
    if (call === null) continue;
    const replacement = {
      start: call.start,
      end: call.end,
      runs: [{ type: 'note', key: noteKey(line) } as const],
    };
    calls.set(call.line, [...(calls.get(call.line) ?? []), replacement]);
  }
  return lines.map((line, index) => {
    const replacements = calls.get(index);
    if (replacements === undefined) return line;
    const runs = replaceInRuns(
      line.runs,
      replacements.sort((a, b) => a.start - b.start),
    );
    return { ...line, runs, text: textOfRuns(runs) };
  });
}

function noteKey(line: number): string {
  return `line ${line}`;
}

function blockOf(group: readonly Line[], runs: readonly Run[], isInterrupted: boolean): Block {
  const first = group[0];
  // Lines of a title in the middle of the page are set in as well, and are shorter.
  const isSetIn =
    group.length > 1 && group.every(({ indent }) => indent >= 4) && wordsIn(textOfRuns(runs)) >= 15;
  const type = first === undefined || first.type === 'text' ? 'paragraph' : first.type;
  return {
    type: type === 'paragraph' && isSetIn ? 'quotation' : type,
    part: 'body',
    runs,
    text: textOfRuns(runs).trim(),
    level: first?.level ?? 1,
    ordered: first?.ordered ?? false,
    depth: first?.depth ?? 0,
    isGuessed: false,
    isBold: group.every((line) => line.isBold),
    hasGapBefore: first?.hasGapBefore ?? true,
    page: first?.page ?? 0,
    isInterrupted: isInterrupted || (first?.isInterrupted ?? false),
    isNote: false,
    lines: group.length,
    stitches: 0,
  };
}

/** “Notes” above notes that now stand in the text is above nothing. */
function withoutEmptyNotesHeadings(blocks: readonly Block[], haveNotesMoved: boolean): Block[] {
  if (!haveNotesMoved) return [...blocks];
  return blocks.filter((block, index) => {
    if (!isNotesName(block.text) || block.lines > 1) return true;
    const next = blocks[index + 1];
    return next !== undefined && (next.isNote || !next.isInterrupted);
  });
}
