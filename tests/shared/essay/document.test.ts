import { describe, expect, it } from 'vitest';
import { type DocumentJson, emptyDocument, textOf } from '#shared/essay/document.ts';
import { documentOf, jsonOf } from '#shared/essay/schema.ts';

const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Harbours' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Ships ' },
        { type: 'text', text: 'wait', marks: [{ type: 'italic' }] },
        { type: 'footnote', content: [{ type: 'text', text: 'Port log, 3.' }] },
        { type: 'text', text: '.' },
        { type: 'hardBreak' },
        { type: 'text', text: 'Long.' },
      ],
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody moved.' }] }],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tide' }, { type: 'footnote' }] }],
        },
      ],
    },
    {
      type: 'paragraph',
      attrs: { part: 'entry' },
      content: [{ type: 'text', text: 'Port log. 2019.' }],
    },
  ],
};

describe('the plain text of a document', () => {
  it('keeps a block on one line, whatever was pasted into it', () => {
    const content = [
      { type: 'text', text: 'Ships\r\nwait.' },
      { type: 'footnote', content: [{ type: 'text', text: 'Port\nlog.' }] },
    ] as const;
    const { text, blocks } = textOf(1, { type: 'doc', content: [{ type: 'paragraph', content }] });
    expect(text).toBe('Ships  wait.\nPort log.');
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
      [13, 22],
    ]);
  });

  it('is a line a block, and a line a footnote after them', () => {
    const { text, blocks, notes } = textOf(4, document);
    expect(text.split('\n')).toEqual([
      'Harbours',
      'Ships wait. Long.',
      'Nobody moved.',
      'Tide',
      'Port log. 2019.',
      'Port log, 3.',
      '',
    ]);
    expect(
      blocks.map(({ type, part, level, start, end }) => [type, part, level, text.slice(start, end)]),
    ).toEqual([
      ['heading', 'body', 2, 'Harbours'],
      ['paragraph', 'body', null, 'Ships wait. Long.'],
      ['quotation', 'body', null, 'Nobody moved.'],
      ['item', 'body', null, 'Tide'],
      ['paragraph', 'entry', null, 'Port log. 2019.'],
      ['note', 'body', null, 'Port log, 3.'],
      ['note', 'body', null, ''],
    ]);
    expect(
      notes.map(({ number, marker, start, end }) => [
        number,
        text.slice(0, marker).slice(-4),
        text.slice(start, end),
      ]),
    ).toEqual([
      [1, 'wait', 'Port log, 3.'],
      [2, 'Tide', ''],
    ]);
  });

  it('is empty for an empty document', () => {
    expect(textOf(0, emptyDocument).text).toBe('');
  });
});

describe('the schema', () => {
  it('reads a document and gives it back', () => {
    expect(jsonOf(documentOf(document))).toEqual({
      ...document,
      content: document.content.map((block) => {
        if (block.type === 'paragraph') return { ...block, attrs: { part: 'body', ...block.attrs } };
        return JSON.parse(JSON.stringify(block), (_, value) =>
          value?.type === 'paragraph' ? { type: 'paragraph', attrs: { part: 'body' }, ...value } : value,
        );
      }),
    });
  });

  it.each([
    ['an unknown block', { type: 'doc', content: [{ type: 'table' }] }],
    ['a text where a block belongs', { type: 'doc', content: [{ type: 'text', text: 'x' }] }],
    ['no block at all', { type: 'doc', content: [] }],
    [
      'an unknown mark',
      {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link' }] }] }],
      },
    ],
  ])('refuses %s', (_, json) => {
    expect(() => documentOf(json as DocumentJson)).toThrow(
      expect.objectContaining({ code: 'unreadable-text' }),
    );
  });
});
