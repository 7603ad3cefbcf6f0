import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx } from '#server/formats/docx/format.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { textOf } from '#shared/essay/document.ts';
import type { Printing } from '#shared/formats/format.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { mapOf } from '#tests/support/map.ts';
import { essayWith, ferries, paragraph } from '#tests/support/printed-essay.ts';

const sketch = `
source #tide (book): Okafor, Ada | 2019 | Tide Table |
thesis #t: Our town should keep its ferries.
  claim #boats: Boats can be moved.
    evidence #count [tide, p. 12]: Okafor counted them.
  counterargument #quick: Bridges are quick.
`;

/** The map with a link from each passage to its node, by words of the text. */
function linked(passages: readonly (readonly [nodeId: string, words: string])[]): Graph {
  const text = textOf(3, ferries);
  const anchors = passages.map(([nodeId, words], index) => {
    const start = text.text.indexOf(words);
    if (start < 0) throw new Error(`The text has no “${words}”.`);
    const id = `a${index}`;
    const place = anchorFor(text, { start, end: start + words.length });
    return [id, { type: 'anchor', id, nodeId, ...place }] as const;
  });
  return { ...mapOf(sketch), anchors: new Map(anchors) };
}

const bibliography = {
  style: 'mla',
  heading: 'Works cited',
  entries: [
    {
      sourceId: 'tide',
      entry: [{ text: 'Okafor, Ada. ' }, { text: 'Tide Table', italic: true }, { text: '. 2019.' }],
      inText: [{ text: '(Okafor)' }],
      notes: null,
    },
  ],
} as const satisfies Printing['bibliography'];

async function partsOf(graph: Graph, printing: Printing, document = ferries) {
  const file = await docx.write?.(essayWith(document, { graph }), printing);
  if (!(file instanceof Uint8Array)) throw new Error('A Word document is bytes');
  const parts = unzipSync(file);
  return (name: string) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
}

/** The words of each paragraph. */
const paragraphsIn = (xml: string) =>
  xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, words]) => words).join(''))
    .filter(Boolean);

describe('a Word document', () => {
  it('ends with the map, whose numbers lead to their passages', async () => {
    const part = await partsOf(
      linked([
        ['boats', 'a boat can be moved'],
        ['t', 'keep its ferries'],
        ['boats', 'Build a quay'],
      ]),
      {
        map: true,
        bibliography: null,
      },
    );
    const paragraphs = paragraphsIn(part('document'));
    expect(paragraphs.slice(paragraphs.indexOf('Argument map') + 1)).toEqual([
      '1  Thesis: Our town should keep its ferries. [1]',
      '1.1  Claim, supports: Boats can be moved. [2] [3]',
      '1.1.1  Evidence, is evidence for: Okafor counted them. (Okafor 2019, Tide Table, p. 12)',
      '1.2  Counterargument, objects to: Bridges are quick.',
    ]);
    const led = [...part('document').matchAll(/w:anchor="(\w+)"/g)].map(([, anchor]) => anchor);
    expect(led).toEqual(['passage_1', 'passage_2', 'passage_3']);
    for (const anchor of led) expect(part('document')).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });

  it('has a comment beside each passage, from its first word to its last', async () => {
    const part = await partsOf(
      linked([
        ['t', 'keep its ferries'],
        ['boats', 'keep its'],
        ['quick', 'so in two lines.\nWe lost'],
        ['count', 'Okafor, Tide'],
      ]),
      { map: true, bibliography: null },
    );
    expect(paragraphsIn(part('comments'))).toEqual([
      '[1] 1.1 Claim, supports: Boats can be moved.',
      '[2] 1 Thesis: Our town should keep its ferries.',
      '[3] 1.2 Counterargument, objects to: Bridges are quick.',
      '[4] 1.1.1 Evidence, is evidence for: Okafor counted them.',
    ]);
    const held = (number: number) => {
      const [, inside = ''] =
        new RegExp(
          `<w:commentRangeStart w:id="${number}"/>(.*?)<w:commentRangeEnd w:id="${number}"/>`,
          's',
        ).exec(part('document')) ?? [];
      return paragraphsIn(inside.replace(/<w:br\/>/g, '<w:t> </w:t>'));
    };
    expect([held(1), held(2), held(3)]).toEqual([
      ['keep its'],
      ['keep its ferries'],
      ['so in two lines.', 'We lost'],
    ]);
    // A footnote takes no comment: its call does.
    expect(part('document')).toMatch(
      /<w:footnoteReference w:id="1"\/><\/w:r><w:bookmark[^>]*><w:bookmarkEnd[^>]*><w:commentRangeStart w:id="4"\/><w:commentRangeEnd w:id="4"\/>/,
    );
  });

  it('is the essay alone when the map is not wanted', async () => {
    const part = await partsOf(linked([['t', 'keep its ferries']]), { map: false, bibliography: null });
    expect(part('document')).not.toMatch(/Argument map|comment|bookmark/);
  });

  it('ends with the sources on a page of their own', async () => {
    const part = await partsOf(mapOf(sketch), { map: false, bibliography });
    expect(paragraphsIn(part('document')).slice(-2)).toEqual([
      'Works cited',
      'Okafor, Ada. Tide Table. 2019.',
    ]);
    expect(part('document')).toMatch(/<w:pageBreakBefore\/>.*Works cited/s);
    expect(part('document')).toMatch(/<w:i\/>.*?Tide Table/s);
  });

  it('keeps the bibliography of the text, and adds none', async () => {
    const own = {
      ...ferries,
      content: [...ferries.content, paragraph('Okafor, Ada. *Tides*. Narva, 2019.', 'entry')],
    };
    const part = await partsOf(mapOf(sketch), { map: false, bibliography }, own);
    expect(paragraphsIn(part('document')).at(-1)).toBe('Okafor, Ada. Tides. Narva, 2019.');
  });

  it('counts every list from its start', async () => {
    const part = await partsOf(mapOf(sketch), { map: false, bibliography: null });
    const numbered = [...part('document').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)];
    const lists = numbered.map(([, level, list]) => `${level} ${list}`);
    expect(lists).toHaveLength(9);
    expect(new Set(lists).size).toBe(5);
  });
});
