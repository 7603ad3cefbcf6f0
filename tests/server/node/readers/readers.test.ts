import { describe, expect, it } from 'vitest';
import { readEssays } from '#server/node/readers/index.ts';
import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import { documentOf } from '#shared/essay/schema.ts';
import { bytesOf, docxFile, odtFile, pdfFile } from '#tests/support/essay-files.ts';

/** The essay as Markdown of a kind: `*italic*`, `**bold**`, `[^note]` with its words where it is called. */
async function told(name: string, bytes: Uint8Array) {
  const { essays, remarks } = await readEssays({ name, bytes });
  const [essay] = essays;
  if (!essay || essays.length > 1) throw new Error('One essay was in this file');
  documentOf(essay.document);
  return {
    lines: linesOf(essay.document),
    title: essay.title,
    dropped: remarks.filter(({ type }) => type === 'dropped').map(({ message }) => message),
  };
}

function linesOf({ content }: DocumentJson): string[] {
  return content.flatMap((block) => blockLines(block, ''));
}

function blockLines(block: BlockJson, mark: string): string[] {
  if (block.type === 'paragraph') return [`${mark}${inline(block.content)}`];
  if (block.type === 'heading') return [`${'#'.repeat(block.attrs.level)} ${inline(block.content)}`];
  if (block.type === 'blockquote') return block.content.flatMap((child) => blockLines(child, '> '));
  const own = block.type === 'orderedList' ? '1. ' : '- ';
  return block.content.flatMap((item) =>
    item.content.flatMap((child) =>
      blockLines(child, child.type === 'paragraph' ? `${mark.replace(/\S/g, ' ')}${own}` : `${mark}  `),
    ),
  );
}

function inline(content: readonly InlineJson[] | undefined): string {
  return (content ?? [])
    .map((piece) => {
      if (piece.type === 'hardBreak') return '\\';
      if (piece.type === 'footnote') return `[^${inline(piece.content)}]`;
      const marks = piece.marks?.map(({ type }) => (type === 'bold' ? '**' : '*')).join('') ?? '';
      return `${marks}${piece.text}${marks}`;
    })
    .join('');
}

const marked = [
  '# Ferries before Bridges',
  'Ferries need no piers[^Okafor, Tide Table, 12.], and a *small* harbour is enough.',
  '## What Bridges Cost',
  '> We lost the quay in one summer.',
  '1. Ask the town.',
  '  - twice',
  'So the county should buy boats.',
];

const markdown = `---
author: N. N.
title: "Ferries before Bridges"
---

Ferries need no piers[^a], and a *small* harbour
is enough.

## What Bridges Cost

> We lost the quay in one summer.

1. Ask the town.
   - twice

So the county should buy boats. <!-- not this -->

[^a]: Okafor, Tide Table, 12.
`;

const page = (
  note: string,
  words: string,
) => `<!DOCTYPE html><html><head><title>x</title><style>.c1{font-style:italic}</style>
<script>alert(1)</script></head><body><nav>Home</nav><h1>Ferries before Bridges</h1>
<p>Ferries need no piers${note}, and a <span class="c1">small</span> harbour
is enough.</p><h2>What Bridges Cost</h2><blockquote><p>We lost the quay in one summer.</p></blockquote>
<ol><li><p>Ask the town.</p><ul><li>twice</li></ul></li></ol><p style="display:none">hidden</p>
<p><b style="font-weight:normal">So the county</b> should buy boats.</p>${words}</body></html>`;

const noteStyles = [
  [
    'Pandoc',
    '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
    '<section class="footnotes"><hr><ol><li id="fn1"><p>Okafor, Tide Table, 12.<a href="#fnref1">↩</a></p></li></ol></section>',
  ],
  [
    'Google Docs',
    '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
    '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Okafor, Tide Table, 12.</span></p></div>',
  ],
  [
    'Word',
    '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>',
    '<div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Okafor, Tide Table, 12.</p></div></div>',
  ],
] as const;

