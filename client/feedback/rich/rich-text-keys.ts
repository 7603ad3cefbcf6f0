import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { textSchema } from '#shared/essay/schema.ts';

const { nodes, marks } = textSchema;

/** What the buttons and keys of a comment’s field do. */
export const richTextCommands = {
  bold: toggleMark(marks.bold),
  italic: toggleMark(marks.italic),
  bulletList: chainCommands(liftListItem(nodes.listItem), wrapInList(nodes.bulletList)),
  orderedList: chainCommands(liftListItem(nodes.listItem), wrapInList(nodes.orderedList)),
} satisfies Record<string, Command>;

export type RichTextCommand = keyof typeof richTextCommands;

const hardBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hardBreak.create()).scrollIntoView());
  return true;
});

/** Keys as in the essay's text; Tab leaves the field, as it leaves every field. */
export function richTextPlugins(): Plugin[] {
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^[-*] $/, nodes.bulletList),
        wrappingInputRule(/^1[.)] $/, nodes.orderedList),
      ],
    }),
    keymap({
      'Mod-z': undo,
      'Shift-Mod-z': redo,
      'Mod-y': redo,
      'Mod-b': richTextCommands.bold,
      'Mod-i': richTextCommands.italic,
      'Mod-Shift-7': richTextCommands.orderedList,
      'Mod-Shift-8': richTextCommands.bulletList,
      'Shift-Enter': hardBreak,
      Backspace: chainCommands(undoInputRule, baseKeymap.Backspace ?? (() => false)),
      Enter: chainCommands(
        splitListItem(nodes.listItem),
        liftListItem(nodes.listItem),
        baseKeymap.Enter ?? (() => false),
      ),
    }),
    keymap(baseKeymap),
    history({ newGroupDelay: 600 }),
  ];
}
