import type { Content, ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Graph } from '#shared/graph/graph.ts';
import type { ReportBlock, Run } from '#shared/report/block.ts';
import { mapPicture, printPalette } from '#shared/report/map-picture.ts';

/** Paper as it is bought. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Points: 72 to the inch. */
const sizes: Record<Paper, { readonly width: number; readonly height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};
const margin = 54;
const footer = 24;

/** Draws a document; brings fonts and the library. */
export type PrintPdf = (definition: TDocumentDefinitions) => Promise<Uint8Array<ArrayBuffer>>;

/** A report as pages: the map on a page of its own, lying where that shows it larger. */
export function pdfOf(
  title: string,
  blocks: readonly ReportBlock[],
  graph: Graph,
  paper: Paper,
): TDocumentDefinitions {
  let isLying = false;
  let isAfterMap = false;
  const content = blocks.flatMap((block): Content[] => {
    if (block.type !== 'map') {
      const before = isAfterMap
        ? { pageBreak: 'before' as const, pageOrientation: 'portrait' as const }
        : undefined;
      isAfterMap = false;
      return contentOf(block).map((part, index) =>
        index === 0 && before && typeof part === 'object' ? Object.assign(part, before) : part,
      );
    }
    const picture = mapPicture(graph, { numbers: block.numbers, palette: printPalette, font: 'Roboto' });
    const { width, height } = sizes[paper];
    isLying = picture.width > picture.height;
    isAfterMap = true;
    const [wide, high] = isLying ? [height, width] : [width, height];
    return [
      {
        svg: picture.svg,
        fit: [wide - 2 * margin, high - 2 * margin - footer],
        alignment: 'center',
        pageBreak: 'before',
        pageOrientation: isLying ? 'landscape' : 'portrait',
      },
    ];
  });
  return {
    info: { title: `${title} – feedback report`, creator: 'Groundwork', producer: 'Groundwork' },
    language: 'en',
    displayTitle: true,
    pageSize: sizes[paper],
    pageMargins: [margin, margin, margin, margin],
    content,
    footer: (page, pages) => ({
      text: `${title} · ${page} of ${pages}`,
      fontSize: 8,
      color: printPalette.ink2,
      alignment: 'center',
      margin: [margin, footer / 2],
    }),
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25, color: printPalette.ink },
    styles: {
      h1: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      h2: { fontSize: 14, bold: true, margin: [0, 18, 0, 6] },
      h3: { fontSize: 11, bold: true, margin: [0, 10, 0, 3] },
      head: { bold: true, fontSize: 9.5 },
    },
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel !== undefined && nodes.getFollowingNodesOnPage().length === 0,
  };
}

function contentOf(block: Exclude<ReportBlock, { type: 'map' }>): Content[] {
  switch (block.type) {
    case 'heading':
      return [{ text: block.text, style: `h${block.level}`, headlineLevel: block.level }];
    case 'paragraph':
      return [{ text: block.runs.map(textOf), margin: [0, 0, 0, 4] }];
    case 'quote':
      return [{ text: block.runs.map(textOf), margin: [14, 0, 0, 4] }];
    case 'list': {
      const items = block.items.map((runs) => ({ text: runs.map(textOf), margin: [0, 0, 0, 3] as Margins }));
      return [block.isOrdered ? { ol: items } : { ul: items }];
    }
    case 'outline':
      return block.rows.map(({ depth, runs }) => ({
        text: runs.map(textOf),
        margin: [Math.min(depth, 12) * 12, 0, 0, 2] as Margins,
      }));
    case 'table':
      return [tableOf(block)];
  }
}

type Margins = [number, number, number, number];

function tableOf({ columns, rows }: Extract<ReportBlock, { type: 'table' }>): ContentTable {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ share }) => `${Math.floor(share * 100)}%`),
      body: [
        columns.map(({ title }) => ({ text: title, style: 'head' })),
        ...rows.map((row) => row.map((runs) => ({ text: runs.map(textOf) }))),
      ],
    },
    layout: 'lightHorizontalLines',
    margin: [0, 0, 0, 8],
  };
}

function textOf({ text, bold = false, italic = false, quiet = false }: Run) {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italics: true }),
    ...(quiet && { color: printPalette.ink2 }),
  };
}
