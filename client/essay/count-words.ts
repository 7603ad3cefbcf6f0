import type { EssayText } from '#shared/essay/text.ts';

/** Words of the body: lines that are no footnote, title page or bibliography. A word has a letter or a digit. */
export function countWords({ text, blocks }: EssayText): number {
  let words = 0;
  for (const { type, part, start, end } of blocks) {
    if (type === 'note' || part !== 'body') continue;
    words += text.slice(start, end).match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  }
  return words;
}
