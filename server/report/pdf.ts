import type {
  Content,
  ContentBase,
  ContentOrderedList,
  ContentStack,
  ContentSvg,
  ContentTable,
  ContentText,
  ContentUnorderedList,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
import type { Graph } from '#shared/graph/graph.ts';
import type { ReportBlock, Run, WrittenBlock } from '#shared/report/block.ts';
import { mapPicture, printPalette } from '#shared/report/map-picture.ts';
import { type Paper, paperSizes, type ReportToPrint } from './printing.ts';

/** Points. */
const margin = 54;
const footer = 24;
/** No heading’s level: how the footer is told from what is said on a page. */
const footerLevel = 0;
/** What the heading above the map takes: its margins and a line of Roboto, which is 1.17 times its size, rounded up. */
const headingRoom = 48;
/** The map may come nearer to the edge of the paper than words; every printer prints there. */
const mapMargin = 30;

/**
 * A report as pages: the map with its heading on a page of its own, lying where that shows it larger. `missing` are
 * letters that the font lacks, which the first page names.
 */
export function pdfOf(
  { title, blocks, graph, paper }: ReportToPrint,
  missing: readonly string[] = [],
): TDocumentDefinitions {
  return {
    info: { title: `${title} – feedback report`, creator: 'Groundwork', producer: 'Groundwork' },
    version: '1.7',
    language: 'en',
    // pdfmake writes no structure elements, so the file does not say that it is tagged.
    displayTitle: true,
    pageSize: paperSizes[paper],
    pageMargins: [margin, margin, margin, margin],
    content: [...noteOn(missing), ...contentOf(blocks, graph, paper)],
    footer: (page, pages) => ({
      text: `${title.slice(0, 90)} · ${page} of ${pages}`,
      fontSize: 8,
      color: printPalette.ink2,
      alignment: 'center',
      margin: [margin, footer / 2],
      headlineLevel: footerLevel,
    }),
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25, color: printPalette.ink },
    styles: {
      h1: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      h2: { fontSize: 14, bold: true, margin: [0, 18, 0, 6] },
      h3: { fontSize: 11, bold: true, margin: [0, 10, 0, 3] },
      head: { bold: true, fontSize: 9.5 },
    },
    // A heading never stands alone at the foot of a page, nor with others only. pdfmake counts the footer as well.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel !== undefined &&
      node.headlineLevel !== footerLevel &&
      nodes.getFollowingNodesOnPage().every(({ headlineLevel }) => headlineLevel !== undefined),
  };
}

function noteOn(missing: readonly string[]): Content[] {
  if (missing.length === 0) return [];
  const some = missing.length > 1 ? `${missing.length} letters` : 'One letter';
  return [
    {
      text: `${some} of this report ${missing.length > 1 ? 'are' : 'is'} not in the font of this file and shown as ${missing.length > 1 ? 'boxes' : 'a box'}. Print the report’s page instead, or take the Word document: both have all of them.`,
      italics: true,
      margin: [0, 0, 0, 10],
    },
  ];
}

/**
 * The map begins a page with the heading above it, and what follows begins the next. Headings stay with the first thing
 * below them.
 */
function contentOf(blocks: readonly ReportBlock[], graph: Graph, paper: Paper): Content[] {
  const bookmarks = createBookmarks();
  const content: Content[] = [];
  let headings: Part[] = [];
  let begins: ContentBase = {};
  for (const block of blocks) {
    if (block.type === 'heading') {
      headings.push(headingOf(block, bookmarks));
      continue;
    }
    if (block.type === 'map') {
      const { picture, scale, left, lies } = fittedMap(graph, block.numbers, paper);
      const drawn: ContentSvg = {
        ...{ svg: picture.svg, width: picture.width * scale, height: picture.height * scale },
        margin: [left, 0, 0, 0],
      };
      content.push({ stack: [...headings, drawn], pageBreak: 'before', pageOrientation: lies });
      begins = { pageBreak: 'before', pageOrientation: 'portrait' };
    } else {
      const [first, ...rest] = blockContent(block);
      if (!first) continue;
      content.push(...withHeadings(headings, first, isShort(block)).map((part) => ({ ...part, ...begins })));
      content.push(...rest);
      begins = {};
    }
    headings = [];
  }
  return [...content, ...headings];
}

/**
 * Headings with what they head: one piece where that fits every page, as each break that is asked for in pageBreakBefore
 * makes pdfmake lay the whole document out anew.
 */
