import type { Node as DocumentNode } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { textSchema } from '#shared/essay/schema.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { outlineOf } from '#shared/graph/outline.ts';

const { heading, paragraph } = textSchema.nodes;

/** A heading without its last full stop, as headings are written. */
function headingWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/**
 * The essay's outline as the map has it: the thesis as a paragraph, and a heading with an empty paragraph for each
 * branch below it, in the order of the outline. Empty where the map has no words.
 */
export function headingsOf(graph: Graph): DocumentNode[] {
  const blocks: DocumentNode[] = [];
  for (const row of outlineOf(graph)) {
    const node = row.seeAlso ? undefined : graph.nodes.get(row.ref.id);
    if (!node || node.parked || node.text.trim() === '') continue;
    if (row.depth === 0) blocks.push(paragraph.create(null, textSchema.text(node.text.replace(/\s+/g, ' '))));
    else if (row.depth === 1 && row.via === 'node')
      blocks.push(heading.create({ level: 2 }, textSchema.text(headingWords(node.text))), paragraph.create());
  }
  return blocks;
}

/** Puts the headings of the map below the line of the cursor, or in the place of an empty text; one act. */
export function draftHeadings(state: EditorState, graph: Graph): Transaction | null {
  const blocks = headingsOf(graph);
  if (blocks.length === 0) return null;
  const { tr, doc } = state;
  const isEmpty = doc.textContent === '' && doc.childCount === 1;
  const at = isEmpty ? 0 : state.selection.$to.after(1);
  if (isEmpty) tr.replaceWith(0, doc.content.size, blocks);
  else tr.insert(at, blocks);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView();
}
