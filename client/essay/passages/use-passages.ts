import type { Transaction } from 'prosemirror-state';
import { DecorationSet, type EditorView } from 'prosemirror-view';
import { type RefObject, useEffect, useRef } from 'react';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { foundPassages } from '#shared/essay/coverage.ts';
import { positionsOf } from '#shared/essay/positions.ts';
import { readSelection } from '../fresh-selection.ts';
import { passageMarks } from './passage-marks.ts';

/**
 * Keeps the linked passages drawn in the text, and text and map at one place: the cursor in a passage selects its
 * node, a node that is selected elsewhere has its passage scrolled into sight.
 */
export function usePassages(session: TextSession, view: RefObject<EditorView | null>) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const selection = useDeskState((state) => state.selection);
  const hovered = useDeskState((state) => state.hovered);
  const comments = useDeskState((state) => state.comments);
  const comment = useDeskState((state) => state.comment);
  const text = useDeskState((state) => state.text);
  const marks = useRef(DecorationSet.empty);

  useEffect(() => {
    // While keys are pressed the marks move with the words; they are made anew when the desk has taken the words in.
    if (session.text() !== text) return;
    readSelection(view.current); // drawing puts the selection where ProseMirror knows it
    marks.current = passageMarks(session.state().doc, text, {
      graph,
      selection,
      hovered,
      comments,
      comment,
    });
    view.current?.setProps({ decorations: () => marks.current });
  }, [session, view, graph, selection, hovered, text, comments, comment]);

  useEffect(() => {
    const follow = (transaction: Transaction | null) => {
      if (!transaction) marks.current = DecorationSet.empty;
      else if (transaction.docChanged)
        marks.current = marks.current.map(transaction.mapping, transaction.doc);
      if (transaction?.selectionSet && view.current?.hasFocus()) selectAtCursor();
    };
    const selectAtCursor = () => {
      const { doc, selection: cursor } = session.state();
      if (!cursor.empty) return;
      const offset = positionsOf(doc).offsetAt(cursor.head, 1);
      const here = foundPassages(desk.getState().graph, session.text()).filter(
        ({ span }) => span.start <= offset && offset <= span.end,
      );
      const chosen = desk.getState().selection.at(-1)?.id;
      const shortest = here.toSorted((a, b) => length(a.span) - length(b.span))[0];
      if (shortest && !here.some(({ nodeId }) => nodeId === chosen))
        desk.select([{ type: 'node', id: shortest.nodeId }]);
    };
    return session.subscribe(follow);
  }, [session, view, desk]);

  useEffect(() => {
    if (comment === null || !view.current || view.current.hasFocus()) return;
    const passage = view.current.dom.querySelector(`[data-comment="${CSS.escape(comment)}"]`);
    passage?.scrollIntoView({ block: 'nearest' });
  }, [comment, view]);

  useEffect(() => {
    const id = selection.at(-1)?.id;
    if (id === undefined || !view.current || view.current.hasFocus()) return;
    const passage = view.current.dom.querySelector(`[data-node="${CSS.escape(id)}"]`);
    passage?.scrollIntoView({ block: 'nearest' });
  }, [selection, view]);
}

function length({ start, end }: { readonly start: number; readonly end: number }) {
  return end - start;
}
