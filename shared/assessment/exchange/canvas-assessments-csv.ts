import { commentsOnly } from '#shared/rubric/exchange/canvas/columns.ts';
import { csvOf } from '#shared/rubric/exchange/cells.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { createRemarks, listed, quoted, type Remarks } from '#shared/rubric/exchange/remarks.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import { plainOf } from '../rich-text.ts';
import { levelOf, markOn, pointsOf } from '../total.ts';
import type { Assessed } from './assessed.ts';
import { guarded } from './guarded.ts';

/**
 * Canvas’s file of rubric scores (RubricAssessmentCSVImporter): `Student Id`, `Student Name`, and for each criterion
 * rating, points and comments, found by the criterion’s name before the last “ - ”. Ids of Canvas are not known here, so
 * their column is empty; where a class’s list has e-mail addresses, these stand in a column of their own, which Canvas does
 * not read, to find the ids by. Comments that a spreadsheet would take for a formula get a blank in front, names (which Canvas
 * does not read) an apostrophe; names of criteria and ratings must stay as they are.
 */
export function canvasAssessmentsCsv(rows: readonly Assessed[], rubric: Rubric): WrittenFile {
  const remarks = createRemarks();
  const names = rubric.criteria.map(nameOf);
  const kept = onePerEssay(rows, remarks);
  tellLosses(kept, rubric, names, remarks);
  const hasEmails = kept.some(({ email }) => email !== undefined && email !== '');
  const header = [
    'Student Id',
    'Student Name',
    ...(hasEmails ? ['Student Email'] : []),
    ...names.flatMap((name) => [`${name} - Rating`, `${name} - Points`, `${name} - Comments`]),
  ];
  const cells = kept.map((assessed) => [
    '',
    guarded(assessed.student),
    ...(hasEmails ? [guarded(assessed.email ?? '')] : []),
    ...rubric.criteria.flatMap((criterion) => markCells(criterion, assessed)),
  ]);
  return { text: csvOf([header, ...cells]), losses: remarks.losses() };
}

function markCells({ id }: Criterion, { rubric, assessment }: Assessed): string[] {
  const criterion = rubric.criteria.find((candidate) => candidate.id === id);
  const mark = markOn({ id }, assessment.marks);
  if (!criterion || !mark) return ['', '', ''];
  const comment = spaced(mark.comment ? plainOf(mark.comment) : '');
  if (criterion.levels.length === 0) return comment === '' ? ['', '', ''] : [commentsOnly, '0', comment];
  const level = levelOf(criterion, mark);
  const rating = level ? level.title.trim() || `${level.points} points` : '';
  return [rating, String(pointsOf(criterion, mark) ?? ''), comment];
}

/** Of an instructor, and of those the released before others, then the latest. */
function onePerEssay(rows: readonly Assessed[], remarks: Remarks): Assessed[] {
  const graded = rows.filter(({ assessment }) => assessment.type === 'instructor');
  if (graded.length < rows.length)
    remarks.loss(
      'Only assessments by instructors are in the file; Canvas has no place for self-assessments in it.',
    );
  const rank = ({ assessment }: Assessed) => (assessment.state === 'released' ? 1 : 0);
  const best = new Map<string, Assessed>();
  for (const row of graded) {
    // The people of a group have one essay, and a row each.
    const key = `${row.assessment.essayId} ${row.email ?? ''} ${row.student}`;
    const known = best.get(key);
    if (known)
      remarks.loss(
        `Canvas holds one assessment a student: of those of ${quoted(row.essay)} by ${quoted(row.student)}, the released or latest one is in the file.`,
      );
    const isBetter =
      !known ||
      rank(row) > rank(known) ||
      (rank(row) === rank(known) && row.assessment.updatedAt > known.assessment.updatedAt);
    if (isBetter) best.set(key, row);
  }
  return [...best.values()];
}

function tellLosses(kept: readonly Assessed[], rubric: Rubric, names: readonly string[], remarks: Remarks) {
  if (kept.length > 0)
    remarks.loss(
      `Fill in the column “Student Id” before Canvas reads the file: its numbers are not known here.${kept.some(({ email }) => email) ? ' The column “Student Email” helps to find them.' : ''}`,
    );
  const students = kept.map(({ student }) => student);
  const twice = [...new Set(students.filter((student, index) => students.indexOf(student) !== index))];
  if (twice.length > 0)
    remarks.loss(
      `Canvas keeps one row a student: ${listed(twice)} ${twice.length === 1 ? 'has' : 'have'} several essays here. Delete all but one.`,
    );
  const same = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (same.length > 0) remarks.loss(`Canvas cannot tell criteria of the same name apart: ${listed(same)}.`);
  const overall = kept.filter(({ assessment }) => assessment.overall && plainOf(assessment.overall) !== '');
  if (overall.length > 0)
    remarks.loss(
      `Canvas has no place here for the overall comment on the essays of ${listed(overall.map(({ student }) => student))}.`,
    );
  const others = kept.filter((row) => row.rubric.version !== rubric.version);
  if (others.length > 0)
    remarks.loss(
      `${listed(others.map(({ student }) => student))} ${others.length === 1 ? 'was' : 'were'} assessed under another version of ${quoted(rubric.title)}; criteria that version ${rubric.version} does not have are not in the file.`,
    );
  const drafts = kept.filter(({ assessment }) => assessment.state === 'draft');
  if (drafts.length > 0)
    remarks.loss(`These assessments are drafts still: ${listed(drafts.map(({ student }) => student))}.`);
}

/** As the rubric’s own file for Canvas calls it. */
function nameOf({ title }: Criterion, index: number): string {
  return title.trim() || `Criterion ${index + 1}`;
}

function spaced(text: string): string {
  return guarded(text) === text ? text : ` ${text}`;
}
