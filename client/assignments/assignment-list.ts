import type { Assignment } from '#shared/assignments/assignment.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { AssignmentService } from './assignment-service.ts';

export type ListNotice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  /** Whether the deletion that it speaks of can still be taken back. */
  readonly isUndoable: boolean;
};

export type AssignmentListState = {
  /** `failed`: it has never been loaded, and `trouble` says why. */
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Without what is being deleted. */
  readonly rows: readonly Assignment[];
  readonly trouble: string;
  readonly notice: ListNotice | null;
};

export type AssignmentList = ReturnType<typeof createAssignmentList>;

/**
 * The assignments of a course and what can be done there. A deletion goes to the server when its notice goes, so that
 * until then it can be taken back whole. Nothing throws for what a server may answer.
 */
export function createAssignmentList(
  service: Pick<AssignmentService, 'list' | 'duplicate' | 'remove'>,
  courseId: string,
  newId: () => string,
) {
  let all: readonly Assignment[] = [];
  let leaving: Assignment | null = null;
  let state: AssignmentListState = { phase: 'loading', rows: [], trouble: '', notice: null };
  let notices = 0;
  const listeners = new Set<() => void>();

  function set(change: Partial<AssignmentListState>) {
    state = { ...state, ...change, rows: all.filter(({ id }) => id !== leaving?.id) };
    for (const listener of listeners) listener();
  }

  function say(text: string, tone: ListNotice['tone'] = 'done', isUndoable = false) {
    notices += 1;
    set({ notice: { id: notices, text, tone, isUndoable } });
  }

  /** `what` is a whole clause: “The assignment was not deleted”. */
  function sayFailure(what: string, error: unknown) {
    if (error instanceof Unreachable)
      say(`${what}: the server cannot be reached. Try again when the connection is back.`, 'attention');
    else if (error instanceof Refusal) say(`${what}. ${error.message}`, 'attention');
    else throw error;
  }

  async function load() {
    try {
      all = await service.list(courseId);
      set({ phase: 'ready', trouble: '' });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      if (state.phase !== 'ready') set({ phase: 'failed', trouble: error.message });
    }
  }

  /** Sends the deletion that waits. */
  async function settle() {
    const gone = leaving;
    if (!gone) return;
    leaving = null;
    all = all.filter(({ id }) => id !== gone.id);
    set({ notice: null });
    try {
      await service.remove(gone.id);
    } catch (error) {
      sayFailure(`“${gone.title}” was not deleted`, error);
      await load();
    }
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load,
    settle,

    async remove(row: Assignment) {
      await settle();
      leaving = row;
      say(`“${row.title}” was deleted.`, 'done', true);
    },

    undo() {
      leaving = null;
      set({ notice: null });
    },

    /** Answers the copy's id; null, with a notice, when it could not be made. */
    async duplicate(row: Assignment): Promise<string | null> {
      try {
        const { id } = await service.duplicate(row.id, newId());
        return id;
      } catch (error) {
        sayFailure(`“${row.title}” was not copied`, error);
        return null;
      }
    },

    async hideNotice() {
      await settle();
      set({ notice: null });
    },
  };
}
