import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { FileBlock, FileContent, FileNote, Run } from '#shared/essay/import/file-content.ts';
import { counted, plural } from '#shared/essay/import/remarks.ts';
import {
  createRunList,
  deepestItem,
  type Look,
  plainLook,
  type RunList,
} from '#shared/essay/import/run-list.ts';
import { decode } from './decode.ts';

/** Markdown (CommonMark) with footnotes as GitHub has them; a YAML head gives the title. */
export async function readMarkdown(bytes: Uint8Array): Promise<FileContent> {
  const { text, remarks } = decode(bytes);
  const { title, body } = withoutHead(text.replace(/^\ufeff/, ''));
  const tree = fromMarkdown(body, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const { blocks, notes, images } = walkTree(tree);
  const heading: FileBlock = { type: 'heading', level: 1, runs: [{ type: 'text', text: title }] };
  return {
    format: 'markdown',
    blocks: title === '' ? blocks : [heading, ...blocks],
    notes,
    isFlat: false,
    remarks: [
      ...remarks,
      ...counted('dropped', 'images', images, (count) => `${plural(count, 'picture')} left out.`),
    ],
  };
}

/** The lines between `---` at the very start, of which only `title:` is taken. */
function withoutHead(text: string): { title: string; body: string } {
  const head = /^---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!head || !/^[\w-]+:/m.test(head[1] ?? '')) return { title: '', body: text };
  const title = /^title:[ \t]*(.+)$/m.exec(head[1] ?? '')?.[1] ?? '';
  return { title: title.trim().replace(/^(["'])(.*)\1$/, '$2'), body: text.slice(head[0].length) };
}

type Around =
  | { readonly type: 'paragraph' | 'quotation' }
  | { readonly type: 'item'; ordered: boolean; depth: number };

function walkTree(tree: Root) {
  const blocks: FileBlock[] = [];
  const notes = new Map<string, FileNote>();
  const list = createRunList();
  let images = 0;

  function add(around: Around, runs: Run[]) {
    if (runs.length > 0) blocks.push({ ...around, runs });
  }

  function walk(node: Nodes, around: Around) {
    switch (node.type) {
      case 'heading':
        inlineOf(node.children, list, plainLook);
        blocks.push({ type: 'heading', level: levelOf(node.depth), runs: list.take() });
        break;
      case 'paragraph':
        inlineOf(node.children, list, plainLook);
        add(around, list.take());
        break;
      case 'blockquote':
        for (const child of node.children) walk(child, { type: 'quotation' });
        break;
      case 'list': {
        const depth = around.type === 'item' ? Math.min(around.depth + 1, deepestItem) : 0;
        for (const item of node.children)
          for (const child of item.children)
            walk(child, { type: 'item', ordered: node.ordered ?? false, depth });
        break;
      }
      case 'code':
        for (const [index, line] of node.value.split('\n').entries()) {
          if (index > 0) list.break();
          list.text(line, plainLook);
        }
        add(around, list.take());
        break;
      case 'html':
        list.text(node.value.replace(/<!--[\s\S]*?-->|<[^>]{0,500}>/g, ' '), plainLook);
        add(around, list.take());
        break;
      case 'footnoteDefinition': {
        const own = createRunList();
        for (const [index, child] of node.children.entries()) {
          if (index > 0) own.break();
          inlineOf('children' in child ? child.children : [child], own, plainLook);
        }
        notes.set(node.identifier, { type: 'footnote', runs: own.take() });
        break;
      }
    }
  }

  function inlineOf(nodes: readonly Nodes[], runs: RunList, look: Look) {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'inlineCode') runs.text(node.value, look);
      else if (node.type === 'break') runs.break();
      else if (node.type === 'emphasis') inlineOf(node.children, runs, { ...look, italic: true });
      else if (node.type === 'strong') inlineOf(node.children, runs, { ...look, bold: true });
      else if (node.type === 'footnoteReference') runs.note(node.identifier);
      else if (node.type === 'image' || node.type === 'imageReference') images += 1;
      else if (node.type === 'html') {
        if (/^<br\s*\/?>$/i.test(node.value)) runs.break();
      } else if ('children' in node) inlineOf(node.children, runs, look);
    }
  }

  for (const node of tree.children) walk(node, { type: 'paragraph' });
  return { blocks, notes, images };
}

function levelOf(depth: number): 1 | 2 | 3 {
  return depth === 1 ? 1 : depth === 2 ? 2 : 3;
}
