import { describe, expect, it } from 'vitest';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import { offsetMap, positionsOf } from '#shared/essay/positions.ts';
import { documentOf, jsonOf } from '#shared/essay/schema.ts';
import { randomDocument, randomEdit } from '#tests/support/random-document.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

const document: DocumentJson = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ab' },
        { type: 'footnote', content: [{ type: 'text', text: 'note' }] },
        { type: 'text', text: 'c' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'De' }] },
  ],
};
/** Plain text: A0 b1 c2 \n3 D4 e5 \n6 n7 o8 t9 e10. Positions: A1 b2 (3 n4 o5 t6 e7 )8 c9 10, 12 D12 e13 14. */
const positions = positionsOf(documentOf(document));

describe('positions and offsets', () => {
  it.each([
    ['the start of the text', 1, 0],
    ['inside a line', 2, 1],
    ['the start of a footnote’s own text', 4, 7],
    ['the end of a footnote’s own text', 8, 11],
    ['behind a footnote', 9, 2],
    ['the end of a line', 10, 3],
    ['the start of the next', 12, 4],
    ['the end of the body', 14, 6],
  ])('%s', (_, position, offset) => {
    expect([positions.offsetAt(position, -1), positions.offsetAt(position, 1)]).toEqual([offset, offset]);
  });

  it('say which side of a footnote is meant', () => {
    expect([positions.positionAt(2, -1), positions.positionAt(2, 1)]).toEqual([3, 9]);
  });

  it('take a place between two lines for the end of one or the start of the other', () => {
    expect([positions.offsetAt(11, -1), positions.offsetAt(11, 1)]).toEqual([3, 4]);
    expect([positions.offsetAt(0, -1), positions.offsetAt(15, 1)]).toEqual([0, 6]);
  });

  it('hold what lies outside at the ends', () => {
    expect([positions.positionAt(-5, 1), positions.positionAt(99, -1)]).toEqual([1, 8]);
  });

  it('name the same character, in any text', () => {
    const random = seededRandom(printedSeed('positions'));
    let characters = 0;
    for (let round = 0; round < 300; round++) {
      const json = randomDocument(random);
      const node = documentOf(json);
      const { text } = textOf(1, json);
      const { positionAt, offsetAt } = positionsOf(node);
      for (let offset = 0; offset < text.length; offset++) {
        const position = positionAt(offset, 1);
        expect(offsetAt(position, 1)).toBe(offset);
        expect(offsetAt(positionAt(offset, -1), -1)).toBe(offset);
        if (text[offset] === '\n') continue;
        expect(node.textBetween(position, position + 1, '', ' ')).toBe(text[offset]);
        characters += 1;
      }
      for (let position = 0; position <= node.content.size; position++)
        for (const side of [-1, 1] as const) {
          const back = positionAt(offsetAt(position, side), side);
          expect(offsetAt(back, side), 'a position has one place in the text').toBe(offsetAt(position, side));
        }
    }
    expect(characters).toBeGreaterThan(1_000);
  });

  it('follow the same characters through any edits, and tell those that are gone', () => {
    const random = seededRandom(printedSeed('offsets through edits'));
    let kept = 0;
    let gone = 0;
    for (let round = 0; round < 300; round++) {
      const json = randomDocument(random);
      const before = documentOf(json);
      const { doc: after, mapping, docChanged } = randomEdit(before, random);
      if (!docChanged) continue;
      const [was, is] = [textOf(1, json).text, textOf(2, jsonOf(after)).text];
      const map = offsetMap(before, after, mapping);
      for (let offset = 0; offset < was.length; offset++) {
        if (was[offset] === '\n') continue;
        const [start, end] = [map(offset, 1), map(offset + 1, -1)];
        expect(start === null, 'both sides of a character agree').toBe(end === null);
        if (start === null) gone += 1;
        else {
          kept += 1;
          expect(is[start]).toBe(was[offset]);
          expect(end).toBe(start + 1);
        }
      }
    }
    expect(kept).toBeGreaterThan(1_000);
    expect(gone).toBeGreaterThan(100);
  });
});
