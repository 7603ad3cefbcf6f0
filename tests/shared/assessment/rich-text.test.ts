import { describe, expect, it } from 'vitest';
import { plainOf, richTextOf, richTextSchema } from '#shared/assessment/rich-text.ts';
import { documentOf } from '#shared/essay/schema.ts';

const text = (words: string, ...marks: string[]) => ({
  ...{ type: 'text', text: words },
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const list = (type: string, ...items: object[][]) => ({
  ...{ type, content: items.map((content) => ({ type: 'listItem', content })) },
});
const doc = (...content: unknown[]) => ({ type: 'doc', content });

describe('what a comment may hold', () => {
  it.each([
    ['words', richTextOf('One.\n\nTwo.')],
    ['nothing yet', doc({ type: 'paragraph' })],
    ['bold and italic', doc(paragraph(text('One', 'bold', 'italic'), text(' two')))],
    ['a break', doc(paragraph(text('One'), { type: 'hardBreak' }, text('two')))],
    ['a paragraph as the editor writes it', doc({ type: 'paragraph', attrs: { part: 'body' } })],
    [
      'lists in lists',
      doc(list('bulletList', [paragraph(text('One')), list('orderedList', [paragraph(text('Two'))])])),
    ],
  ])('%s', (_, document) => {
    const parsed = richTextSchema.parse(document);
    expect(parsed).toEqual(document);
    expect(() => documentOf(parsed)).not.toThrow(); // nothing that an essay’s schema has not
  });

  it.each([
    ['a heading', doc({ type: 'heading', attrs: { level: 1 } })],
    ['a quotation', doc({ type: 'blockquote', content: [paragraph(text('One'))] })],
    ['a note', doc(paragraph({ type: 'footnote', content: [text('One')] }))],
    ['a line of a bibliography', doc({ type: 'paragraph', attrs: { part: 'entry' } })],
    ['a list item that begins with a list', doc(list('bulletList', [list('bulletList', [paragraph()])]))],
    ['a list without items', doc({ type: 'bulletList', content: [] })],
    ['a foreign mark', doc(paragraph(text('One', 'link')))],
    ['marks that are none', doc(paragraph({ ...text('One'), marks: 'bold' }))],
    ['an empty text', doc(paragraph(text('')))],
    ['nothing at all', doc()],
    ['null', doc(null)],
    ['something nobody sees', { ...doc(paragraph(text('One'))), note: 'x' }],
    ['a block with something nobody sees', doc({ ...paragraph(text('One')), note: 'x' })],
    [
      'a mark with something nobody sees',
      doc(paragraph({ ...text('One'), marks: [{ type: 'bold', x: 1 }] })),
    ],
    ['a mark twice', doc(paragraph(text('One', 'bold', 'bold')))],
    ['a break with something nobody sees', doc(paragraph({ type: 'hardBreak', text: [[['x']]] }))],
    ['attributes that are a list', doc({ ...paragraph(text('One')), attrs: [] })],
    ['a text of what nothing shows', doc(paragraph(text('\u0000\u001b')))],
    ['empty lines without end', richTextOf('\n'.repeat(5_001))],
    ['words past the limit', richTextOf('x'.repeat(5_001))],
  ])('not %s', (_, document) => expect(richTextSchema.safeParse(document).success).toBe(false));
});

it('is stored as every other text is', () => {
  const written = doc(paragraph(text('a\u0000b\ud800', 'bold'), { type: 'hardBreak' }));
  expect(richTextSchema.parse(written)).toEqual(
    doc(paragraph(text('ab\ufffd', 'bold'), { type: 'hardBreak' })),
  );
});

it('reads and writes plain words', () => {
  expect(plainOf(richTextOf('One.\nTwo.'))).toBe('One.\nTwo.');
  expect(plainOf(richTextOf(' \n'))).toBe('');
});
