import type { Desk } from '#client/desk/desk.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { positionsOf } from '#shared/essay/positions.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { Node } from '#shared/graph/records.ts';

/** Puts a node's words where the cursor is, and links the passage to it. */
export function insertNode(desk: Desk, session: TextSession, node: Node) {
  const words = node.text.replace(/\s+/g, ' ').trim();
  if (words === '') return;
  const { tr, selection } = session.state();
  const { $from, $to } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, '\ufffc');
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  const gapAfter = /^[\p{L}\p{N}“‘("]/u.test(after) ? ' ' : '';
  const from = selection.from + gap.length;
  session.dispatch(tr.insertText(gap + words + gapAfter, selection.from, selection.to).scrollIntoView());
  const positions = positionsOf(session.state().doc);
  const span = {
    start: positions.offsetAt(from, 1),
    end: positions.offsetAt(from + words.length, -1),
  };
  desk.run(
    {
      name: 'add-anchor',
      args: { id: desk.newId(), nodeId: node.id, ...anchorFor(session.text(), span) },
    },
    { announce: `“${shortText(node, 40)}” is in the text, linked to its node.` },
  );
}
