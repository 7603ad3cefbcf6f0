import type { Criterion, Level, RubricBody } from '#shared/rubric/rubric.ts';
import type { Mark } from './assessment.ts';

/** Sums are made in hundredths, so that 0.1 + 0.2 is 0.3. */
const hundred = 100;

/** The best points of a criterion; 0 for one without levels. */
export function mostPointsOf({ levels }: Pick<Criterion, 'levels'>): number {
  return Math.max(0, ...levels.map(({ points }) => points));
}

/** The points of a mark: its own, or its level’s; null while there is neither. */
export function pointsOf(criterion: Criterion, mark: Mark | undefined): number | null {
  if (!mark) return null;
  return mark.points ?? levelOf(criterion, mark)?.points ?? null;
}

export function levelOf(criterion: Criterion, mark: Mark | undefined): Level | undefined {
  return criterion.levels.find(({ id }) => id === mark?.levelId);
}

/** What the marks say about a criterion; undefined when nothing. */
export function markOn({ id }: Pick<Criterion, 'id'>, marks: readonly Mark[]): Mark | undefined {
  return marks.find(({ criterionId }) => criterionId === id);
}

/** Titles of the levels that are given, in the order of the criteria. */
export function levelTitles({ criteria }: Pick<RubricBody, 'criteria'>, marks: readonly Mark[]): string[] {
  return criteria.flatMap((criterion) => levelOf(criterion, markOn(criterion, marks))?.title ?? []);
}

export type Total = {
  /** To hundredths; of the criteria that are marked. */
  readonly points: number;
  readonly of: number;
  /** Criteria with levels that have points, and all of them. */
  readonly marked: number;
  readonly criteria: number;
};

/**
 * What the marks add up to: points, or per cent where the criteria have weights. Criteria without levels count nowhere.
 * `of` is the best that the whole rubric gives.
 */
export function totalOf({ criteria }: Pick<RubricBody, 'criteria'>, marks: readonly Mark[]): Total {
  const graded = criteria.filter(({ levels }) => levels.length > 0);
  const isWeighted = graded.length > 0 && graded.every(({ weight }) => weight !== null);
  let points = 0;
  let of = 0;
  let marked = 0;
  for (const criterion of graded) {
    const most = mostPointsOf(criterion);
    const share = isWeighted ? (criterion.weight ?? 0) : most;
    of += share;
    const own = pointsOf(criterion, markOn(criterion, marks));
    if (own === null) continue;
    marked += 1;
    points += isWeighted ? (most === 0 ? 0 : (own / most) * share) : own;
  }
  const round = (value: number) => Math.round(value * hundred) / hundred;
  return { points: round(points), of: round(of), marked, criteria: graded.length };
}
