import { useRef } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { DeskState } from '#client/desk/state.ts';
import { useDeskState } from '#client/desk/use-desk.ts';

const drawn = [
  'graph',
  'evaluation',
  'selection',
  'editing',
  'folded',
  'focusOn',
  'hovered',
  'connecting',
  'comments',
  'present',
] as const;

/** What the canvas draws of the desk; a notice, or an edit that has arrived at the server, is none of it. */
export type DrawnState = Pick<DeskState, (typeof drawn)[number]> & { readonly canEdit: boolean };

export function useDrawnState(): DrawnState {
  const last = useRef<DrawnState | null>(null);
  return useDeskState((state) => {
    const known = last.current;
    const mayEdit = canEdit(state);
    if (known && known.canEdit === mayEdit && drawn.every((part) => known[part] === state[part]))
      return known;
    const { graph, evaluation, selection, editing, folded, focusOn, hovered, connecting, comments, present } =
      state;
    last.current = {
      graph,
      evaluation,
      selection,
      editing,
      folded,
      focusOn,
      hovered,
      connecting,
      comments,
      present,
      canEdit: mayEdit,
    };
    return last.current;
  });
}
