import { composeDiffs, type Diff, emptyDiff, isEmptyDiff } from '#shared/graph/diff.ts';

/** One user act: what its calls did, as known so far. */
export type Step = {
  readonly title: string;
  readonly parts: readonly { readonly commandId: string; readonly diff: Diff }[];
};

/** Acts that undo remembers; the oldest are forgotten. */
const mostSteps = 500;

export type UndoStack = ReturnType<typeof createUndoStack>;

/** One's own acts only, in order. Diffs follow what rebasing and the server make of a call. */
export function createUndoStack() {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];

  const mapSteps = (change: (step: Step) => Step) => {
    const changed = (steps: readonly Step[]) => steps.map(change).filter((step) => step.parts.length > 0);
    done = changed(done);
    undone = changed(undone);
  };
  const knows = (commandId: string) =>
    [...done, ...undone].some((step) => step.parts.some((part) => part.commandId === commandId));

  return {
    undoTitle: () => done.at(-1)?.title ?? null,
    redoTitle: () => undone.at(-1)?.title ?? null,
    /** A new act; what was undone before it cannot be redone any more. */
    push(step: Step) {
      done = [...done, step].slice(-mostSteps);
      undone = [];
    },
    /** Adds to the last act, as typing does until it ends. */
    extend(part: Step['parts'][number]) {
      const last = done.at(-1);
      if (last) done = [...done.slice(0, -1), { ...last, parts: [...last.parts, part] }];
    },
    takeUndo(): Step | undefined {
      const step = done.at(-1);
      done = done.slice(0, -1);
      return step;
    },
    takeRedo(): Step | undefined {
      const step = undone.at(-1);
      undone = undone.slice(0, -1);
      return step;
    },
    pushUndone(step: Step) {
      undone = [...undone, step];
    },
    pushRedone(step: Step) {
      done = [...done, step];
    },
    /** What a call did has turned out otherwise. */
    settle(commandId: string, diff: Diff) {
      if (!knows(commandId)) return;
      mapSteps((step) => ({
        ...step,
        parts: step.parts.map((part) => (part.commandId === commandId ? { commandId, diff } : part)),
      }));
    },
    /** A call that was dropped is not there to be undone. */
    forget(commandId: string) {
      if (!knows(commandId)) return;
      mapSteps((step) => ({ ...step, parts: step.parts.filter((part) => part.commandId !== commandId) }));
    },
  };
}

/** What a whole act did. */
export function diffOfStep(step: Step): Diff {
  return step.parts.reduce((sum, part) => composeDiffs(sum, part.diff), emptyDiff);
}

export function isEmptyStep(step: Step): boolean {
  return isEmptyDiff(diffOfStep(step));
}
