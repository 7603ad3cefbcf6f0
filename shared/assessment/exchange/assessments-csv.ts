import { csvOf } from '#shared/rubric/exchange/cells.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { createDistinctNames } from '#shared/rubric/exchange/losses.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import { plainOf } from '../rich-text.ts';
import { levelOf, pointsOf, totalOf } from '../total.ts';
import type { Assessed } from './assessed.ts';
import { byteOrderMark, guarded } from './guarded.ts';

type Column = {
  readonly heading: string;
  /** A number is written as one; text is guarded against being taken for a formula. */
  readonly cell: (assessed: Assessed) => string | number | null;
};

const before: readonly Column[] = [
  { heading: 'Student', cell: ({ student }) => student },
  { heading: 'Essay', cell: ({ essay }) => essay },
  { heading: 'Assessor', cell: ({ assessment }) => assessment.assessor.name },
  { heading: 'Assessment', cell: ({ assessment }) => assessment.type },
  { heading: 'State', cell: ({ assessment }) => assessment.state },
  { heading: 'Rubric', cell: ({ rubric }) => rubric.title },
  { heading: 'Rubric version', cell: ({ rubric }) => rubric.version },
  { heading: 'Essay revision', cell: ({ assessment }) => assessment.revision },
];

const after: readonly Column[] = [
  { heading: 'Overall comment', cell: ({ assessment }) => wordsOf(assessment.overall) },
  { heading: 'Total', cell: (assessed) => totalIn(assessed).points },
  { heading: 'Out of', cell: (assessed) => totalIn(assessed).of },
  { heading: 'Criteria marked', cell: (assessed) => totalIn(assessed).marked },
  { heading: 'Criteria in all', cell: (assessed) => totalIn(assessed).criteria },
  { heading: 'Submitted', cell: ({ assessment }) => assessment.submittedAt },
  { heading: 'Released', cell: ({ assessment }) => assessment.releasedAt },
];

/**
 * For a spreadsheet: a row an assessment, three columns a criterion (one for a criterion for comments only). Versions of
 * a rubric share the columns of a criterion, several rubrics stand side by side.
 */
export function assessmentsCsv(rows: readonly Assessed[]): WrittenFile {
  const distinct = createDistinctNames();
  const columns = [...before, ...criterionColumns(rows), ...after];
  const header = columns.map(({ heading }) => guarded(distinct(heading)));
  const cells = rows.map((assessed) =>
    columns.map(({ cell }) => {
      const value = cell(assessed) ?? '';
      return typeof value === 'number' ? String(value) : guarded(value);
    }),
  );
  return { text: byteOrderMark + csvOf([header, ...cells]), losses: [] };
}

function criterionColumns(rows: readonly Assessed[]): Column[] {
  const newestFirst = [...new Set(rows.map(({ rubric }) => rubric))].sort((a, b) => b.version - a.version);
  const ids = [...new Set(rows.map(({ rubric }) => rubric.id))];
  return ids.flatMap((id) => {
    const versions = newestFirst.filter((rubric) => rubric.id === id);
    const seen = new Set<string>();
    const criteria = versions
      .flatMap((rubric) => rubric.criteria)
      .filter((criterion) => !seen.has(criterion.id) && seen.add(criterion.id));
    return criteria.flatMap((criterion) => {
      const name = ids.length === 1 ? criterion.title : `${versions[0]?.title ?? ''}: ${criterion.title}`;
      const hasLevels = versions.some((rubric) => (namedIn(rubric, criterion.id)?.levels.length ?? 0) > 0);
      return columnsOf(id, criterion.id, name, hasLevels);
    });
  });
}

function columnsOf(rubricId: string, criterionId: string, name: string, hasLevels: boolean): Column[] {
  const markIn = ({ rubric, assessment }: Assessed) => {
    const criterion = rubric.id === rubricId ? namedIn(rubric, criterionId) : undefined;
    const mark = assessment.marks.find((candidate) => candidate.criterionId === criterionId);
    return criterion && mark ? { criterion, mark } : null;
  };
  const comment: Column = {
    heading: `${name} - Comment`,
    cell: (assessed) => wordsOf(markIn(assessed)?.mark.comment ?? null),
  };
  if (!hasLevels) return [comment];
  return [
    {
      heading: `${name} - Level`,
      cell: (assessed) => {
        const found = markIn(assessed);
        return found ? (levelOf(found.criterion, found.mark)?.title ?? null) : null;
      },
    },
    {
      heading: `${name} - Points`,
      cell: (assessed) => {
        const found = markIn(assessed);
        return found ? pointsOf(found.criterion, found.mark) : null;
      },
    },
    comment,
  ];
}

function namedIn({ criteria }: Rubric, id: string): Criterion | undefined {
  return criteria.find((criterion) => criterion.id === id);
}

function totalIn({ rubric, assessment }: Assessed) {
  return totalOf(rubric, assessment.marks);
}

function wordsOf(text: Assessed['assessment']['overall']): string {
  return text ? plainOf(text) : '';
}
