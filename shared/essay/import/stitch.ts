import type { Block } from './block.ts';
import { type SeenWords, seenWords } from './hyphens.ts';
import { joinRuns } from './join-lines.ts';
import { holdsUrl, isEnded, startsSmall, wordsIn } from './line-shapes.ts';
import { textOfRuns } from './runs.ts';

/**
 * Puts paragraphs together that a page's edge or a footnote cut in two: the first does not end as a sentence does, and
 * the next goes on in small letters, or stands right behind the cut.
 */
export function stitch(blocks: readonly Block[]): Block[] {
  const seen = seenWords(blocks.map(({ text }) => text).join('\n'));
  const whole: Block[] = [];
  for (const block of blocks) {
    const index = openBlock(whole, block);
    const open = whole[index];
    if (open === undefined) whole.push(block);
    else whole[index] = joined(open, block, seen);
  }
  return whole;
}

/** Where the paragraph is that this one goes on with; -1 when it begins a new one. */
function openBlock(whole: readonly Block[], block: Block): number {
  if (block.type !== 'paragraph') return -1;
  const last = whole.length - 1;
  const before = whole[last];
  if (before === undefined) return -1;
  if (before.type === 'paragraph') return goesOn(before, block) ? last : -1;
  // A heading that stands between the halves came from another place of the page.
  const open = whole[last - 1];
  const isBetween = before.type === 'heading' && before.isGuessed && block.isInterrupted;
  return isBetween && open?.type === 'paragraph' && startsSmall(block.text) && goesOn(open, block)
    ? last - 1
    : -1;
}

function goesOn(open: Block, block: Block): boolean {
  if (open.part === 'front' || block.part === 'front' || isEnded(open.text)) return false;
  if (open.isNote || block.isNote) return false;
  const words = wordsIn(open.text);
  if (holdsUrl(open.text.slice(-60))) return false;
  if (startsSmall(block.text)) return words >= 6;
  if (!block.isInterrupted || words < 12) return false;
  // A capital may begin a name in the middle of a sentence; a short line is more likely a heading.
  return wordsIn(block.text) >= 4 || isEnded(block.text);
}

function joined(open: Block, block: Block, seen: SeenWords): Block {
  const { runs } = joinRuns(open.runs, block.runs, seen);
  return {
    ...open,
    runs,
    text: textOfRuns(runs).trim(),
    lines: open.lines + block.lines,
    stitches: open.stitches + block.stitches + 1,
  };
}
