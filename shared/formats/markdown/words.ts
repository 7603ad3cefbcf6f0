import type { StyledRun } from '#shared/sources/citation-styles.ts';

/** Text in which nothing is a mark of Markdown. What starts a line is for the caller. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~]/g, '\\$&')
      // “&amp;” would be read as “&”.
      .replace(/&(?=#?\w{1,32};)/g, '\\&')
  );
}

/** Runs with their emphasis, as one line. */
export function markedWords(runs: readonly StyledRun[]): string {
  let line = '';
  for (const [index, run] of runs.entries()) {
    const mark = run.bold ? (run.italic ? '***' : '**') : run.italic ? '*' : '';
    // Blanks at the ends of emphasis stand outside of it, or the stars are no marks.
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
    if (mark === '' || words === '') {
      line += escaped(run.text);
      continue;
    }
    const next = after || runs[index + 1]?.text || ' ';
    line += before;
    line +=
      isOpen(line.at(-1) ?? ' ', words[0] ?? '') && isOpen(next[0] ?? ' ', words.at(-1) ?? '')
        ? `${mark}${escaped(words)}${mark}`
        : tagged(run, escaped(words));
    line += after;
  }
  return line;
}

/**
 * Whether stars between these two are marks (CommonMark 0.31, 6.2, flanking): beside a letter they are none when the
 * emphasis begins or ends with a mark of punctuation, and beside other stars nobody can tell.
 */
function isOpen(outside: string, inside: string): boolean {
  if (outside === '*') return false;
  return /[\s\p{P}\p{S}]/u.test(outside) || !/[\p{P}\p{S}]/u.test(inside);
}

/** Markdown's way out: HTML. */
function tagged({ bold, italic }: StyledRun, words: string): string {
  const slanted = italic ? `<em>${words}</em>` : words;
  return bold ? `<strong>${slanted}</strong>` : slanted;
}
