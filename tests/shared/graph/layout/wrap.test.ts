import { describe, expect, test } from 'vitest';
import { lineCount, piecesOf, wrappedLines } from '#shared/graph/layout/wrap.ts';

/** Ten px a character. */
const widthOf = (piece: string) => piece.length * 10;

describe('pieces of a text', () => {
  test.each([
    ['words and the spaces between', 'free  buses', ['free', '  ', 'buses']],
    ['a word may break after a hyphen or dash', 'well-known – yes', ['well-', 'known', ' ', '–', ' ', 'yes']],
    ['line ends stand alone', 'a\n\nb', ['a', '\n', '\n', 'b']],
    ['signs of Chinese and Japanese may each end a line', '公交 免费a', ['公', '交', ' ', '免', '费', 'a']],
    ['nothing', '', []],
  ])('%s', (_name, text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  test('nothing is lost', () => {
    const text = 'A “quoted” e-mail —\ttabbed\nand 中文 mixed-in-words-with-hyphens- end';
    expect(piecesOf(text).join('')).toBe(text);
  });
});

describe('lines of a text', () => {
  test.each([
    ['an empty text has a line', '', 1],
    ['what fits stays on one line', 'ten letter', 1],
    ['a word that does not fit goes to the next line', 'ten letters', 2],
    ['a space at the end of a line hangs', 'ten letter x', 2],
    ['an empty line counts', 'a\n\nb', 3],
    ['a text that ends with a line end has a line more', 'a\n', 2],
    ['a word wider than a line is broken', 'x'.repeat(25), 3],
    ['and the next word goes on in its last line', `${'x'.repeat(25)} abcd`, 3],
  ])('%s', (_name, text, lines) => {
    expect(lineCount(text, 100, widthOf)).toBe(lines);
  });
});

describe('the lines themselves', () => {
  test.each([
    ['an empty text', '', ['']],
    ['words go to the next line', 'ten letters more', ['ten', 'letters', 'more']],
    ['spaces at the end of a line hang', 'ten letter x', ['ten letter', 'x']],
    ['line ends are kept', 'a\n\nb\n', ['a', '', 'b', '']],
    ['a word wider than a line', `${'x'.repeat(25)} abcd`, ['x'.repeat(10), 'x'.repeat(10), 'xxxxx abcd']],
  ])('%s', (_name, text, lines) => {
    expect(wrappedLines(text, 100, widthOf)).toEqual(lines);
    expect(lineCount(text, 100, widthOf)).toBe(lines.length);
  });
});
