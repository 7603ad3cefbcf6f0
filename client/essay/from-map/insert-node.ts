import { closeHistory } from 'prosemirror-history';
import type { Desk } from '#client/desk/desk.ts';
import { lastEditOf } from '#client/desk/text/last-edit.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { positionsOf } from '#shared/essay/positions.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { Node } from '#shared/graph/records.ts';

/** Puts a node’s words where the cursor is, and links the passage to it; both are one act to undo. */
export function insertNode(desk: Desk, session: TextSession, node: Node) {
  const words = node.text.replace(/\s+/g, ' ').trim();
  if (words === '') return;
  desk.stopEditing(); // what is being typed in a node comes before it
  const { tr, selection } = session.state();
  const { $from, $to } = selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, '\ufffc');
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  const gapAfter = /^[\p{L}\p{N}“‘("]/u.test(after) ? ' ' : '';
  const from = selection.from + gap.length;
  const insertion = tr.insertText(gap + words + gapAfter, selection.from, selection.to).scrollIntoView();
  session.dispatch(closeHistory(insertion));
  const along = lastEditOf(session);
  const positions = positionsOf(session.state().doc);
  const span = {
    start: positions.offsetAt(from, 1),
    end: positions.offsetAt(from + words.length, -1),
  };
  const isLinked = desk.run(
    {
      name: 'add-anchor',
      args: { id: desk.newId(), nodeId: node.id, ...anchorFor(session.text(), span) },
    },
    {
      title: 'Insert a node’s words',
      announce: `“${shortText(node, 40)}” is in the text, linked to its node.`,
      along,
    },
  );
  if (!isLinked) along.undo();
}
