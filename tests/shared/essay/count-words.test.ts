import { describe, expect, it } from 'vitest';
import { countWords } from '#shared/essay/count-words.ts';
import { type BlockJson, type TextPart, textOf } from '#shared/essay/document.ts';

const line = (text: string, part: TextPart = 'body'): BlockJson => ({
  type: 'paragraph',
  attrs: { part },
  content: [{ type: 'text', text }],
});
const heading = (text: string): BlockJson => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text }],
});

describe('the words of an essay', () => {
  it.each<[string, number, readonly BlockJson[]]>([
    ['count where there is a letter or a digit', 4, [line('In 2019 – well-known – it’s …')]],
    ['count in headings of the body', 3, [heading('Cost'), line('It rises.')]],
    ['do not count on a title page', 2, [line('The Student', 'front'), line('It rises.')]],
    [
      'do not count in a bibliography, its heading and its annotations',
      2,
      [
        line('It rises.'),
        heading('Works Cited'),
        line('Ames. Tides.', 'entry'),
        line('Useful.', 'annotation'),
      ],
    ],
    ['are none in an empty text', 0, [{ type: 'paragraph' }]],
  ])('%s', (_, words, content) => {
    expect(countWords(textOf(0, { type: 'doc', content }))).toBe(words);
  });

  it('do not count in footnotes', () => {
    const note = { type: 'footnote', content: [{ type: 'text', text: 'Port log, 3.' }] } as const;
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Ships wait' }, note] }] as const;
    expect(countWords(textOf(0, { type: 'doc', content }))).toBe(2);
  });
});
