import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphsOf, plainText, zoneAt } from '#shared/essay/text.ts';

const text = plainText(3, 'One two.\n\nThree four five.\n \nSix');

describe('the text of an essay', () => {
  it('has a paragraph for every line with something on it', () => {
    expect(paragraphsOf(text)).toEqual([
      { start: 0, end: 8 },
      { start: 10, end: 26 },
      { start: 29, end: 32 },
    ]);
    expect([0, 7, 8, 10, 31, 99].map((offset) => paragraphAt(text, offset))).toEqual([0, 0, -1, 1, 2, -1]);
  });

  it('tells introduction and conclusion by shares of the words', () => {
    const shares = { introduction: 0.2, conclusion: 0.8 };
    const zones = ['One', 'two', 'Three', 'five', 'Six'].map((word) =>
      zoneAt(text, text.text.indexOf(word), shares),
    );
    expect(zones).toEqual(['introduction', 'introduction', 'body', 'body', 'conclusion']);
    expect(zoneAt(plainText(0, ''), 0, shares)).toBe('body');
  });
});
