import { parse } from 'parse5';
import type { FileContent } from '#shared/essay/import/file-content.ts';
import { blocksOfPage } from '#shared/essay/import/page/blocks.ts';
import { counted, plural } from '#shared/essay/import/remarks.ts';
import { decode } from './decode.ts';

/** A web page as a browser or a word processor saves it. */
export async function readHtml(bytes: Uint8Array): Promise<FileContent> {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
  const { text, remarks } = decode(bytes, label);
  const { blocks, notes, images, tables } = blocksOfPage(parse(text));
  return {
    format: 'html',
    blocks,
    notes,
    isFlat: false,
    remarks: [...remarks, ...whatPagesLose(images, tables)],
  };
}

export function whatPagesLose(images: number, tables: number) {
  return [
    ...counted('dropped', 'images', images, (count) => `${plural(count, 'picture')} left out.`),
    ...counted(
      'dropped',
      'tables',
      tables,
      (count) => `${plural(count, 'table')} kept as lines of text, one a row.`,
    ),
  ];
}
