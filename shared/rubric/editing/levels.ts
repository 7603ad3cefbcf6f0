import { type Criterion, type Level, mostLevels, mostPoints, type RubricBody } from '../rubric.ts';

/** Edits of the levels of a rubric; as in criteria.ts, what cannot be done answers the same body. */

/** What a criterion begins with when no other shows how. */
const firstLevels = [
  ['Exceeds', 4],
  ['Meets', 3],
  ['Approaching', 2],
  ['Beginning', 1],
] as const;

/** Titles and points as these have them, no words yet; the product's own four when there are none. */
export function levelsLike(levels: readonly Level[], newId: () => string): Level[] {
  const model = levels.length > 0 ? levels.map(({ title, points }) => [title, points] as const) : firstLevels;
  return model.map(([title, points]) => ({ id: newId(), title, points, description: '', feedback: '' }));
}

/** A column of the grid: the levels that stand at one place of their criteria. */
export type Column = {
  /** What its levels are all called; empty when they differ or have no title. */
  readonly title: string;
  /** Criteria that have a level there. */
  readonly count: number;
};

/** As many as the longest criterion has levels. */
export function columnsOf({ criteria }: Pick<RubricBody, 'criteria'>): readonly Column[] {
  const most = Math.max(0, ...criteria.map(({ levels }) => levels.length));
  return Array.from({ length: most }, (_, at) => {
    const titles = criteria.flatMap(({ levels }) => levels[at]?.title ?? []);
    const [first = ''] = titles;
    return { title: titles.every((title) => title === first) ? first : '', count: titles.length };
  });
}

/** A level at place `at` of every criterion that has levels up to there. */
export function addColumn(body: RubricBody, at: number, newId: () => string): RubricBody {
  return eachGraded(body, (levels) => (levels.length >= at ? withLevelAt(levels, at, newId) : levels));
}

export function removeColumn(body: RubricBody, at: number): RubricBody {
  return eachGraded(body, (levels) => (levels.length > 1 ? levels.toSpliced(at, 1) : levels));
}

/** One place to the left (-1) or right (1), in every criterion that has both places. */
export function moveColumn(body: RubricBody, at: number, step: 1 | -1): RubricBody {
  return eachGraded(body, (levels) => swapped(levels, at, at + step));
}

/** Gives every level of a column one title. */
export function renameColumn(body: RubricBody, at: number, title: string): RubricBody {
  return eachGraded(body, (levels) =>
    levels.map((level, place) => (place === at ? { ...level, title } : level)),
  );
}

/** Gives every level of a column the same points. */
export function scoreColumn(body: RubricBody, at: number, points: number): RubricBody {
  return eachGraded(body, (levels) =>
    levels.map((level, place) => (place === at ? { ...level, points } : level)),
  );
}

export function addLevel(body: RubricBody, criterionId: string, at: number, newId: () => string): RubricBody {
  return inCriterion(body, criterionId, (levels) => withLevelAt(levels, at, newId));
}

export function changeLevel(
  body: RubricBody,
  criterionId: string,
  levelId: string,
  change: Partial<Omit<Level, 'id'>>,
): RubricBody {
  return inCriterion(body, criterionId, (levels) =>
    levels.map((level) => (level.id === levelId ? { ...level, ...change } : level)),
  );
}

/** The last level stays: a criterion loses all of them only by becoming one for comments. */
export function removeLevel(body: RubricBody, criterionId: string, levelId: string): RubricBody {
  return inCriterion(body, criterionId, (levels) =>
    levels.length > 1 ? levels.filter(({ id }) => id !== levelId) : levels,
  );
}

export function moveLevel(body: RubricBody, criterionId: string, levelId: string, step: 1 | -1): RubricBody {
  return inCriterion(body, criterionId, (levels) => {
    const at = levels.findIndex(({ id }) => id === levelId);
    return swapped(levels, at, at + step);
  });
}

/** Makes a criterion one for comments only: no levels, no weight, no points between. */
export function withoutLevels(body: RubricBody, criterionId: string): RubricBody {
  return changed(body, criterionId, (criterion) => ({
    ...criterion,
    levels: [],
    weight: null,
    usesRange: false,
  }));
}

/** Gives a criterion for comments levels as the others have them; where the others have weights, 0. */
export function withLevels(body: RubricBody, criterionId: string, newId: () => string): RubricBody {
  const model = body.criteria.find(({ levels }) => levels.length > 0);
  return changed(body, criterionId, (criterion) =>
    criterion.levels.length > 0
      ? criterion
      : {
          ...criterion,
          levels: levelsLike(model?.levels ?? [], newId),
          weight: model?.weight == null ? null : 0,
        },
  );
}

function withLevelAt(levels: Level[], at: number, newId: () => string): Level[] {
  if (levels.length >= mostLevels) return levels;
  const level = { id: newId(), title: '', points: pointsAt(levels, at), description: '', feedback: '' };
  return levels.toSpliced(at, 0, level);
}

/** Between its neighbours half way; at an end one step on, as far as the last step went. To hundredths. */
function pointsAt(levels: readonly Level[], at: number): number {
  const before = levels[at - 1]?.points;
  const after = levels[at]?.points;
  if (before !== undefined && after !== undefined) return rounded((before + after) / 2);
  if (before !== undefined) return rounded(before + (before - (levels[at - 2]?.points ?? before + 1)));
  if (after !== undefined) return rounded(after + (after - (levels[at + 1]?.points ?? after - 1)));
  return 1;
}

function rounded(points: number): number {
  return Math.min(mostPoints, Math.max(0, Math.round(points * 100) / 100));
}

function swapped(levels: Level[], from: number, to: number): Level[] {
  const [first, second] = [levels[from], levels[to]];
  return first && second ? levels.with(from, second).with(to, first) : levels;
}

function eachGraded(body: RubricBody, edit: (levels: Level[]) => Level[]): RubricBody {
  return {
    ...body,
    criteria: body.criteria.map((criterion) =>
      criterion.levels.length > 0 ? { ...criterion, levels: edit(criterion.levels) } : criterion,
    ),
  };
}

function inCriterion(body: RubricBody, criterionId: string, edit: (levels: Level[]) => Level[]): RubricBody {
  return changed(body, criterionId, (criterion) => ({ ...criterion, levels: edit(criterion.levels) }));
}

function changed(body: RubricBody, id: string, edit: (criterion: Criterion) => Criterion): RubricBody {
  return {
    ...body,
    criteria: body.criteria.map((criterion) => (criterion.id === id ? edit(criterion) : criterion)),
  };
}
