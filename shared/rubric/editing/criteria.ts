import { type Criterion, mostCriteria, type RubricBody, type RuleUse } from '../rubric.ts';
import { levelsLike } from './levels.ts';
import { isWeighted } from './weights.ts';

/**
 * Edits of a rubric's body: each answers a new body, or the same one when there is nothing to do (a criterion that is
 * not there, a move past the end, a limit that is reached).
 */

/** A criterion without words at place `at`, with the levels that the others have; weighted ones get 0. */
export function addCriterion(body: RubricBody, at: number, newId: () => string): RubricBody {
  if (body.criteria.length >= mostCriteria) return body;
  const model = body.criteria[at - 1] ?? body.criteria[at];
  const graded = model && model.levels.length > 0 ? model : body.criteria.find(hasLevels);
  const criterion: Criterion = {
    id: newId(),
    title: '',
    description: '',
    nodeKinds: [],
    rules: [],
    levels: levelsLike(graded?.levels ?? [], newId),
    weight: graded && isWeighted(body) ? 0 : null,
    usesRange: false,
  };
  return { ...body, criteria: body.criteria.toSpliced(at, 0, criterion) };
}

export function changeCriterion(
  body: RubricBody,
  criterionId: string,
  change: Partial<Omit<Criterion, 'id'>>,
): RubricBody {
  return {
    ...body,
    criteria: body.criteria.map((criterion) =>
      criterion.id === criterionId ? { ...criterion, ...change } : criterion,
    ),
  };
}

export function removeCriterion(body: RubricBody, criterionId: string): RubricBody {
  return { ...body, criteria: body.criteria.filter(({ id }) => id !== criterionId) };
}

/** One place up (-1) or down (1). */
export function moveCriterion(body: RubricBody, criterionId: string, step: 1 | -1): RubricBody {
  const criteria = moved(body.criteria, criterionId, step);
  return criteria === body.criteria ? body : { ...body, criteria };
}

/** A copy below the criterion, under ids of its own. */
export function copyCriterion(body: RubricBody, criterionId: string, newId: () => string): RubricBody {
  const at = body.criteria.findIndex(({ id }) => id === criterionId);
  const criterion = body.criteria[at];
  if (!criterion || body.criteria.length >= mostCriteria) return body;
  const copy: Criterion = {
    ...criterion,
    id: newId(),
    weight: criterion.weight === null ? null : 0,
    levels: criterion.levels.map((level) => ({ ...level, id: newId() })),
  };
  return { ...body, criteria: body.criteria.toSpliced(at + 1, 0, copy) };
}

/** How the rubric uses a rule; one that it did not list yet was off, and is listed now. */
export function changeRuleUse(
  body: RubricBody,
  ruleId: string,
  change: Partial<Pick<RuleUse, 'enabled' | 'options'>> & { severity?: RuleUse['severity'] | null },
): RubricBody {
  const { severity, ...rest } = change;
  const known = body.rules.find((use) => use.ruleId === ruleId) ?? { ruleId, enabled: false, options: {} };
  const use: RuleUse = { ...known, ...rest };
  if (severity === null) delete use.severity;
  else if (severity) use.severity = severity;
  const isListed = body.rules.some((other) => other.ruleId === ruleId);
  return {
    ...body,
    rules: isListed
      ? body.rules.map((other) => (other.ruleId === ruleId ? use : other))
      : [...body.rules, use],
  };
}

export function hasLevels({ levels }: Pick<Criterion, 'levels'>): boolean {
  return levels.length > 0;
}

/** The same list when the item is not there or stands at the end already. */
export function moved<Item extends { readonly id: string }>(items: Item[], id: string, step: 1 | -1): Item[] {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item || at + step < 0 || at + step >= items.length) return items;
  return items.toSpliced(at, 1).toSpliced(at + step, 0, item);
}
