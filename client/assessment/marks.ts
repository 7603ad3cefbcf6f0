import type { Assessment, Mark } from '#shared/assessment/assessment.ts';
import type { Criterion, Level } from '#shared/rubric/rubric.ts';

/** What was changed of one mark. */
export type MarkEdit = Partial<Pick<Mark, 'levelId' | 'points' | 'comment'>>;

/** A criterion's mark; an empty one where nothing has been said. */
export function markOf({ marks }: Pick<Assessment, 'marks'>, criterionId: string): Mark {
  const mark = marks.find((candidate) => candidate.criterionId === criterionId);
  return mark ?? { criterionId, levelId: null, points: null, comment: null };
}

/** The highest and lowest points that a level's range holds: from its own down to those of the next level. */
export function rangeOf(
  { levels }: Pick<Criterion, 'levels'>,
  level: Level,
): { readonly min: number; readonly max: number } {
  const below = levels.map(({ points }) => points).filter((points) => points < level.points);
  return { min: below.length > 0 ? Math.max(...below) : 0, max: level.points };
}

/** The level whose range holds some points: the lowest one that is not below them. Undefined above the best. */
export function levelHolding({ levels }: Pick<Criterion, 'levels'>, points: number): Level | undefined {
  return levels.filter((level) => level.points >= points).toSorted((a, b) => a.points - b.points)[0];
}

/** What typed points mean; null for what is no number of this criterion's. An empty field takes them away. */
export function readPoints(criterion: Pick<Criterion, 'levels'>, typed: string): MarkEdit | null {
  const words = typed.trim().replace(',', '.');
  if (words === '') return { points: null };
  const points = Math.round(Number(words) * 100) / 100;
  const level = Number.isFinite(points) && points >= 0 ? levelHolding(criterion, points) : undefined;
  if (!level) return null;
  return { levelId: level.id, points: points === level.points ? null : points };
}

/** “3”, “2.5” */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}