function withHeadings(headings: readonly Part[], first: Part, isOnePiece: boolean): readonly ContentStack[] {
  if (headings.length === 0) return [{ stack: [first] }];
  return isOnePiece
    ? [{ stack: [...headings.map(withoutLevel), first], unbreakable: true }]
    : [{ stack: [...headings, first] }];
}

function withoutLevel(heading: Part): Part {
  const { headlineLevel: _level, ...rest } = heading;
  return rest;
}

/** What pdfmake must not break has to fit a page: of what does not, it writes nothing at all. */
const mostLines = 20;
/** UTF-16 code units in a line of the whole width, rather too few than too many. */
const lineLength = 75;

/** Whether the first of a block’s pieces surely fits a page with headings above it. */
function isShort(block: Exclude<ReportBlock, { type: 'map' | 'heading' }>): boolean {
  const runs = block.type === 'outline' ? block.rows[0]?.runs : 'runs' in block ? block.runs : undefined;
  return runs !== undefined && linesOf(runs, lineLength) <= mostLines;
}

function linesOf(runs: readonly Run[], length: number): number {
  const text = runs.map((run) => run.text).join('');
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);
}

/** Points a CSS px: no word of a small map is larger than this makes it, 14 points. */
const largest = 1;

/** As large as the page allows, in the middle of it; `left` counts from the margin of the words. */
function fittedMap(graph: Graph, numbers: ReadonlyMap<string, readonly number[]>, paper: Paper) {
  const picture = mapPicture(graph, { numbers, palette: printPalette, font: 'Roboto' });
  const { width, height } = paperSizes[paper];
  const scaleOn = (wide: number, high: number) =>
    Math.min(
      largest,
      (wide - 2 * mapMargin) / picture.width,
      (high - 2 * margin - headingRoom) / picture.height,
    );
  const isLying = scaleOn(height, width) > scaleOn(width, height);
  const [wide, high] = isLying ? [height, width] : [width, height];
  const scale = scaleOn(wide, high);
  return {
    ...{ picture, scale, left: (wide - picture.width * scale) / 2 - margin },
    lies: isLying ? ('landscape' as const) : ('portrait' as const),
  };
}

type Bookmarks = ReturnType<typeof createBookmarks>;

/** Headings as the file’s outline: each under the last one of a higher level. */
function createBookmarks() {
  const open: string[] = [];
  let made = 0;
  return (level: number) => {
    made += 1;
    const parent = open.slice(0, level - 1).findLast((id) => id !== undefined);
    open.length = level - 1;
    open[level - 1] = `heading-${made}`;
    return {
      id: `heading-${made}`,
      outline: true,
      outlineExpanded: level === 1,
      ...(parent && { outlineParentId: parent }),
    };
  };
}

function headingOf({ text, level }: Extract<ReportBlock, { type: 'heading' }>, bookmarks: Bookmarks): Part {
  return { text, style: `h${level}`, headlineLevel: level, ...bookmarks(level) };
}

function blockContent(block: Exclude<ReportBlock, { type: 'map' | 'heading' }>): Part[] {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return [writtenContent(block)];
    case 'quote':
      return [{ text: block.runs.map(textOf), margin: [14, 0, 0, 4] }];
    case 'outline':
      return block.rows.map(({ depth, runs }) => ({
        text: runs.map(textOf),
        margin: [Math.min(depth, 12) * 12, 0, 0, 2] as Margins,
      }));
    case 'table':
      return [tableOf(block)];
  }
}

type Part = ContentText | ContentTable | ContentOrderedList | ContentUnorderedList;
type Margins = [number, number, number, number];

function writtenContent(block: WrittenBlock): Part {
  if (block.type === 'paragraph') return { text: block.runs.map(textOf), margin: [0, 0, 0, 4] };
  const items = block.items.map((item) => ({ stack: item.map(writtenContent) }));
  return block.isOrdered ? { ol: items } : { ul: items };
}

function tableOf({ columns, rows }: Extract<ReportBlock, { type: 'table' }>): ContentTable {
  // Words in narrow columns end their lines earlier than letters would.
  const isLow = (row: readonly (readonly Run[])[]) =>
    row.every((runs, index) => linesOf(runs, lineLength * (columns[index]?.share ?? 1) * 0.6) <= mostLines);
  const areLow = rows.every(isLow) && isLow(columns.map(({ title }) => [{ text: title }]));
  return {
    table: {
      headerRows: 1,
      ...(areLow && { keepWithHeaderRows: 1, dontBreakRows: true }),
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
