import type { EditorState } from 'prosemirror-state';
import { textSchema } from '#shared/essay/schema.ts';
import type { textCommands } from './text-commands.ts';

const { marks } = textSchema;

/** Whether what a command makes is there already, where the cursor is. */
export function isActive(state: EditorState, name: keyof typeof textCommands): boolean {
  const { from, to, empty, $from } = state.selection;
  if (name === 'bold' || name === 'italic') {
    const mark = marks[name];
    return empty
      ? (state.storedMarks ?? $from.marks()).some((own) => own.type === mark)
      : state.doc.rangeHasMark(from, to, mark);
  }
  const { type, attrs } = $from.parent;
  if (name === 'paragraph') return type.name === 'paragraph';
  return type.name === 'heading' && name === `heading${attrs.level}`;
}
