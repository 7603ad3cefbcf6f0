import { expect, test } from 'vitest';
import { anchorFor } from '#shared/essay/anchors.ts';
import { coverageOf, foundPassages } from '#shared/essay/coverage.ts';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import { sentencesOf } from '#shared/essay/sentences.ts';
import type { Anchor } from '#shared/graph/records.ts';
import { mapOf } from '#tests/support/map.ts';

const said = (text: string) => ({ type: 'text', text }) as const;
const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [said('Why buses should be free')] },
    {
      type: 'paragraph',
      content: [said('Buses should be free. Why? More people ride when nothing is asked.')],
    },
    { type: 'paragraph', content: [said('The city has the money for it. We counted it twice this year.')] },
    {
      type: 'paragraph',
      attrs: { part: 'entry' },
      content: [said('City of Ghent. Two years of counting people.')],
    },
  ],
};
const text = textOf(3, document);

const map = mapOf(`
thesis #t: Buses should be free
  + claim #c: More people ride
    + evidence #e: A count at the stops
  + claim #m: The money is there
claim #p (parked): Trams too
claim #x:
`);

function anchor(id: string, nodeId: string, words: string): [string, Anchor] {
  const start = text.text.indexOf(words);
  const passage = anchorFor(text, { start, end: start + words.length });
  return [id, { type: 'anchor', id, nodeId, ...passage }];
}

const gone: Anchor = {
  ...anchor('gone', 'e', 'Buses')[1],
  quote: { exact: 'It stood here before, I am sure.', prefix: '', suffix: '' },
};

const graph = {
  ...map,
  anchors: new Map([
    anchor('b', 'c', 'More people ride'),
    anchor('a', 't', 'Buses should be free'),
    anchor('d', 'c', 'The city has the money'),
    anchor('c2', 't', 'Buses should be free'),
    ['gone', gone],
  ]),
};

test('badges count found passages in the order of the text', () => {
  const passages = foundPassages(graph, text);
  expect(passages.map(({ anchorId, number }) => [anchorId, number])).toEqual([
    ['a', 1],
    ['c2', 2],
    ['b', 3],
    ['d', 4],
  ]);
  expect(passages[0]).toEqual({ anchorId: 'a', nodeId: 't', span: { start: 25, end: 45 }, number: 1 });
});

test('what is not on the map, and what of the map is not in the text', () => {
  const { unmapped, unanchored, sentences } = coverageOf(graph, text, sentencesOf(text));
  expect(unmapped.map(({ start, end }) => text.text.slice(start, end))).toEqual([
    'We counted it twice this year.',
  ]);
  expect(unanchored).toEqual(['e', 'm']);
  expect(sentences).toBe(4);
});
