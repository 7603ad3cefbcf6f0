import { describe, expect, it } from 'vitest';
import { compareLine, compareText, isSameText, type Piece } from '#shared/essay/compare-text.ts';

/** `-gone-`, `+new+`; `> ` before a line that is there only now. */
function said(then: readonly string[], now: readonly string[]): string[] {
  return compareText(then, now).map((entry) =>
    entry.type === 'now' ? `> ${now[entry.line]}` : marked(entry.pieces),
  );
}

function marked(pieces: readonly Piece[]): string {
  const signs = { same: '', gone: '-', new: '+' };
  return pieces.map(({ type, text }) => `${signs[type]}${text}${signs[type]}`).join('');
}

describe('a line', () => {
  it.each([
    ['Ships wait here', 'Ships wait here', 'Ships wait here'],
    ['Ships wait here', 'Boats wait here', '-Ships-+Boats+ wait here'],
    ['Ships wait', 'Ships often wait', 'Ships+ often+ wait'],
    ['Two ships wait here', 'Two here', 'Two- ships wait- here'],
    ['Two old ships wait', 'Two new boats wait', 'Two -old ships-+new boats+ wait'],
    ['', 'New words', '+New words+'],
    ['Old words', '', '-Old words-'],
    ['a  b', 'a b', 'a - b-+b+'],
  ])('“%s”, now “%s”', (then, now, expected) => {
    const pieces = compareLine(then, now);
    expect(marked(pieces)).toBe(expected);
    const joined = (...types: readonly string[]) =>
      pieces.flatMap(({ type, text }) => (types.includes(type) ? [text] : [])).join('');
    expect([joined('same', 'gone'), joined('same', 'new')]).toEqual([then, now]);
  });
});

describe('a text', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the same', ['A b', 'C d'], ['A b', 'C d'], ['A b', 'C d']],
    ['a line that is gone', ['A b', 'C d'], ['C d'], ['-A b-', 'C d']],
    ['a line that is new', ['A b'], ['A b', 'C d'], ['A b', '> C d']],
    [
      'a line that was changed, beside one that is new',
      ['One bus is late', 'End'],
      ['Nobody comes', 'One bus is often late', 'End'],
      ['> Nobody comes', 'One bus is+ often+ late', 'End'],
    ],
    [
      'lines that have nothing in common',
      ['One bus is late'],
      ['Nobody comes'],
      ['-One bus is late-', '> Nobody comes'],
    ],
    ['nothing then', [''], ['Nobody comes'], ['--', '> Nobody comes']],
  ])('%s', (_, then, now, expected) => {
    expect(said(then, now)).toEqual(expected);
  });

  it('is the same only when nothing differs', () => {
    expect(isSameText(compareText(['A'], ['A']))).toBe(true);
    expect(isSameText(compareText(['A'], ['A', 'B']))).toBe(false);
    expect(isSameText(compareText(['A'], ['A b']))).toBe(false);
  });
});
