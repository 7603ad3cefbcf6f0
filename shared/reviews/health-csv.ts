import { byteOrderMark, guarded } from '#shared/assessment/exchange/guarded.ts';
import { csvOf } from '#shared/rubric/exchange/cells.ts';
import { createDistinctNames } from '#shared/rubric/exchange/losses.ts';
import type { FlaggedReview, ReviewHealth } from './health.ts';
import type { ClassScores, ScoreCell } from './scores.ts';

type Value = string | number | null;

/** For a spreadsheet: everything that needs a look, a row each with its kind and its reason, then a row a reviewer. */
export function healthCsv(health: ReviewHealth): string {
  const flagged = (kind: string, rows: readonly FlaggedReview[]) =>
    rows.map(({ reviewer, author, why, nudgedAt }): Value[] => [kind, reviewer, author, why, nudgedAt]);
  return csvFrom(
    ['What', 'Reviewer', 'Map of', 'Why', 'Reminded'],
    [
      ...flagged('Not sent', health.missing),
      ...flagged('Thin', health.thin),
      ...health.reviewers.flatMap(({ name, straight }): Value[][] =>
        straight === null ? [] : [['Same level throughout', name, null, straight, null]],
      ),
      ...health.apart.map(({ author, why }): Value[] => ['Reviewers disagree', null, author, why, null]),
      ...health.few.map(({ author, why }): Value[] => ['Too few reviews', null, author, why, null]),
      ...flagged('Rating to look at', health.retaliation),
      ...flagged('Rating changed', health.changed),
      ...flagged('Declined', health.declined),
      ...flagged('Taken out', health.removed),
      ...health.reviewers.map(({ name, owed, sent, usefulness, rated }): Value[] => [
        'Reviewer',
        name,
        null,
        `${sent} of ${owed} sent; ${usefulness === null ? 'not rated' : `found ${usefulness.toFixed(1)} of 5 useful by ${rated}`}`,
        null,
      ]),
    ],
  );
}

/** For a spreadsheet: a row a map; of each criterion and the whole how many reviews, every way of making one score of them, and the instructor’s own. */
export function scoresCsv({ criteria, works }: ClassScores): string {
  const columns = (title: string) =>
    [
      'n',
      'recommended',
      'from',
      'to',
      'mean',
      'spread',
      'median',
      'trimmed mean',
      'set',
      'reason',
      'disagreement',
    ].map((what) => `${title} - ${what}`);
  const cells = ({ n, recommended, mean, spread, median, trimmed, override, apart }: ScoreCell): Value[] => [
    ...[n, recommended?.score ?? null, recommended?.low ?? null, recommended?.high ?? null].map(rounded),
    ...[mean, spread, median, trimmed, override?.score ?? null].map(rounded),
    override?.reason ?? null,
    apart,
  ];
  return csvFrom(
    [
      'Map of',
      'Reviews',
      ...criteria.flatMap(({ title }) => columns(title)),
      ...columns('Whole (0-1)'),
      'Comparison with the best',
    ],
    works.map(({ author, reviews, cells: own, whole }) => [
      ...[author, reviews.length, ...own.flatMap(cells), ...cells(whole)],
      reviews
        .map(({ reviewer, best }) => `${reviewer}: ${best === null ? '–' : Math.round(best)}`)
        .join('; '),
    ]),
  );
}

/** For a spreadsheet: a row a student, with the parts of a graded peer review in per cent. */
export function gradesCsv({ grades }: ClassScores): string {
  return csvFrom(
    ['Name', 'Map', 'Own reviews', 'Task', 'Whole', 'How it came about'],
    (grades ?? []).map(({ name, map, reviews, task, whole, words }) => [
      name,
      ...[map, reviews, task, whole].map(rounded),
      words.join(' '),
    ]),
  );
}

function csvFrom(header: readonly string[], rows: readonly (readonly Value[])[]): string {
  const distinct = createDistinctNames();
  const lines = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? guarded(value) : value === null ? '' : String(value))),
  );
  return byteOrderMark + csvOf([header.map((heading) => guarded(distinct(heading))), ...lines]);
}

/** To thousandths. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
