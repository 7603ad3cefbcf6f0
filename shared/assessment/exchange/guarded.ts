/**
 * What spreadsheets take for a formula when a file is opened: text that begins with one of these. The full-width forms
 * count in East Asian editions (OWASP, CSV injection).
 */
const startsFormula = /^'*[=+\-@\t\r＝＋－＠]/;
const isGuarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** Text for a cell that people open in a spreadsheet: an apostrophe in front keeps it text. */
export function guarded(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function unguarded(cell: string): string {
  return isGuarded.test(cell) ? cell.slice(1) : cell;
}

/** Programs of Microsoft read UTF-8 only behind it. Not for files that Canvas reads: it would not know the first heading. */
export const byteOrderMark = '\uFEFF';
