import type { Run } from './file-content.ts';
import { tidyRuns } from './runs.ts';

/** How words look where they stand. */
export type Look = { readonly bold: boolean; readonly italic: boolean };

export const plainLook: Look = { bold: false, italic: false };

/** The runs of one block while it is read. */
export function createRunList() {
  let runs: Run[] = [];
  return {
    text(text: string, { bold, italic }: Look) {
      if (text !== '')
        runs.push({ type: 'text', text, ...(italic && { italic: true }), ...(bold && { bold: true }) });
    },
    note: (key: string) => runs.push({ type: 'note', key }),
    break: () => runs.push({ type: 'break' }),
    /** What was gathered, with single spaces between words; the list is empty then. */
    take(): Run[] {
      const taken = withoutOuterBreaks(tidyRuns(trimmed(runs)));
      runs = [];
      return taken;
    },
  };
}

export type RunList = ReturnType<typeof createRunList>;

/** Hard spaces at the ends are an indent, or hold a line open. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...runs];
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, text: first.text.trimStart() };
  const end = kept.at(-1);
  if (end?.type === 'text') kept[kept.length - 1] = { ...end, text: end.text.trimEnd() };
  return kept;
}

function withoutOuterBreaks(runs: readonly Run[]): Run[] {
  const isBreak = (run: Run) => run.type === 'break';
  const start = runs.findIndex((run) => !isBreak(run));
  return start < 0 ? [] : runs.slice(start, runs.findLastIndex((run) => !isBreak(run)) + 1);
}

/** “²” for a raised “2”, so that it is neither lost nor joined to the number before it; null for other words. */
export function raised(text: string): string | null {
  if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
  return [...text.trim()].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}

/** Items that stand deeper are drawn in this level: essays have two or three. */
export const deepestItem = 8;
