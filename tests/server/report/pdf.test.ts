import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { printReport } from '#server/node/print-report.ts';
import { linesOfPage } from '#server/node/readers/pdf-lines.ts';
import { paperSizes, papers, type ReportToPrint } from '#server/report/printing.ts';
import { graphOfTemplate } from '#shared/essay/templates/index.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import type { ReportBlock } from '#shared/report/block.ts';
import { blocksOf } from '#shared/report/blocks.ts';
import { reportOf } from '#shared/report/report.ts';
import { longReport } from '#tests/support/long-report.ts';
import { momentOf, reportInputOf } from '#tests/support/report.ts';

type Page = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly edges: readonly number[];
};

async function opened(report: ReportToPrint) {
  const { bytes } = await printReport(report);
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const items = (await page.getTextContent()).items.filter((item) => 'str' in item);
    const edges = items.map(({ transform, width: long }) => Number(transform[4]) + long);
    pages.push({
      width,
      height,
      lines: linesOfPage(items)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      edges,
    });
  }
  return { document, pages };
}

const headingsOf = ({ blocks }: ReportToPrint) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));

describe.each(papers)('a long report on %s', (paper) => {
  const report = longReport({ paper });
  let pages: readonly Page[];
  let document: Awaited<ReturnType<typeof opened>>['document'];
  beforeAll(async () => {
    ({ document, pages } = await opened(report));
  });

  it('has pages of that size, lying only where the map does', () => {
    const { width, height } = paperSizes[paper];
    const sizes = pages.map((page) => [page.width, page.height].map(Math.round));
    const [standing, lying] = [[width, height].map(Math.round), [height, width].map(Math.round)];
    for (const size of sizes) expect([standing, lying]).toContainEqual(size);
    expect(sizes.filter((size) => size[0] === lying[0]).length).toBeLessThan(2);
    expect(pages.length).toBeGreaterThan(5);
  });

  it('has no words beyond the edge of a page', () => {
    for (const { width, edges } of pages) expect(Math.max(...edges)).toBeLessThan(width);
  });

  it('leaves no heading alone at the foot of a page', () => {
    const titles = new Set(headingsOf(report).map(({ text }) => text.replace(/\s+/g, ' ')));
    const last = pages.map(({ lines }) => lines.at(-2)?.replace(/\s+/g, ' ') ?? '');
    expect(last.filter((line) => titles.has(line))).toEqual([]);
    // It saw headings where they are.
    expect(
      pages.flatMap(({ lines }) => lines).filter((line) => titles.has(line.replace(/\s+/g, ' '))).length,
    ).toBeGreaterThan(20);
  });

  it('shows the whole map on one page, under its heading', () => {
    const [page, ...more] = pages.filter(({ lines }) => lines.includes('The map'));
    expect(more).toEqual([]);
    expect(page?.lines[0]).toBe('The map');
    const words = page?.lines.join(' ').replace(/\s+/g, '') ?? '';
    const missing = [...report.graph.nodes.values()].filter(({ text }) =>
      text.split(' ').some((word) => !words.includes(word)),
    );
    expect(missing).toEqual([]);
  });

  it('counts its pages at their foot', () => {
    expect(pages.map(({ lines }) => lines.at(-1))).toEqual(
      pages.map((_, index) => `Ferries · ${index + 1} of ${pages.length}`),
    );
  });

  it('has a title, a language, and its headings as bookmarks', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Ferries – feedback report', Language: 'en' });
    type Entry = { readonly title: string; readonly items: readonly Entry[] };
    const titles = (entries: readonly Entry[], level: number): [number, string][] =>
      entries.flatMap(
        ({ title, items }) => [[level, title], ...titles(items, level + 1)] as [number, string][],
      );
    expect(titles(await document.getOutline(), 1)).toEqual(
      headingsOf(report).map(({ level, text }) => [level, text]),
    );
  });
});

describe.each(papers)('a map that is as high as the page, on %s', (paper) => {
  it('stands under its heading, with no empty page before it', async () => {
    let made = 0;
    const graph = graphOfTemplate('sample-border-security', () => `id${++made}`);
    const report = reportOf(reportInputOf({ now: momentOf(1, graph) }));
    const { pages } = await opened({
      ...{ format: 'pdf', paper, title: 'Borders', blocks: blocksOf(report), graph },
    });
    const at = pages.findIndex(({ lines }) => lines.includes('The map'));
    expect(pages[at]?.lines.length).toBeGreaterThan(20);
    expect(pages.filter(({ lines }) => lines.length < 3)).toEqual([]);
  });
});

describe('a small report', () => {
  it('draws a small map no larger than words are read', async () => {
    const report = reportOf(reportInputOf({ now: momentOf(1, 'thesis: Keep the ferries') }));
    const { graph } = report.map;
    const { pages } = await opened({
      format: 'pdf',
      paper: 'a4',
      title: 'Ferries',
      blocks: blocksOf(report),
      graph,
    });
    const map = pages.find(({ lines }) => lines[0] === 'The map');
    expect([map?.width, map?.lines]).toEqual([
      expect.closeTo(paperSizes.a4.width),
      ['The map', 'Thesis', 'Keep the ferries', expect.stringContaining('Ferries ·')],
    ]);
  });
});

describe('what is taller than a page or wider than a column', () => {
  const many = (words: string, count = 400) => Array.from({ length: count }, (_, at) => `${words}${at}`);
  const runs = (text: string) => [{ text }];
  const heading: ReportBlock = { type: 'heading', level: 2, text: 'Heading' };
  const columns = [0.2, 0.5, 0.3].map((share) => ({ title: `Column ${share}`, share }));
  const row = [runs('Row'), runs(many('cell').join(' ')), runs('1')];
  it.each<readonly [string, ReportBlock, readonly string[]]>([
    ['a paragraph', { type: 'paragraph', runs: runs(many('word').join(' ')) }, many('word')],
    ['lines of a verse', { type: 'paragraph', runs: runs(many('line').join('\n\n')) }, many('line')],
    ['a quotation', { type: 'quote', runs: runs(many('quote').join(' ')) }, many('quote')],
    ['a row of the table', { type: 'table', columns, rows: [row, row] }, [...many('cell'), 'Column']],
    [
      'a statement of the outline',
      { type: 'outline', rows: [{ depth: 40, runs: runs(many('node').join(' ')) }] },
      many('node'),
    ],
    ['a word', { type: 'paragraph', runs: runs('x'.repeat(500)) }, ['xxx']],
  ])('%s loses nothing', async (_name, block, words) => {
    const { pages } = await opened({
      ...{ format: 'pdf', paper: 'letter', title: 'Tall', graph: emptyGraph },
      blocks: [heading, block, heading],
    });
    const said = pages.flatMap(({ lines }) => lines).join(' ');
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
    expect(said.match(/Heading/g)?.length).toBe(2);
    for (const { width, edges } of pages) expect(Math.max(...edges)).toBeLessThan(width);
  });
});
