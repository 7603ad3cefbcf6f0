import { describe, expect, it } from 'vitest';
import { readEssays } from '#server/node/readers/index.ts';
import { AppError } from '#shared/errors.ts';
import { bytesOf, docxFile, odtFile, pdfFile, zipped } from '#tests/support/essay-files.ts';

type Made = Uint8Array | Promise<Uint8Array>;

const word = (document: string, more: Record<string, string | Uint8Array> = {}) =>
  zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': document,
    ...more,
  });
const wordBody = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

/** The size that the zip's list states for its first entry. */
function withStatedSize(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true);
      return zip;
    }
  throw new Error('A zip has a list');
}

const cut = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length * 0.6));
const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

const files: readonly (readonly [what: string, name: string, make: () => Made, says: RegExp])[] = [
  ['an empty file', 'a.txt', () => bytesOf(''), /is empty/],
  ['a file of blanks', 'a.txt', () => bytesOf(' \n\n\t\n'), /no words/],
  ['Word’s old format', 'a.doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old format.*\.docx/],
  ['rich text', 'a.rtf', () => bytesOf('{\\rtf1 hello}'), /rich text.*\.docx/],
  ['a shortcut to Google Docs', 'a.gdoc', () => bytesOf('{"doc_id":"1"}'), /shortcut.*Download/],
  ['a Pages document', 'a.pages', () => zipped({ 'Index/Document.iwa': 'x' }), /Pages.*Export/],
  ['a spreadsheet', 'a.xlsx', () => zipped({ 'xl/workbook.xml': '<x/>' }), /spreadsheet/],
  ['an e-book', 'a.epub', () => zipped({ 'META-INF/container.xml': '', 'a.opf': '' }), /e-book/],
  ['a zip of a web page', 'a.zip', () => zipped({ 'Essay.html': '<p>Hi</p>' }), /Unpack it.*\.html/],
  ['a zip of anything', 'a.zip', () => zipped({ 'a.bin': 'x' }), /Unpack it/],
  ['a picture', 'essay.docx', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /picture/],
  [
    'a web archive',
    'a.mht',
    () => bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related'),
    /web archive/,
  ],
  [
    'bytes without sense',
    'a.txt',
    () => Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 251),
    /no text/,
  ],
  ['text that is called Word', 'a.docx', () => bytesOf('Hello there.'), /ends in “\.docx”/],
  ['half a Word document', 'a.docx', async () => cut(await docxFile()), /damaged/],
  ['half an OpenDocument text', 'a.odt', () => cut(odtFile()), /damaged/],
  ['a Word document with broken XML', 'a.docx', () => word('<w:document><w:body>'), /Word document/],
  ['a Word document without words', 'a.docx', () => word(wordBody('')), /no words/],
  ['an OpenDocument text with broken XML', 'a.odt', () => zipped({ 'content.xml': '<a><b></a>' }), /damaged/],
  ['an OpenDocument drawing', 'a.odg', () => zipped({ 'content.xml': '<a/>' }), /no text document/],
  [
    'a locked OpenDocument text',
    'a.odt',
    () => zipped({ 'content.xml': 'x', 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    /password/,
  ],
  ['half a PDF', 'a.pdf', () => bytesOf('%PDF-1.7\n1 0 obj\n<< /Type'), /PDF is damaged/],
  ['a PDF without text', 'scan.pdf', () => pdfFile([[], []]), /scanned or photographed.*OCR/],
  [
    'a zip bomb',
    'a.docx',
    () => zipped({ 'word/document.xml': new Uint8Array(101_000_000) }),
    /unpacks to far more/,
  ],
  [
    'a bomb beside the text',
    'a.docx',
    () => withStatedSize(zipped({ 'word/media/a.bmp': 'x', 'word/document.xml': wordBody('') }), 120_000_000),
    /unpacks to far more/,
  ],
  ['a zip that states gigabytes', 'a.odt', () => withStatedSize(odtFile(), 4e9), /unpacks to far more/],
  [
    'ten thousand entries',
    'a.docx',
    () => zipped(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, '']))),
    /unpacks to far more/,
  ],
  ['entities in Word', 'a.docx', () => word(`${entities}${wordBody('&b;')}`), /shortcuts/],
  [
    'entities in OpenDocument',
    'a.odt',
    () => zipped({ 'content.xml': `${entities}<a>&b;</a>` }),
    /shortcuts/,
  ],
];

describe('a file that cannot be read is refused with a reason', () => {
  it.each(files)('%s', async (_, name, make, says) => {
    const refusal = await readEssays({ name, bytes: await make() }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({ code: 'file-not-readable', message: expect.stringMatching(says) });
  });

  it('that is of another format than was said', async () => {
    const asked = readEssays({ name: 'a.odt', bytes: odtFile() }, 'docx');
    await expect(asked).rejects.toThrow('This file is an OpenDocument text, not a Word document.');
  });
});

describe('a file that is strange but harmless is read', () => {
  const deep = (open: string, close: string) =>
    `${open.repeat(3_000)}A town of ferries.${close.repeat(3_000)}`;
  it.each([
    [
      'lists three thousand deep',
      'a.html',
      () => bytesOf(`<p>One town.</p>${deep('<ul><li>', '</li></ul>')}`),
    ],
    ['boxes three thousand deep', 'a.html', () => bytesOf(`<p>One town.</p>${deep('<div>', '</div>')}`)],
    ['a zip that states too small a size', 'a.odt', () => withStatedSize(odtFile(), 4)],
    ['text that is called Markdown', 'a.md', () => bytesOf('One town. [^9]')],
    ['a page without any element', 'a.html', () => bytesOf('One town.')],
  ] as const)('%s', async (_, name, make) => {
    const { essays } = await readEssays({ name, bytes: make() });
    expect(JSON.stringify(essays[0]?.document)).toMatch(/town|Ferries/);
  });
});
