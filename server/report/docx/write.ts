import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { storableText } from '#shared/graph/text.ts';
import type { ReportBlock, Run, WrittenBlock } from '#shared/report/block.ts';
import { bullets, deepestLevel, indentAt, numberingOf, numbersOf } from '../../formats/docx/styles.ts';
import { paperSizes, type ReportToPrint } from '../printing.ts';
import { drawnMap } from './picture.ts';
import { inch, quiet, styles } from './styles.ts';
import { tableOf } from './table.ts';

/** A report as Word, Google Docs and LibreOffice open it: the map with its heading in a section of its own. */
export async function writeReportDocx(report: ReportToPrint): Promise<Uint8Array<ArrayBuffer>> {
  const lists = createLists();
  const sections = sectionsOf(report.blocks).map((blocks) => sectionOf(blocks, report, lists.next));
  const document = new Document({
    title: `${report.title} – feedback report`,
    creator: 'Groundwork',
    lastModifiedBy: 'Groundwork',
    styles,
    numbering: numberingOf(new Set(lists.made)),
    sections: sections.map((section, index) =>
      index === 0
        ? section
        : { ...section, properties: { ...section.properties, type: SectionType.NEXT_PAGE } },
    ),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The map, with the heading before it, is one; what stands before and after are the others. */
function sectionsOf(blocks: readonly ReportBlock[]): readonly (readonly ReportBlock[])[] {
  const at = blocks.findIndex(({ type }) => type === 'map');
  if (at === -1) return [blocks];
  const from = blocks[at - 1]?.type === 'heading' ? at - 1 : at;
  return [blocks.slice(0, from), blocks.slice(from, at + 1), blocks.slice(at + 1)].filter(
    (some) => some.length > 0,
  );
}

/** Each numbered list has numbers of its own, or Word would go on counting from the one before. */
function createLists() {
  const made: number[] = [];
  return {
    made,
    next: () => {
      made.push(made.length + 1);
      return made.length;
    },
  };
}

type NextList = () => number;

function sectionOf(
  blocks: readonly ReportBlock[],
  { title, graph, paper }: ReportToPrint,
  nextList: NextList,
): ISectionOptions {
  const { width, height } = paperSizes[paper];
  const map = blocks.find((block) => block.type === 'map');
  const picture = map ? drawnMap(graph, map.numbers, { width, height }) : null;
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        children: [`${title.slice(0, 90)} · `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
        ...{ size: 16, color: quiet },
      }),
    ],
  });
  return {
    properties: {
      page: {
        // The library turns the sides of a page that lies.
        size: {
          ...{ width: Math.round(width * 20), height: Math.round(height * 20) },
          orientation: picture?.isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: inch, right: inch, bottom: inch, left: inch },
      },
    },
    footers: { default: new Footer({ children: [footer] }) },
    children: blocks.flatMap((block) =>
      block.type === 'map' ? (picture?.paragraph ?? []) : childrenOf(block, width * 20 - 2 * inch, nextList),
    ),
  };
}

const headings = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** `room` is the width between the margins, twentieths of a point. */
function childrenOf(
  block: Exclude<ReportBlock, { type: 'map' }>,
  room: number,
  nextList: NextList,
): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(block.text)] })];
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: textRuns(block.runs) })];
    case 'outline':
      return block.rows.map(
        ({ depth, runs }) =>
          new Paragraph({
            style: 'MapLine',
            indent: { left: (inch / 5) * Math.min(depth, 12) },
            children: textRuns(runs),
          }),
      );
    case 'table':
      return [tableOf(block, room, textRuns)];
    case 'paragraph':
    case 'list':
      return written(block, { level: 0, look: {} }, nextList);
  }
}

type At = { readonly level: number; readonly look: IParagraphOptions };

/** A list's items one level in; what else an item holds stands below its first words. */
function written(block: WrittenBlock, { level, look }: At, nextList: NextList): Paragraph[] {
  if (block.type === 'paragraph') return [new Paragraph({ ...look, children: textRuns(block.runs) })];
  const reference = block.isOrdered ? numbersOf(nextList()) : bullets;
  const depth = Math.min(level, deepestLevel);
  const below = { style: 'ListParagraph', indent: { left: indentAt(depth) } };
  return block.items.flatMap((item) =>
    item.flatMap((part, index) => {
      const isFirst = index === 0 && part.type === 'paragraph';
      const itemLook = isFirst ? { style: 'ListParagraph', numbering: { reference, level: depth } } : below;
      return written(part, { level: level + 1, look: itemLook }, nextList);
    }),
  );
}

function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold = false, italic = false, quiet: isQuiet = false }) =>
    // Passages are the essay’s own words, which are stored as they were typed.
    storableText(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 && { break: 1 }),
            ...(bold && { bold }),
            ...(italic && { italics: true }),
            ...(isQuiet && { color: quiet }),
          }),
      ),
  );
}
