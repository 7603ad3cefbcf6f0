import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printReport } from '#server/node/print-report.ts';
import { papers } from '#server/report/printing.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import type { ReportBlock } from '#shared/report/block.ts';
import { longReport } from '#tests/support/long-report.ts';

async function parts(report: Parameters<typeof printReport>[0]) {
  const { bytes } = await printReport(report);
  const files = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return { files: Object.keys(files), text, document: text('word/document.xml') };
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found);

describe.each(papers)('a report as a Word document on %s', (paper) => {
  const report = longReport({ format: 'docx', paper });

  it('has its parts in Word’s own styles, and pages of that size', async () => {
    const { document } = await parts(report);
    const headings = report.blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
    const styles = all(document, /<w:pStyle w:val="(Title|Heading\d)"\/>/g);
    expect(styles).toEqual(headings.map((level) => (level === 1 ? 'Title' : `Heading${level - 1}`)));
    const [wide, high] = paper === 'a4' ? ['11906', '16838'] : ['12240', '15840'];
    const sizes = all(document, /<w:pgSz ([^/]*)\/>/g);
    expect(sizes.length).toBe(3);
    for (const size of [sizes[0], sizes[2]])
      expect(size).toMatch(new RegExp(`w="${wide}".*h="${high}".*portrait`));
  });

  it('has a table whose first row is said again on each page, and whose rows stay whole', async () => {
    const { document } = await parts(report);
    expect(all(document, /(<w:tblHeader\/>)/g).length).toBe(1);
    expect(all(document, /(<w:cantSplit\/>)/g).length).toBe(3);
  });

  it('has the map as a vector picture with words for it, one clear pixel where that cannot be shown, and an outline', async () => {
    const { files, document } = await parts(report);
    expect(
      files
        .filter((name) => name.startsWith('word/media/'))
        .map((name) => name.split('.').at(-1))
        .sort(),
    ).toEqual(['png', 'svg']);
    expect(document).toContain('descr="Thesis: Our town should keep its ferries');
    const [, width = 0, height = 0] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
    const [, side = ''] = all(document, /<w:pgSz ([^/]*)\/>/g);
    const [, pageWidth = 0] = /w:w="(\d+)"/.exec(side) ?? [];
    const [, pageHeight = 0] = /w:h="(\d+)"/.exec(side) ?? [];
    // 635 EMU a twentieth of a point.
    expect(Number(width)).toBeGreaterThan(1_000_000);
    expect(Number(width) / 635).toBeLessThanOrEqual(Number(pageWidth) - 2 * 1440);
    expect(Number(height) / 635).toBeLessThanOrEqual(Number(pageHeight) - 2 * 1440);
    expect(all(document, /<w:pStyle w:val="(MapLine)"\/>/g).length).toBe(report.graph.nodes.size);
  });

  it('has page numbers at the foot', async () => {
    const { files, text } = await parts(report);
    const footers = files.filter((name) => /footer\d+\.xml$/.test(name)).map(text);
    expect(footers.length).toBeGreaterThan(0);
    for (const footer of footers) expect(footer).toMatch(/PAGE.*NUMPAGES/);
  });
});

describe('what people write', () => {
  const line = (text: string): ReportBlock & { type: 'paragraph' } => ({
    type: 'paragraph',
    runs: [{ text }],
  });

  it('leaves out what no XML may hold, or nothing would open the file', async () => {
    const { document } = await parts({
      ...{ format: 'docx', paper: 'a4', title: 'Letters', graph: emptyGraph },
      blocks: [line('o\u0001n\ufffee\uffff')],
    });
    expect(all(document, /<w:t[^>]*>([^<]*)</g)).toEqual(['one']);
  });

  it('keeps lists in lists, further paragraphs of an item, and breaks; each numbered list begins at 1', async () => {
    const list: ReportBlock = {
      type: 'list',
      isOrdered: true,
      items: [
        [line('one'), line('more|of it'.replace('|', '\n'))],
        [line('two'), { type: 'list', isOrdered: false, items: [[line('in')]] }],
      ],
    };
    const { document } = await parts({
      ...{ format: 'docx', paper: 'a4', title: 'Lists', graph: emptyGraph, blocks: [list, list] },
    });
    const paragraphs = document
      .split('<w:p>')
      .slice(1)
      .map((text) => [
        all(text, /<w:t[^>]*>([^<]*)</g).join('|'),
        ...all(text, /<w:(?:ilvl|numId) w:val="([^"]+)"/g),
      ]);
    const numbers = [...new Set(paragraphs.map(([, , list]) => list).filter((list) => list !== undefined))];
    const [first, bullets, second] = numbers;
    expect(paragraphs).toEqual(
      [first, second].flatMap((own) => [
        ['one', '0', own],
        ['more|of it'],
        ['two', '0', own],
        ['in', '1', bullets],
      ]),
    );
    expect(document).toContain('<w:br/>');
  });
});
