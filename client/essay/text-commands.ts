import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keydownHandler } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import type { EditorProps } from 'prosemirror-view';
import type { Desk } from '#client/desk/desk.ts';
import { textSchema } from '#shared/essay/schema.ts';
import { editFootnote, insertFootnote } from './footnotes/insert-footnote.ts';

const { nodes, marks } = textSchema;

/** Puts a footnote in, with the cursor in its words. */
const openNewFootnote: Command = (state, dispatch, view) => {
  if (!insertFootnote(state, dispatch, view)) return false;
  if (view) editFootnote(view.state, undefined, view);
  return true;
};

/** What the toolbar and the keys do with the text. */
export const textCommands = {
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  paragraph: setBlockType(nodes.paragraph),
  heading1: setBlockType(nodes.heading, { level: 1 }),
  heading2: setBlockType(nodes.heading, { level: 2 }),
  heading3: setBlockType(nodes.heading, { level: 3 }),
  quotation: wrapIn(nodes.blockquote),
  bulletList: wrapInList(nodes.bulletList),
  orderedList: wrapInList(nodes.orderedList),
  footnote: openNewFootnote,
  deeper: sinkListItem(nodes.listItem),
  shallower: liftListItem(nodes.listItem),
} satisfies Record<string, Command>;

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
});

/** Undo and redo from inside the text; they reach the map as well, see Desk.undoLast. */
export function historyKeys(desk: Pick<Desk, 'undoLast' | 'redoLast'>): Record<string, Command> {
  const undo: Command = () => {
    desk.undoLast();
    return true;
  };
  const redo: Command = () => {
    desk.redoLast();
    return true;
  };
  return { 'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo };
}

/** The browser's own undo (its menu, a shaken phone) takes the same way as the keys. */
export function historyInput(
  desk: Pick<Desk, 'undoLast' | 'redoLast'>,
): NonNullable<EditorProps['handleDOMEvents']> {
  return {
    beforeinput: (_view, event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
      event.preventDefault();
      if (event.inputType === 'historyUndo') desk.undoLast();
      else desk.redoLast();
      return true;
    },
  };
}

/** Keys as word processors have them. Tab is not among them: it leaves the text, as it leaves every field. */
export function textKeys(desk: Desk) {
  return keydownHandler({
    ...baseKeymap,
    ...historyKeys(desk),
    Backspace: chainCommands(undoInputRule, baseKeymap.Backspace ?? (() => false)),
    Enter: chainCommands(editFootnote, splitListItem(nodes.listItem), baseKeymap.Enter ?? (() => false)),
    'Shift-Enter': hardBreak,
    'Mod-b': textCommands.bold,
    'Mod-i': textCommands.italic,
    'Mod-Alt-0': textCommands.paragraph,
    'Mod-Alt-1': textCommands.heading1,
    'Mod-Alt-2': textCommands.heading2,
    'Mod-Alt-3': textCommands.heading3,
    'Mod-Shift-7': textCommands.orderedList,
    'Mod-Shift-8': textCommands.bulletList,
    'Mod-Shift-9': textCommands.quotation,
    'Mod-Alt-f': openNewFootnote,
    'Mod-]': textCommands.deeper,
    'Mod-[': textCommands.shallower,
  });
}
