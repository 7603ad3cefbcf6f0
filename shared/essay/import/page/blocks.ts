import type { FileBlock, FileNote, Run } from '../file-content.ts';
import { createRunList, deepestItem, type Look, plainLook, raised } from '../run-list.ts';
import {
  attribute,
  type Element,
  elementsIn,
  isElement,
  isText,
  type PageNode,
  type PageParent,
  wordsOf,
} from './elements.ts';
import { classesOf, isHidden, lookIn } from './looks.ts';
import { type HtmlNote, notesIn } from './notes.ts';
import { isItemMark, namedParagraph } from './word-paragraphs.ts';

export type PageContent = {
  readonly blocks: readonly FileBlock[];
  readonly notes: ReadonlyMap<string, FileNote>;
  readonly images: number;
  readonly tables: number;
};

type Around =
  | { readonly type: 'paragraph' | 'quotation' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly type: 'item'; readonly ordered: boolean; readonly depth: number };

const skipped = new Set(
  'script style noscript template iframe object embed svg math head nav button input select textarea audio video canvas dialog link meta title'.split(
    ' ',
  ),
);
const boxes = new Set(
  'html body p div section article main header footer aside address center form fieldset figure figcaption dl dt dd ul ol li blockquote pre table hr h1 h2 h3 h4 h5 h6 details summary'.split(
    ' ',
  ),
);
/** Elements in one another that are followed; what stands deeper is no essay. */
const deepest = 400;

/** The essay in a web page, of whatever program wrote it. What is not shown, and what is no text, is left out. */
export function blocksOfPage(page: PageParent): PageContent {
  const all = elementsIn(page);
  const found = notesIn(page);
  const reading = createReading(found, classesOf(all.filter(({ tagName }) => tagName === 'style')));
  const blocks = reading.read(page);
  const notes = new Map(
    found.map((note): [string, FileNote] => [note.key, { type: note.type, runs: reading.wordsOfNote(note) }]),
  );
  return { blocks, notes, images: reading.images(), tables: reading.tables() };
}

