import type { Desk } from './desk.ts';
import type { Edits } from './edits.ts';
import { writeEssayView } from './preferences.ts';
import type { Screen } from './screen.ts';
import type { MapRef } from './state.ts';

type Viewing = Pick<
  Desk,
  | 'select'
  | 'edit'
  | 'stopEditing'
  | 'setFolded'
  | 'setFocusOn'
  | 'setHovered'
  | 'setFinding'
  | 'setComments'
  | 'setComment'
  | 'setCommenting'
  | 'setView'
  | 'setTextOpen'
  | 'setConnecting'
  | 'openForm'
  | 'announce'
>;

/** What this screen looks at: none of it is part of the essay or of undo. */
export function createViewing(screen: Screen, edits: Pick<Edits, 'endTyping'>): Viewing {
  function stopEditing() {
    if (screen.state().editing === null) return;
    edits.endTyping();
    screen.show({ editing: null, typing: false });
  }

  function remember() {
    const { essay, view, isTextOpen, folded } = screen.state();
    writeEssayView(essay.id, { view, isTextOpen, folded: [...folded] });
  }

  return {
    stopEditing,
    select: (refs) => {
      const { editing, selection } = screen.state();
      const primary = refs.at(-1);
      if (editing !== null && !(primary?.type === 'node' && primary.id === editing)) stopEditing();
      if (sameRefs(selection, refs)) return;
      const before = selection.at(-1);
      const isOnRelation = before?.type === 'relation';
      const walkedFrom = isOnRelation ? screen.state().walkedFrom : (before?.id ?? null);
      screen.show({ selection: refs, walkedFrom: primary?.type === 'relation' ? walkedFrom : null });
    },
    edit: (nodeId) => {
      const { editing, graph } = screen.state();
      if (editing === nodeId || !graph.nodes.has(nodeId)) return;
      edits.endTyping();
      screen.show({ editing: nodeId, typing: false, selection: [{ type: 'node', id: nodeId }] });
    },
    setFolded: (nodeId, isFolded) => {
      const { folded } = screen.state();
      if (folded.has(nodeId) === isFolded) return;
      const next = new Set(folded);
      if (isFolded) next.add(nodeId);
      else next.delete(nodeId);
      screen.show({ folded: next });
      remember();
    },
    setFocusOn: (focusOn) => screen.show({ focusOn }),
    setHovered: (hovered) => {
      const before = screen.state().hovered;
      if (before?.id !== hovered?.id || before?.type !== hovered?.type) screen.show({ hovered });
    },
    setFinding: (finding) => screen.show({ finding }),
    setComments: (comments) => screen.show({ comments }),
    setComment: (comment) => {
      if (screen.state().comment !== comment) screen.show({ comment });
    },
    setCommenting: (commenting) => {
      if (commenting) stopEditing();
      screen.show({ commenting });
    },
    setView: (view) => {
      screen.show({ view });
      remember();
    },
    setTextOpen: (isTextOpen) => {
      screen.show({ isTextOpen });
      remember();
    },
    setConnecting: (connecting) => screen.show({ connecting }),
    openForm: (form) => {
      stopEditing();
      screen.show({ form });
    },
    announce: (text, tone = 'done') => screen.announce(text, { tone }),
  };
}

function sameRefs(a: readonly MapRef[], b: readonly MapRef[]): boolean {
  return a.length === b.length && a.every((ref, at) => ref.id === b[at]?.id && ref.type === b[at]?.type);
}
