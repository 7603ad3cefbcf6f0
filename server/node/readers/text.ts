import type { FileBlock, FileContent } from '#shared/essay/import/file-content.ts';
import { decode } from './decode.ts';

/** Plain text: a block a line; everything else is for shared/essay/import to guess. */
export async function readText(bytes: Uint8Array): Promise<FileContent> {
  const { text, remarks } = decode(bytes);
  const blocks = text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map(
      (line): FileBlock => ({ type: 'paragraph', runs: line === '' ? [] : [{ type: 'text', text: line }] }),
    );
  return { format: 'text', blocks, notes: new Map(), isFlat: true, remarks };
}
