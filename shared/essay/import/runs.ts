import type { Run } from './file-content.ts';

/** Runs as plain text: a break is a space, a call of a note takes no room. Offsets below are UTF-16 units of it. */
export function textOfRuns(runs: readonly Run[]): string {
  if (runs.length === 1 && runs[0]?.type === 'text') return runs[0].text;
  return runs.map(textOfRun).join('');
}

/** A call of a note at `end` belongs to the slice, one at `start` to what stands before it, except at the very start. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const slice: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const length = textOfRun(run).length;
    if (run.type === 'note') {
      if (offset <= end && (offset > start || start === 0)) slice.push(run);
    } else if (run.type === 'break') {
      if (offset >= start && offset < end) slice.push(run);
    } else {
      const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
      if (text !== '') slice.push({ ...run, text });
    }
    offset += length;
  }
  return slice;
}

export type Replacement = { readonly start: number; readonly end: number; readonly runs: readonly Run[] };

/** Replacements are in ascending order and do not overlap. */
export function replaceInRuns(runs: readonly Run[], replacements: readonly Replacement[]): Run[] {
  if (replacements.length === 0) return [...runs];
  const replaced: Run[] = [];
  let offset = 0;
  for (const { start, end, runs: inserted } of replacements) {
    replaced.push(...sliceRuns(runs, offset, start), ...inserted);
    offset = end;
  }
  return [...replaced, ...sliceRuns(runs, offset, Number.POSITIVE_INFINITY)];
}

/** Spaces at the ends go, stretches of them become one, and neighbours that look alike become one run. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let endsInSpace = true;
  for (const run of runs) {
    if (run.type === 'note') {
      tidy.push(run);
      continue;
    }
    if (run.type === 'break') {
      tidy.push(run);
      endsInSpace = true;
      continue;
    }
    let text = run.text.replace(/[ \t\n\r\v\f\u2028\u2029]+/g, ' ');
    if (endsInSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    endsInSpace = text.endsWith(' ');
    const last = tidy.at(-1);
    if (last?.type === 'text' && last.italic === run.italic && last.bold === run.bold) {
      tidy[tidy.length - 1] = { ...last, text: last.text + text };
    } else tidy.push({ ...run, text });
  }
  return trimEnd(tidy);
}

/** Whether every word is bold. */
export function isAllBold(runs: readonly Run[]): boolean {
  const words = runs.filter((run) => run.type === 'text' && run.text.trim() !== '');
  return words.length > 0 && words.every((run) => run.type === 'text' && run.bold === true);
}

function trimEnd(runs: Run[]): Run[] {
  let last = runs.length - 1;
  while (last >= 0) {
    const run = runs[last];
    if (run === undefined) break;
    if (run.type === 'break') runs.splice(last, 1);
    else if (run.type === 'text') {
      const text = run.text.replace(/ +$/, '');
      if (text !== '') {
        runs[last] = { ...run, text };
        break;
      }
      runs.splice(last, 1);
    }
    // A call of a note stays, and the space before it goes.
    last -= 1;
  }
  return runs;
}

function textOfRun(run: Run): string {
  if (run.type === 'text') return run.text;
  return run.type === 'break' ? ' ' : '';
}
