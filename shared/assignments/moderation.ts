import type { Mark } from '#shared/assessment/assessment.ts';
import { levelOf, markOn, pointsOf } from '#shared/assessment/total.ts';
import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';
import { drawFrom } from './seeded.ts';

/** A work that is assessed, and what its marks add up to as a share of all points, 0-1. */
export type Totalled = { readonly essayId: string; readonly share: number };

/**
 * `count` works over the whole range of totals: in the order of their totals they are cut into that many parts, as equal
 * as can be, and one is drawn from each. All of them when there are no more. In the order of their totals.
 */
export function sampleOf(works: readonly Totalled[], count: number, seed: number): Totalled[] {
  const draw = drawFrom(seed);
  const inOrder = works.toSorted((a, b) => a.share - b.share || (a.essayId < b.essayId ? -1 : 1));
  const parts = Math.min(count, inOrder.length);
  return Array.from({ length: parts }, (_, at) => {
    const from = Math.floor((at * inOrder.length) / parts);
    const to = Math.floor(((at + 1) * inOrder.length) / parts);
    return inOrder[from + Math.floor(draw() * (to - from))];
  }).filter((work) => work !== undefined);
}

/** How many works a share of them is, in per cent; at least one where there are any. */
export function countOfShare(works: number, percent: number): number {
  return works === 0 ? 0 : Math.max(1, Math.round((works * percent) / 100));
}

/** How two assessors stand to each other on one criterion; `blank` where one of them has given no level. */
export type Agreement = 'exact' | 'adjacent' | 'apart' | 'blank';

export type Compared = {
  readonly criterionId: string;
  readonly title: string;
  /** Null where none was given. */
  readonly first: { readonly level: string; readonly points: number } | null;
  readonly second: { readonly level: string; readonly points: number } | null;
  /** Levels between them; null for `blank`. */
  readonly steps: number | null;
  readonly agreement: Agreement;
};

/** The levels of two assessors beside each other, a row a criterion that has levels. */
export function compareMarks(
  { criteria }: Pick<RubricBody, 'criteria'>,
  first: readonly Mark[],
  second: readonly Mark[],
): Compared[] {
  return criteria
    .filter(({ levels }) => levels.length > 0)
    .map((criterion) => {
      const [a, b] = [givenOn(criterion, first), givenOn(criterion, second)];
      const steps = a && b ? Math.abs(a.at - b.at) : null;
      const agreement = steps === null ? 'blank' : steps === 0 ? 'exact' : steps === 1 ? 'adjacent' : 'apart';
      const { id: criterionId, title } = criterion;
      return { criterionId, title, first: shownOf(a), second: shownOf(b), steps, agreement };
    });
}

/** Rows on which they are more than one level apart. */
export function apartOf(compared: readonly Pick<Compared, 'agreement'>[]): number {
  return compared.filter(({ agreement }) => agreement === 'apart').length;
}

/** “The same level on 3 of 5 rows, one level apart on 1, further apart on 1.” No figure beyond the counts. */
export function agreementWords(compared: readonly Pick<Compared, 'agreement'>[]): string {
  const count = (agreement: Agreement) => compared.filter((row) => row.agreement === agreement).length;
  const both = compared.length - count('blank');
  if (both === 0) return 'No row has a level by both.';
  const parts = [
    `The same level on ${count('exact')} of ${both} ${both === 1 ? 'row' : 'rows'}`,
    ...(count('adjacent') > 0 ? [`one level apart on ${count('adjacent')}`] : []),
    ...(count('apart') > 0 ? [`further apart on ${count('apart')}`] : []),
    ...(count('blank') > 0 ? [`${count('blank')} marked by one of them only or by neither`] : []),
  ];
  return `${parts.join(', ')}.`;
}

type Given = { readonly at: number; readonly level: string; readonly points: number };

/** The level that was given, or in whose range the points are; `at` counts from the lowest. */
function givenOn(criterion: Criterion, marks: readonly Mark[]): Given | null {
  const mark = markOn(criterion, marks);
  const points = pointsOf(criterion, mark);
  if (points === null) return null;
  const fromLowest = criterion.levels.toSorted((a, b) => a.points - b.points);
  const level =
    levelOf(criterion, mark) ??
    fromLowest.find((candidate) => candidate.points >= points) ??
    fromLowest.at(-1);
  const at = fromLowest.findIndex(({ id }) => id === level?.id);
  return level ? { at, level: level.title, points } : null;
}

function shownOf(given: Given | null): Compared['first'] {
  return given && { level: given.level, points: given.points };
}
