import type { Criterion } from '../../rubric.ts';
import type { LevelDraft } from '../draft.ts';

/** MarkUs’s criteria without levels, as levels: any points up to the best (`flexible`), or all or nothing (`checkbox`). */
export function levelsOfType(type: 'flexible' | 'checkbox', best: number): LevelDraft[] {
  const [full, none] = type === 'flexible' ? (['Full marks', 'No marks'] as const) : (['Yes', 'No'] as const);
  return [
    { title: full, points: best },
    { title: none, points: 0 },
  ];
}

/** What MarkUs would call it. */
export function typeOf(criterion: Criterion): 'rubric' | 'flexible' | 'checkbox' {
  const [best, least] = criterion.levels;
  const isPlain = criterion.levels.every(
    ({ description, feedback }) => description === '' && feedback === '',
  );
  if (criterion.levels.length !== 2 || !best || !least || !isPlain || least.points !== 0) return 'rubric';
  for (const type of ['flexible', 'checkbox'] as const) {
    const [full, none] = levelsOfType(type, best.points);
    const isNamedSo = best.title === full?.title && least.title === none?.title;
    if (isNamedSo && criterion.usesRange === (type === 'flexible')) return type;
  }
  return 'rubric';
}
