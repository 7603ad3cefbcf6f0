import type { EssayText } from './text.ts';

/**
 * Words of the body: lines that are no footnote, title page or bibliography, nor the heading above one. A word has a
 * letter or a digit.
 */
export function countWords({ text, blocks }: EssayText): number {
  let words = 0;
  for (const [index, { type, part, start, end }] of blocks.entries()) {
    const isHeadOfList = type === 'heading' && blocks[index + 1]?.part === 'entry';
    if (type === 'note' || part !== 'body' || isHeadOfList) continue;
    const pieces = text.slice(start, end).split(/\s+/);
    words += pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
  }
  return words;
}
