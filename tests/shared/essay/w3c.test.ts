import { expect, test } from 'vitest';
import { AppError } from '#shared/errors.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { plainText } from '#shared/essay/text.ts';
import { anchorOfW3c, w3cOf } from '#shared/essay/w3c.ts';

const text = plainText(4, '🚌🚌 Buses run late.');
const anchor = { type: 'anchor', id: 'a', nodeId: 'n', ...anchorFor(text, { start: 5, end: 20 }) } as const;
const essay = 'https://example.org/essays/e';

test('a passage is written with positions in code points', () => {
  expect(w3cOf(text, anchor, essay)).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    id: `${essay}#anchor-a`,
    motivation: 'linking',
    body: `${essay}#node-n`,
    target: {
      source: `${essay}/text`,
      state: { type: 'State', 'groundwork:textVersion': 4 },
      selector: [
        { type: 'TextQuoteSelector', exact: 'Buses run late.', prefix: '🚌🚌 ', suffix: '' },
        { type: 'TextPositionSelector', start: 3, end: 18 },
      ],
    },
  });
});

test('a lost one keeps its words and the version they are of', () => {
  const { target } = w3cOf(plainText(9, 'Nothing of it is left here.'), anchor, essay);
  expect(target.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector']);
  expect(target.state['groundwork:textVersion']).toBe(4);
});

test('what is no such annotation is refused', () => {
  const written = w3cOf(text, anchor, essay);
  for (const broken of [null, {}, { ...written, body: 'elsewhere' }, { ...written, id: 'no anchor' }]) {
    const refused = () => anchorOfW3c(text, broken);
    expect(refused).toThrow(AppError);
    expect(refused).toThrow('which passage leads to which node');
  }
});
