import type { ImportRemark } from './file-content.ts';
import { isSeparator } from './line-shapes.ts';
import type { Line } from './lines.ts';
import { counted, named, plural } from './remarks.ts';
import { isSectionName } from './section-names.ts';

/** Page numbers, running heads and rules between text and footnotes are no words of the essay. */
export function dropPageFurniture(lines: readonly Line[]): { lines: Line[]; remarks: ImportRemark[] } {
  const heads = runningHeads(lines);
  const numbers = pageNumbers(lines, heads);
  const rules = new Set(lines.flatMap((line, index) => (isRule(line) ? [index] : [])));
  const kept: Line[] = [];
  let isInterrupted = false;
  let hasGap = false;
  for (const [index, line] of lines.entries()) {
    if (heads.has(index) || numbers.has(index) || rules.has(index)) {
      isInterrupted = true;
      hasGap ||= line.hasGapBefore;
      continue;
    }
    kept.push(isInterrupted ? { ...line, isInterrupted, hasGapBefore: hasGap || line.hasGapBefore } : line);
    isInterrupted = false;
    hasGap = false;
  }
  const headTexts = [...new Set([...heads].map((index) => headKey(lines[index]?.text ?? '').trim()))];
  return {
    lines: kept,
    remarks: [
      ...counted('dropped', 'page-numbers', numbers.size, (n) => `${plural(n, 'page number')} left out.`),
      ...counted(
        'dropped',
        'running-heads',
        heads.size,
        (n) => `${plural(n, 'running head')} left out: ${named(headTexts)}.`,
      ),
      ...counted('dropped', 'separators', rules.size, (n) => `${plural(n, 'dividing line')} left out.`),
    ],
  };
}

function isRule(line: Line): boolean {
  return line.type === 'text' && isSeparator(line.text);
}

/** Lines at the edge of several pages that differ in nothing but the number. */
function runningHeads(lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  for (const index of edges(lines)) {
    const text = lines[index]?.text ?? '';
    const key = headKey(text);
    if (key.length < 3 || key.length > 90) continue;
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  const heads = new Set<number>();
  const lastPage = lines.at(-1)?.page ?? 0;
  for (const [key, indexes] of places) {
    const pages = new Set(indexes.map((index) => lines[index]?.page));
    if (pages.size < 2) continue;
    const isNumbered = indexes.every((index) => /\d/.test(lines[index]?.text ?? ''));
    const areNumbersAlike = new Set(indexes.map((index) => lines[index]?.text.trim())).size === 1;
    // Twice the same line may be a heading; with a number that counts up, three times, or on every page but the first,
    // it is none.
    const isOnTop = indexes.every((index) => lines[index - 1]?.page !== lines[index]?.page);
    const isEverywhere = isOnTop && lastPage >= 2 && pages.size >= lastPage;
    if (isSectionName(key) || (pages.size < 3 && !isEverywhere && (!isNumbered || areNumbersAlike))) continue;
    for (const index of indexes) {
      // On the first page it may be the title itself.
      if (lines[index]?.page === 0 && !isNumbered && index === 0) continue;
      heads.add(index);
    }
  }
  return heads;
}

function headKey(text: string): string {
  return text
    .trim()
    .replace(/^\d{1,4}\b|\b\d{1,4}$|\bpage\s+\d+(\s+of\s+\d+)?/gi, '')
    .replace(/^running head:?/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The first and last line of every page, where the file tells pages; the second one stands for a page with a head and a number. */
function edges(lines: readonly Line[]): number[] {
  if ((lines.at(-1)?.page ?? 0) === 0) return [];
  return lines.flatMap((line, index) => {
    if (line.type !== 'text') return [];
    const isEdge = [index - 2, index - 1, index + 1, index + 2].some(
      (other) => lines[other]?.page !== line.page,
    );
    return isEdge ? [index] : [];
  });
}

/** “Part 2” counts parts of the text, not pages. */
const countingNoun =
  /^(?:part|chapter|section|step|question|argument|reason|point|claim|table|figure|act|scene|day|week|note|appendix|group|grade|year|january|february|march|april|may|june|july|august|september|october|november|december)\s/i;

/** “3”, “- 3 -”, “Page 3 of 9”, “Alvarez 3” where the numbers count up by one. */
function pageNumbers(lines: readonly Line[], heads: ReadonlySet<number>): Set<number> {
  const atEdge = new Set(edges(lines));
  const candidates = lines.flatMap((line, index) => {
    if (line.type !== 'text' || heads.has(index)) return [];
    const match =
      /^\s*(?:[-–—[(]\s*)?(?:(page|p\.)\s*)?(\p{Lu}[\p{L}'’-]+\s+)?(\d{1,3})(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*[-–—\])])?\s*$/iu.exec(
        line.text,
      );
    if (!match || (match[2] && countingNoun.test(match[2]))) return [];
    const stands = atEdge.has(index) || line.hasGapBefore || lines[index + 1]?.hasGapBefore === true;
    // A number right above a line that belongs to it is a footnote's, unless a page ends there.
    if (!stands || (!atEdge.has(index) && lines[index + 1]?.hasGapBefore === false)) return [];
    return [{ index, number: Number(match[3]), name: (match[2] ?? '').trim().toLowerCase() }];
  });
  const numbers = new Set<number>();
  for (const [place, one] of candidates.entries()) {
    const next = candidates.slice(place + 1).find((other) => other.name === one.name);
    if (next === undefined || next.number !== one.number + 1) continue;
    numbers.add(one.index);
    numbers.add(next.index);
  }
  return numbers;
}
