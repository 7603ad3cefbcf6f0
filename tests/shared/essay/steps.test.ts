import { describe, expect, it } from 'vitest';
import { type DocumentJson, emptyDocument } from '#shared/essay/document.ts';
import { documentOf, jsonOf, maxEssayLength } from '#shared/essay/schema.ts';
import { applySteps, firstSteps } from '#shared/essay/steps.ts';
import { randomDocument, randomEdit } from '#tests/support/random-document.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

const insert = (at: number, ...content: object[]) => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content },
});
const words = (text: string) => ({ type: 'text', text });
const paragraph = (text: string): DocumentJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { part: 'body' }, content: [{ type: 'text', text }] }],
});
describe('steps of the text', () => {
  it('are made in order, each on what the one before it left', () => {
    const { document, mapping } = applySteps(emptyDocument, [insert(1, words('bc')), insert(1, words('a'))]);
    expect(document).toEqual(paragraph('abc'));
    expect(mapping.map(1)).toBe(4);
  });

  it.each([
    ['no step', null],
    ['a step without a type', { from: 1, to: 1 }],
    ['an unknown type of step', { stepType: 'explode', from: 1, to: 1 }],
    ['a step behind the end', insert(99, words('x'))],
    ['a step before the start', insert(-1, words('x'))],
    ['a step without places', { stepType: 'replace', slice: { content: [words('x')] } }],
    ['an unknown part', insert(0, { type: 'table' })],
    ['a part where it cannot stand', insert(1, { type: 'listItem', content: [{ type: 'paragraph' }] })],
    ['an empty text', insert(1, words(''))],
    ['an unknown mark', insert(1, { ...words('x'), marks: [{ type: 'blink' }] })],
    ['a heading of level 9', insert(0, { type: 'heading', attrs: { level: 9 } })],
    ['a part of the text that is none', insert(0, { type: 'paragraph', attrs: { part: 'margin' } })],
    ['a step that leaves nothing', { stepType: 'replace', from: 0, to: 2 }],
    ['quotations 60 deep', insert(0, deepest(60))],
    ['quotations 50,000 deep', insert(0, deepest(50_000))],
  ])('are refused: %s', (_, step) => {
    expect(() => applySteps(emptyDocument, [step])).toThrow(
      expect.objectContaining({ code: 'unreadable-text' }),
    );
  });

  it('fill an essay up to its limit', () => {
    const full = words('x'.repeat(maxEssayLength));
    const { document } = applySteps(emptyDocument, [insert(1, full)]);
    expect(() => applySteps(document, [insert(1, words('y'))])).toThrow(
      expect.objectContaining({ code: 'text-too-long' }),
    );
    const parts = Array.from({ length: 100_001 }, () => ({ type: 'paragraph' }));
    expect(() => applySteps(emptyDocument, [insert(0, ...parts)])).toThrow(
      expect.objectContaining({ code: 'text-too-long' }),
    );
  });

  it('make any text out of the empty one', () => {
    const random = seededRandom(printedSeed('first steps'));
    for (let round = 0; round < 100; round++) {
      const document = randomDocument(random);
      expect(applySteps(emptyDocument, firstSteps(document)).document).toEqual(jsonOf(documentOf(document)));
    }
    expect(() => firstSteps({ type: 'doc', content: [] })).toThrow(
      expect.objectContaining({ code: 'unreadable-text' }),
    );
    expect(() => firstSteps(paragraph('x'.repeat(maxEssayLength + 1)))).toThrow(
      expect.objectContaining({ code: 'text-too-long' }),
    );
  });

  it('lead through JSON to what they led to in the editor', () => {
    const random = seededRandom(printedSeed('steps'));
    let made = 0;
    for (let round = 0; round < 300; round++) {
      const document = randomDocument(random);
      const { doc, steps } = randomEdit(documentOf(document), random);
      const sent: unknown[] = JSON.parse(JSON.stringify(steps.map((step) => step.toJSON())));
      expect(applySteps(document, sent).document).toEqual(jsonOf(doc));
      made += steps.length;
    }
    expect(made).toBeGreaterThan(100);
  });
});

function deepest(depth: number): object {
  let block: object = { type: 'paragraph' };
  for (let level = 0; level < depth; level++) block = { type: 'blockquote', content: [block] };
  return block;
}
