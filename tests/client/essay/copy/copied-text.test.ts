import { describe, expect, it } from 'vitest';
import { copiedText } from '#client/essay/copy/copied-text.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import { documentOf } from '#shared/essay/schema.ts';

const note = (text: string) => ({ type: 'footnote', content: [{ type: 'text', text }] }) as const;
const said = (text: string) => ({ type: 'text', text }) as const;
const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [said('Ferries')] },
    {
      type: 'paragraph',
      content: [
        said('They are slow'),
        note('Office, 2020.'),
        said(', but'),
        { type: 'hardBreak' },
        said('kind.'),
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [said('cheap'), note('So they say.')] }],
        },
      ],
    },
  ],
};
const whole = documentOf(document);

describe('a copied piece of the text as plain text', () => {
  it('has a line a block, calls its notes by number and lists them at the end', () => {
    expect(copiedText(whole.slice(0, whole.content.size))).toBe(
      'Ferries\n\nThey are slow[1], but\nkind.\n\ncheap[2]\n\n[1] Office, 2020.\n[2] So they say.',
    );
  });

  it('of a few words is those words', () => {
    expect(copiedText(whole.slice(1, 6))).toBe('Ferri');
  });

  it('counts the notes that were copied, not those of the whole text', () => {
    const list = whole.child(0).nodeSize + whole.child(1).nodeSize;
    expect(copiedText(whole.slice(list, whole.content.size))).toBe('cheap[1]\n\n[1] So they say.');
  });
});
