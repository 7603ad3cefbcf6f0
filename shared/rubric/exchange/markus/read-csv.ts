import { AppError } from '#shared/errors.ts';
import { cellAt, type Row, rowsOf } from '../cells.ts';
import { bodyOf, type CriterionDraft, type LevelDraft } from '../draft.ts';
import { type RubricReading, untitled } from '../format.ts';
import { pointsIn, pointsWanted } from '../points.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';

/**
 * A criterion a row, without a header: its name, then for each level name, description, mark. MarkUs’s own sample has
 * a number between name and description; which of the two a row has, its marks say.
 * @throws file-not-readable when no row is such a criterion
 */
export function readMarkusCsv(text: string): RubricReading {
  const remarks = createRemarks();
  const rows = rowsOf(text, remarks);
  const criteria = rows.flatMap((row) => {
    const criterion = criterionOf(row, remarks);
    return criterion ? [criterion] : [];
  });
  if (criteria.length === 0) {
    const [first] = remarks.problems();
    throw new AppError(
      'file-not-readable',
      `No row is a criterion as MarkUs writes it: its name, then name, description and mark of each level.${first ? ` In ${first.at}: ${first.message}` : ''}`,
    );
  }
  const rubrics = [bodyOf({ at: 'file', title: untitled, criteria }, remarks)];
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

function criterionOf({ number, cells }: Row, remarks: Remarks): CriterionDraft | null {
  const at = `row ${number}`;
  const title = cellAt(cells, 0);
  const rest = cells.slice(1).map((cell) => cell.trim());
  while (rest.at(-1) === '') rest.pop();
  const refuse = (message: string) => {
    remarks.problem(at, message);
    return null;
  };
  if (title === '') return refuse('The row names no criterion; it was left out.');
  if (rest.length === 0) return { at, title, levels: [] };
  const width = widthOf(rest);
  if (!width)
    return refuse(
      `${quoted(title)} does not have three cells for each level (name, description, mark); the row was left out.`,
    );
  const levels: LevelDraft[] = [];
  for (let start = 0; start < rest.length; start += width) {
    const [name = '', description = '', mark = ''] = rest
      .slice(start, start + width)
      .filter((_, index) => width === 3 || index !== 1);
    const read = pointsIn(mark);
    if (!read)
      return refuse(
        `${quoted(title)}: the level ${quoted(name)} ${pointsWanted(mark)}; the row was left out.`,
      );
    const ordinal = rest[start + 1] ?? '';
    if (width === 4 && pointsIn(ordinal)?.points !== read.points)
      remarks.loss(
        `${quoted(title)}: the number ${quoted(ordinal)} of the level ${quoted(name)} has no place here.`,
      );
    if (read.isInexact) remarks.loss(`${quoted(title)}: the mark ${mark} was read as ${read.points}.`);
    levels.push({ title: name, description, points: read.points });
  }
  return { at, title, levels };
}

/** Cells a level; null when neither number divides the row. Marks decide when both do. */
function widthOf(cells: readonly string[]): 3 | 4 | null {
  const widths = ([3, 4] as const).filter((width) => cells.length % width === 0);
  const marks = (width: 3 | 4) =>
    cells.filter((cell, index) => index % width === width - 1 && pointsIn(cell)).length /
    (cells.length / width);
  return widths.sort((a, b) => marks(b) - marks(a))[0] ?? null;
}
