import type { Assessment } from '#shared/assessment/assessment.ts';
import { byteOrderMark, guarded } from '#shared/assessment/exchange/guarded.ts';
import { levelOf, markOn, pointsOf, totalOf } from '#shared/assessment/total.ts';
import { csvOf } from '#shared/rubric/exchange/cells.ts';
import type { WrittenFile } from '#shared/rubric/exchange/format.ts';
import { createDistinctNames } from '#shared/rubric/exchange/losses.ts';
import { createRemarks, quoted } from '#shared/rubric/exchange/remarks.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import type { WorkState } from './class-list.ts';
import type { Submission } from './work.ts';

/** A student of a class with what they handed in and what stands of its assessments. */
export type ClassCsvRow = {
  readonly student: string;
  readonly email: string | null;
  readonly section: string | null;
  /** Whose work it is, where a group did it. */
  readonly group: string | null;
  readonly state: WorkState;
  /** Null when nothing was handed in. */
  readonly submission: Pick<Submission, 'number' | 'at' | 'isLate' | 'openFindings' | 'receipt'> | null;
  /** Null when nobody has finished one, or two are not settled. */
  readonly assessed: {
    readonly assessor: string;
    readonly rubric: Rubric;
    readonly assessment: Pick<Assessment, 'state' | 'marks' | 'releasedAt'>;
    readonly comments: number;
  } | null;
};

type Column = {
  readonly heading: string;
  readonly cell: (row: ClassCsvRow) => string | number | null;
};

const before: readonly Column[] = [
  { heading: 'Student', cell: ({ student }) => student },
  { heading: 'E-mail', cell: ({ email }) => email },
  { heading: 'Section', cell: ({ section }) => section },
  { heading: 'Group', cell: ({ group }) => group },
  { heading: 'State', cell: ({ state }) => stateWords[state] },
  { heading: 'Submitted at', cell: ({ submission }) => submission?.at ?? null },
  { heading: 'Late', cell: ({ submission }) => submission && (submission.isLate ? 'yes' : 'no') },
  { heading: 'Submission', cell: ({ submission }) => submission?.number ?? null },
  { heading: 'Receipt', cell: ({ submission }) => submission?.receipt ?? null },
  { heading: 'Open findings', cell: ({ submission }) => submission?.openFindings ?? null },
  { heading: 'Assessor', cell: ({ assessed }) => assessed?.assessor ?? null },
  { heading: 'Assessment', cell: ({ assessed }) => assessed?.assessment.state ?? null },
];

const after: readonly Column[] = [
  { heading: 'Total', cell: (row) => totalIn(row)?.points ?? null },
  { heading: 'Out of', cell: (row) => totalIn(row)?.of ?? null },
  { heading: 'Criteria marked', cell: (row) => totalIn(row)?.marked ?? null },
  { heading: 'Criteria in all', cell: (row) => totalIn(row)?.criteria ?? null },
  { heading: 'Comments', cell: ({ assessed }) => assessed?.comments ?? null },
  { heading: 'Released at', cell: ({ assessed }) => assessed?.assessment.releasedAt ?? null },
];

/** For a spreadsheet: a row a student, two columns a criterion of the rubric (its newest version). */
export function worksCsv(rows: readonly ClassCsvRow[], rubric: Rubric): WrittenFile {
  const remarks = createRemarks();
  const distinct = createDistinctNames();
  const graded = rubric.criteria.filter(({ levels }) => levels.length > 0);
  const columns = [...before, ...graded.flatMap(columnsOf), ...after];
  const header = columns.map(({ heading }) => guarded(distinct(heading)));
  const cells = rows.map((row) =>
    columns.map(({ cell }) => {
      const value = cell(row) ?? '';
      return typeof value === 'number' ? String(value) : guarded(value);
    }),
  );
  const known = new Set(rubric.criteria.map(({ id }) => id));
  const missing = new Set(
    rows.flatMap(({ assessed }) =>
      (assessed?.rubric.criteria ?? []).filter(({ id }) => !known.has(id)).map(({ title }) => title),
    ),
  );
  for (const title of missing)
    remarks.loss(`${quoted(title)} is in an earlier rubric of this assignment only, and not in the file.`);
  return { text: byteOrderMark + csvOf([header, ...cells]), losses: remarks.losses() };
}

function columnsOf({ id, title }: Criterion): Column[] {
  const markIn = ({ assessed }: ClassCsvRow) => {
    const criterion = assessed?.rubric.criteria.find((candidate) => candidate.id === id);
    return criterion && assessed ? { criterion, mark: markOn(criterion, assessed.assessment.marks) } : null;
  };
  return [
    {
      heading: `${title} - Level`,
      cell: (row) => {
        const found = markIn(row);
        return (found && levelOf(found.criterion, found.mark)?.title) ?? null;
      },
    },
    {
      heading: `${title} - Points`,
      cell: (row) => {
        const found = markIn(row);
        return found && pointsOf(found.criterion, found.mark);
      },
    },
  ];
}

function totalIn({ assessed }: ClassCsvRow) {
  return assessed && totalOf(assessed.rubric, assessed.assessment.marks);
}

const stateWords: Readonly<Record<WorkState, string>> = {
  'not-started': 'not started',
  working: 'working',
  'handed-in': 'handed in',
  late: 'handed in late',
  missing: 'missing',
};
