import type { Assignment, AssignmentProgress } from '#shared/assignments/assignment.ts';
import { failureWords, Refusal, Unreachable } from '../api.ts';
import type { AssignmentService } from './assignment-service.ts';

export type ListNotice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  /** The assignment that can be brought back. */
  readonly restores: Assignment | null;
};

export type AssignmentListState = {
  /** `failed`: it has never been loaded, and `trouble` says why. */
  readonly phase: 'loading' | 'ready' | 'failed';
  /** As the server orders them: the next deadline first. */
  readonly rows: readonly Assignment[];
  /** By assignment; empty for students. */
  readonly progress: ReadonlyMap<string, AssignmentProgress>;
  readonly trouble: string;
  readonly notice: ListNotice | null;
};

export type AssignmentList = ReturnType<typeof createAssignmentList>;

/** The assignments of a course and what can be done there. Nothing throws for what a server may answer. */
export function createAssignmentList(
  service: Pick<AssignmentService, 'list' | 'duplicate' | 'remove' | 'restore'>,
  courseId: string,
  newId: () => string,
) {
  let state: AssignmentListState = {
    phase: 'loading',
    rows: [],
    progress: new Map(),
    trouble: '',
    notice: null,
  };
  let notices = 0;
  const listeners = new Set<() => void>();
  /** Ids that were asked for and not confirmed: trying again asks for the same one. */
  const copies = new Map<string, string>();

  function set(change: Partial<AssignmentListState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function say(text: string, tone: ListNotice['tone'] = 'done', restores: Assignment | null = null) {
    notices += 1;
    set({ notice: { id: notices, text, tone, restores } });
  }

  /** `what` is a whole clause: “The assignment was not deleted”. */
  function sayFailure(what: string, error: unknown) {
    say(failureWords(what, error), 'attention');
  }

  async function load() {
    try {
      const { assignments, progress } = await service.list(courseId);
      const counts = new Map(progress.map((row) => [row.assignmentId, row]));
      set({ phase: 'ready', rows: assignments, progress: counts, trouble: '' });
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      if (state.phase !== 'ready') set({ phase: 'failed', trouble: error.message });
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

    async remove(row: Assignment) {
      const before = state.rows;
      set({ rows: before.filter(({ id }) => id !== row.id) });
      try {
        await service.remove(row.id);
        say(`“${row.title}” was deleted.`, 'done', row);
      } catch (error) {
        set({ rows: before });
        sayFailure(`“${row.title}” was not deleted`, error);
      }
    },

    async restore(row: Assignment) {
      set({ notice: null });
      try {
        await service.restore(row.id);
        await load();
        say(`“${row.title}” is back.`);
      } catch (error) {
        sayFailure(`“${row.title}” could not be brought back yet`, error);
      }
    },

    /** Answers the copy's id; null, with a notice, when it could not be made. */
    async duplicate(row: Assignment): Promise<string | null> {
      const id = copies.get(row.id) ?? newId();
      copies.set(row.id, id);
      try {
        await service.duplicate(row.id, id);
        copies.delete(row.id);
        return id;
      } catch (error) {
        if (error instanceof Refusal) copies.delete(row.id);
        sayFailure(`“${row.title}” was not copied`, error);
        return null;
      }
    },

    hideNotice: () => set({ notice: null }),
  };
}
