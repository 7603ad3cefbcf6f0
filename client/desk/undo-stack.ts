import { composeDiffs, type Diff, emptyDiff, isEmptyDiff } from '#shared/graph/diff.ts';

/** When in the life of the text something happened. */
export type TextMoment = {
  /** Steps of the text that could be undone then. */
  readonly depth: number;
  /** Edits that were made in the text so far, undone or not. */
  readonly edits: number;
};

export const noText: TextMoment = { depth: 0, edits: 0 };

/** One user act: what its calls did, as known so far. */
export type Step = {
  readonly title: string;
  readonly parts: readonly { readonly commandId: string; readonly diff: Diff }[];
  /** When it was done; of what was undone `edits` is from then. */
  readonly moment: TextMoment;
  /** An act that the map knows nothing of, as what is remembered on this device only; it has no parts. */
  readonly here?: StepHere;
  readonly along?: StepAlong;
};

export type StepHere = { readonly undo: () => void; readonly redo: () => void };

/**
 * What belongs to an act and is not of the map, as an edit of the text. Answers false, and does nothing, where it can no
 * longer be taken back with the act.
 */
export type StepAlong = { readonly undo: () => boolean; readonly redo: () => boolean };

/** Acts that undo remembers; the oldest are forgotten. */
const mostSteps = 500;

export type UndoStack = ReturnType<typeof createUndoStack>;

/**
 * One's own acts only, in order. Diffs follow what rebasing and the server make of a call. `beginMoment` is asked with
 * every act, and parts what is typed in the text after it from what was typed before.
 */
export function createUndoStack(beginMoment: () => TextMoment = () => noText) {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];

  const mapSteps = (change: (step: Step) => Step) => {
    const changed = (steps: readonly Step[]) =>
      steps.map(change).filter((step) => step.parts.length > 0 || step.here || step.along);
    done = changed(done);
    undone = changed(undone);
  };
  const knows = (commandId: string) =>
    [...done, ...undone].some((step) => step.parts.some((part) => part.commandId === commandId));

  return {
    undoTitle: () => done.at(-1)?.title ?? null,
    redoTitle: () => undone.at(-1)?.title ?? null,
    lastDone: () => done.at(-1),
    lastUndone: () => undone.at(-1),
    /** A new act; what was undone before it cannot be redone any more. */
    push(step: Omit<Step, 'moment'>) {
      done = [...done, { ...step, moment: beginMoment() }].slice(-mostSteps);
      undone = [];
    },
    /** Adds to the last act, as typing does until it ends. */
    extend(part: Step['parts'][number]) {
      const last = done.at(-1);
      if (last)
        done = [...done.slice(0, -1), { ...last, parts: [...last.parts, part], moment: beginMoment() }];
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
      const { depth, edits } = beginMoment();
      // Where the act has taken an edit of the text back with it, that one comes with it again too.
      undone = [...undone, { ...step, moment: { depth: Math.min(depth, step.moment.depth), edits } }];
    },
    pushRedone(step: Step) {
      done = [...done, { ...step, moment: beginMoment() }];
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
