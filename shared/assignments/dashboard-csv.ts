import { byteOrderMark, guarded } from '#shared/assessment/exchange/guarded.ts';
import { csvOf } from '#shared/rubric/exchange/cells.ts';
import { createDistinctNames } from '#shared/rubric/exchange/losses.ts';
import type { Cell, Dashboard, StudentRow } from './dashboard.ts';
import { helpWords } from './help-words.ts';
import { medianOf, spreadOf } from './level-ranks.ts';

type Value = string | number | null;
type Column<Row> = { readonly heading: string; readonly cell: (row: Row) => Value };

/** For a spreadsheet: a row a person or group, seven columns a criterion. Levels are numbered from 1, the lowest. */
export function classCsv({ students, criteria }: Dashboard): string {
  const titleOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.title ?? id;
  return csvFrom<StudentRow>(students, [
    { heading: 'Name', cell: ({ name }) => name },
    { heading: 'Started', cell: ({ startedAt }) => startedAt },
    { heading: 'Last change', cell: ({ lastEditAt }) => lastEditAt },
    { heading: 'Handed in', cell: ({ handedInAt }) => handedInAt },
    { heading: 'Late', cell: ({ isLate }) => yes(isLate) },
    { heading: 'Missing', cell: ({ isMissing }) => yes(isMissing) },
    { heading: 'Assessed', cell: ({ isAssessed }) => yes(isAssessed) },
    { heading: 'Released', cell: ({ isReleased }) => yes(isReleased) },
    { heading: 'Nodes', cell: ({ nodes }) => nodes },
    { heading: 'Open findings', cell: ({ openFindings }) => openFindings },
    ...criteria.flatMap(({ title }, index) => criterionColumns(title, index)),
    {
      heading: 'May need help',
      cell: ({ reasons }) => reasons.map((reason) => helpWords(reason, titleOf)).join('; '),
    },
  ]);
}

function criterionColumns(title: string, index: number): Column<StudentRow>[] {
  const column = (what: string, value: (cell: Cell) => Value): Column<StudentRow> => ({
    heading: `${title} - ${what}`,
    cell: ({ cells }) => {
      const cell = cells[index];
      return cell ? value(cell) : null;
    },
  });
  return [
    column('Open findings', ({ findings }) => findings),
    column('Places checked', ({ applicable }) => applicable),
    column('Places open', ({ open }) => open),
    column('My level', ({ mine }) => mine),
    column('Self', ({ self }) => self),
    column('Assessors (median)', ({ assessors }) => medianOf(assessors)),
    column('Assessors (spread)', ({ assessors }) => spreadOf(assessors)),
  ];
}

type RuleLine = {
  readonly title: string;
  readonly taught: Dashboard['taught'][number] | undefined;
  readonly used: Dashboard['rules'][number] | undefined;
};

/** For a spreadsheet: a row a rule that is open, was dismissed or is switched off. */
export function rulesCsv({ taught, rules }: Dashboard): string {
  const lines: RuleLine[] = [
    ...taught.map((row) => ({
      ...{ title: row.title, taught: row },
      used: rules.find(({ ruleId }) => ruleId === row.ruleId),
    })),
    ...rules
      .filter(({ ruleId }) => taught.every((row) => row.ruleId !== ruleId))
      .map((row) => ({ title: row.title, taught: undefined, used: row })),
  ];
  const reason = (heading: string, id: keyof Dashboard['rules'][number]['byReason']): Column<RuleLine> => ({
    heading,
    cell: ({ used }) => used?.byReason[id] ?? 0,
  });
  return csvFrom<RuleLine>(lines, [
    { heading: 'Rule', cell: ({ title }) => title },
    { heading: 'Rows of the rubric', cell: ({ taught: row }) => row?.criteria.join('; ') ?? null },
    { heading: 'Maps with it open', cell: ({ taught: row }) => row?.maps ?? 0 },
    { heading: 'Maps checked', cell: ({ taught: row }) => row?.of ?? null },
    { heading: 'Dismissed', cell: ({ used }) => used?.dismissed ?? 0 },
    reason('Already answered', 'already-answered'),
    reason('Not needed here', 'not-needed-here'),
    reason('The rule is wrong', 'rule-is-wrong'),
    reason('Another reason', 'other'),
    { heading: 'Not useful (share)', cell: ({ used }) => rounded(used?.notUseful ?? null) },
    { heading: 'Switched off', cell: ({ used }) => yes(used?.isOff ?? false) },
    { heading: 'Examples', cell: ({ taught: row }) => row?.examples.join('\n') ?? null },
  ]);
}

function csvFrom<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const distinct = createDistinctNames();
  const header = columns.map(({ heading }) => guarded(distinct(heading)));
  const lines = rows.map((row) =>
    columns.map(({ cell }) => {
      const value = cell(row) ?? '';
      return typeof value === 'number' ? String(value) : guarded(value);
    }),
  );
  return byteOrderMark + csvOf([header, ...lines]);
}

function yes(holds: boolean): string {
  return holds ? 'yes' : '';
}

/** To hundredths. */
function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100) / 100;
}
