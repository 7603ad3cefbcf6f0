import type { Criterion, Level } from '#shared/rubric/rubric.ts';

/**
 * The number key of each level, by level id. Where all points of the criterion are distinct whole numbers below 10 the
 * key is the points, as an assessor says them; else it is the place counted from the lowest level, which is 1. Past
 * the ninth place there is no key.
 */
export function levelKeys({ levels }: Pick<Criterion, 'levels'>): ReadonlyMap<string, string> {
  const points = levels.map((level) => level.points);
  const arePointsKeys =
    new Set(points).size === points.length && points.every((value) => Number.isInteger(value) && value <= 9);
  if (arePointsKeys) return new Map(levels.map((level) => [level.id, String(level.points)]));
  const rising = lowestFirst(levels);
  return new Map(rising.slice(0, 9).map((level, at) => [level.id, String(at + 1)]));
}

/** The level that a pressed number means; undefined when it means none. */
export function levelForKey(criterion: Pick<Criterion, 'levels'>, key: string): Level | undefined {
  const keys = levelKeys(criterion);
  return criterion.levels.find(({ id }) => keys.get(id) === key);
}

/** By points; levels of the same points as they are shown, turned round when the best stands first. */
function lowestFirst(levels: readonly Level[]): readonly Level[] {
  const first = levels[0]?.points ?? 0;
  const last = levels.at(-1)?.points ?? 0;
  const shown = first > last || (first === last && levels.length > 1) ? levels.toReversed() : levels;
  return shown.toSorted((a, b) => a.points - b.points);
}
