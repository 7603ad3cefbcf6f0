import Papa from 'papaparse';
import { AppError } from '#shared/errors.ts';
import type { Remarks } from './remarks.ts';

/** `number` is the row as a spreadsheet counts it, from 1; empty rows are counted and left out. */
export type Row = { readonly number: number; readonly cells: readonly string[] };

/** Rows a file. */
export const mostRows = 5_000;
/** Cells a row. */
export const mostCells = 400;

/**
 * The rows of comma-separated values (also separated by semicolons or tabs, as spreadsheets of other countries save
 * them), with a byte order mark tolerated and line breaks in quoted cells kept.
 * @throws file-not-readable when there is nothing in it
 */
export function rowsOf(text: string, remarks: Remarks, delimiter?: string): Row[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(plain, {
    delimiter: delimiter ?? separatorOf(plain),
    newline: '\n',
    preview: mostRows + 1,
  });
  for (const { type, code, row } of errors)
    if (type === 'Quotes')
      remarks.problem(
        `row ${(row ?? 0) + 1}`,
        code === 'MissingQuotes'
          ? 'A quotation mark is opened here and never closed, so the rest of the file may have gone into one cell.'
          : 'A quotation mark stands inside a quoted cell; it should be doubled. Check this row.',
      );
  if (data.length > mostRows)
    remarks.problem(`row ${mostRows + 1}`, `A file has at most ${mostRows} rows; the rest was left out.`);
  const rows: Row[] = [];
  for (const [index, cells] of data.slice(0, mostRows).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length > mostCells && cells.slice(mostCells).some((cell) => cell.trim() !== ''))
      remarks.problem(
        `row ${index + 1}`,
        `A row has at most ${mostCells} cells; the rest of this one was left out.`,
      );
    rows.push({ number: index + 1, cells: cells.slice(0, mostCells) });
  }
  if (rows.length === 0) throw new AppError('file-not-readable', 'There is nothing in this file.');
  return rows;
}

/** Rows as comma-separated values with \r\n ends, no byte order mark: what it stands before would not be found. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  )}\r\n`;
}

/** The separator that stands most often outside quotation marks in the first row. */
function separatorOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let isQuoted = false;
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === '\n' && !isQuoted && [...counts.values()].some((count) => count > 0)) break;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Unlike `cells[index]`, '' past the end; blanks around it and line ends are put right. */
export function cellAt(cells: readonly string[], index: number): string {
  return (cells[index] ?? '').trim();
}
