import type { BlockJson, DocumentJson, InlineJson, ListItemJson, MarkJson } from '../document.ts';
import type { Block } from './block.ts';
import type { FileNote, Run } from './file-content.ts';
import { tidyRuns } from './runs.ts';

/** What of a block is seen in a document. */
export type BuildBlock = Pick<Block, 'type' | 'part' | 'runs' | 'level' | 'ordered' | 'depth'>;

/** Blocks as a document that keeps to schema.ts; neighbouring items become lists, quotations one quotation. */
export function buildDocument(
  blocks: readonly BuildBlock[],
  notes: ReadonlyMap<string, FileNote>,
): DocumentJson {
  const content: BlockJson[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block === undefined) break;
    let end = index + 1;
    if (block.type === 'item' || block.type === 'quotation') {
      while (blocks[end]?.type === block.type) end += 1;
      const group = blocks.slice(index, end);
      if (block.type === 'item') content.push(...lists(group, notes));
      else content.push({ type: 'blockquote', content: group.map((one) => paragraph(one, notes)) });
    } else if (block.type === 'heading') {
      content.push({ type: 'heading', attrs: { level: block.level }, ...inline(block.runs, notes) });
    } else content.push(paragraph(block, notes));
    index = end;
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function paragraph(block: BuildBlock, notes: ReadonlyMap<string, FileNote>): BlockJson {
  const attrs = block.part === 'body' ? {} : { attrs: { part: block.part } };
  return { type: 'paragraph', ...attrs, ...inline(block.runs, notes) };
}

/** Lists by depth: an item deeper than the one before it opens a list inside that one. */
function lists(items: readonly BuildBlock[], notes: ReadonlyMap<string, FileNote>): BlockJson[] {
  const built: BlockJson[] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index];
    if (first === undefined) break;
    const content: ListItemJson[] = [];
    while (index < items.length) {
      const item = items[index];
      if (item === undefined || (item.depth <= first.depth && item.ordered !== first.ordered)) break;
      let end = index + 1;
      while ((items[end]?.depth ?? 0) > first.depth) end += 1;
      content.push({
        type: 'listItem',
        content: [paragraph(item, notes), ...lists(items.slice(index + 1, end), notes)],
      });
      index = end;
    }
    built.push({ type: first.ordered ? 'orderedList' : 'bulletList', content });
  }
  return built;
}

function inline(
  runs: readonly Run[],
  notes: ReadonlyMap<string, FileNote>,
): { content?: readonly InlineJson[] } {
  const content = tidyRuns(runs).map((run): InlineJson => {
    if (run.type === 'break') return { type: 'hardBreak' };
    if (run.type === 'note') return footnote(notes.get(run.key)?.runs ?? []);
    return textJson(run);
  });
  return content.length > 0 ? { content } : {};
}

/** A note holds text only: its breaks are spaces. */
function footnote(runs: readonly Run[]): InlineJson {
  const flat = runs.map((run): Run => (run.type === 'break' ? { type: 'text', text: ' ' } : run));
  const content = tidyRuns(flat).flatMap((run): InlineJson[] => (run.type === 'text' ? [textJson(run)] : []));
  return content.length > 0 ? { type: 'footnote', content } : { type: 'footnote' };
}

function textJson(run: Extract<Run, { type: 'text' }>): InlineJson {
  const marks: MarkJson[] = [];
  // The order of the schema's marks.
  if (run.bold) marks.push({ type: 'bold' });
  if (run.italic) marks.push({ type: 'italic' });
  return marks.length > 0 ? { type: 'text', text: run.text, marks } : { type: 'text', text: run.text };
}
