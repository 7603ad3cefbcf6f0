import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Desk } from '#client/desk/desk.ts';
import { initialsOf } from '#client/desk/present.ts';
import { positionsOf } from '#shared/essay/positions.ts';
import styles from './present-marks.module.css';

/**
 * Marks the paragraphs that others are in, with their initials beside it. Said offsets are of the text as it was then:
 * while both type, a mark may stand a paragraph off for a moment.
 */
export function presentMarks(desk: Pick<Desk, 'getState' | 'subscribe'>): Plugin {
  function marksOf({ doc }: EditorState): DecorationSet {
    const positions = positionsOf(doc);
    const marks: Decoration[] = [];
    for (const { id, name, place } of desk.getState().present ?? []) {
      if (place?.type !== 'text') continue;
      const at = doc.resolve(positions.positionAt(place.at, 1));
      if (at.depth === 0) continue;
      const start = at.before(1);
      marks.push(
        Decoration.node(start, at.after(1), { class: styles.paragraph ?? '', 'data-present': id }),
        Decoration.widget(at.start(), () => mark(name), {
          side: -1,
          key: `present ${id} ${name}`,
          ignoreSelection: true,
        }),
      );
    }
    return DecorationSet.create(doc, marks);
  }

  return new Plugin({
    props: { decorations: marksOf },
    view: (view) => {
      let drawn = desk.getState().present;
      const stop = desk.subscribe(() => {
        const { present } = desk.getState();
        if (present === drawn) return;
        drawn = present;
        view.updateState(view.state);
      });
      return { destroy: stop };
    },
  });
}

/** Read out by nothing: the list of who is here says the same. */
function mark(name: string): HTMLElement {
  const element = window.document.createElement('span');
  element.className = styles.mark ?? '';
  element.contentEditable = 'false';
  element.setAttribute('aria-hidden', 'true');
  element.title = `${name} is here`;
  element.dataset.initials = initialsOf(name);
  return element;
}
