import type { Block } from './block.ts';
import {
  hasNoCase,
  headingNumber,
  holdsUrl,
  isBulleted,
  isEnded,
  isTitleCase,
  startsSmall,
  wordsIn,
} from './line-shapes.ts';
import { isBibliographyName, isSectionName } from './section-names.ts';

/** Guesses which short paragraphs are headings. What the file gave as headings stays as it is. */
export function guessHeadings(blocks: readonly Block[]): Block[] {
  const hasHeadings = blocks.filter((block) => block.type === 'heading').length > 1;
  let isBibliography = false;
  return blocks.map((block, index) => {
    if (block.type === 'heading') isBibliography = isBibliographyName(block.text);
    if (block.part !== 'body' || block.type !== 'paragraph') return block;
    // A file that marks its headings leaves out few, and a bibliography is full of short lines: only names that are
    // nothing else.
    const isHeading =
      hasHeadings || isBibliography
        ? isSectionName(block.text) && block.text.length < 60
        : looksLikeHeading(blocks, index);
    if (!isHeading) return block;
    isBibliography = isBibliographyName(block.text);
    const depth = headingNumber(block.text)?.depth ?? 1;
    return { ...block, type: 'heading', level: depth === 1 ? 1 : depth === 2 ? 2 : 3, isGuessed: true };
  });
}

/** Whether the line could be a heading by its shape, whatever stands around it. */
export function hasHeadingShape(block: Block): boolean {
  const { text } = block;
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph' || block.lines > 2 || text.length > 100 || text.length < 2) return false;
  if (isSectionName(text)) return true;
  const words = wordsIn(text);
  if (words === 0 || words > 12 || !/\p{L}/u.test(text)) return false;
  if (holdsUrl(text) || /["“”]/.test(text) || isReference(text) || /\.{3,}|…/.test(text)) return false;
  if (/[.!,;:–—-]\s*$/.test(text) && headingNumber(text) === null) return false;
  if (isEnded(text) && !(text.endsWith('?') && isTitleCase(text))) return false;
  if (isBulleted(text) || (/^\p{Ll}/u.test(text) && !hasNoCase(text))) return false;
  return /^\p{Lu}|^\p{N}|^[([]?\p{Lo}/u.test(text);
}

function looksLikeHeading(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || !hasHeadingShape(block)) return false;
  const { text } = block;
  if (isBibliographyName(text)) return next !== undefined;
  if (next === undefined || next.type === 'item' || next.part !== 'body')
    return isSectionName(text) && next !== undefined;
  if (isSectionName(text)) return true;
  const before = blocks[index - 1];
  if (isInLadder(blocks, index)) return false;
  // What it heads: a paragraph, or another heading above one. The end of a sentence that stands right below it belongs
  // to the page before.
  const isTorn = next.isInterrupted && startsSmall(next.text);
  const below = hasHeadingShape(next) || isTorn ? blocks[index + 2] : next;
  if (below === undefined || wordsIn(below.text) < 12) return false;
  if (
    before !== undefined &&
    before.type === 'paragraph' &&
    !isEnded(before.text) &&
    !hasHeadingShape(before)
  ) {
    // Half a sentence before it: then it may be the other half.
    if (!isTitleCase(text)) return false;
  }
  if (isTitleCase(text) || headingNumber(text) !== null || block.isBold) return true;
  const standsAlone = block.hasGapBefore && next.hasGapBefore;
  return standsAlone && wordsIn(text) <= 8 && !hasSentenceVerb(text);
}

/** Four short lines after each other are a list, a poem or an address. */
function isInLadder(blocks: readonly Block[], index: number): boolean {
  let start = index;
  let end = index + 1;
  const isRung = (place: number) => {
    const block = blocks[place];
    return block !== undefined && block.type !== 'heading' && hasHeadingShape(block) && block.part === 'body';
  };
  while (end - start < 4 && isRung(start - 1)) start -= 1;
  while (end - start < 4 && isRung(end)) end += 1;
  return end - start >= 4;
}

/** An entry of a bibliography or a line of one: a year in its place, pages, an edition. */
export function isReference(text: string): boolean {
  return /\(?(?:19|20)\d\d[a-z]?\)?[.,;:)]|\bpp?\.\s*\d|\bvol\.|\bno\.\s*\d|\bed\.|\d+\s*\(\d+\)|\d+[–-]\d+\.?$|\bet al\b/.test(
    text,
  );
}

/** A short line with a verb of its own is a short sentence, unless it asks as a heading may. */
function hasSentenceVerb(text: string): boolean {
  if (/^(?:what|why|how|who|where|when|which)\b/i.test(text)) return false;
  return /\b(?:says?|said|asked|writes?|wrote|is|are|was|were|am|have|has|had|will|would|can|could|should|must|do|does|did|don't|can't|i)\b/i.test(
    text,
  );
}
