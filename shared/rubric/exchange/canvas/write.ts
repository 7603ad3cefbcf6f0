import type { Criterion, Rubric } from '../../rubric.ts';
import { csvOf } from '../cells.ts';
import { untitled, type WrittenFile } from '../format.ts';
import { createDistinctNames, tellLosses } from '../losses.ts';
import { createRemarks, quoted, type Remarks } from '../remarks.ts';
import { commentsOnly, leadingColumns, ratingColumns } from './columns.ts';

/**
 * No byte order mark, every row named, the header as wide as the widest criterion: what Canvas’s importer stumbles over
 * is not in the file. Words are written as they are, formulas too: Canvas would show an apostrophe in front of them.
 */
export function writeCanvasCsv(rubrics: readonly Rubric[]): WrittenFile {
  const remarks = createRemarks();
  const distinct = createDistinctNames();
  const rows = rubrics.flatMap((rubric) => {
    tellLosses(
      rubric,
      'Canvas CSV',
      { rubricTitle: true, criterionDescription: true, levelDescription: true, range: true },
      remarks,
    );
    const title = rubric.title.trim() || untitled;
    const name = distinct(title);
    if (name !== title)
      remarks.loss(
        `Canvas joins rubrics of the same name: the second ${quoted(title)} is called ${quoted(name)}.`,
      );
    if (rubric.criteria.length === 0)
      remarks.loss(
        `${quoted(title)} has no criteria, and Canvas keeps no rubric without; it is not in the file.`,
      );
    return rubric.criteria.map((criterion, index) => rowOf(name, criterion, index, remarks));
  });
  const ratings = Math.max(1, ...rows.map((row) => (row.length - leadingColumns.length) / 3));
  const header = [...leadingColumns, ...Array.from({ length: ratings }, () => ratingColumns).flat()];
  const padded = rows.map((row) => [...row, ...header.slice(row.length).map(() => '')]);
  return { text: csvOf([header, ...padded]), losses: remarks.losses() };
}

function rowOf(rubric: string, criterion: Criterion, index: number, remarks: Remarks): string[] {
  const { description, levels, usesRange } = criterion;
  const title = criterion.title.trim() || `Criterion ${index + 1}`;
  if (criterion.title.trim() === '')
    remarks.loss(`Canvas needs a name for every criterion: number ${index + 1} is called ${quoted(title)}.`);
  if (levels.length === 0)
    remarks.loss(
      `Canvas keeps no criterion without ratings: ${quoted(title)}, which is for comments only, has the one rating “${commentsOnly}” worth 0 points.`,
    );
  const ratings = levels.flatMap((level) => {
    const name = level.title.trim() || `${level.points} points`;
    if (level.title.trim() === '')
      remarks.loss(`Canvas skips ratings without a name: in ${quoted(title)} one is called ${quoted(name)}.`);
    return [name, level.description, String(level.points)];
  });
  return [
    rubric,
    title,
    description,
    String(usesRange),
    ...(levels.length > 0 ? ratings : [commentsOnly, '', '0']),
  ];
}
