import { expect, test } from 'vitest';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import { type GraphJson, graphJsonSchema } from '#shared/graph/graph.ts';
import { maskedDocument, maskedEssay } from '#shared/reviews/masked-essay.ts';
import { createMask } from '#shared/reviews/masking.ts';

const mask = createMask(['Ada Lovelace']);
const text = (words: string, bold = false) => ({
  type: 'text' as const,
  text: words,
  ...(bold && { marks: [{ type: 'bold' as const }] }),
});

const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [text('Ada’s essay')] },
    {
      type: 'paragraph',
      content: [
        text('A'),
        text('da Love', true),
        { type: 'footnote', content: [text('Thanks to Lovelace.')] },
        text('lace says'),
        { type: 'hardBreak' },
        text('hello.'),
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [text('ada')] }, { type: 'paragraph' }] },
      ],
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [text('nobody')] }] },
  ],
};

test('a text loses its names wherever they stand, and nothing moves', () => {
  const masked = maskedDocument(document, mask);
  expect(textOf(0, masked).text).toBe(
    '███’s essay\n████████████ says hello.\n███\n\nnobody\nThanks to ████████.',
  );
  expect(textOf(0, masked).blocks).toEqual(textOf(0, document).blocks);
});

test('a map loses them in everything its student wrote; what a source says of itself stays', () => {
  const plain = textOf(0, document).text;
  const start = plain.indexOf('says');
  const graph: GraphJson = graphJsonSchema.parse({
    nodes: [
      {
        ...{ type: 'node', id: 'n', kind: 'claim', text: 'Ada claims', note: 'by ada', parked: false },
        ...{ fields: { qualifier: 'says Ada' }, order: 'a0', pin: null },
      },
    ],
    relations: [
      {
        ...{ type: 'relation', id: 'r', kind: 'support', premises: [{ nodeId: 'n', order: 'a0' }] },
        ...{ target: { type: 'node', id: 'n' }, order: 'a0', note: 'Ada' },
      },
    ],
    sources: [
      {
        ...{ type: 'source', id: 's' },
        item: {
          ...{ type: 'book', title: 'On Lovelace, by Ada Lovelace', note: 'lent by Ada' },
          ...{ URL: 'https://example.org/lovelace/~ada.lovelace' },
          author: [
            { family: 'Lovelace', given: 'Ada' },
            { family: 'Lovelace', given: 'Grace' },
            { literal: 'Ada Lovelace' },
            { literal: 'Lovelace' },
          ],
        },
        annotation: { summary: 'Ada', use: 'Ada', credibility: 'Ada' },
        appraisal: { scheme: 'craap', answers: { purpose: { rating: 1, note: 'Ada' } } },
      },
    ],
    citations: [{ type: 'citation', id: 'c', nodeId: 'n', sourceId: 's', locator: 'p. 1', quotation: 'Ada' }],
    anchors: [
      {
        ...{ type: 'anchor', id: 'a', nodeId: 'n', textVersion: 1, position: { start, end: start + 4 } },
        quote: { exact: 'says', prefix: plain.slice(start - 5, start), suffix: ' hello' },
      },
      {
        ...{ type: 'anchor', id: 'lost', nodeId: 'n', textVersion: 1, position: { start: 0, end: 3 } },
        quote: { exact: 'Ada was', prefix: 'lace ', suffix: ' there' },
      },
    ],
    dismissals: [
      {
        type: 'dismissal',
        id: 'd',
        findingKey: 'k',
        ruleId: 'r',
        ruleVersion: 1,
        reason: 'other',
        comment: 'Ada',
      },
    ],
  });
  const masked = maskedEssay({ title: 'Kept', graph, document }, mask);
  expect(graphJsonSchema.parse(masked.graph)).toEqual({
    nodes: [{ ...graph.nodes[0], text: '███ claims', note: 'by ███', fields: { qualifier: 'says ███' } }],
    relations: [{ ...graph.relations[0], note: '███' }],
    sources: [
      {
        ...graph.sources[0],
        item: {
          ...graph.sources[0]?.item,
          ...{ title: 'On Lovelace, by ████████████', note: 'lent by ███' },
          URL: 'https://example.org/lovelace/~████████████',
          author: [
            { family: '████████', given: '███' },
            { family: 'Lovelace', given: 'Grace' },
            { literal: '████████████' },
            { literal: 'Lovelace' },
          ],
        },
        annotation: { summary: '███', use: '███', credibility: '███' },
        appraisal: { scheme: 'craap', answers: { purpose: { rating: 1, note: '███' } } },
      },
    ],
    citations: [{ ...graph.citations[0], quotation: '███' }],
    anchors: [
      { ...graph.anchors[0], quote: { exact: 'says', prefix: '████ ', suffix: ' hello' } },
      { ...graph.anchors[1], quote: { exact: '███ was', prefix: '', suffix: '' } },
    ],
    dismissals: [{ ...graph.dismissals[0], comment: '███' }],
  });
});
