import type { FileBlock, FileContent } from '#shared/essay/import/file-content.ts';
import { linesOfPage } from './pdf-lines.ts';
import { unreadable } from './unreadable.ts';

const mostPages = 400;

/** A PDF's text by its lines as they stand on the page. Paragraphs, running heads and notes are guessed afterwards. */
export async function readPdf(bytes: Uint8Array): Promise<FileContent> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false }).catch(
    asRefusal,
  );
  if (document.numPages > mostPages)
    throw unreadable(
      `This PDF has ${document.numPages} pages; an essay of up to ${mostPages} can be read. Save the pages of the essay as a PDF of their own.`,
    );
  const blocks: FileBlock[] = [];
  let words = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    if (number > 1) blocks.push({ type: 'page-break' });
    for (const line of linesOfPage(items.filter((item) => 'str' in item))) {
      words += line.match(/\p{L}{2,}/gu)?.length ?? 0;
      blocks.push({ type: 'paragraph', runs: line === '' ? [] : [{ type: 'text', text: line }] });
    }
    page.cleanup();
  }
  await document.cleanup();
  if (words < 3)
    throw unreadable(
      'This PDF holds pictures of pages, not text: it was scanned or photographed. Import the document that it was made from (.docx, .odt), or let a program recognise its text (OCR) first.',
    );
  return { format: 'pdf', blocks, notes: new Map(), isFlat: true, remarks: [] };
}

/** By the names of pdf.js's exceptions. */
function asRefusal(error: unknown): never {
  if (error instanceof Error && error.name === 'PasswordException')
    throw unreadable('This PDF is locked with a password. Save it without one, and import that file.');
  throw unreadable('This PDF is damaged or was cut off. Save or download it again, and import that file.');
}
