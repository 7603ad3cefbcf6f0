import type { Line } from './lines.ts';
import { type NoteCall, type NoteLine, noteCallsIn, noteLineAt } from './note-marks.ts';
import { isBibliographyName, isNotesName } from './section-names.ts';

export type PairedNote = NoteLine & {
  /** Null: a note that nothing calls. */
  readonly call: NoteCall | null;
  readonly isEndnote: boolean;
};

export type PairedNotes = {
  /** By the index of the line the note begins with. */
  readonly notes: ReadonlyMap<number, PairedNote>;
  /** Raised numbers in the body without a note, where the file has notes at all. */
  readonly unmatchedCalls: number;
};

/**
 * Finds the lines that are notes and the calls in the body they belong to. A raised number at the start of a line is a
 * note by itself; a bracketed or bare one only if the body calls it in the right order, since it may be a list.
 */
export function pairNotes(lines: readonly Line[]): PairedNotes {
  const sections = sectionsOf(lines);
  const candidates = lines.flatMap((line, index) => noteLineAt(line, index) ?? []);
  const isRaised = candidates.some(({ style }) => style === 'superscript' || style === 'caret');
  const numberedEntries = entriesByNumber(lines, candidates, sections);
  const noteLines = candidates.filter((note) => {
    const section = sections[note.line];
    if (section === 'notes') return true;
    if (numberedEntries.has(note.line)) return false;
    if (section === 'bibliography' && (note.style === 'bracket' || note.style === 'digit')) return false;
    return !(isRaised && note.style === 'digit');
  });
  const startsNote = new Set(noteLines.filter((note) => isCertain(note)).map(({ line }) => line));
  const calls = lines.flatMap((line, index) =>
    startsNote.has(index) || sections[index] === 'notes' ? [] : noteCallsIn(line, index),
  );
  const byNumber = new Map<string, NoteCall[]>();
  for (const call of calls) {
    const alike = byNumber.get(call.number);
    if (alike) alike.push(call);
    else byNumber.set(call.number, [call]);
  }

  const taken = new Set<NoteCall>();
  const notes = new Map<number, PairedNote>();
  let previous: { number: number; call: NoteCall } | null = null;
  for (const note of noteLines) {
    const isEndnote = sections[note.line] === 'notes';
    const free = (byNumber.get(note.number) ?? []).filter(
      (call) => !taken.has(call) && call.line !== note.line && fits(note, call, isEndnote),
    );
    const number = Number(note.number);
    const follows = previous !== null && number > previous.number && number <= previous.number + 2;
    const after = follows ? previous?.call : undefined;
    const call = pick(note, free, after, follows || number === 1, isEndnote);
    if (call) {
      taken.add(call);
      notes.set(note.line, { ...note, call, isEndnote });
      if (!Number.isNaN(number)) previous = { number, call };
    } else if (isCertain(note) || isEndnote) notes.set(note.line, { ...note, call: null, isEndnote });
  }
  const isLeft = (call: NoteCall) =>
    (call.style === 'superscript' || call.style === 'caret') && !taken.has(call) && !notes.has(call.line);
  return { notes, unmatchedCalls: notes.size === 0 ? 0 : calls.filter(isLeft).length };
}

function isCertain(note: NoteLine): boolean {
  return note.style === 'superscript' || note.style === 'caret';
}

function fits(note: NoteLine, call: NoteCall, isEndnote: boolean): boolean {
  if (note.style === 'caret' || call.style === 'caret') return note.style === call.style;
  if (isEndnote) return true;
  if (note.style === 'bracket' || call.style === 'bracket') return note.style === call.style;
  return true;
}

/**
 * A note stands below what calls it: the nearest call above; of endnotes the first that follows the call before. A bare
 * digit must also come in its turn. Only a raised call may stand below its note, where a page was read out of order.
 */
function pick(
  note: NoteLine,
  free: readonly NoteCall[],
  after: NoteCall | undefined,
  isInTurn: boolean,
  isEndnote: boolean,
): NoteCall | undefined {
  const above = free.filter(
    (call) => call.line < note.line && (after === undefined || isBefore(after, call)),
  );
  const marked = above.filter(({ style }) => style !== 'digit');
  if (marked.length > 0) return isEndnote && after ? marked[0] : marked.at(-1);
  if (isInTurn && above.length > 0) return after === undefined ? above.at(isEndnote ? 0 : -1) : above[0];
  if (isEndnote || note.style === 'digit' || note.style === 'bracket') return undefined;
  return free.find((call) => call.line > note.line && call.style !== 'digit');
}

function isBefore(a: NoteCall, b: NoteCall): boolean {
  return a.line < b.line || (a.line === b.line && a.start < b.start);
}

type Section = 'body' | 'bibliography' | 'notes';

/** A notes section lasts until a line that is neither numbered nor goes on with a note; a bibliography until the next notes. */
function sectionsOf(lines: readonly Line[]): Section[] {
  let section: Section = 'body';
  return lines.map((line, index) => {
    if (isNotesName(line.text) && lines.length > index + 1) {
      const next = lines[index + 1];
      if (next && noteLineAt(next, index + 1)) section = 'notes';
    } else if (isBibliographyName(line.text)) section = 'bibliography';
    else if (section === 'notes' && (line.type === 'heading' || endsNotes(line, index))) section = 'body';
    return section;
  });
}

function endsNotes(line: Line, index: number): boolean {
  return (
    line.hasGapBefore &&
    noteLineAt(line, index) === null &&
    line.text.trim().length < 80 &&
    !/[.,]/.test(line.text)
  );
}

/** A bibliography whose entries are numbered as notes are (“¹ Aydin …”): most of its lines with a gap before them are. */
function entriesByNumber(
  lines: readonly Line[],
  candidates: readonly NoteLine[],
  sections: readonly Section[],
): Set<number> {
  const entries = new Set<number>();
  const numbered = new Map(candidates.map((note) => [note.line, note]));
  for (let start = 0; start < lines.length; start += 1) {
    if (sections[start] !== 'bibliography' || !isBibliographyName(lines[start]?.text ?? '')) continue;
    let end = start + 1;
    while (
      end < lines.length &&
      sections[end] === 'bibliography' &&
      !isBibliographyName(lines[end]?.text ?? '')
    )
      end += 1;
    const raised: number[] = [];
    let others = 0;
    for (let index = start + 1; index < end; index += 1) {
      if (numbered.get(index)?.style === 'superscript') raised.push(index);
      else if (lines[index]?.hasGapBefore) others += 1;
    }
    if (raised.length > others) for (const index of raised) entries.add(index);
  }
  return entries;
}
