import type { Mark } from '#shared/assessment/assessment.ts';
import { rankOfLevel } from '#shared/assignments/level-ranks.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { percentile } from './centre.ts';

/** Levels apart from which on somebody should look: more than one. */
export const farApart = 2;
/** Of the spreads of a class, as a share: above it a work stands out. */
const standsOut = 0.9;
/** Works with two reviews from which on that can be said. */
const fewestWorks = 10;

/** The place of a mark among the levels, 1 the lowest, by its level or its points; null where it has neither. */
export function rankOfMark(
  ranks: ReadonlyMap<string, number>,
  { levels }: Pick<Criterion, 'levels'>,
  mark: Mark | undefined,
  points: number | null,
): number | null {
  if (points === null) return null;
  const rank = mark && mark.points === null ? ranks.get(mark.levelId ?? '') : undefined;
  return rank ?? Math.max(1, levels.filter((one) => one.points <= points + 1e-9).length);
}

/** The ranks of all levels, by id. */
export function ranksOf(criterion: Pick<Criterion, 'levels'>): ReadonlyMap<string, number> {
  return new Map(criterion.levels.map(({ id }) => [id, rankOfLevel(criterion, id) ?? 1]));
}

/** Why reviewers of a work are far apart at a criterion; null when they are within a level. */
export function apartByLevels(ranks: readonly number[], levels: number): string | null {
  const [least, most] = [Math.min(...ranks), Math.max(...ranks)];
  return ranks.length >= 2 && most - least >= farApart ? `levels ${least} to ${most} of ${levels}` : null;
}

/** The spread of a whole above which a work is one of the tenth that differ most; null in a small class, or where none does. */
export function spreadThatStandsOut(spreads: readonly number[]): number | null {
  if (spreads.length < fewestWorks) return null;
  const limit = percentile(spreads, standsOut);
  return limit !== null && limit > 0 ? limit : null;
}
