import { closeHistory } from 'prosemirror-history';
import { type Node as DocumentNode, Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import type { Desk } from '#client/desk/desk.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import { documentOf } from '#shared/essay/schema.ts';

/**
 * Puts another text in the place of the essay's, as one step that undo in the text takes back. Paragraphs that both
 * have at their beginning and end stay as they are, and with them the marks in them. Answers false when nothing differs.
 */
export async function replaceText(desk: Desk, document: DocumentJson): Promise<boolean> {
  const session = await desk.text.open();
  const state = session.state();
  const next = documentOf(document);
  const [before, after] = [state.doc.children, next.children];
  const start = equalAtStart(before, after);
  const end = equalAtStart(before.slice(start).reverse(), after.slice(start).reverse());
  const replaced = before.slice(start, before.length - end);
  const written = after.slice(start, after.length - end);
  if (replaced.length === 0 && written.length === 0) return false;
  const from = sizeOf(before.slice(0, start));
  const step = new ReplaceStep(from, from + sizeOf(replaced), new Slice(Fragment.from(written), 0, 0));
  session.dispatch(closeHistory(state.tr.step(step)));
  return true;
}

function equalAtStart(before: readonly DocumentNode[], after: readonly DocumentNode[]): number {
  const differs = before.findIndex((node, index) => {
    const other = after[index];
    return !other || !node.eq(other);
  });
  return differs < 0 ? before.length : differs;
}

function sizeOf(nodes: readonly DocumentNode[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}
