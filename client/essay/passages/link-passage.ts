import { type Added, addTo } from '#client/desk/acts/place.ts';
import type { Desk } from '#client/desk/desk.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import { kindOf, kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import { nextOrder } from '#shared/graph/order.ts';
import type { Node, NodeKindId } from '#shared/graph/records.ts';
import { maxTextLength } from '#shared/graph/text.ts';

/** Whether a stretch of the text has words that a node could be made of. */
export function hasWords({ text }: EssayText, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** Makes a node of a passage, linked to it, below `target` where it has one: one act, one undo. */
export function makeNode(desk: Desk, text: EssayText, span: Span, kind: NodeKindId, target: Node | null) {
  const { graph } = desk.getState();
  const passage = anchorFor(text, span);
  const words = passage.quote.exact.replace(/\s+/g, ' ').slice(0, maxTextLength);
  const { call, nodeId } = target
    ? addTo(graph, desk.newId, kind, { type: 'node', id: target.id })
    : looseNode(desk.newId(), kind, nextOrder(graph, null));
  if (call.name !== 'add-node') return;
  const place = target ? ` under “${shortText(target, 40)}”` : '';
  desk.run(
    [
      { name: 'add-node', args: { ...call.args, text: words } },
      { name: 'add-anchor', args: { id: desk.newId(), nodeId, ...passage } },
    ],
    {
      announce: `${kinds[kind].title} made from the passage${place}.`,
      select: { type: 'node', id: nodeId },
    },
  );
}

/** Links a passage to a node that is on the map already. */
export function linkPassage(desk: Desk, text: EssayText, span: Span, node: Node) {
  desk.run(
    { name: 'add-anchor', args: { id: desk.newId(), nodeId: node.id, ...anchorFor(text, span) } },
    { announce: `The passage is linked to “${shortText(node, 40)}”.` },
  );
}

/** The kind that a passage is most likely to be, and the node it would stand under. */
export function proposalFor(desk: Desk, selected: Node | null): { kind: NodeKindId; target: Node | null } {
  if (selected) return { kind: kindOf(selected).child, target: selected };
  const { graph } = desk.getState();
  const theses = [...graph.nodes.values()].filter((node) => node.kind === 'thesis');
  const [thesis] = theses;
  if (!thesis) return { kind: 'thesis', target: null };
  return { kind: kindOf(thesis).child, target: theses.length === 1 ? thesis : null };
}

function looseNode(nodeId: string, kind: NodeKindId, order: string): Added {
  return { call: { name: 'add-node', args: { id: nodeId, kind, order } }, nodeId };
}
