import type { Criterion, RubricBody } from '../rubric.ts';

type Criteria = Pick<RubricBody, 'criteria'>;

/** What the rubric's total is made of. `total` and `missing` are to hundredths. */
export type Weighing =
  /** Points are added; `total` is the best that can be reached. */
  | { readonly type: 'points'; readonly total: number }
  /** Per cent; `missing` is what they lack to 100, below 0 when they have too much. */
  | { readonly type: 'weights'; readonly total: number; readonly missing: number };

export function weighingOf(body: Criteria): Weighing {
  const graded = gradedOf(body);
  if (!isWeighted(body)) return { type: 'points', total: sum(graded.map(mostOf)) };
  const total = sum(graded.map(({ weight }) => weight ?? 0));
  return { type: 'weights', total, missing: sum([100, -total]) };
}

/** Whether any criterion has a weight; an edit keeps it at all or none. */
export function isWeighted(body: Criteria): boolean {
  return gradedOf(body).some(({ weight }) => weight !== null);
}

/**
 * Gives each criterion with levels a weight in proportion to its best points, equal ones when there are none: whole per
 * cent that total 100, the largest rests rounded up, earlier criteria first.
 */
export function weigh(body: RubricBody): RubricBody {
  const graded = gradedOf(body);
  const points = sum(graded.map(mostOf));
  const exact = graded.map((criterion) =>
    points === 0 ? 100 / graded.length : (mostOf(criterion) / points) * 100,
  );
  const whole = exact.map(Math.floor);
  let left = 100 - whole.reduce((total, share) => total + share, 0);
  const byRest = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  const up = new Set<number>();
  for (const { at } of byRest) {
    if (left <= 0) break;
    up.add(at);
    left -= 1;
  }
  const weights = new Map(graded.map(({ id }, at) => [id, (whole[at] ?? 0) + (up.has(at) ? 1 : 0)]));
  return withWeights(body, ({ id }) => weights.get(id) ?? null);
}

/** Points are simply added from now on. */
export function unweigh(body: RubricBody): RubricBody {
  return withWeights(body, () => null);
}

function withWeights(body: RubricBody, weightOf: (criterion: Criterion) => number | null): RubricBody {
  return {
    ...body,
    criteria: body.criteria.map((criterion) => ({ ...criterion, weight: weightOf(criterion) })),
  };
}

function gradedOf({ criteria }: Criteria): readonly Criterion[] {
  return criteria.filter(({ levels }) => levels.length > 0);
}

function mostOf({ levels }: Criterion): number {
  return Math.max(0, ...levels.map(({ points }) => points));
}

/** In hundredths, so that 33.3 + 33.3 + 33.4 is 100. */
function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
}
