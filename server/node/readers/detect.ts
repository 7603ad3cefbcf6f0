import type { FileFormat } from '#shared/essay/import/file-content.ts';
import { fileKinds } from '#shared/essay/import/file-kinds.ts';
import { unreadable } from './unreadable.ts';
import { openArchive } from './zip.ts';

/** What is to be read: the name helps only where the content does not say what it is. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** @throws file-not-readable for files that no reader takes, saying how to make one that can be read */
export function formatOf({ name, bytes }: GivenFile): FileFormat {
  if (bytes.length === 0) throw unreadable('This file is empty. Choose the file that holds your essay.');
  const extension = /\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return zippedFormat(bytes);
  const refusal = refusals.find(({ is }) => is(head, extension));
  if (refusal) throw unreadable(refusal.detail);
  if (head.includes('%PDF-')) return 'pdf';
  if (
    /^[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/is.test(head)
  )
    return 'html';
  const named = fileKinds.find(({ extensions }) => extensions.includes(extension))?.id;
  if (named === 'docx' || named === 'odt' || named === 'pdf')
    throw unreadable(
      `The name of this file ends in “${extension}”, but it is no such file inside. It may be damaged: open it in the program that made it, save it again, and import that file.`,
    );
  return named ?? 'text';
}

function zippedFormat(bytes: Uint8Array): FileFormat {
  const { names } = openArchive(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return 'docx';
  if (has(/\.iwa$|^index\.apxl|^Index\.zip$/)) throw unreadable(pages);
  if (has(/^xl\/|^ppt\//))
    throw unreadable(
      'This is a spreadsheet or a presentation. Copy its text into a Word document (.docx) and import that.',
    );
  if (has(/^META-INF\/container\.xml$/) && has(/\.opf$/))
    throw unreadable('This is an e-book. Save the essay as .docx, .odt or .txt and import that.');
  if (has(/^content\.xml$/)) return 'odt';
  if (has(/\.html?$/i))
    throw unreadable('This is a folder packed as a zip. Unpack it, and import the .html file that is in it.');
  throw unreadable('This is a packed folder (zip). Unpack it, and import the essay that is in it.');
}

const pages =
  'This was made with Pages. Open it there, choose File > Export To > Word, and import the .docx file.';

const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'];

type Refusal = { readonly is: (head: string, extension: string) => boolean; readonly detail: string };

const refusals: readonly Refusal[] = [
  {
    is: (head) => head.startsWith('\xd0\xcf\x11\xe0'),
    detail:
      'This was saved in Word’s old format (.doc), or with a password. Open it in Word, Google Docs or LibreOffice, choose Save as (or Download) > .docx without a password, and import that file.',
  },
  {
    is: (head) => head.startsWith('{\\rtf'),
    detail:
      'This is rich text (.rtf). Open it in Word, Google Docs or LibreOffice, choose Save as (or Download) > .docx, and import that file.',
  },
  {
    is: (head, extension) =>
      ['.gdoc', '.gslides', '.gsheet'].includes(extension) ||
      (/^\s*\{/.test(head) && /"(?:doc_id|url)"\s*:/.test(head) && head.includes('google')),
    detail:
      'This is only a shortcut to a document in Google Docs. Open the document there, choose File > Download > Microsoft Word (.docx), and import that file.',
  },
  { is: (_, extension) => extension === '.pages', detail: pages },
  {
    is: (head) => pictures.some((mark) => head.startsWith(mark)) || /^.{4}ftyp(?:heic|mif1|avif)/s.test(head),
    detail:
      'This is a picture. Groundwork reads text only: choose the document that the picture was made of, or type the text.',
  },
  {
    is: (head) => /^mime-version:|^from: .*\ncontent-type: multipart/i.test(head.slice(0, 400)),
    detail:
      'This is a saved web archive. Open it in a browser or in Word, save it as .html or .docx, and import that.',
  },
];
