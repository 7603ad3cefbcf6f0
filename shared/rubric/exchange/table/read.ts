import { AppError } from '#shared/errors.ts';
import type { Row } from '../cells.ts';
import { bodyOf, type CriterionDraft, type LevelDraft } from '../draft.ts';
import type { RubricReading } from '../format.ts';
import { pointsIn } from '../points.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';
import { splitText } from '../split-text.ts';
import { type Column, columnsOf, guessedPoints, isHeader, withPoints } from './header.ts';
import { tableRows } from './rows.ts';

/**
 * One rubric of a table whose first column names the criteria. What was guessed (a header, points, a sum row) is told
 * among the losses, so that a person looks at it before it is saved.
 * @throws file-not-readable when there are no two columns
 */
export function readTable(text: string): RubricReading {
  const remarks = createRemarks();
  const rows = tableRows(text, remarks);
  if (!rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1))
    throw new AppError(
      'file-not-readable',
      'This is no table: copy at least two columns, criteria in the first and levels beside them.',
    );
  const { title, header, body } = partsOf(rows);
  const columns = header ? columnsOf(header.cells) : withoutHeader(body, remarks);
  const levelTitles = columns.flatMap((column) => (column.type === 'level' ? [column.title] : []));
  const guesses = guessedPoints(levelTitles);
  const state = { guessed: false };
  const criteria = body.flatMap((row) => {
    const criterion = criterionOf(row, columns, guesses, state, remarks);
    return criterion ? [criterion] : [];
  });
  if (state.guessed)
    remarks.loss(
      `The levels say no points; ${guesses.join(', ')} were put from left to right. Check them before you save.`,
    );
  const at = `row ${header?.number ?? rows[0]?.number ?? 1}`;
  const rubrics =
    criteria.length === 0 ? [] : [bodyOf({ at, title, criteria: weighted(criteria, remarks) }, remarks)];
  if (criteria.length === 0) remarks.problem(at, 'There is no row with a criterion below the header.');
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

/** A row with one cell above the header is the title. */
function partsOf(rows: readonly Row[]) {
  const filled = (row: Row | undefined) => (row?.cells ?? []).filter((cell) => cell.trim() !== '');
  const isTitled = filled(rows[0]).length === 1 && rows.length > 1;
  const title = isTitled ? (filled(rows[0])[0] ?? '').trim() : '';
  const rest = isTitled ? rows.slice(1) : rows;
  const [first, second] = rest;
  const below = rest.slice(1);
  if (
    !first ||
    !isHeader(
      first.cells,
      below.map(({ cells }) => cells),
    )
  )
    return { title, header: null, body: rest };
  const cells = second ? withPoints(first.cells, second.cells) : null;
  return cells
    ? { title, header: { ...first, cells }, body: below.slice(1) }
    : { title, header: first, body: below };
}

function withoutHeader(rows: readonly Row[], remarks: Remarks): Column[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  remarks.loss('The first row does not look like a header, so the levels have numbers for names.');
  return Array.from({ length: width }, (_, index) =>
    index === 0 ? { type: 'criterion' } : { type: 'level', title: `Level ${index}`, points: null },
  );
}

const sumWords = /^(total|totals|sum|total (points|score|marks)|overall score|gesamt|summe)\s*:?$/i;
/** In the last characters of a cell’s first line. */
const share = /\s*[([]?\s*(\d+(?:[.,]\d+)?)\s*%\s*[)\]]?$/;
const cellPoints =
  /^[([]?(\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?)\b\s*[)\]:.–-]*|[([](\d+(?:[.,]\d+)?)\s*(?:points?|pts?\.?|marks?|p)[)\]]$/i;

function criterionOf(
  { number, cells }: Row,
  columns: readonly Column[],
  guesses: readonly number[],
  state: { guessed: boolean },
  remarks: Remarks,
): CriterionDraft | null {
  const at = `row ${number}`;
  const cellOf = (type: Column['type']) => {
    const index = columns.findIndex((column) => column.type === type);
    return index < 0 ? '' : (cells[index] ?? '').trim();
  };
  const first = (cells[0] ?? '').trim();
  if (sumWords.test(first)) {
    remarks.loss(`Row ${number}, ${quoted(first)}, was taken for a sum and left out.`);
    return null;
  }
  if (first === '') {
    const words = cells.find((cell) => cell.trim() !== '') ?? '';
    remarks.problem(
      at,
      `The row names no criterion and was left out: ${quoted(words)}. If its cells continue the row above, join them there.`,
    );
    return null;
  }
  const [line = ''] = first.split('\n', 1);
  const ownShare = share.exec(line.trimEnd().slice(-20));
  const rest = first.slice(line.length);
  const words = splitText(ownShare ? line.trimEnd().slice(0, -ownShare[0].length) + rest : first);
  const described = [words.description, cellOf('description')].filter((part) => part !== '').join('\n');
  const levels: LevelDraft[] = [];
  let step = 0;
  for (const [index, column] of columns.entries()) {
    if (column.type !== 'level') continue;
    const cell = (cells[index] ?? '').trim();
    const said = cellPoints.exec(cell);
    const own = said ? pointsIn(said[1] ?? said[2]) : null;
    const points = own?.points ?? column.points;
    if (points === null) state.guessed = true;
    levels.push({
      title: column.title,
      points: points ?? guesses[step] ?? 0,
      description: own && said ? cell.replace(said[0], ' ').trim() : cell,
    });
    step += 1;
  }
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    remarks.problem(at, `${quoted(words.title)} has cells to the right of the header; they were left out.`);
  for (const [index, column] of columns.entries())
    if (column.type === 'nothing' && (cells[index] ?? '').trim() !== '')
      remarks.problem(
        at,
        `The cell ${quoted(cells[index] ?? '')} stands in a column without a use; it was left out.`,
      );
  tellBest(words.title, cellOf('best'), levels, remarks);
  const weight = cellOf('weight') || ownShare?.[1] || '';
  const read = pointsIn(weight.replace(/\s*%$/, ''));
  if (weight !== '' && !read)
    remarks.problem(
      at,
      `The weight ${quoted(weight)} of ${quoted(words.title)} is no number; it was left out.`,
    );
  return { at, title: words.title, description: described, levels, weight: read?.points ?? null };
}

function tellBest(title: string, cell: string, levels: readonly LevelDraft[], remarks: Remarks) {
  if (cell === '') return;
  const best = pointsIn(cell)?.points;
  const most = Math.max(0, ...levels.map(({ points }) => points));
  if (best !== most)
    remarks.loss(`${quoted(title)}: the column of points says ${quoted(cell)}, the best level has ${most}.`);
}

/** Shares of 1 become per cent; weights are for all criteria or none. */
function weighted(criteria: readonly CriterionDraft[], remarks: Remarks): readonly CriterionDraft[] {
  const weights = criteria.map(({ weight }) => weight ?? null);
  if (weights.every((weight) => weight === null)) return criteria;
  if (weights.some((weight) => weight === null)) {
    remarks.loss('Only some rows have a weight; the weights were left out.');
    return criteria.map((criterion) => ({ ...criterion, weight: null }));
  }
  const sum = weights.reduce<number>((all, weight) => all + (weight ?? 0), 0);
  const factor = Math.abs(sum - 1) < 0.005 ? 100 : 1;
  if (factor === 1 && Math.abs(sum - 100) > 0.5)
    remarks.loss(`The weights add up to ${Math.round(sum * 100) / 100}, not to 100 per cent. Check them.`);
  return criteria.map((criterion) => ({
    ...criterion,
    weight: Math.round((criterion.weight ?? 0) * factor * 100) / 100,
  }));
}
