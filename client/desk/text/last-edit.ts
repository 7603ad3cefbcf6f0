import type { StepAlong, TextMoment } from '../undo-stack.ts';
import type { TextSession } from './text-session.ts';

/**
 * Takes the text's last edit back and makes it again. It does so only where that edit is the next one to be taken back,
 * or to come again: not over words that were written after it, nor in the place of others that are undone still.
 */
export function lastEditOf(session: TextSession): StepAlong {
  let { depth } = session.moment();
  let undone: TextMoment | null = null;
  return {
    undo() {
      if (session.moment().depth !== depth || !session.undo()) return false;
      undone = session.moment();
      return true;
    },
    redo() {
      const now = session.moment();
      const isNext = undone !== null && now.edits === undone.edits && now.depth === undone.depth;
      if (!isNext || !session.redo()) return false;
      depth = session.moment().depth;
      undone = null;
      return true;
    },
  };
}