function createReading(found: readonly HtmlNote[], classes: ReadonlyMap<string, string>) {
  const calls = new Map(found.map((note) => [note.call, note]));
  const bodies = new Set(found.map(({ body }) => body));
  const links = new Set(found.flatMap(({ back }) => [...back]));
  let blocks: FileBlock[] = [];
  let list = createRunList();
  /** Of the item that is being read: what else stands in it goes on in the same item. */
  let isItemOpen = false;
  let images = 0;
  let tables = 0;

  function flush(around: Around) {
    const runs = list.take();
    if (runs.length === 0) return;
    const last = blocks.at(-1);
    if (around.type === 'item' && isItemOpen && last?.type === 'item')
      blocks[blocks.length - 1] = { ...last, runs: [...last.runs, { type: 'break' }, ...runs] };
    else blocks.push({ ...around, runs });
    isItemOpen = around.type === 'item';
  }

  function children(node: PageParent, around: Around, look: Look, depth: number) {
    for (const child of node.childNodes) walk(child, around, look, depth + 1);
  }

  function walk(node: PageNode, around: Around, look: Look, depth: number) {
    if (isText(node)) list.text(node.value, look);
    if (
      !isElement(node) ||
      depth > deepest ||
      skipped.has(node.tagName) ||
      isHidden(node) ||
      isItemMark(node)
    )
      return;
    if (bodies.has(node) || links.has(node)) return;
    const note = calls.get(node);
    if (note) list.note(note.key);
    else if (boxes.has(node.tagName)) box(node, around, look, depth);
    else inline(node, around, look, depth);
  }

  function inline(node: Element, around: Around, look: Look, depth: number) {
    if (node.tagName === 'br') list.break();
    else if (node.tagName === 'img') images += 1;
    else if (node.tagName === 'sup') {
      const digits = elementsIn(node).some((element) => calls.has(element)) ? null : raised(wordsOf(node));
      if (digits === null) children(node, around, lookIn(node, look, classes), depth);
      else list.text(digits, look);
    } else children(node, around, lookIn(node, look, classes), depth);
  }

  function box(node: Element, around: Around, look: Look, depth: number) {
    flush(around);
    const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
    const own = lookIn(node, look, classes);
    if (heading) {
      isItemOpen = false;
      const level = Math.min(Number(heading), 3) as 1 | 2 | 3; // 1 to 6 before
      children(node, { type: 'heading', level }, { ...own, bold: false }, depth);
      flush({ type: 'heading', level });
    } else if (node.tagName === 'hr') {
      if (attribute(node, 'class') === pageBreakClass) blocks.push({ type: 'page-break' });
    } else if (node.tagName === 'table') table(node, around, own, depth);
    else if (node.tagName === 'pre') lines(node, around, own);
    else {
      const inner = aroundIn(node, around);
      if (node.tagName === 'li' || isNamedItem(node)) isItemOpen = false;
      children(node, inner, own, depth);
      flush(inner);
      if (node.tagName === 'li' || isNamedItem(node) || inner.type !== 'item') isItemOpen = false;
    }
  }

  /** A table that only lays out the page is read as its blocks; of any other a row becomes a line. */
  function table(node: Element, around: Around, look: Look, depth: number) {
    const rows = elementsIn(node).filter(({ tagName }) => tagName === 'tr');
    const cellsOf = (row: Element) =>
      row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    if (
      rows.every((row) => cellsOf(row).length < 2) ||
      rows.some((row) => elementsIn(row).some(({ tagName }) => tagName === 'table'))
    ) {
      for (const row of rows)
        for (const cell of cellsOf(row)) {
          children(cell, around, look, depth);
          flush(around);
        }
      return;
    }
    tables += 1;
    for (const row of rows) {
      for (const [index, cell] of cellsOf(row).entries()) {
        const outer = { blocks, list };
        [blocks, list] = [[], createRunList()];
        children(cell, { type: 'paragraph' }, look, depth);
        flush({ type: 'paragraph' });
        const runs = joined(blocks);
        ({ blocks, list } = outer);
        if (index > 0 && runs.length > 0) list.text(' | ', plainLook);
        for (const run of runs) {
          if (run.type === 'note') list.note(run.key);
          else list.text(run.type === 'text' ? run.text : ' ', run.type === 'text' ? lookOf(run) : plainLook);
        }
      }
      flush(around);
    }
  }

  function lines(node: Element, around: Around, look: Look) {
    for (const [index, line] of wordsOf(node).trim().split('\n').entries()) {
      if (index > 0) list.break();
      list.text(line, look);
    }
    flush(around);
  }

  return {
    images: () => images,
    tables: () => tables,
    read(root: PageParent): FileBlock[] {
      blocks = [];
      children(root, { type: 'paragraph' }, plainLook, 0);
      flush({ type: 'paragraph' });
      return blocks;
    },
    wordsOfNote({ body }: HtmlNote): Run[] {
      const outer = blocks;
      blocks = [];
      children(body, { type: 'paragraph' }, plainLook, 0);
      flush({ type: 'paragraph' });
      const runs = joined(blocks);
      blocks = outer;
      return runs;
    },
  };
}

/** Of `hr`: where the file begins a new page. A line between paragraphs of a web page means nothing. */
export const pageBreakClass = 'page-break';

function isNamedItem(element: Element): boolean {
  return namedParagraph(element)?.type === 'item';
}

function aroundIn(element: Element, around: Around): Around {
  const { tagName, parentNode } = element;
  const named = namedParagraph(element);
  if (named) return named;
  if (tagName === 'blockquote') return { type: 'quotation' };
  if (tagName === 'ul' || tagName === 'ol') {
    const depth = around.type === 'item' ? Math.min(around.depth + 1, deepestItem) : 0;
    return { type: 'item', ordered: tagName === 'ol', depth };
  }
  const isLoose =
    tagName === 'li' && (!parentNode || !isElement(parentNode) || !/^[uo]l$/.test(parentNode.tagName));
  return isLoose ? { type: 'item', ordered: false, depth: 0 } : around;
}

function joined(blocks: readonly FileBlock[]): Run[] {
  return blocks.flatMap((block, index): Run[] => {
    if (block.type === 'page-break') return [];
    return index > 0 ? [{ type: 'break' }, ...block.runs] : [...block.runs];
  });
}

function lookOf({ bold, italic }: Extract<Run, { type: 'text' }>): Look {
  return { bold: bold ?? false, italic: italic ?? false };
}
