import { expect, test } from 'vitest';
import { anchorFor } from '#shared/essay/anchors.ts';
import { nodePassages } from '#shared/essay/node-passages.ts';
import { plainText } from '#shared/essay/text.ts';
import type { Anchor } from '#shared/graph/records.ts';

const text = plainText(4, 'Ferries beat bridges.\n\nThey can be moved. A bridge cannot.');

function anchor(id: string, nodeId: string, words: string, of = text): [string, Anchor] {
  const start = of.text.indexOf(words);
  return [id, { type: 'anchor', id, nodeId, ...anchorFor(of, { start, end: start + words.length }) }];
}

const elsewhere = plainText(1, 'A tunnel under the bay would outlive them all.');
const graph = {
  anchors: new Map([
    anchor('a1', 'n1', 'A bridge cannot.'),
    anchor('a2', 'n1', 'A tunnel under the bay', elsewhere),
    anchor('a3', 'n2', 'Ferries beat bridges.'),
    anchor('a4', 'n1', 'They can be moved.'),
  ]),
};

test('a node has its passages in the order of the text, with the badges of the whole text; lost ones come last', () => {
  expect(nodePassages(graph, text)).toEqual(
    new Map([
      [
        'n2',
        [
          {
            anchorId: 'a3',
            number: 1,
            span: { start: 0, end: 21 },
            words: 'Ferries beat bridges.',
            paragraph: 1,
          },
        ],
      ],
      [
        'n1',
        [
          {
            anchorId: 'a4',
            number: 2,
            span: { start: 23, end: 41 },
            words: 'They can be moved.',
            paragraph: 2,
          },
          {
            anchorId: 'a1',
            number: 3,
            span: { start: 42, end: 58 },
            words: 'A bridge cannot.',
            paragraph: 2,
          },
          { anchorId: 'a2', number: null, span: null, words: 'A tunnel under the bay', paragraph: null },
        ],
      ],
    ]),
  );
});

test('it is worked out once for the same links and words', () => {
  expect(nodePassages({ anchors: graph.anchors }, text)).toBe(nodePassages(graph, text));
});
