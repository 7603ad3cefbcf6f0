import { canComment } from '#client/desk/acts/comment.ts';
import { relationPlace } from '#client/desk/acts/walk-relation.ts';
import { commentBadge, spokenComments } from '#client/desk/comments.ts';
import type { DeskState } from '#client/desk/state.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import type { RelationLook } from '#shared/graph/layout/look.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { useCanvasDoing } from './canvas-doing.ts';
import styles from './RelationStop.module.css';

/** Where the focus is while a relation is selected: around its word. Only keys find it; the pointer has the line. */
export function RelationStop({ look }: { readonly look: RelationLook }) {
  const doing = useCanvasDoing();
  const name = useDeskState((state) => spokenStop(state, look.id));
  const hasMenu = useDeskState(canComment); // whoever may edit may comment
  return (
    <button
      type="button"
      className={styles.stop}
      style={{ left: look.wordX, top: look.wordY, width: look.word.length * 7 + 16 }}
      data-current=""
      data-relation-stop={look.id}
      aria-label={name}
      aria-roledescription="relation"
      aria-haspopup={hasMenu ? 'menu' : undefined}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        doing.openMenu({ type: 'relation', id: look.id }, { x: left, y: bottom });
      }}
    />
  );
}

/** “supports, from Claim “X” to Thesis “Y”, 1 of 3”: of those that ← and → walk. */
export function spokenStop(state: Pick<DeskState, 'graph' | 'walkedFrom' | 'comments'>, id: string): string {
  const { graph, comments } = state;
  const relation = graph.relations.get(id);
  if (!relation) return '';
  const { beside } = relationPlace(state, relation);
  const from = relation.premises.map(({ nodeId }) => spokenEnd(graph, { type: 'node', id: nodeId }));
  return [
    wordOf(graph, relation),
    `from ${from.join(' and ')} to ${spokenEnd(graph, relation.target)}`,
    `${beside.indexOf(relation) + 1} of ${beside.length}`,
    spokenComments(commentBadge(comments.ofMap.get(id))),
  ]
    .filter(Boolean)
    .join(', ');
}
