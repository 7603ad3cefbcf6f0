import { AppError } from '#shared/errors.ts';
import { cellAt, csvOf, rowsOf } from '#shared/rubric/exchange/cells.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { pointsIn } from '#shared/rubric/exchange/points.ts';
import { createRemarks, quoted } from '#shared/rubric/exchange/remarks.ts';
import { type BankFormat, type BankItem, type BankReading, createDrafts } from './bank-format.ts';
import { criterionOf, groupsOf, tellEmpty } from './bank-groups.ts';

/** MarkUs’s annotations (AnnotationCategory.add_by_row): category, criterion or nothing, then texts; with a criterion each text has its deduction. */
export const bankMarkusCsv: BankFormat = {
  id: 'markus-csv',
  title: 'MarkUs annotations (CSV)',
  extension: '.markus.csv',
  mediaType: 'text/csv',
  read,
  write,
};

function write(entries: readonly BankItem[]): WrittenFile {
  const remarks = createRemarks();
  const rows = groupsOf(entries, remarks).map(({ category, criterion, items }) => [
    category,
    criterion ?? '',
    ...items.flatMap(({ text, deduction }) => (criterion === null ? [text] : [text, String(deduction)])),
  ]);
  return { text: rows.length === 0 ? '' : csvOf(rows), losses: remarks.losses() };
}

function read(text: string): BankReading {
  const remarks = createRemarks();
  const drafts = createDrafts(remarks);
  const rows = rowsOf(text, remarks);
  if (rows.every(({ cells }) => cells.length < 2))
    throw new AppError(
      'file-not-readable',
      'These are no annotations of MarkUs: a row has a category, a criterion or nothing, then comments.',
    );
  for (const { number, cells } of rows) {
    const at = `row ${number}`;
    const category = cellAt(cells, 0);
    const named = cellAt(cells, 1);
    if (category === '' && named === '')
      remarks.problem(at, 'The row names no category; its comments came in without a criterion.');
    const rest = cells.slice(2).map((cell) => cell.trim());
    if (rest.every((cell) => cell === '')) {
      tellEmpty(category || named, remarks);
      continue;
    }
    const criterion = criterionOf(category, named, remarks);
    for (let index = 0; index < rest.length; index += named === '' ? 1 : 2) {
      const words = rest[index] ?? '';
      const points = named === '' ? '' : (rest[index + 1] ?? '');
      const deduction = pointsIn(points);
      if (words === '') {
        if (points !== '')
          remarks.problem(at, `A deduction of ${quoted(points)} has no comment; it was left out.`);
        continue;
      }
      if (named !== '' && !deduction)
        remarks.problem(
          at,
          points === ''
            ? `${quoted(words)} has no deduction, which MarkUs wants with a criterion; it came in without.`
            : `The deduction of ${quoted(words)} is no number and was left out: ${quoted(points)}.`,
        );
      drafts.add(at, { text: words, criterion, deduction: deduction?.points ?? null });
    }
  }
  return { entries: drafts.entries, problems: remarks.problems(), losses: remarks.losses() };
}
