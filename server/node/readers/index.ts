import { AppError } from '#shared/errors.ts';
import type { FileContent, FileFormat, Import } from '#shared/essay/import/file-content.ts';
import { fileKindOf } from '#shared/essay/import/file-kinds.ts';
import { withoutOwnMap } from '#shared/essay/import/own-map.ts';
import { structure } from '#shared/essay/import/structure.ts';
import { formatOf, type GivenFile } from './detect.ts';
import { unreadable } from './unreadable.ts';

type Read = (bytes: Uint8Array) => Promise<FileContent>;

/** To add one: its kind in shared/essay/import/file-kinds.ts, a file here, and a line. Fetched when first needed. */
const readers: Readonly<Record<FileFormat, () => Promise<Read>>> = {
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  html: async () => (await import('./html.ts')).readHtml,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  text: async () => (await import('./text.ts')).readText,
};

/**
 * Reads the essays in a file, of the format it is or, for plain text of some kind, of the one that is asked for.
 * @throws file-not-readable with what can be done about it
 */
export async function readEssays(file: GivenFile, asked: FileFormat | null = null): Promise<Import> {
  const format = chosen(formatOf(file), asked);
  const read = await readers[format]();
  const content = await read(file.bytes).catch((error: unknown): never => {
    if (error instanceof AppError) throw error;
    // Every library has its own errors for files that are broken; what they say is not for people.
    throw unreadable(
      `This is ${fileKindOf(format).name}, but a part of it could not be read. Open it in the program that made it, save it again, and import that file.`,
    );
  });
  const found = structure(withoutOwnMap(content));
  if (found.essays.length === 0)
    throw unreadable('There are no words in this file. Choose the file that holds your essay.');
  return found;
}

const plainFormats: ReadonlySet<FileFormat> = new Set(['text', 'markdown', 'html']);

/** @throws file-not-readable when the file is something else than what it is said to be */
function chosen(found: FileFormat, asked: FileFormat | null): FileFormat {
  if (asked === null || asked === found) return found;
  if (plainFormats.has(asked) && plainFormats.has(found)) return asked;
  throw unreadable(
    `This file is ${fileKindOf(found).name}, not ${fileKindOf(asked).name}. Leave the format out, and it is found by itself.`,
  );
}
