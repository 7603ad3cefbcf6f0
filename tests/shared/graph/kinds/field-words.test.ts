import { expect, it } from 'vitest';
import { evidenceTypeWords, fieldChoices, strategyWords } from '#shared/graph/kinds/field-words.ts';
import { evidenceTypes, rebuttalStrategies } from '#shared/graph/records.ts';

it.each([
  ['types of evidence', fieldChoices(evidenceTypes, evidenceTypeWords), evidenceTypes],
  ['ways of answering', fieldChoices(rebuttalStrategies, strategyWords), rebuttalStrategies],
])('%s can be chosen or left unsaid, each under a name of its own', (_name, choices, ids) => {
  expect(choices.map(({ id }) => id)).toEqual(['unsaid', ...ids]);
  expect(new Set(choices.map(({ title }) => title)).size).toBe(choices.length);
});
