import type { Block } from './block.ts';
import { isBulleted, isNumberedItem, wordsIn } from './line-shapes.ts';
import { sliceRuns, textOfRuns } from './runs.ts';

/** Neighbouring paragraphs that begin with bullets, or with numbers that count up from 1, are a list. */
export function readListItems(blocks: readonly Block[]): Block[] {
  const read = [...blocks];
  for (let start = 0; start < read.length; ) {
    const end = endOfList(read, start);
    if (end - start < 2) {
      start += 1;
      continue;
    }
    for (let index = start; index < end; index += 1) {
      const block = read[index];
      if (block) read[index] = itemOf(block);
    }
    start = end;
  }
  return read;
}

/** The bullets of a bibliography make no list; its numbers stay, since the text may call them (“[3]”). */
export function withoutBullet(block: Block): Block {
  return block.type === 'paragraph' && isBulleted(block.text)
    ? { ...itemOf(block), type: 'paragraph' }
    : block;
}

function endOfList(blocks: readonly Block[], start: number): number {
  const first = blocks[start];
  if (first?.type !== 'paragraph') return start;
  if (isBulleted(first.text)) {
    const sign = first.text.trim()[0];
    let end = start;
    while (
      blocks[end]?.type === 'paragraph' &&
      blocks[end]?.text.trim()[0] === sign &&
      isBulleted(blocks[end]?.text ?? '')
    )
      end += 1;
    return end;
  }
  let end = start;
  for (let number = numberOf(first.text); number !== null; ) {
    end += 1;
    const next = numberOf(blocks[end]?.text ?? '');
    number = blocks[end]?.type === 'paragraph' && next === number + 1 ? next : null;
  }
  // Long paragraphs that are numbered are an essay's points, and a heading with a number stands alone.
  const words = blocks.slice(start, end).map((block) => wordsIn(block.text));
  return numberOf(first.text) === 1 && words.every((count) => count < 120) ? end : start;
}

function numberOf(text: string): number | null {
  if (!isNumberedItem(text)) return null;
  const digits = /^\s*(\d{1,2})[.)]/.exec(text);
  if (digits) return Number(digits[1]);
  const letter = /^\s*([a-z])[.)]/.exec(text)?.[1];
  return letter === undefined ? null : letter.charCodeAt(0) - 96;
}

function itemOf(block: Block): Block {
  const whole = textOfRuns(block.runs);
  const mark = /^\s*(?:[-–—*•▪◦‣·o]|(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+/.exec(whole)?.[0].length ?? 0;
  const runs = sliceRuns(block.runs, mark, Number.POSITIVE_INFINITY);
  return {
    ...block,
    type: 'item',
    ordered: /^\s*[\da-z]{1,4}[.)]/.test(whole),
    runs,
    text: textOfRuns(runs).trim(),
  };
}
