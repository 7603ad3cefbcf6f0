import type { Desk } from './desk.ts';
import type { Edits } from './edits.ts';
import type { TextSession } from './text/text-session.ts';
import type { UndoStack } from './undo-stack.ts';

type TimelineParts = {
  readonly edits: Pick<Edits, 'undo' | 'redo' | 'endTyping'>;
  readonly undoStack: Pick<UndoStack, 'lastDone' | 'lastUndone'>;
  readonly text: () => TextSession | null;
};

/**
 * Undo where words are written and nodes are made from them: whichever was done last is taken back first, in the text
 * or on the map. On the map itself undo is the map's alone.
 */
export function createTimeline({
  edits,
  undoStack,
  text,
}: TimelineParts): Pick<Desk, 'undoLast' | 'redoLast'> {
  return {
    undoLast() {
      edits.endTyping();
      const session = text();
      const act = undoStack.lastDone();
      if (session && session.moment().depth > (act?.moment.depth ?? 0)) session.undo();
      else edits.undo();
    },
    redoLast() {
      edits.endTyping();
      const session = text();
      const act = undoStack.lastUndone();
      if (!session?.canRedo()) return edits.redo();
      const now = session.moment();
      // Words that were typed since it was undone come before it.
      const isNext = act && act.moment.edits === now.edits && act.moment.depth <= now.depth;
      if (isNext) edits.redo();
      else session.redo();
    },
  };
}
