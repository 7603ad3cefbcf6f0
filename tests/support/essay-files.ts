import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';

/** Files of every format that essays come in, made here by other libraries than those that read them, or by hand. */

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

export async function docxFile(): Promise<Uint8Array<ArrayBuffer>> {
  const plain = (text: string) => new Paragraph({ children: [new TextRun(text)] });
  const document = new Document({
    numbering: {
      config: [
        { reference: 'steps', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'start' }] },
      ],
    },
    footnotes: {
      1: { children: [plain('Ada Okafor, The Tide Table (Lagos: Harbour Press, 2019), 12.')] },
      2: { children: [plain('Okafor, Tide Table, 31.'), plain('The map is on the next page.')] },
    },
    comments: {
      children: [{ id: 0, author: 'A reader', date: new Date(0), children: [plain('Is this so?')] }],
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('Ferries before Bridges')] }),
          new Paragraph({
            children: [
              new TextRun('Ferries need no piers'),
              new FootnoteReferenceRun(1),
              new TextRun(', and a '),
              new TextRun({ text: 'small', italics: true }),
              new TextRun(' harbour is enough for '),
              new TextRun({ text: 'two', bold: true }),
              new TextRun(' of them.'),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('What Bridges Cost')] }),
          new Paragraph({
            children: [new TextRun('A bridge costs the town its quay.'), new FootnoteReferenceRun(2)],
          }),
          new Paragraph({
            indent: { left: 720 },
            children: [new TextRun('We lost the quay in one summer, and nobody had asked us.')],
          }),
          new Paragraph({ bullet: { level: 0 }, children: [new TextRun('noise')] }),
          new Paragraph({ bullet: { level: 1 }, children: [new TextRun('at night')] }),
          new Paragraph({
            numbering: { reference: 'steps', level: 0 },
            children: [new TextRun('Ask the town.')],
          }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ children: [plain('Year')] }),
                  new TableCell({ children: [plain('Boats')] }),
                ],
              }),
            ],
          }),
          plain('So the county should buy boats.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const odtSpaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

export function odtFile(body = odtBody): Uint8Array<ArrayBuffer> {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${odtSpaces} office:version="1.3">
<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Block_20_Quotation"/>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>
</office:automatic-styles>
<office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
}

const odtBody = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p text:style-name="Title">Ferries before Bridges</text:p>
<text:p>Ferries need no piers<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Okafor, Tide Table, 12.</text:p></text:note-body></text:note>, and a <text:span text:style-name="T1">small</text:span> harbour is<text:s text:c="2"/>enough.<office:annotation><text:p>Is it?</text:p></office:annotation></text:p>
<text:h text:outline-level="2">What Bridges Cost</text:h>
<text:p text:style-name="P1">We lost the quay in one summer.</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>Ask the town.</text:p><text:list><text:list-item><text:p>twice</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Boats</text:p></table:table-cell></table:table-row></table:table>
<text:p>So the county should buy boats.</text:p>`;

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(files).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(parts)));
}

/** One piece of text on a page: from the left, from the bottom, its size, all in points. */
type Placed = readonly [x: number, y: number, size: number, text: string];

/** A PDF written by hand (ISO 32000-1, 7.5): Helvetica, one content stream a page. */
export function pdfFile(pages: readonly (readonly Placed[])[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((pieces, index) => {
      const drawn = pieces
        .map(
          ([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
        )
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
