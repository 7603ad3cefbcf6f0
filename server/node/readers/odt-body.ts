import type { Element } from '@xmldom/xmldom';
import type { FileBlock, FileNote } from '#shared/essay/import/file-content.ts';
import {
  createRunList,
  deepestItem,
  type Look,
  plainLook,
  type RunList,
} from '#shared/essay/import/run-list.ts';
import type { OdtStyles } from './odt-styles.ts';
import { childElements, elementsNamed, isElement } from './xml-elements.ts';

type List = { readonly style: string | null; readonly depth: number };

/** Not shown, or not the writer's words: what was deleted, comments, bookmarks' helpers, the list of contents. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:annotation-end',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:sequence-decls',
  'office:forms',
  'text:bibliography-mark-decl',
]);

export function readOdtBody(body: Element, styles: OdtStyles) {
  const blocks: FileBlock[] = [];
  const notes = new Map<string, FileNote>();
  const list = createRunList();
  let images = 0;
  let tables = 0;

  function walk(parent: Element, around: List | null) {
    for (const element of childElements(parent)) {
      const { tagName } = element;
      if (skipped.has(tagName)) continue;
      if (tagName === 'text:h' || tagName === 'text:p') paragraph(element, around);
      else if (tagName === 'text:list') {
        const style = element.getAttribute('text:style-name') ?? around?.style ?? null;
        const depth = around ? Math.min(around.depth + 1, deepestItem) : 0;
        for (const item of childElements(element)) readItem(item, { style, depth });
      } else if (tagName === 'table:table') table(element, around);
      else if (tagName === 'text:soft-page-break') blocks.push({ type: 'page-break' });
      else walk(element, around); // sections, indexes
    }
  }

  /** What follows the first paragraph of an item stands in the same item. */
  function readItem(item: Element, around: List) {
    const start = blocks.length;
    for (const child of childElements(item)) {
      if (child.tagName === 'text:list') {
        const style = child.getAttribute('text:style-name') ?? around.style;
        const depth = Math.min(around.depth + 1, deepestItem);
        for (const inner of childElements(child)) readItem(inner, { style, depth });
        continue;
      }
      const before = blocks.length;
      if (child.tagName === 'text:p' || child.tagName === 'text:h') paragraph(child, around);
      const [last, next] = [blocks[before - 1], blocks[before]];
      if (before > start && last?.type === 'item' && next?.type === 'item' && last.depth === around.depth)
        blocks.splice(before - 1, 2, { ...last, runs: [...last.runs, { type: 'break' }, ...next.runs] });
    }
  }

  function paragraph(element: Element, around: List | null) {
    const style = element.getAttribute('text:style-name');
    if (styles.startsPage(style) && blocks.length > 0) blocks.push({ type: 'page-break' });
    const isHeading = element.tagName === 'text:h';
    const look = styles.lookIn(style, plainLook);
    inline(element, isHeading ? { ...look, bold: false } : look, list);
    const runs = list.take();
    if (runs.length === 0) return;
    const outline = Number(element.getAttribute('text:outline-level') ?? 1);
    if (isHeading) blocks.push({ type: 'heading', level: outline < 2 ? 1 : outline === 2 ? 2 : 3, runs });
    else if (styles.isTitle(style)) blocks.push({ type: 'heading', level: 1, runs });
    else if (around)
      blocks.push({
        type: 'item',
        ordered: styles.isOrdered(around.style, around.depth),
        depth: around.depth,
        runs,
      });
    else blocks.push({ type: styles.isQuotation(style) ? 'quotation' : 'paragraph', runs });
  }

  function inline(parent: Element, look: Look, runs: RunList) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) runs.text((node.nodeValue ?? '').replace(/\s+/g, ' '), look);
      if (!isElement(node) || skipped.has(node.tagName)) continue;
      switch (node.tagName) {
        case 'text:s':
        case 'text:tab':
          runs.text(' ', look);
          break;
        case 'text:line-break':
          runs.break();
          break;
        case 'text:note':
          note(node, runs);
          break;
        case 'draw:frame':
          images += 1;
          for (const box of elementsNamed(node, 'draw:text-box')) inlineBox(box, look, runs);
          break;
        case 'text:span': {
          const own = styles.lookIn(node.getAttribute('text:style-name'), look);
          inline(node, own, runs);
          break;
        }
        default:
          inline(node, look, runs);
      }
    }
  }

  /** Words in a frame: a caption, mostly. */
  function inlineBox(box: Element, look: Look, runs: RunList) {
    images -= elementsNamed(box, 'draw:image').length === 0 ? 1 : 0;
    for (const child of childElements(box)) {
      runs.text(' ', look);
      inline(child, look, runs);
    }
  }

  function note(element: Element, runs: RunList) {
    const [words] = childElements(element).filter(({ tagName }) => tagName === 'text:note-body');
    const own = createRunList();
    for (const [index, child] of (words ? childElements(words) : []).entries()) {
      if (index > 0) own.break();
      inline(child, plainLook, own);
    }
    const key = `note-${notes.size + 1}`;
    const isEndnote = element.getAttribute('text:note-class') === 'endnote';
    notes.set(key, { type: isEndnote ? 'endnote' : 'footnote', runs: own.take() });
    runs.note(key);
  }

  function table(element: Element, around: List | null) {
    const rows = elementsNamed(element, 'table:table-row');
    const cellsOf = (row: Element) =>
      childElements(row).filter(({ tagName }) => tagName === 'table:table-cell');
    if (rows.every((row) => cellsOf(row).length < 2)) {
      for (const row of rows) for (const cell of cellsOf(row)) walk(cell, around);
      return;
    }
    tables += 1;
    for (const row of rows) {
      for (const [index, cell] of cellsOf(row).entries()) {
        if (index > 0) list.text(' | ', plainLook);
        for (const child of elementsNamed(cell, 'text:p')) {
          inline(child, plainLook, list);
          list.text(' ', plainLook);
        }
      }
      const runs = list.take();
      if (runs.length > 0) blocks.push({ type: 'paragraph', runs });
    }
  }

  walk(body, null);
  return { blocks, notes, images, tables };
}
