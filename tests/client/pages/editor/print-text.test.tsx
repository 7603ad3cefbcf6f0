import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PrintText } from '#client/pages/editor/PrintText.tsx';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';

const said = (text: string) => ({ type: 'text', text }) as const;
const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [said('Ferries & bridges')] },
    {
      type: 'paragraph',
      content: [
        said('They are '),
        { type: 'text', text: 'slow', marks: [{ type: 'bold' }] },
        { type: 'footnote', content: [said('Office, 2020.')] },
        said(', but'),
        { type: 'hardBreak' },
        said('kind. And cheap.'),
      ],
    },
    {
      type: 'blockquote',
      content: [
        {
          type: 'orderedList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [said('One <b>')] }] }],
        },
      ],
    },
  ],
};

test('paper has the words, badges where passages end, and footnotes at the end', () => {
  const { text } = textOf(1, document);
  const endOf = (words: string) => text.indexOf(words) + words.length;
  const badges = new Map([
    [endOf('They are slow, but kind.'), [1]],
    [endOf('One <b>'), [2, 3]],
  ]);
  const markup = renderToStaticMarkup(<PrintText document={document} badges={badges} />);
  const bare = markup.replace(/ class="[^"]*"/g, '').replaceAll('<span></span>', '');
  expect(bare).toBe(
    '<div><h4><span>Ferries &amp; bridges</span></h4>' +
      '<p><span>They are </span><strong>slow</strong><sup>1</sup><span>, but</span><br/>' +
      '<span>kind.</span><span>1</span><span> And cheap.</span></p>' +
      '<blockquote><ol><li><p><span>One &lt;b&gt;</span><span>2 3</span></p></li></ol></blockquote>' +
      '<ol><li>Office, 2020.</li></ol></div>',
  );
});
