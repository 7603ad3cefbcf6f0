import {
  endsInFullStop,
  isBulleted,
  isEnded,
  isNumberedItem,
  isUrlOnly,
  startsSmall,
} from './line-shapes.ts';
import type { Line } from './lines.ts';
import { isBibliographyName, isSectionName } from './section-names.ts';

/** Says of each line of a flat file whether a paragraph begins with it. */
export function paragraphStarts(lines: readonly Line[], noteLines: ReadonlySet<number>): boolean[] {
  const width = wrapWidth(lines);
  const hanging = hangingStarts(lines);
  let isBibliography = false;
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const wasBibliography = isBibliography;
    if (isBibliographyName(line.text)) isBibliography = true;
    if (before === undefined || line.hasGapBefore || line.isInterrupted || line.page !== before.page)
      return true;
    if (line.type !== 'text' || before.type !== 'text' || noteLines.has(index)) return true;
    if (
      isMarked(line) ||
      isSectionName(before.text) ||
      isSectionName(line.text) ||
      isMarked(before, 'heading')
    )
      return true;
    if (isNumberedItem(line.text) && (isEnded(before.text) || isNumberedItem(before.text))) return true;
    if (wasBibliography) {
      const isHanging = hanging.get(index);
      if (isHanging !== undefined) return isHanging;
      if (isUrlOnly(line.text)) return false;
      if (startsEntry(line.text) && (endsInFullStop(before.text) || /https?:\S+$/.test(before.text)))
        return true;
    }
    if (width === null) return !(startsSmall(line.text) && !isEnded(before.text));
    if (line.indent > before.indent + 1 && endsInFullStop(before.text)) return true;
    return endsEarly(before, line, width);
  });
}

/** The length lines are wrapped at; null where a line of the file is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths: number[] = [];
  let long = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 180) long += 1;
    const next = lines[index + 1];
    if (next && !next.hasGapBefore && next.page === line.page) lengths.push(line.text.trim().length);
  }
  if (lengths.length < 2 || long > lines.length * 0.05) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return width >= 30 && width <= 140 ? width : null;
}

/**
 * Whether the next line's first word would have fitted: then the line was ended on purpose. Lines of a proportional
 * typeface differ by some 15 % in their number of characters.
 */
function endsEarly(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.text.trim())?.[0].length ?? 0;
  const fits = line.text.trim().length + 1 + word <= width * 0.85;
  return fits && (isEnded(line.text) || !startsSmall(next.text));
}

function isMarked(line: Line, only?: 'heading'): boolean {
  if (/^#{1,6}\s+\S/.test(line.text)) return true;
  return only === undefined && (isBulleted(line.text) || /^\s*>/.test(line.text));
}

/** “Okafor, Ada”, “[3]”, “———.”: the way the entry of a bibliography begins. */
export function startsEntry(text: string): boolean {
  return /^\s*(?:\[\d{1,3}\]|\d{1,3}\.\s|[—–_-]{3,}|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2},\s+\p{Lu}|\p{Lu}[^.]{3,80}\.\s*(?:\(?(?:19|20)\d\d|["“]))/u.test(
    text,
  );
}

/** In stretches of a bibliography where some lines are indented and some not, those that are not begin an entry. */
function hangingStarts(lines: readonly Line[]): Map<number, boolean> {
  const starts = new Map<number, boolean>();
  const first = lines.findIndex((line) => isBibliographyName(line.text));
  if (first < 0) return starts;
  let group: number[] = [];
  const close = () => {
    const indents = group.map((index) => lines[index]?.indent ?? 0);
    const base = Math.min(...indents);
    if (indents[0] === base && indents.some((indent) => indent >= base + 2))
      for (const index of group) starts.set(index, (lines[index]?.indent ?? 0) < base + 2);
    group = [];
  };
  for (let index = first + 1; index < lines.length; index += 1) {
    if (lines[index]?.hasGapBefore && group.length > 0) close();
    group.push(index);
  }
  if (group.length > 0) close();
  return starts;
}
