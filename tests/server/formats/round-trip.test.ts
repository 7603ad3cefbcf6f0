import { describe, expect, it } from 'vitest';
import { docx } from '#server/formats/docx/format.ts';
import { readDocx } from '#server/node/readers/docx.ts';
import { readEssays } from '#server/node/readers/index.ts';
import { readMarkdown } from '#server/node/readers/markdown.ts';
import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import type { FileContent, Run } from '#shared/essay/import/file-content.ts';
import { markdown } from '#shared/formats/markdown/format.ts';
import { text } from '#shared/formats/text/format.ts';
import { mapOf } from '#tests/support/map.ts';
import { essayWith, ferries, heading, noPrinting, paragraph } from '#tests/support/printed-essay.ts';
import { randomDocument } from '#tests/support/random-document.ts';
import { pick, printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const formats = { docx, markdown, text };

async function written(id: keyof typeof formats, document: DocumentJson) {
  const file = await formats[id].write?.(essayWith(document), noPrinting);
  return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? new Uint8Array());
}

async function readBack(id: keyof typeof formats, document: DocumentJson) {
  const name = `essay${formats[id].extension}`;
  const { essays } = await readEssays({ name, bytes: await written(id, document) });
  const [essay] = essays;
  if (!essay) throw new Error('No essay was found');
  return essay;
}

const looksLikeMarks = [
  ...[
    '*',
    '**',
    '_',
    ' _so_ ',
    '`',
    '\\',
    '[^1]',
    '[^1]: ',
    '[a](b)',
    '[a]: b',
    '![a]',
    '<b>',
    '</b>',
    '<!--',
    '-->',
  ],
  ...[
    '# ',
    '#',
    '- ',
    '+ ',
    '* ',
    '> ',
    '1. ',
    '12) ',
    '---',
    '===',
    '~~~',
    '~~a~~',
    '|',
    '&amp;',
    '&',
    '&#65;',
  ],
  ...[
    '    ',
    'word',
    ' word ',
    '“so”',
    '.',
    '!',
    ':',
    'https://quay.test/a_b_c',
    'a@quay.test',
    '\t',
    '   - ',
  ],
];

/** Blanks differ from file to file; words do not. */
const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim();

function wordsOfDocument(document: DocumentJson) {
  const { text: all, blocks } = textOf(0, document);
  const lines = blocks.map(({ type, start, end }) => [type, squeezed(all.slice(start, end))] as const);
  return {
    body: lines.flatMap(([type, words]) => (type !== 'note' && words !== '' ? [words] : [])),
    notes: lines.flatMap(([type, words]) => (type === 'note' && words !== '' ? [words] : [])),
  };
}

function wordsOfFile({ blocks, notes }: FileContent) {
  const wordsIn = (runs: readonly Run[]) =>
    runs.map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? ' ' : '')).join('');
  const called = blocks.flatMap((block) =>
    'runs' in block ? block.runs.flatMap((run) => (run.type === 'note' ? [run.key] : [])) : [],
  );
  return {
    body: blocks.flatMap((block) => ('runs' in block ? [squeezed(wordsIn(block.runs))] : [])).filter(Boolean),
    notes: called.map((key) => squeezed(wordsIn(notes.get(key)?.runs ?? []))).filter(Boolean),
  };
}

describe('a file that was written', () => {
  it.each(['docx', 'markdown'] as const)('%s is read back as the essay it was written from', async (id) => {
    const essay = await readBack(id, ferries);
    expect(essay.title).toBe('Ferries before Bridges');
    expect(essay.document).toEqual(ferries);
  });

  it.each([
    ['docx', docx],
    ['markdown', markdown],
    ['text', text],
  ] as const)('%s comes back without the map that was added to it', async (id, format) => {
    const graph = mapOf('thesis: Keep the ferries: all of them.\n  counterargument: Bridges are quick.\n');
    const essay = essayWith(ferries, { graph });
    const content = await format.write?.(essay, { map: true, bibliography: null });
    const bytes =
      typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array());
    const { essays, remarks } = await readEssays({ name: `essay${format.extension}`, bytes });
    expect(essays[0]?.document).toEqual((await readBack(id, ferries)).document);
    expect(remarks.map(({ message }) => message)).toContain(
      'The map at the end, with 2 lines, left out: it is no part of the text.',
    );
  });

  it('is plain text with the same words and notes', async () => {
    const { document } = await readBack('text', ferries);
    expect(wordsOfDocument(document).notes).toEqual(wordsOfDocument(ferries).notes);
    expect(wordsOfDocument(document).body.join(' ')).toBe(wordsOfDocument(ferries).body.join(' '));
  });

  it.each([
    ['docx', readDocx],
    ['markdown', readMarkdown],
  ] as const)('%s holds every word and note, whatever the text', async (id, read) => {
    const random = seededRandom(printedSeed(`round trip of ${id}`));
    for (let i = 0; i < 25; i += 1) {
      const document = randomDocument(random);
      const { body, notes } = wordsOfDocument(document);
      // A line above the text that is none of it: the title.
      const file = wordsOfFile(await read(await written(id, document)));
      expect(file.body.join('\n')).toBe(['Ferries before Bridges', ...body].join('\n'));
      expect(file.notes).toEqual(notes);
    }
  });

  it.each([
    ['docx', readDocx],
    ['markdown', readMarkdown],
  ] as const)('%s takes what looks like a mark for the words it is', async (id, read) => {
    const random = seededRandom(printedSeed(`marks in ${id}`));
    for (let i = 0; i < 40; i += 1) {
      const document: DocumentJson = {
        type: 'doc',
        content: Array.from({ length: 4 }, () => ({
          type: 'paragraph',
          content: Array.from({ length: 1 + wholeBelow(random, 5) }, () => ({
            type: 'text',
            text: pick(random, looksLikeMarks) ?? '',
            ...(random() < 0.4 && { marks: [{ type: random() < 0.5 ? 'italic' : 'bold' } as const] }),
          })),
        })),
      };
      const { body } = wordsOfFile(await read(await written(id, document)));
      expect(body.slice(1).join('\n')).toBe(wordsOfDocument(document).body.join('\n'));
    }
  });

  it('keeps a bibliography with annotations, and the lines of a title page', async () => {
    const document: DocumentJson = {
      type: 'doc',
      content: [
        paragraph('Ferries before Bridges', 'front'),
        paragraph('Ada Okafor', 'front'),
        paragraph('English 101', 'front'),
        paragraph(
          'Our town should keep its ferries, because a boat can be moved and a bridge cannot be moved at all.',
        ),
        heading(1, 'Annotated Bibliography'),
        paragraph('Okafor, Ada. *Tide Table*. Narva: Quay Press, 2019.', 'entry'),
        paragraph(
          'She counts every boat of the harbour for a year and says what each of them cost the town.',
          'annotation',
        ),
      ],
    };
    const { document: read, title, sources } = await readBack('docx', document);
    expect(title).toBe('Ferries before Bridges');
    expect(textOf(0, read).text).toBe(textOf(0, document).text);
    expect(sources).toMatchObject([
      { item: { title: 'Tide Table' }, annotation: expect.stringContaining('every boat') },
    ]);
  });
});
