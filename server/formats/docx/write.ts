import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  InternalHyperlink,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { mapTitle } from '#shared/essay/import/own-map.ts';
import type { PrintedLine } from '#shared/formats/pages/lines.ts';
import type { MapLine } from '#shared/formats/pages/map-lines.ts';
import type { Pages } from '#shared/formats/pages/pages.ts';
import { bookmarkOf, childrenOf, runOf } from './pieces.ts';
import { bullets, deepestLevel, inch, indentAt, numberingOf, numbersOf, styles } from './styles.ts';

/** The essay, its notes as footnotes, its bibliography; the map on pages of its own. */
export async function writeDocx(title: string, pages: Pages): Promise<Uint8Array<ArrayBuffer>> {
  const { lines, notes, bibliography, map, passages } = pages;
  const lists = new Set(lines.flatMap((line) => (line.type === 'item' && line.ordered ? [line.list] : [])));
  const document = new Document({
    title,
    creator: 'Groundwork',
    lastModifiedBy: 'Groundwork',
    styles,
    numbering: numberingOf(lists),
    footnotes: Object.fromEntries(
      notes.map((note, index) => [
        index + 1,
        {
          children: [
            new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...note.map(runOf)] }),
          ],
        },
      ]),
    ),
    comments: {
      children: passages.map(({ number, node }) => ({
        id: number,
        author: 'Groundwork',
        initials: 'G',
        children: [
          new Paragraph({
            style: 'CommentText',
            text: `[${number}] ${node.place} ${node.kind}: ${node.words}`,
          }),
        ],
      })),
    },
    sections: [
      section([
        ...(pages.title === null
          ? []
          : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(pages.title)] })]),
        ...lines.map((line) => new Paragraph({ ...lookOf(line), children: childrenOf(line.pieces) })),
        ...(bibliography ? bibliographyOf(bibliography) : []),
      ]),
      ...(map ? [section(mapOf(map), SectionType.NEXT_PAGE)] : []),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(
  children: Paragraph[],
  type?: (typeof SectionType)[keyof typeof SectionType],
): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      ...(type && { type }),
      page: {
        size: { width: 8.5 * inch, height: 11 * inch },
        margin: { top: inch, right: inch, bottom: inch, left: inch },
      },
    },
    headers: { default: new Header({ children: [number] }) },
    children,
  };
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function lookOf(line: PrintedLine): IParagraphOptions {
  if (line.type === 'title') return { heading: HeadingLevel.TITLE };
  if (line.type === 'heading') return { heading: headings[line.level - 1] ?? HeadingLevel.HEADING_3 };
  if (line.type === 'quotation') return { style: 'Quote' };
  if (line.type === 'item') {
    const level = Math.min(line.depth, deepestLevel);
    if (line.place === null) return { style: 'ListParagraph', indent: { left: indentAt(level) } };
    const reference = line.ordered ? numbersOf(line.list) : bullets;
    return { style: 'ListParagraph', numbering: { reference, level } };
  }
  if (line.part === 'entry') return { style: 'Bibliography' };
  if (line.part === 'annotation') return { style: 'Annotation' };
  return { style: line.part === 'front' ? 'TitlePage' : 'BodyText' };
}

function bibliographyOf({ heading, entries }: NonNullable<Pages['bibliography']>): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(heading)],
    }),
    ...entries.map(({ entry }) => new Paragraph({ style: 'Bibliography', children: entry.map(runOf) })),
  ];
}

function mapOf(map: readonly MapLine[]): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(mapTitle)] }),
    ...map.map((line) => {
      const left = (inch / 4) * Math.min(line.depth, 12);
      return new Paragraph({
        style: 'MapLine',
        indent: { left: left + inch / 2, hanging: inch / 2 },
        children: [
          new TextRun(`${line.place}  `),
          new TextRun({ text: `${line.kind}: `, bold: true }),
          new TextRun(line.words),
          ...line.passages.flatMap((number) => [
            new TextRun(' '),
            new InternalHyperlink({
              anchor: bookmarkOf(number),
              children: [new TextRun({ text: `[${number}]`, bold: true })],
            }),
          ]),
          ...(line.cites.length > 0
            ? [new TextRun({ text: ` (${line.cites.join('; ')})`, italics: true })]
            : []),
        ],
      });
    }),
  ];
}
