import type { Block } from './block.ts';
import { hasHeadingShape, isReference } from './headings.ts';
import { isUrlOnly, wordsIn } from './line-shapes.ts';
import { isBibliographyName, isSectionName } from './section-names.ts';
import { titleBlockAt } from './title-block.ts';

/**
 * Parts a file where another essay begins: at a second title page, or at a title behind a bibliography when a second
 * bibliography follows or the footnotes start again at 1. `noteNumbers` are by the notes' keys.
 */
export function splitEssays(
  blocks: readonly Block[],
  noteNumbers: ReadonlyMap<string, string>,
): (readonly Block[])[] {
  const essays: (readonly Block[])[] = [];
  let start = 0;
  let words = 0;
  let hasBibliography = false;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    if (index > start && words >= 100 && beginsEssay(blocks, index, hasBibliography, noteNumbers)) {
      essays.push(blocks.slice(start, index));
      start = index;
      words = 0;
      hasBibliography = false;
    }
    words += wordsIn(block.text);
    hasBibliography ||= isBibliographyName(block.text);
  }
  if (start < blocks.length) essays.push(blocks.slice(start));
  return essays;
}

function beginsEssay(
  blocks: readonly Block[],
  index: number,
  isBehindBibliography: boolean,
  noteNumbers: ReadonlyMap<string, string>,
): boolean {
  const block = blocks[index];
  if (block === undefined || isUrlOnly(block.text) || isReference(block.text) || !hasHeadingShape(block))
    return false;
  if (isSectionName(block.text)) return false;
  if (block.type === 'paragraph') {
    const before = blocks[index - 1];
    const { title, details } = titleBlockAt(blocks, index);
    // The lines of a title page end where the first line of the page stood, not in the middle of them.
    if (details >= 2 && title !== '' && !(before && before.type === 'paragraph' && hasHeadingShape(before)))
      return true;
  }
  if (!isBehindBibliography) return false;
  const next = blocks[index + 1];
  if (next === undefined || isReference(next.text.slice(0, 200))) return false;
  let end = index + 1;
  let paragraphs = 0;
  const last = Math.min(blocks.length, index + longest);
  for (; end < last && !isBibliographyName(blocks[end]?.text ?? ''); end += 1)
    if (wordsIn(blocks[end]?.text ?? '') >= 40) paragraphs += 1;
  return paragraphs >= 2 && (end < last || startsNotesAgain(blocks, index, noteNumbers));
}

/** In paragraphs; how far ahead the second bibliography is looked for. */
const longest = 3_000;

function startsNotesAgain(
  blocks: readonly Block[],
  index: number,
  noteNumbers: ReadonlyMap<string, string>,
): boolean {
  const first = (part: readonly Block[]) =>
    part
      .flatMap((block) => block.runs)
      .flatMap((run) => (run.type === 'note' ? (noteNumbers.get(run.key) ?? []) : []))[0];
  return first(blocks.slice(0, index)) === '1' && first(blocks.slice(index)) === '1';
}
