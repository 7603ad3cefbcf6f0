import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Desk } from '#client/desk/desk.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { moveFocusWhenDrawn } from '#client/ui/focus-soon.ts';
import { positionsOf } from '#shared/essay/positions.ts';
import styles from './pointed-passage.module.css';
import { showPassage } from './show-passage.ts';

/**
 * Draws what is pointed at from beside the text, as a draft's sentences are, and tells where the cursor stands. A view's
 * plugin, not the state's: none of it is part of the text.
 */
export function pointedPassage(desk: Desk, session: TextSession): Plugin {
  const { textPointer } = desk;

  function marksOf({ doc }: EditorState): DecorationSet {
    const pointed = textPointer.pointed();
    if (!pointed || pointed.text !== session.text()) return DecorationSet.empty;
    const positions = positionsOf(doc);
    const marks = pointed.spans.flatMap(({ start, end }) => {
      const [from, to] = [positions.positionAt(start, 1), positions.positionAt(end, -1)];
      const mark = { class: styles.pointed ?? '', 'data-pointed': '' };
      return from < to ? [Decoration.inline(from, to, mark)] : [];
    });
    return DecorationSet.create(doc, marks);
  }

  function tellCursor({ state }: EditorView) {
    const { selection, doc } = state;
    textPointer.setCursor(positionsOf(doc).offsetAt(selection.head, 1));
  }

  return new Plugin({
    props: {
      decorations: marksOf,
      handleDOMEvents: {
        focus: (view) => {
          tellCursor(view);
          return false;
        },
        blur: () => {
          textPointer.setCursor(null);
          return false;
        },
      },
    },
    view: (view) => {
      let drawn = textPointer.pointed();
      const stopPointing = textPointer.subscribe(() => {
        const pointed = textPointer.pointed();
        if (pointed === drawn) return;
        drawn = pointed;
        view.updateState(view.state);
        if (pointed?.isShown) view.dom.querySelector('[data-pointed]')?.scrollIntoView({ block: 'nearest' });
      });
      // In a frame: a view that is being made cannot be led anywhere yet.
      const stopReading = textPointer.onRead((span) =>
        moveFocusWhenDrawn(() => {
          // The pane was drawn anew meanwhile: whoever draws it now leads there.
          if (view.isDestroyed) return void textPointer.read(span);
          showPassage(view, span);
          // What the selected words can become has taken room by then.
          requestAnimationFrame(() => !view.isDestroyed && view.dispatch(view.state.tr.scrollIntoView()));
        }),
      );
      return {
        update: (updated, before) => {
          if (updated.hasFocus() && !before.selection.eq(updated.state.selection)) tellCursor(updated);
        },
        destroy: () => {
          stopPointing();
          stopReading();
          textPointer.setCursor(null);
        },
      };
    },
  });
}
