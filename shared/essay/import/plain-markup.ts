import type { Block } from './block.ts';
import type { Run } from './file-content.ts';
import { isTitleCase } from './line-shapes.ts';
import { type Replacement, replaceInRuns, sliceRuns, textOfRuns } from './runs.ts';

/** What people type in plain text to mean more: *italic*, **bold**, # headings, > quotations, <addresses>. */
export function readPlainMarkup(blocks: readonly Block[]): { blocks: Block[]; marked: number } {
  let marked = 0;
  const read = blocks.map((block): Block => {
    const quoted = /^\s*(?:>\s*)+/.exec(block.text);
    const hashes = /^(#{1,6})\s+(?=\S)/.exec(block.text);
    let runs = plainLinks(block.runs);
    if (quoted || hashes) runs = withoutStart(runs, /^\s*(?:#{1,6}\s+|(?:>\s*)+)/);
    const emphasis = readEmphasis(runs);
    marked += emphasis.marked;
    if (emphasis.runs === block.runs) return block;
    const text = textOfRuns(emphasis.runs).trim();
    const changed = { ...block, runs: emphasis.runs, text, isBold: block.isBold || emphasis.isAllBold };
    if (quoted) return { ...changed, type: 'quotation' };
    if (hashes) return { ...changed, type: 'heading', level: levelOf(hashes[1]?.length ?? 1) };
    return changed;
  });
  return { blocks: read, marked };
}

/** In notes as well, which are runs without a block. */
export function readEmphasis(runs: readonly Run[]): {
  runs: readonly Run[];
  marked: number;
  isAllBold: boolean;
} {
  const text = textOfRuns(runs);
  const replacements: Replacement[] = [];
  const emphasis =
    /(?<![\p{L}\p{N}*_\\])(\*\*|\*|_)(?=[^\s*_])([^*_\n]{0,300}?[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
  for (const match of text.matchAll(emphasis)) {
    const width = match[1]?.length ?? 1;
    const [start, end] = [match.index, match.index + match[0].length];
    // “_id_” and “*.txt*” are names, not emphasis; a title or a sentence has letters.
    if (!/\p{L}/u.test(match[2] ?? '')) continue;
    const style: { italic?: true; bold?: true } = width === 2 ? { bold: true } : { italic: true };
    const inner = sliceRuns(runs, start + width, end - width).map(
      (run): Run => (run.type === 'text' ? { ...run, ...style } : run),
    );
    replacements.push({ start, end, runs: inner });
  }
  if (replacements.length === 0) return { runs, marked: 0, isAllBold: false };
  const [only] = replacements;
  const isWhole = replacements.length === 1 && only?.start === 0 && only.end === text.length;
  return {
    runs: replaceInRuns(runs, replacements),
    marked: replacements.length,
    isAllBold: isWhole && text.startsWith('**') && isTitleCase(text),
  };
}

/** `<https://…>` loses its brackets, `[words](address)` becomes “words (address)”, or the words where they are the address. */
export function plainLinks(runs: readonly Run[]): readonly Run[] {
  const text = textOfRuns(runs);
  if (!/[<[]/.test(text)) return runs;
  const replacements: Replacement[] = [];
  const link =
    /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(?<!!)\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()]{1,2000})\)/g;
  for (const match of text.matchAll(link)) {
    const [, address, words, target] = match;
    const start = match.index;
    const plain = address ?? (isSameAddress(words ?? '', target ?? '') ? words : `${words} (${target})`);
    replacements.push({ start, end: start + match[0].length, runs: [{ type: 'text', text: plain ?? '' }] });
  }
  return replacements.length === 0 ? runs : replaceInRuns(runs, replacements);
}

function isSameAddress(words: string, target: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  return bare(words) === bare(target);
}

function withoutStart(runs: readonly Run[], start: RegExp): Run[] {
  const length = start.exec(textOfRuns(runs))?.[0].length ?? 0;
  return sliceRuns(runs, length, Number.POSITIVE_INFINITY);
}

function levelOf(hashes: number): 1 | 2 | 3 {
  return hashes === 1 ? 1 : hashes === 2 ? 2 : 3;
}
