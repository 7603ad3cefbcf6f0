import type { Node as DocumentNode } from 'prosemirror-model';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { DeskState } from '#client/desk/state.ts';
import { spanOf } from '#shared/assessment/place-now.ts';
import { foundPassages } from '#shared/essay/coverage.ts';
import { positionsOf } from '#shared/essay/positions.ts';
import type { EssayText } from '#shared/essay/text.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import styles from './passage-marks.module.css';

type Drawn = Pick<DeskState, 'graph' | 'selection' | 'hovered' | 'comments' | 'comment'>;

/**
 * Linked passages as ProseMirror draws them: a line in the kind's colour, and the badge that joins it to its node. Those
 * that are commented have a tint, and the comment's number in a bubble.
 */
export function passageMarks(
  document: DocumentNode,
  text: EssayText,
  { graph, selection, hovered, comments, comment }: Drawn,
): DecorationSet {
  const positions = positionsOf(document);
  const selected = new Set(selection.map(({ id }) => id));
  const marks: Decoration[] = [];
  for (const { anchorId, nodeId, span, number } of foundPassages(graph, text)) {
    const node = graph.nodes.get(nodeId);
    if (!node) continue;
    const isSelected = selected.has(nodeId);
    const classes = [styles.passage, isSelected && styles.selected, hovered?.id === nodeId && styles.hovered];
    const from = positions.positionAt(span.start, 1);
    const to = positions.positionAt(span.end, -1);
    marks.push(
      Decoration.inline(from, to, {
        class: classes.filter(Boolean).join(' '),
        'data-kind': node.kind,
        'data-node': nodeId,
      }),
      Decoration.widget(to, () => badge(nodeId, number, node.kind, isSelected), {
        side: -1,
        key: `${anchorId} ${number} ${node.kind} ${isSelected} ${node.text.length}`,
        ignoreSelection: true,
      }),
    );
  }
  for (const { id, number, place } of comments.passages) {
    const span = spanOf(place, text);
    if (!span) continue;
    const isChosen = id === comment;
    const from = positions.positionAt(span.start, 1);
    const to = positions.positionAt(span.end, -1);
    marks.push(
      Decoration.inline(from, to, {
        class: `${styles.commented} ${isChosen ? styles.chosen : ''}`,
        'data-comment': id,
      }),
      Decoration.widget(to, () => bubble(id, number, isChosen), {
        side: -1,
        key: `comment ${id} ${number} ${isChosen}`,
        ignoreSelection: true,
      }),
    );
  }
  return DecorationSet.create(document, marks);

  function bubble(id: string, number: number, isChosen: boolean) {
    const button = window.document.createElement('button');
    button.type = 'button';
    button.contentEditable = 'false';
    button.tabIndex = -1; // the list of comments leads there
    button.className = `${styles.bubble} ${isChosen ? styles.chosenBubble : ''}`;
    button.dataset.commentBadge = id;
    button.textContent = String(number);
    button.title = `Comment ${number}`;
    button.setAttribute('aria-label', `Comment ${number}`);
    return onTheLine(button);
  }

  function badge(nodeId: string, number: number, kind: keyof typeof kinds, isSelected: boolean) {
    const button = window.document.createElement('button');
    button.type = 'button';
    button.contentEditable = 'false';
    button.tabIndex = -1; // in the text the arrow keys lead to the passage, and its node follows
    button.className = `${styles.badge} ${isSelected ? styles.selectedBadge : ''}`;
    button.dataset.kind = kind;
    button.dataset.badge = nodeId;
    button.textContent = String(number);
    const node = graph.nodes.get(nodeId);
    const name = `${number}: ${kinds[kind].title} “${node ? shortText(node, 60) : ''}”`;
    button.title = name;
    button.setAttribute('aria-label', `Linked ${name}`);
    return onTheLine(button);
  }
}

/** A word joiner keeps the badge on the line on which its passage ends. */
function onTheLine(button: HTMLButtonElement) {
  const joined = window.document.createElement('span');
  joined.contentEditable = 'false';
  joined.append('\u2060', button);
  return joined;
}
