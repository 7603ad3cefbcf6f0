import { AppError } from '#shared/errors.ts';
import { bodyOf } from '../draft.ts';
import type { RubricReading } from '../format.ts';
import { fieldOf, isObject, type JsonObject, listAt, parsedJson, textAt } from '../json.ts';
import { createRemarks } from '../remarks.ts';
import { oraCriterion, tellOverall, tellTask } from './criterion.ts';

/** ORA's rubric as its API has it: `{prompts, criteria, feedbackprompt, feedback_default_text}`. @throws file-not-readable */
export function readOraJson(text: string): RubricReading {
  const remarks = createRemarks();
  const value = parsedJson(text);
  const inner = isObject(value) ? fieldOf(value, 'rubric') : undefined;
  const rubric = isObject(inner) ? inner : value;
  const list = isObject(rubric) ? listAt(rubric, 'criteria', 'rubric_criteria') : null;
  if (!isObject(rubric) || !list)
    throw new AppError('file-not-readable', 'There are no criteria in this file, as Open edX writes them.');
  const criteria = inOrder(list).flatMap(({ value: criterion, index }) => {
    const at = `criteria[${index}]`;
    if (!isObject(criterion)) {
      remarks.problem(at, 'This is no criterion; it was left out.');
      return [];
    }
    const draft = oraCriterion(
      {
        at,
        ...{ name: said(criterion, 'name'), label: said(criterion, 'label') },
        prompt: said(criterion, 'prompt'),
        feedback: said(criterion, 'feedback') ?? 'disabled',
        options: inOrder(listAt(criterion, 'options') ?? []).map(({ value: option }) => ({
          name: isObject(option) ? said(option, 'name') : undefined,
          label: isObject(option) ? said(option, 'label') : undefined,
          explanation: isObject(option) ? said(option, 'explanation') : undefined,
          points: isObject(option) ? fieldOf(option, 'points') : undefined,
        })),
      },
      remarks,
    );
    return draft ? [draft] : [];
  });
  if (criteria.length === 0) remarks.problem('rubric', 'The rubric has no criterion that could be read.');
  tellOverall(textAt(rubric, 'feedbackprompt'), textAt(rubric, 'feedback_default_text'), remarks);
  for (const prompt of listAt(rubric, 'prompts') ?? [])
    if (isObject(prompt)) tellTask(textAt(prompt, 'description'), remarks);
  const title = textAt(rubric, 'title') || (isObject(value) ? textAt(value, 'title') : '');
  const rubrics = criteria.length === 0 ? [] : [bodyOf({ at: 'rubric', title, criteria }, remarks)];
  return { rubrics, problems: remarks.problems(), losses: remarks.losses() };
}

function said(object: JsonObject, name: string): string | undefined {
  const value = fieldOf(object, name);
  return typeof value === 'string' ? value.trim() : undefined;
}

function inOrder(values: readonly unknown[]): { value: unknown; index: number }[] {
  const orderOf = (value: unknown, index: number) => {
    const order = isObject(value) ? fieldOf(value, 'order_num') : undefined;
    return typeof order === 'number' && Number.isFinite(order) ? order : index;
  };
  return values
    .map((value, index) => ({ value, index, order: orderOf(value, index) }))
    .sort((a, b) => a.order - b.order || a.index - b.index);
}
