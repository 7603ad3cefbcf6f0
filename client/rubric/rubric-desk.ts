import { Refusal, Unreachable } from '#client/api.ts';
import { createBackOff } from '#client/desk/back-off.ts';
import type { Clock } from '#client/desk/ports.ts';
import { sameValue } from '#shared/graph/diff.ts';
import { bodyOfRubric } from '#shared/rubric/editing/new-rubric.ts';
import type { Rubric, RubricBody } from '#shared/rubric/rubric.ts';
import { rubricProblems } from '#shared/rubric/rubric-problems.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { createEdits } from './edits.ts';
import type { KeptRubrics } from './kept-rubrics.ts';
import type { RubricService } from './rubric-service.ts';

export type RubricPorts = {
  readonly service: Pick<RubricService, 'save' | 'list'>;
  readonly kept: KeptRubrics;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Where the words are. `words` says what to do. */
export type RubricSaving =
  | { readonly type: 'saved' | 'saving' | 'offline' }
  | { readonly type: 'refused'; readonly words: string }
  /** It was changed elsewhere meanwhile; `theirs` is how. */
  | { readonly type: 'moved-on'; readonly theirs: Rubric };

export type RubricState = {
  readonly id: string;
  readonly version: number;
  readonly body: RubricBody;
  /** Ready ones, and those of other people, are looked at and copied. */
  readonly isReadOnly: boolean;
  /** Essays and assessments that name any version. */
  readonly uses: number;
  /** Something names this very version: the next change makes another. */
  readonly isInUse: boolean;
  /** The version that was left by the changes since the page was opened; null while none was. */
  readonly leftVersion: number | null;
  readonly saving: RubricSaving;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The part that gets the focus, anew with each `turn`. */
  readonly focus: { readonly part: string; readonly turn: number } | null;
  /** Said aloud: what the eye sees and the focus does not tell. */
  readonly said: string;
};

export type EditOptions = {
  /** The field that is typed in: what is typed there in one go is one step to undo. */
  readonly typing?: string;
  /** The part that has the focus afterwards; see parts.ts. */
  readonly focus?: string | null;
  /** What is said aloud about it. */
  readonly say?: (body: RubricBody) => string;
};

/** ms after the last change until it is sent. */
const pause = 700;

export type RubricDesk = ReturnType<typeof createRubricDesk>;

/** One open rubric: edits with undo, kept on the device at once and sent to the server a moment later. */
export function createRubricDesk(ports: RubricPorts, row: RubricRow) {
  const { clock, kept, service } = ports;
  const { id } = row.rubric;
  const isReadOnly = row.isReady || !row.isYours;
  const before = isReadOnly ? null : kept.read(id);
  const edits = createEdits(before?.body ?? bodyOfRubric(row.rubric), clock.now);
  const backOff = createBackOff(clock, id);
  const listeners = new Set<() => void>();
  let cancelPause = () => {};
  let isSending = false;
  let isClosed = false;
  let state: RubricState = {
    id,
    version: row.rubric.version,
    body: edits.body(),
    isReadOnly,
    uses: row.uses,
    isInUse: row.isInUse,
    leftVersion: null,
    saving: { type: 'saved' },
    canUndo: false,
    canRedo: false,
    focus: null,
    said: '',
  };

  function set(change: Partial<RubricState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function changed(focus?: string | null, said = '') {
    const body = edits.body();
    kept.write(id, { version: state.version, body });
    set({
      body,
      canUndo: edits.canUndo(),
      canRedo: edits.canRedo(),
      saving: state.saving.type === 'moved-on' ? state.saving : { type: 'saving' },
      said,
      ...(focus && { focus: { part: focus, turn: (state.focus?.turn ?? 0) + 1 } }),
    });
    cancelPause();
    if (state.saving.type !== 'moved-on') cancelPause = clock.after(pause, () => void send());
  }

  async function send() {
    cancelPause();
    if (isSending || isReadOnly || isClosed || state.saving.type === 'moved-on') return;
    const body = edits.body();
    const [problem] = rubricProblems(body, []);
    if (problem) return set({ saving: { type: 'refused', words: problem.detail } });
    isSending = true;
    try {
      arrived(body, await service.save(id, state.version, body));
    } catch (error) {
      await failed(body, error);
    } finally {
      isSending = false;
    }
  }

  function arrived(sent: RubricBody, { version }: Rubric) {
    backOff.reset();
    const isNew = version > state.version;
    const isAll = edits.body() === sent;
    kept.write(id, isAll ? null : { version, body: edits.body() });
    set({
      version,
      saving: { type: isAll ? 'saved' : 'saving' },
      ...(isNew && { isInUse: false, leftVersion: state.leftVersion ?? state.version }),
    });
    if (!isAll) cancelPause = clock.after(pause, () => void send());
  }

  async function failed(sent: RubricBody, error: unknown): Promise<void> {
    if (error instanceof Unreachable) {
      set({ saving: { type: 'offline' } });
      backOff.next(() => void send());
      return;
    }
    if (!(error instanceof Refusal)) throw error;
    if (error.code !== 'rubric-moved-on') return set({ saving: { type: 'refused', words: error.message } });
    try {
      const rows = await service.list();
      const theirs = rows.find(({ rubric }) => rubric.id === id)?.rubric;
      if (theirs) met(sent, theirs);
      else set({ saving: { type: 'refused', words: error.message } });
    } catch (again) {
      if (!(again instanceof Unreachable || again instanceof Refusal)) throw again;
      set({ saving: { type: 'offline' } });
      backOff.next(() => void send());
    }
  }

  /** The server has another version than the one that was edited; it may be our own, whose answer was lost. */
  function met(mine: RubricBody, theirs: Rubric) {
    if (sameValue(bodyOfRubric(theirs), mine)) arrived(mine, theirs);
    else set({ saving: { type: 'moved-on', theirs } });
  }

  function settle(theirs: Rubric) {
    set({ version: theirs.version, isInUse: false, saving: { type: 'saving' } });
  }

  if (before && before.version !== state.version) met(before.body, row.rubric);
  else if (before && !sameValue(before.body, bodyOfRubric(row.rubric))) changed();
  else if (before) kept.write(id, null);

  return {
    newId: ports.newId,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    edit(change: (body: RubricBody) => RubricBody, { typing, focus, say }: EditOptions = {}) {
      if (isReadOnly || !edits.change(change(edits.body()), typing)) return;
      changed(focus, say?.(edits.body()));
    },
    /** A field was left: what is typed next is another step. */
    endTyping: edits.endTyping,
    undo() {
      if (edits.undo()) changed(null, 'Undone.');
    },
    redo() {
      if (edits.redo()) changed(null, 'Done again.');
    },
    focusOn(part: string) {
      set({ focus: { part, turn: (state.focus?.turn ?? 0) + 1 } });
    },
    /** Sends what waits now: the page is left, or the connection is back. */
    flush() {
      if (['saving', 'offline'].includes(state.saving.type)) void send();
    },
    /** My words, over what was changed elsewhere. */
    keepMine() {
      if (state.saving.type !== 'moved-on') return;
      settle(state.saving.theirs);
      void send();
    },
    /** Theirs; mine are one undo away. */
    takeTheirs() {
      if (state.saving.type !== 'moved-on') return;
      const { theirs } = state.saving;
      settle(theirs);
      edits.change(bodyOfRubric(theirs));
      kept.write(id, null);
      set({ body: edits.body(), saving: { type: 'saved' }, canUndo: edits.canUndo(), canRedo: false });
    },
    /** Essays have been moved to this version: from now on it is in use. */
    nowInUse: () => set({ isInUse: true, leftVersion: null }),
    /** Nothing is sent any more; what waits stays on the device. */
    close() {
      isClosed = true;
      cancelPause();
      backOff.reset();
    },
  };
}
