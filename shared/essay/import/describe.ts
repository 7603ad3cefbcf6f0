import type { Block } from './block.ts';
import type { FileNote, ImportRemark } from './file-content.ts';
import { counted, named, plural } from './remarks.ts';

export type FileCounts = {
  readonly essays: number;
  readonly marked: number;
  readonly cutWords: number;
  readonly compounds: number;
  readonly unmatchedNotes: number;
  readonly unmatchedCalls: number;
  readonly notesHeadings: number;
};

/** What was found and guessed in the file as a whole. */
export function describeFile(counts: FileCounts): ImportRemark[] {
  return [
    ...counted(
      'found',
      'essays',
      counts.essays > 1 ? counts.essays : 0,
      (n) => `This file holds ${n} essays.`,
    ),
    ...counted(
      'guessed',
      'emphasis',
      counts.marked,
      (n) => `${plural(n, 'passage')} between asterisks or underscores became italic or bold.`,
    ),
    ...counted(
      'guessed',
      'cut-words',
      counts.cutWords,
      (n) => `${plural(n, 'word')} cut at the end of a line made whole.`,
    ),
    ...counted(
      'guessed',
      'kept-hyphens',
      counts.compounds,
      (n) => `${plural(n, 'hyphen')} at the end of a line kept: check that each belongs to its word.`,
    ),
    ...counted(
      'guessed',
      'unmatched-notes',
      counts.unmatchedNotes,
      (n) =>
        `${plural(n, 'footnote')} that nothing in the text calls kept as ${n === 1 ? 'a paragraph' : 'paragraphs'}.`,
    ),
    ...counted(
      'guessed',
      'unmatched-calls',
      counts.unmatchedCalls,
      (n) =>
        `${plural(n, 'footnote number')} in the text without a footnote kept as ${n === 1 ? 'it is' : 'they are'}.`,
    ),
    ...counted(
      'dropped',
      'notes-headings',
      counts.notesHeadings,
      (n) => `${plural(n, 'heading')} of a list of notes left out: the notes stand where they are called.`,
    ),
  ];
}

/** What was found and guessed in one essay. `guessedTitle` is empty when the file gives the title or has none. */
export function describeEssay(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, FileNote>,
  guessedTitle: string,
): ImportRemark[] {
  const count = (is: (block: Block, before: Block | undefined) => boolean) =>
    blocks.filter((block, index) => is(block, blocks[index - 1])).length;
  const headings = blocks.filter(({ type }) => type === 'heading');
  const guessed = headings.filter(({ isGuessed }) => isGuessed).map(({ text }) => text);
  const called = blocks.flatMap(({ runs }) =>
    runs.flatMap((run) => (run.type === 'note' ? (notes.get(run.key) ?? []) : [])),
  );
  const endnotes = called.filter(({ type }) => type === 'endnote').length;
  const entries = count(({ part }) => part === 'entry');
  const annotated = count(({ part }, before) => part === 'annotation' && before?.part === 'entry');
  const stitches = blocks.reduce((sum, block) => sum + block.stitches, 0);
  return [
    ...counted(
      'found',
      'title-page',
      count(({ part }) => part === 'front'),
      (n) => `${plural(n, 'line')} of a title page.`,
    ),
    ...counted('found', 'headings', headings.length, (n) => `${plural(n, 'heading')}.`),
    ...counted('found', 'footnotes', called.length - endnotes, (n) => `${plural(n, 'footnote')}.`),
    ...counted(
      'found',
      'endnotes',
      endnotes,
      (n) => `${plural(n, 'endnote')}, now standing where the text calls them.`,
    ),
    ...counted('found', 'sources', entries, (n) =>
      annotated === 0
        ? `${plural(n, 'source')}.`
        : annotated === n
          ? `${plural(n, 'source')} with ${n === 1 ? 'an annotation' : 'annotations'}.`
          : `${plural(n, 'source')}, ${annotated} with ${annotated === 1 ? 'an annotation' : 'annotations'}.`,
    ),
    ...counted(
      'found',
      'quotations',
      count(({ type }) => type === 'quotation'),
      (n) => `${plural(n, 'paragraph')} set apart as ${n === 1 ? 'a quotation' : 'quotations'}.`,
    ),
    ...counted(
      'found',
      'list-items',
      count(({ type }) => type === 'item'),
      (n) => `${plural(n, 'item')} of lists.`,
    ),
    ...counted(
      'guessed',
      'title',
      guessedTitle === '' ? 0 : 1,
      () => `The title was taken to be ${named([guessedTitle])}.`,
    ),
    ...counted(
      'guessed',
      'headings',
      guessed.length,
      (n) =>
        `${n === 1 ? 'A heading was' : `${n} headings were`} guessed from short lines: ${named(guessed)}.`,
    ),
    ...counted(
      'guessed',
      'joined-sentences',
      stitches,
      (n) => `${plural(n, 'sentence')} that a footnote or the edge of a page had cut in two put together.`,
    ),
  ];
}
