import { AppError } from '#shared/errors.ts';
import { cellAt, type Row, rowsOf } from '../cells.ts';
import { bodyOf, type CriterionDraft, type LevelDraft } from '../draft.ts';
import type { RubricReading } from '../format.ts';
import { pointsIn, pointsWanted } from '../points.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';
import { commentsOnly, leadingColumns } from './columns.ts';

type RatingPlace = { readonly name: number; readonly description: number; readonly points: number };
type Places = {
  readonly rubric: number;
  readonly criterion: number;
  readonly description: number;
  readonly range: number;
  /** The place of a rating, counted from 0; null past the last one that the header tells of. */
  readonly rating: (index: number) => RatingPlace | null;
};

const mostRubrics = 50;
/** Cells have a limit, so ratings have one. */
const mostRatings = 140;

/**
 * Columns are found as Canvas finds them: those whose heading contains “rating name” and so on are zipped by their
 * order. A row that Canvas would stumble over is left out and named; the others come in.
 * @throws file-not-readable without Canvas’s header row
 */
export function readCanvasCsv(text: string): RubricReading {
  const remarks = createRemarks();
  const [header, ...rows] = rowsOf(text, remarks);
  const places = placesOf(header?.cells ?? []);
  const found = new Map<string, { readonly row: number; readonly criteria: CriterionDraft[] }>();
  for (const row of rows) {
    const criterion = criterionOf(row, places, remarks);
    if (!criterion) continue;
    const name = cellAt(row.cells, places.rubric);
    const rubric = found.get(name) ?? { row: row.number, criteria: [] };
    found.set(name, rubric);
    rubric.criteria.push(criterion);
  }
  const all = [...found];
  const beyond = all[mostRubrics];
  if (beyond)
    remarks.problem(
      `row ${beyond[1].row}`,
      `At most ${mostRubrics} rubrics are read from a file; from ${quoted(beyond[0])} on they were left out.`,
    );
  const rubrics = all
    .slice(0, mostRubrics)
    .map(([title, { row, criteria }]) => bodyOf({ at: `row ${row}`, title, criteria }, remarks));
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

function criterionOf({ number, cells }: Row, places: Places, remarks: Remarks): CriterionDraft | null {
  const at = `row ${number}`;
  const title = cellAt(cells, places.criterion);
  const refuse = (message: string) => {
    remarks.problem(at, message);
    return null;
  };
  if (cellAt(cells, places.rubric) === '')
    return refuse(
      `${title === '' ? 'The row' : quoted(title)} names no rubric, so it is not clear where it belongs; it was left out. Repeat the rubric’s name in every row.`,
    );
  if (title === '') return refuse('The row names no criterion; it was left out.');
  const levels: LevelDraft[] = [];
  let end = 0;
  for (let index = 0; index < mostRatings; index += 1) {
    const place = places.rating(index);
    if (!place) break;
    end = Math.max(end, place.name, place.description, place.points);
    const [name, description, points] = [place.name, place.description, place.points].map((cell) =>
      cellAt(cells, cell),
    );
    if (!name && !description && !points) continue;
    const read = pointsIn(points);
    if (!read)
      return refuse(
        `${quoted(title)}: the rating ${quoted(name || `number ${index + 1}`)} ${pointsWanted(points)}; the row was left out.`,
      );
    if (read.isInexact) remarks.loss(`${quoted(title)}: ${quoted(points ?? '')} was read as ${read.points}.`);
    if (!name)
      remarks.problem(
        at,
        `${quoted(title)}: rating ${index + 1} has no name, and Canvas would skip it; it is called “${read.points} points”.`,
      );
    levels.push({
      title: name || `${read.points} points`,
      points: read.points,
      description: description ?? '',
    });
  }
  if (cells.slice(end + 1).some((cell) => cell.trim() !== '') && places.rating(cells.length) === null)
    remarks.problem(at, `${quoted(title)} has cells to the right of the last heading; they were left out.`);
  if (levels.length === 0) return refuse(`${quoted(title)} has no ratings; it was left out.`);
  const [only] = levels;
  const isForComments = levels.length === 1 && only?.title === commentsOnly && only.points === 0;
  return {
    at,
    title,
    description: cellAt(cells, places.description),
    levels: isForComments ? [] : levels,
    usesRange: /^(true|1)$/i.test(cellAt(cells, places.range)),
  };
}

/** @throws file-not-readable */
function placesOf(header: readonly string[]): Places {
  const headings = header.map((heading) => heading.trim().toLowerCase());
  const allWith = (words: string) =>
    headings.flatMap((heading, index) => (heading.includes(words) ? [index] : []));
  const [names, descriptions, points] = ['rating name', 'rating description', 'rating points'].map(allWith);
  const [rubric = -1, criterion = -1, description = -1, range = -1] = leadingColumns.map((name) =>
    headings.indexOf(name.toLowerCase()),
  );
  if (!names?.length || !points?.length || rubric < 0 || criterion < 0)
    throw new AppError(
      'file-not-readable',
      `This is no Canvas rubric file: its first row must have the headings ${leadingColumns.join(', ')}, then Rating Name, Rating Description, Rating Points for each rating.`,
    );
  const first = names[0] ?? 0;
  // Some files are wider than their header; in the usual order it is clear how it goes on.
  const isRegular =
    names.every((at, index) => at === first + 3 * index) &&
    descriptions?.every((at, index) => at === first + 3 * index + 1) &&
    points.every((at, index) => at === first + 3 * index + 2) &&
    headings.slice(first + 3 * names.length).every((heading) => heading === '');
  return {
    ...{ rubric, criterion, description, range },
    rating: (index) => {
      if (isRegular)
        return { name: first + 3 * index, description: first + 3 * index + 1, points: first + 3 * index + 2 };
      const [name, pointsPlace] = [names[index], points[index]];
      if (name === undefined || pointsPlace === undefined) return null;
      return { name, description: descriptions?.[index] ?? -1, points: pointsPlace };
    },
  };
}
