import { Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { webAddress } from '#client/feedback/comment-draft.ts';
import { pastedAsPlain } from '#client/feedback/rich/plain-blocks.ts';
import { snippetCallAt } from '#client/feedback/rich/snippet-call.ts';
import { richTextOf, richTextSchema } from '#shared/assessment/rich-text.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import { documentOf, jsonOf, textSchema } from '#shared/essay/schema.ts';

describe('snippetCallAt', () => {
  it.each([
    ['/', ''],
    ['/unc', 'unc'],
    ['Nice /who would', 'who would'],
    ['and/or', null],
    ['https://example.org', null],
    ['/who would ever say', null],
    ['Nothing', null],
  ])('%s', (words, query) => {
    const doc = documentOf(richTextOf(words));
    const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
    const call = snippetCallAt(state);
    expect(call?.query ?? null).toBe(query);
    if (call) expect(doc.textBetween(call.from, call.to)).toBe(`/${query}`);
  });
});

describe('pastedAsPlain', () => {
  it('keeps words, lists and marks of an essay, and nothing that a comment cannot hold', () => {
    const pasted: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A title' }] },
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A quotation' }] }],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'An item', marks: [{ type: 'bold' }] },
                    { type: 'footnote', content: [{ type: 'text', text: 'a note' }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    const { content } = pastedAsPlain(new Slice(documentOf(pasted).content, 0, 0));
    const document = jsonOf(textSchema.nodes.doc.create(null, content));
    expect(richTextSchema.safeParse(document).success).toBe(true);
    expect(document.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'bulletList']);
    expect(JSON.stringify(document)).not.toContain('a note');
  });
});

describe('webAddress', () => {
  it.each([
    ['', null],
    ['example.org/guide', 'https://example.org/guide'],
    ['http://example.org', 'http://example.org'],
    ['javascript:alert(1)', null],
    ['two words', null],
  ])('%s', (link, address) => {
    expect(webAddress(link)).toBe(address);
  });
});
