import type { Assessment } from '#shared/assessment/assessment.ts';
import { markOn, pointsOf } from '#shared/assessment/total.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** The criterion to go on with: the first one that has no level yet, else the first. Null when there is none. */
export function firstOpen(
  { criteria }: Pick<Rubric, 'criteria'>,
  { marks }: Pick<Assessment, 'marks'>,
): string | null {
  const unmarked = criteria.find(
    (criterion) => criterion.levels.length > 0 && pointsOf(criterion, markOn(criterion, marks)) === null,
  );
  return (unmarked ?? criteria[0])?.id ?? null;
}

/** The criterion after or before one, at the ends itself; from none the first or the last. */
export function stepFrom(
  { criteria }: Pick<Rubric, 'criteria'>,
  open: string | null,
  step: 1 | -1,
): string | null {
  const at = criteria.findIndex(({ id }) => id === open);
  if (at === -1) return (step === 1 ? criteria[0] : criteria.at(-1))?.id ?? null;
  return criteria[Math.min(criteria.length - 1, Math.max(0, at + step))]?.id ?? null;
}
