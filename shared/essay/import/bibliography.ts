import type { Block } from './block.ts';
import { isReference } from './headings.ts';
import { startsEntry } from './line-ends.ts';
import { holdsUrl, isTitleCase, isUrlOnly, wordsIn } from './line-shapes.ts';
import { withoutBullet } from './list-items.ts';
import { textOfRuns } from './runs.ts';
import { isBibliographyName } from './section-names.ts';

/** Entries and annotations get their part; lines of one entry become one paragraph. */
export function readBibliographies(blocks: readonly Block[]): Block[] {
  const read: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block === undefined) break;
    read.push(block);
    index += 1;
    if (block.type !== 'heading' || !isBibliographyName(block.text)) continue;
    const end = endOfSection(blocks, index);
    read.push(...readSection(blocks.slice(index, end), block.level));
    index = end;
  }
  return read;
}

function endOfSection(blocks: readonly Block[], start: number): number {
  let end = start;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    const next = blocks[end + 1];
    // “Primary sources” above more entries goes on with it.
    if (block?.type === 'heading' && !(next && !isBibliographyName(block.text) && entryScore(next) >= 4))
      break;
  }
  return end;
}

function readSection(section: readonly Block[], level: 1 | 2 | 3): Block[] {
  let number = 0;
  const marked = section.map((block) => {
    if (block.type !== 'item' && block.type !== 'paragraph') return block;
    if (block.type === 'item' && block.ordered) number += 1;
    return plain(block, number);
  });
  if (!marked.some((block) => isEntry(block))) return [...section];
  const read: Block[] = [];
  for (const [index, block] of marked.entries()) {
    const last = read.at(-1);
    const next = marked[index + 1];
    if (block.type === 'heading') read.push(block);
    else if (isFragment(block) && last?.part === 'entry') read[read.length - 1] = joined(last, block);
    else if (isEntry(block)) read.push({ ...block, type: 'paragraph', part: 'entry' });
    else if (isSubheading(block) && next && isEntry(next))
      read.push({ ...block, type: 'heading', level: level === 1 ? 2 : 3, isGuessed: true });
    else if (last?.part === 'entry' && wordsIn(block.text) < 6) read[read.length - 1] = joined(last, block);
    else if (last?.part === 'entry' || last?.part === 'annotation')
      read.push({ ...block, type: 'paragraph', part: 'annotation' });
    else read.push(block);
  }
  return read;
}

/** The number of an ordered item is what “[3]” in the text means: it is written out. */
function plain(block: Block, number: number): Block {
  if (block.type !== 'item') return withoutBullet(block);
  const runs = block.ordered ? [{ type: 'text', text: `[${number}] ` } as const, ...block.runs] : block.runs;
  return { ...block, type: 'paragraph', runs, text: textOfRuns(runs).trim() };
}

function isEntry(block: Block): boolean {
  return block.type !== 'heading' && !isFragment(block) && entryScore(block) >= 2;
}

/** What is left of an entry whose lines were torn apart: its address, its site and year. */
function isFragment(block: Block): boolean {
  if (block.type === 'heading') return false;
  if (
    isUrlOnly(block.text) ||
    /^(?:https?:|www\.|doi|accessed|retrieved|available (?:at|from))/i.test(block.text)
  )
    return true;
  return (
    wordsIn(block.text) <= 4 &&
    !startsEntry(block.text) &&
    /\d|\.$/.test(block.text) &&
    !/["“]/.test(block.text)
  );
}

function isSubheading(block: Block): boolean {
  return isTitleCase(block.text) && wordsIn(block.text) <= 6 && !/[\d.,]/.test(block.text);
}

const prose =
  /^(?:this|these|in (?:this|his|her|their|its|the|“|")|the (?:author|article|book|source|report|text|study|paper|website|page|writer|piece|chapter|video)|here|it |he |she |they |according|i |my |we |our |summary|use\b|usefulness|credibility|relevance|evaluation|annotation|assessment|reflection)/i;

/** How much a paragraph of a bibliography looks like an entry; an annotation is prose and longer. From 2 it is one. */
function entryScore(block: Block): number {
  const { text } = block;
  if (block.type === 'heading') return 0;
  const words = wordsIn(text);
  const head = text.slice(0, 220);
  let score = 0;
  if (startsEntry(text)) score += 2;
  if (/\b(?:1[4-9]|20)\d\d\b|\bn\.\s?d\./.test(head)) score += 1;
  if (holdsUrl(text)) score += 1;
  if (block.runs.some((run) => run.type === 'text' && run.italic && textOfRuns([run]).length > 3)) score += 1;
  if (/["“«„]/.test(text.slice(0, 140))) score += 1;
  if (isReference(text)) score += 1;
  if (words <= 50) score += 1;
  if (words > 75) score -= 4;
  if (prose.test(text)) score -= 4;
  return score;
}

function joined(entry: Block, rest: Block): Block {
  const runs = [...entry.runs, { type: 'text', text: ' ' } as const, ...rest.runs];
  return { ...entry, runs, text: textOfRuns(runs).trim(), lines: entry.lines + rest.lines };
}
