import { moveCriterion } from '#shared/rubric/editing/criteria.ts';
import { moveColumn, moveLevel } from '#shared/rubric/editing/levels.ts';
import { columnPart, criterionPart, elementOfPart, levelPart, placeOfPart } from './parts.ts';
import type { RubricDesk } from './rubric-desk.ts';

/** Moves keep the focus on the very field that had it, or put it on what has moved. */
function focusAfter(otherwise: string): string {
  const focused = document.activeElement?.getAttribute('data-part');
  return focused ?? otherwise;
}

export function moveCriterionBy(desk: RubricDesk, criterionId: string, step: 1 | -1) {
  desk.edit((body) => moveCriterion(body, criterionId, step), {
    focus: focusAfter(criterionPart(criterionId, 'title')),
    say: ({ criteria }) => placeWords(criteria, criterionId),
  });
}

export function moveLevelBy(desk: RubricDesk, criterionId: string, levelId: string, step: 1 | -1) {
  desk.edit((body) => moveLevel(body, criterionId, levelId, step), {
    focus: focusAfter(levelPart(criterionId, levelId, 'title')),
    say: ({ criteria }) => placeWords(criteria.find(({ id }) => id === criterionId)?.levels ?? [], levelId),
  });
}

/** “Evidence: place 2 of 5.” */
function placeWords(items: readonly { readonly id: string; readonly title: string }[], id: string): string {
  const at = items.findIndex((item) => item.id === id);
  return `${items[at]?.title || 'Without a title'}: place ${at + 1} of ${items.length}.`;
}

export function moveColumnBy(desk: RubricDesk, at: number, step: 1 | -1) {
  const most = Math.max(0, ...desk.getState().body.criteria.map(({ levels }) => levels.length));
  if (at + step < 0 || at + step >= most) return;
  desk.edit((body) => moveColumn(body, at, step), {
    focus: columnPart(at + step),
    say: () => `Place ${at + step + 1} of ${most}.`,
  });
}

/** Alt+Shift+arrows, as in the outline: a criterion up and down, a level or a whole column to the sides. */
export function moveByKey(desk: RubricDesk, part: string, key: string): boolean {
  const place = placeOfPart(part);
  if (!place) return false;
  const step = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  if (place.type === 'column') {
    if (isSideways) moveColumnBy(desk, place.at, step);
    return isSideways;
  }
  if (!isSideways) moveCriterionBy(desk, place.criterionId, step);
  else if (place.type === 'level') moveLevelBy(desk, place.criterionId, place.levelId, step);
  return true;
}

/** The field above or below in the grid: same field of the level at the same place, or of the criterion. */
export function fieldBeside(desk: RubricDesk, part: string, step: 1 | -1): HTMLElement | null {
  const place = placeOfPart(part);
  if (!place) return null;
  const { criteria } = desk.getState().body;
  if (place.type === 'column') {
    const first = step === 1 ? criteria.find(({ levels }) => levels[place.at]) : undefined;
    const level = first?.levels[place.at];
    return first && level ? elementOfPart(levelPart(first.id, level.id, 'title')) : null;
  }
  const row = criteria.findIndex(({ id }) => id === place.criterionId);
  if (place.type === 'criterion') {
    const next = criteria[row + step];
    return next ? elementOfPart(`${next.id}/${place.field}`) : null;
  }
  const at = criteria[row]?.levels.findIndex(({ id }) => id === place.levelId) ?? -1;
  for (let other = row + step; criteria[other]; other += step) {
    const next = criteria[other];
    const level = next?.levels[at];
    if (next && level) return elementOfPart(`${next.id}/${level.id}/${place.field}`);
  }
  return step === -1 ? elementOfPart(columnPart(at)) : null;
}
