import { zipSync } from 'fflate';
import { parse } from 'parse5';
import type { FileContent, ImportRemark } from '#shared/essay/import/file-content.ts';
import { blocksOfPage, pageBreakClass } from '#shared/essay/import/page/blocks.ts';
import { counted, plural } from '#shared/essay/import/remarks.ts';
import { withQuotations } from './docx-quotations.ts';
import { whatPagesLose } from './html.ts';
import { unreadable } from './unreadable.ts';
import { type Archive, openArchive, xmlText } from './zip.ts';

/** A Word document, as Word, Google Docs and LibreOffice write it. */
export async function readDocx(bytes: Uint8Array): Promise<FileContent> {
  const archive = openArchive(bytes);
  const parts = archive.parts(
    (name) => /\.(?:xml|rels)$/.test(name) && !/^(?:customXml|docProps)\//.test(name),
  );
  const xml = new Map(Object.entries(parts).map(([name, part]) => [name, xmlText(part)]));
  // SharePoint numbers it now and then: document2.xml.
  const main = [...xml].find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1] ?? '';
  if (main === '')
    throw unreadable('This Word document has no text in it. Open it, save it again, and import that file.');
  // Only what was counted is handed on, so the library unpacks nothing that was not looked at.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { default: mammoth } = await import('mammoth'); // late: the server starts without it
  let images = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap,
      externalFileAccess: false,
      transformDocument: withQuotations,
      convertImage: mammoth.images.imgElement(async () => {
        images += 1;
        return { src: '' };
      }),
    },
  );
  const { blocks, notes, tables } = blocksOfPage(parse(value));
  const pictures = Math.max(images, countIn(main, /<pic:pic\b/g));
  return {
    format: 'docx',
    blocks,
    notes,
    isFlat: false,
    remarks: [...whatPagesLose(pictures, tables), ...whatWordLoses(archive, main, xml)],
  };
}

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quote', 'Block Quotation'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  `br[type='page'] => hr.${pageBreakClass}`,
];

function whatWordLoses({ names }: Archive, main: string, xml: ReadonlyMap<string, string>): ImportRemark[] {
  const heads = names.filter(
    (name) => /^word\/(?:header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(xml.get(name) ?? ''),
  );
  return [
    ...counted(
      'dropped',
      'comments',
      countIn(xml.get('word/comments.xml') ?? '', /<w:comment\b/g),
      (count) => `${plural(count, 'comment')} in the margin left out.`,
    ),
    ...counted(
      'dropped',
      'tracked-changes',
      countIn(main, /<w:(?:ins|del)\b(?![^>]*\/>)/g),
      (count) => `${plural(count, 'tracked change')} taken as accepted.`,
    ),
    ...counted(
      'dropped',
      'equations',
      countIn(main, /<m:oMath\b/g),
      (count) => `${plural(count, 'formula')} left out.`,
    ),
    ...counted(
      'dropped',
      'page-heads',
      heads.length,
      () => 'Words at the top or bottom of every page left out.',
    ),
  ];
}

function countIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
