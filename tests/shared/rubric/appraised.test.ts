import { expect, it } from 'vitest';
import type { Appraisal } from '#shared/graph/appraisal.ts';
import { createContext } from '#shared/rubric/context.ts';
import { mapOfExample } from '#shared/rubric/example.ts';
import { sourcesAreAppraised } from '#shared/rubric/rules/sources-are-appraised.ts';

const yes = { rating: 3, note: '' };

it.each<[string, Appraisal['answers'], number | null]>([
  ['nothing', {}, 0],
  ['a rating and a note', { authority: yes, relevance: { rating: null, note: 'On my very question.' } }, 2],
  ['a question that was opened and left', { authority: { rating: null, note: ' ' } }, 0],
  ['all five', { currency: yes, relevance: yes, authority: yes, accuracy: yes, purpose: yes }, null],
])('an appraisal with %s answered', (_, answers, count) => {
  const [example] = sourcesAreAppraised.examples.invalid;
  if (!example) throw new Error('The rule has an example.');
  const { graph } = mapOfExample(example);
  const appraisal = { scheme: 'craap', answers } as Appraisal; // answers of the table are CRAAP's
  const sources = new Map([...graph.sources].map(([id, source]) => [id, { ...source, appraisal }]));
  const context = createContext({ graph: { ...graph, sources }, prompt: '', language: 'en' });
  const { findings } = sourcesAreAppraised.check(context, {});
  expect(findings.map(({ data }) => data.answered)).toEqual(count === null ? [] : [count]);
});
