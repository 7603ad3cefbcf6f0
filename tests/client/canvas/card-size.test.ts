import { describe, expect, test } from 'vitest';
import { cardSize } from '#client/canvas/card-size.ts';

/** Ten px a character: 21 characters a line of 215 px. */
const widthOf = (piece: string) => piece.length * 10;
const text = (lines: number) => Array.from({ length: lines }, (_, index) => `line ${index}`).join('\n');

describe('the size of a card', () => {
  test.each([
    ['one line', { kind: 'claim', text: 'x' }, {}, { height: 66, lines: 1, isLong: false }],
    ['six lines', { kind: 'claim', text: text(6) }, {}, { height: 166, lines: 6, isLong: false }],
    [
      'more lines end in “more”',
      { kind: 'claim', text: text(9) },
      {},
      { height: 188, lines: 6, isLong: true },
    ],
    [
      'all lines while it is typed',
      { kind: 'claim', text: text(9) },
      { isEditing: true },
      { height: 226, lines: 9, isLong: false },
    ],
    [
      'sources below',
      { kind: 'evidence', text: 'x' },
      { hasFoot: true },
      { height: 88, lines: 1, isLong: false },
    ],
    ['a thesis is set larger', { kind: 'thesis', text: 'x' }, {}, { height: 68, lines: 1, isLong: false }],
    ['a warrant is set smaller', { kind: 'warrant', text: 'x' }, {}, { height: 62, lines: 1, isLong: false }],
    [
      'an empty card has room for its question',
      { kind: 'claim', text: ' ' },
      {},
      { height: 86, lines: 2, isLong: false },
    ],
  ] as const)('%s', (_name, node, more, size) => {
    expect(cardSize({ node, isEditing: false, hasFoot: false, ...more }, 1, widthOf)).toEqual({
      width: 240,
      ...size,
    });
  });

  test('grows with the reader’s text size', () => {
    const card = { node: { kind: 'claim', text: 'x' }, isEditing: false, hasFoot: false } as const;
    expect(cardSize(card, 2, widthOf)).toEqual({ width: 480, height: 132, lines: 1, isLong: false });
  });
});
