import { countWords } from '../count-words.ts';
import { type TextPart, textOf } from '../document.ts';
import { readBibliographies } from './bibliography.ts';
import type { Block } from './block.ts';
import { buildDocument } from './build-document.ts';
import { describeEssay, describeFile } from './describe.ts';
import type { FileContent, FileNote, Import, ImportedEssay, ImportedSource } from './file-content.ts';
import { guessHeadings } from './headings.ts';
import { linesOf } from './lines.ts';
import { readListItems } from './list-items.ts';
import { dropPageFurniture } from './page-furniture.ts';
import { paragraphsOf } from './paragraphs.ts';
import { plainLinks, readEmphasis, readPlainMarkup } from './plain-markup.ts';
import { isBibliographyName } from './section-names.ts';
import { itemOfEntry } from './source-of-entry.ts';
import { splitEssays } from './split-essays.ts';
import { stitch } from './stitch.ts';
import { titleBlockAt, titleHeading } from './title-block.ts';

/**
 * What a reader took from a file as essays: structure that the file gives is kept, what is missing is guessed, and
 * every guess is remarked. A file can hold several essays; the caller lets the person choose.
 */
export function structure(content: FileContent): Import {
  const read = linesOf(content);
  const body = content.isFlat ? dropPageFurniture(read.lines) : { lines: read.lines, remarks: [] };
  const paragraphs = paragraphsOf(content, body.lines);
  const isPlain = content.format === 'text';
  const markup = isPlain ? readPlainMarkup(paragraphs.blocks) : { blocks: paragraphs.blocks, marked: 0 };
  const notes = isPlain ? withEmphasis(paragraphs.notes) : { notes: paragraphs.notes, marked: 0 };
  const essays = splitEssays(markup.blocks, paragraphs.noteNumbers).map((blocks) =>
    readEssay(blocks, notes.notes, content.isFlat),
  );
  return {
    essays,
    remarks: [
      ...content.remarks,
      ...describeFile({ ...paragraphs.counts, essays: essays.length, marked: markup.marked + notes.marked }),
      ...read.remarks,
      ...body.remarks,
    ],
  };
}

function readEssay(
  blocks: readonly Block[],
  notes: ReadonlyMap<string, FileNote>,
  isFlat: boolean,
): ImportedEssay {
  const titled = readTitle(blocks);
  const headed = guessHeadings(withItems(titled.blocks));
  const whole = readBibliographies(isFlat ? stitch(headed) : headed);
  const document = buildDocument(whole, notes);
  return {
    title: titled.title,
    document,
    sources: sourcesOf(whole),
    remarks: describeEssay(whole, notes, titled.isGuessed ? titled.title : ''),
    words: countWords(textOf(0, document)),
  };
}

function readTitle(blocks: readonly Block[]): { blocks: Block[]; title: string; isGuessed: boolean } {
  const given = titleHeading(blocks);
  if (given >= 0) {
    // Name, course and date stand above or below a title that the file marks.
    const [above, below] = [titleBlockAt(blocks, 0), titleBlockAt(blocks, given + 1)];
    const front = new Set([...above.front, ...(below.details > 0 ? below.front : [])]);
    return {
      blocks: withPart(blocks, front, 'front'),
      title: blocks[given]?.text.slice(0, maxTitle) ?? '',
      isGuessed: false,
    };
  }
  const { title, front } = titleBlockAt(blocks, 0);
  return {
    blocks: withPart(blocks, front, 'front'),
    title: title.slice(0, maxTitle),
    isGuessed: title !== '',
  };
}

const maxTitle = 300;

function withPart(blocks: readonly Block[], which: ReadonlySet<number>, part: TextPart): Block[] {
  return blocks.map((block, index) =>
    which.has(index) && block.type === 'paragraph' ? { ...block, part } : block,
  );
}

/** A bibliography's entries may carry bullets: they are no list. */
function withItems(blocks: readonly Block[]): Block[] {
  const bibliography = blocks.findIndex((block) => isBibliographyName(block.text));
  if (bibliography < 0) return readListItems(blocks);
  return [...readListItems(blocks.slice(0, bibliography)), ...blocks.slice(bibliography)];
}

function sourcesOf(blocks: readonly Block[]): ImportedSource[] {
  const sources: ImportedSource[] = [];
  for (const { part, text, runs } of blocks) {
    const last = sources.at(-1);
    if (part === 'entry')
      sources.push({ item: itemOfEntry(runs, last?.item ?? null), annotation: '', entry: text });
    else if (part === 'annotation' && last)
      sources[sources.length - 1] = {
        ...last,
        annotation: last.annotation === '' ? text : `${last.annotation}\n${text}`,
      };
  }
  return sources;
}

function withEmphasis(notes: ReadonlyMap<string, FileNote>): {
  notes: Map<string, FileNote>;
  marked: number;
} {
  let marked = 0;
  const read = new Map(
    [...notes].map(([key, note]) => {
      const emphasis = readEmphasis(plainLinks(note.runs));
      marked += emphasis.marked;
      return [key, { ...note, runs: emphasis.runs }];
    }),
  );
  return { notes: read, marked };
}
