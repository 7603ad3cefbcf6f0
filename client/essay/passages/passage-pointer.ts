import type { EditorProps } from 'prosemirror-view';
import type { Desk } from '#client/desk/desk.ts';

/**
 * A press on a badge shows its node, on a bubble its comment, the pointer over a passage outlines it. The keyboard has the same: the cursor in
 * a passage selects its node.
 */
export function passagePointer(desk: Desk): NonNullable<EditorProps['handleDOMEvents']> {
  return {
    click: (_view, { target }) => {
      const comment = commentAt(target);
      if (comment !== null) {
        desk.setComment(comment);
        return true;
      }
      const id = nodeAt(target, 'badge');
      if (id === null) return false;
      desk.select([{ type: 'node', id }]);
      desk.viewport.ask('reveal');
      return true;
    },
    pointerover: (_view, { target }) => {
      const id = nodeAt(target, 'badge') ?? nodeAt(target, 'node');
      desk.setHovered(id === null ? null : { type: 'node', id });
      return false;
    },
    pointerleave: () => {
      desk.setHovered(null);
      return false;
    },
  };
}

function commentAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-comment-badge]')?.dataset.commentBadge ?? null;
}

function nodeAt(target: EventTarget | null, mark: 'badge' | 'node'): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>(`[data-${mark}]`)?.dataset[mark] ?? null;
}
