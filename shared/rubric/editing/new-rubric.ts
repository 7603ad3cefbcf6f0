import { argumentEssay } from '../presets/argument-essay.ts';
import type { Rubric, RubricBody } from '../rubric.ts';
import { addCriterion } from './criteria.ts';

/** One criterion with four levels, and the rules of the default rubric. */
export function blankRubric(newId: () => string): RubricBody {
  const empty: RubricBody = {
    title: 'New rubric',
    description: '',
    origin: '',
    rules: argumentEssay.rules.map((use) => ({ ...use })),
    criteria: [],
  };
  return addCriterion(empty, 0, newId);
}

/** Files of other tools name no rules: such a rubric gets those of the default one, so that its essays have findings. */
export function withUsualRules(body: RubricBody): RubricBody {
  return body.rules.length > 0 ? body : { ...body, rules: argumentEssay.rules.map((use) => ({ ...use })) };
}

/** A rubric of one's own that begins as another was; it says which. */
export function copyOf(rubric: Rubric): RubricBody {
  const { id: _id, version, ...body } = rubric;
  const from = `A copy of “${rubric.title}”, version ${version}.`;
  return {
    ...body,
    title: `Copy of ${rubric.title}`.slice(0, 300),
    origin: rubric.origin === '' ? from : `${from} ${rubric.origin}`.slice(0, 5_000),
  };
}

/** What a person has written of a rubric, without its name in the store. */
export function bodyOfRubric({ id: _id, version: _version, ...body }: Rubric): RubricBody {
  return body;
}
