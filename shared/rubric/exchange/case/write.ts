import type { Criterion, Rubric } from '../../rubric.ts';
import { unknownTime, type WrittenFile } from '../format.ts';
import { ours } from './extension.ts';
import { uuidOf } from './uuid.ts';

/** Names of identifiers: a rubric keeps its own through its versions, a criterion and a level by its position. */
export function identifiersOf(rubric: Rubric) {
  const rubricId = uuidOf(rubric.id);
  const criterionId = (index: number) => uuidOf(`${rubric.id}/c${index + 1}`);
  return {
    rubricId,
    criterionId,
    levelId: (index: number, step: number) => uuidOf(`${rubric.id}/c${index + 1}/l${step + 1}`),
  };
}

/** CASE 1.1, `CFRubrics`; `identifier`, `uri` and `lastChangeDateTime` are demanded everywhere. */
export function writeCaseJson(rubrics: readonly Rubric[], changedAt = unknownTime): WrittenFile {
  const file = { CFRubrics: rubrics.map((rubric) => caseOf(rubric, changedAt)) };
  return { text: `${JSON.stringify(file, null, 2)}\n`, losses: [] };
}

function caseOf(rubric: Rubric, lastChangeDateTime: string) {
  const ids = identifiersOf(rubric);
  const criterionOf = (criterion: Criterion, index: number) => ({
    ...named(ids.criterionId(index)),
    category: criterion.title,
    description: criterion.description,
    ...(criterion.weight === null ? {} : { weight: criterion.weight }),
    position: index + 1,
    rubricId: ids.rubricId,
    lastChangeDateTime,
    CFRubricCriterionLevels: criterion.levels.map((level, step) => ({
      ...named(ids.levelId(index, step)),
      description: level.description,
      quality: level.title,
      score: level.points,
      feedback: level.feedback,
      position: step + 1,
      rubricCriterionId: ids.criterionId(index),
      lastChangeDateTime,
      extensions: { [ours]: { id: level.id } },
    })),
    extensions: {
      [ours]: {
        id: criterion.id,
        nodeKinds: criterion.nodeKinds,
        rules: criterion.rules,
        usesRange: criterion.usesRange,
      },
    },
  });
  return {
    ...named(ids.rubricId),
    title: rubric.title,
    description: rubric.description,
    lastChangeDateTime,
    CFRubricCriteria: rubric.criteria.map(criterionOf),
    extensions: { [ours]: { version: 1, origin: rubric.origin, rules: rubric.rules } },
  };
}

function named(identifier: string) {
  return { identifier, uri: `urn:uuid:${identifier}` };
}