describe('a file is read as an essay', () => {
  it('from Word, with what it loses', async () => {
    expect(await told('ferries.docx', await docxFile())).toEqual({
      title: 'Ferries before Bridges',
      lines: [
        '# Ferries before Bridges',
        'Ferries need no piers[^Ada Okafor, The Tide Table (Lagos: Harbour Press, 2019), 12.], and a *small* harbour is enough for **two** of them.',
        '## What Bridges Cost',
        'A bridge costs the town its quay.[^Okafor, Tide Table, 31. The map is on the next page.]',
        '> We lost the quay in one summer, and nobody had asked us.',
        '- noise',
        '  - at night',
        '1. Ask the town.',
        'Year | Boats',
        'So the county should buy boats.',
      ],
      dropped: ['1 table kept as lines of text, one a row.', '1 comment in the margin left out.'],
    });
  });

  it('from OpenDocument, with what it loses', async () => {
    expect(await told('ferries.odt', odtFile())).toEqual({
      title: 'Ferries before Bridges',
      lines: [...marked.slice(0, -1), 'Year | Boats', ...marked.slice(-1)],
      dropped: [
        '1 table kept as lines of text, one a row.',
        '1 comment in the margin left out.',
        '1 tracked change taken as accepted.',
      ],
    });
  });

  it('from Markdown', async () => {
    expect(await told('ferries.md', bytesOf(markdown))).toEqual({
      title: 'Ferries before Bridges',
      lines: marked,
      dropped: [],
    });
  });

  it.each(noteStyles)('from a web page with the notes of %s', async (_, call, words) => {
    expect((await told('ferries.html', bytesOf(page(call, words)))).lines).toEqual(marked);
  });

  it('from plain text', async () => {
    const text =
      'Ferries before Bridges\n\nFerries need no piers, and a *small* harbour is enough for two of them.\n';
    expect((await told('ferries.txt', bytesOf(text))).lines.at(-1)).toContain('a *small* harbour');
  });

  it('from a PDF, with its notes, without its running heads', async () => {
    const body = (line: string, at: number) => [72, at, 12, line] as const;
    const { lines } = await told(
      'ferries.pdf',
      pdfFile([
        [
          [500, 760, 10, 'Okafor 1'],
          [72, 720, 16, 'Ferries before Bridges'],
          body('Ferries need no piers, and the towns along the river know it well, since they', 690),
          body('have paid for one bridge already and would rather not pay for another one.', 675),
          [478, 681, 7, '1'],
          body('A small harbour is enough for two boats, and it can be moved when the river', 660),
          [72, 100, 7, '1'],
          [77, 96, 10, 'Okafor, Tide Table, 12.'],
        ],
        [
          [500, 760, 10, 'Okafor 2'],
          body('moves. So the county should buy boats before it thinks about any bridge.', 720),
        ],
      ]),
    );
    expect(lines).toEqual([
      'Ferries before Bridges',
      'Ferries need no piers, and the towns along the river know it well, since they have paid for one bridge already and would rather not pay for another one.[^Okafor, Tide Table, 12.] A small harbour is enough for two boats, and it can be moved when the river moves. So the county should buy boats before it thinks about any bridge.',
    ]);
  });
});

describe('letters are read', () => {
  const words = 'Das Café “Über” kostet 3 € mehr, sagt der Wirt, und niemand widerspricht ihm.';
  const wide = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  const western = Uint8Array.from(
    words,
    (char) => ({ '“': 0x93, '”': 0x94, '€': 0x80 })[char] ?? char.charCodeAt(0),
  );
  it.each([
    ['UTF-8', bytesOf(words), []],
    ['UTF-8 with a mark', bytesOf(`\ufeff${words}`), []],
    ['UTF-16 with a mark', wide(`\ufeff${words}`, false), []],
    ['big-endian UTF-16 with a mark', wide(`\ufeff${words}`, true), []],
    ['UTF-16 without a mark', wide(words, false), []],
    ['Windows-1252', western, ['encoding']],
  ] as const)('in %s', async (_, bytes, guesses) => {
    const { essays, remarks } = await readEssays({ name: 'kaffee.txt', bytes });
    expect(essays.flatMap(({ document }) => linesOf(document)).join('\n')).toContain(words);
    expect(remarks.map(({ code }) => code)).toEqual(guesses);
  });
});
