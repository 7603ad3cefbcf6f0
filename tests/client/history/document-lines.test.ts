import { describe, expect, it } from 'vitest';
import { linesOf } from '#client/history/document-lines.ts';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import { randomDocument } from '#tests/support/random-document.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

const seed = printedSeed('document-lines');
const words = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });

describe('the lines of a text', () => {
  it('keep what they look like', () => {
    const document: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Buses' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Late', marks: [{ type: 'bold' }] },
            { type: 'footnote', content: [{ type: 'text', text: 'A report.' }] },
            { type: 'text', text: ' again' },
          ],
        },
        { type: 'blockquote', content: [words('Said')] },
        {
          type: 'orderedList',
          content: [
            { type: 'listItem', content: [words('First'), words('more of it')] },
            {
              type: 'listItem',
              content: [
                words('Second'),
                { type: 'bulletList', content: [{ type: 'listItem', content: [words('Deep')] }] },
              ],
            },
          ],
        },
      ],
    };
    expect(linesOf(document).map(({ look, level, mark, text }) => [look, level, mark, text])).toEqual([
      ['heading', 2, '', 'Buses'],
      ['paragraph', 1, '', 'Late again'],
      ['quotation', 1, '', 'Said'],
      ['item', 1, '1.', 'First'],
      ['item', 1, '', 'more of it'],
      ['item', 1, '2.', 'Second'],
      ['item', 2, '•', 'Deep'],
      ['note', 1, '1', 'A report.'],
    ]);
    expect(linesOf(document)[1]?.runs).toEqual([
      { type: 'words', text: 'Late', marks: ['bold'] },
      { type: 'call', number: 1 },
      { type: 'words', text: ' again', marks: [] },
    ]);
  });

  it('are those of the plain text', () => {
    const random = seededRandom(seed);
    for (let round = 0; round < 100; round += 1) {
      const document = randomDocument(random);
      const { text, blocks } = textOf(0, document);
      expect(linesOf(document).map((line) => line.text)).toEqual(
        blocks.map(({ start, end }) => text.slice(start, end)),
      );
    }
  });
});
