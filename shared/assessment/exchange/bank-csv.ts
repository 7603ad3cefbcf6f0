import { AppError } from '#shared/errors.ts';
import { csvOf, rowsOf } from '#shared/rubric/exchange/cells.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { pointsIn } from '#shared/rubric/exchange/points.ts';
import { createRemarks, quoted } from '#shared/rubric/exchange/remarks.ts';
import { commentKinds } from '../comment.ts';
import { type BankFormat, type BankItem, type BankReading, createDrafts } from './bank-format.ts';
import { byteOrderMark, guarded, unguarded } from './guarded.ts';

/** Everything of an entry, a column each, to be opened and edited in a spreadsheet. */
export const bankCsv: BankFormat = {
  id: 'csv',
  title: 'Spreadsheet (CSV)',
  extension: '.csv',
  mediaType: 'text/csv',
  read,
  write,
};

const headings = {
  text: 'Comment',
  criterion: 'Criterion',
  kind: 'Kind',
  nextStep: 'Next step',
  link: 'Link',
  deduction: 'Deduction',
  uses: 'Uses',
} as const;
type Field = keyof typeof headings;
const fields = Object.keys(headings) as Field[]; // the keys of the object above

const otherNames: Record<string, Field> = {
  text: 'text',
  body: 'text',
  'next steps': 'nextStep',
  url: 'link',
  type: 'kind',
};

function write(entries: readonly BankItem[]): WrittenFile {
  const rows = entries.map((entry) =>
    fields.map((field) => {
      const value = entry[field] ?? '';
      return typeof value === 'number' ? String(value) : guarded(value);
    }),
  );
  return { text: byteOrderMark + csvOf([fields.map((field) => headings[field]), ...rows]), losses: [] };
}

/** Columns are found by their headings, in any order; a file of one column without a heading is a comment a row. */
function read(text: string): BankReading {
  const remarks = createRemarks();
  const drafts = createDrafts(remarks);
  const [first, ...rest] = rowsOf(text, remarks);
  const columns = (first?.cells ?? []).map((cell) => fieldOf(unguarded(cell.trim())));
  const isHeaded = columns.includes('text');
  const rows = isHeaded || !first ? rest : [first, ...rest];
  if (!isHeaded && rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1))
    throw new AppError(
      'file-not-readable',
      `The first row must have the heading “${headings.text}”; there may be ${fields
        .slice(1)
        .map((field) => `“${headings[field]}”`)
        .join(', ')} beside it.`,
    );
  for (const { number, cells } of rows) {
    const at = `row ${number}`;
    const found = new Map<Field, string>();
    for (const [index, cell] of cells.entries()) {
      const words = unguarded(cell.trim());
      const field = isHeaded ? columns[index] : 'text';
      if (words === '') continue;
      if (field) found.set(field, words);
      else
        remarks.loss(`The column ${quoted(first?.cells[index] ?? `number ${index + 1}`)} has no place here.`);
    }
    const words = found.get('text');
    if (words === undefined) {
      remarks.problem(at, 'The row has no comment; it was left out.');
      continue;
    }
    const said = found.get('kind') ?? '';
    const kind = commentKinds.find((name) => name === said.toLowerCase());
    if (said !== '' && !kind)
      remarks.problem(
        at,
        `There is no kind ${quoted(said)}: use ${commentKinds.join(', ')}. The comment came in as a suggestion.`,
      );
    const points = found.get('deduction');
    const deduction = points === undefined ? null : pointsIn(points);
    if (points !== undefined && !deduction)
      remarks.problem(at, `The deduction ${quoted(points)} is no number of points; it was left out.`);
    if ((found.get('uses') ?? '0') !== '0')
      remarks.loss('How often a comment was used is counted anew here.');
    drafts.add(at, {
      text: words,
      criterion: found.get('criterion') ?? '',
      kind: kind ?? 'suggestion',
      nextStep: found.get('nextStep') ?? '',
      link: found.get('link') ?? '',
      deduction: deduction?.points ?? null,
    });
  }
  return { entries: drafts.entries, problems: remarks.problems(), losses: remarks.losses() };
}

function fieldOf(heading: string): Field | undefined {
  const words = heading.toLowerCase();
  return fields.find((field) => headings[field].toLowerCase() === words) ?? otherNames[words];
}
