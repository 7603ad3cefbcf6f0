import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { printPalette } from '#shared/report/map-picture.ts';
import { type Paper, paperSizes } from '../report/printing.ts';

/** Points. */
const margin = 36;
export const lineColor = '#c4ccd6';

type Pages = {
  /** In the properties of the file. */
  readonly title: string;
  /** At the foot of each page. */
  readonly foot: string;
  readonly paper: Paper;
  readonly content: Content[];
};

/** Lying pages about a class, with the styles “title”, “part” and “head”. */
export function lyingPages({ title, foot, paper, content }: Pages): TDocumentDefinitions {
  return {
    info: { title, creator: 'Groundwork', producer: 'Groundwork' },
    version: '1.7',
    language: 'en',
    displayTitle: true,
    pageSize: paperSizes[paper],
    pageOrientation: 'landscape',
    pageMargins: [margin, margin, margin, margin + 8],
    content,
    footer: (page, pages) => ({
      text: `${foot.slice(0, 90)} · ${page} of ${pages}`,
      ...{ fontSize: 8, color: printPalette.ink2, alignment: 'center', margin: [margin, 12] },
    }),
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.2, color: printPalette.ink },
    styles: {
      title: { fontSize: 18, bold: true },
      part: { fontSize: 13, bold: true, margin: [0, 14, 0, 5] },
      head: { bold: true, fontSize: 8.5 },
    },
  };
}

/** What stands below the title where the font lacks letters, each of them once in `missing`. */
export function noteOn(missing: readonly string[]): Content[] {
  if (missing.length === 0) return [];
  const some = missing.length === 1 ? 'One letter is' : `${missing.length} letters are`;
  return [{ text: `${some} not in the font of this file. Print the page instead.`, italics: true }];
}

/** Its head comes again on every page; no row is parted. `widths` in points or as pdfmake has them. */
export function table(
  head: readonly string[],
  widths: (number | string)[],
  rows: readonly TableCell[][],
): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [head.map((text) => ({ text, style: 'head' })), ...rows],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => lineColor,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}
