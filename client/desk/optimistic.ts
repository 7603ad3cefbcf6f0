import { AppError } from '#shared/errors.ts';
import { type CommandCall, runCommand } from '#shared/graph/commands/index.ts';
import { applyDiff, type Diff, isEmptyDiff, sameValue } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { TextChange } from './text/text-change.ts';

/** A change of the log, as far as the map is concerned. */
export type Confirmed = {
  readonly revision: number;
  readonly commandId: string;
  readonly diff: Diff;
  /** What it did to the essay's text; absent when it left it alone. */
  readonly text?: Pick<TextChange, 'textVersion' | 'steps'> | undefined;
};

/** A call that is on the screen and not yet in the confirmed graph; `diff` is what it did there last. */
export type Unsent = { readonly commandId: string; readonly call: CommandCall; readonly diff: Diff };

/** What a step did beside moving the graph on. */
export type Outcome = {
  /** Changes that are now part of the confirmed graph, in order. */
  readonly applied: readonly Confirmed[];
  /** Calls that no longer apply on what others did; they are gone from the screen. */
  readonly dropped: readonly { readonly unsent: Unsent; readonly error: AppError }[];
};

export type Optimistic = ReturnType<typeof createOptimistic>;

/** The graph the server has confirmed, and on top of it the calls it has not: rebasing is running them again. */
export function createOptimistic(confirmedGraph: Graph, confirmedRevision: number) {
  let confirmed = confirmedGraph;
  let revision = confirmedRevision;
  /** Confirmed and unsent together: what is on the screen but for the words being typed. */
  let shown = confirmedGraph;
  let unsent: readonly Unsent[] = [];
  /** Confirmed changes that came before those they follow. */
  const early = new Map<number, Confirmed>();

  function rerun(): Outcome['dropped'] {
    const dropped: { unsent: Unsent; error: AppError }[] = [];
    const kept: Unsent[] = [];
    let graph = confirmed;
    for (const call of unsent) {
      try {
        const result = runCommand(graph, call.call);
        graph = result.graph;
        kept.push({ ...call, diff: result.diff });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        dropped.push({ unsent: call, error });
      }
    }
    unsent = kept;
    shown = graph;
    return dropped;
  }

  function confirm(change: Confirmed): Outcome['dropped'] {
    confirmed = applyDiff(confirmed, change.diff);
    revision = change.revision;
    const [first, ...rest] = unsent;
    if (first?.commandId === change.commandId && sameValue(first.diff, change.diff)) {
      unsent = rest; // it did on the server what it had done here, so what is shown stands
      if (rest.length === 0) confirmed = shown;
      return [];
    }
    unsent = unsent.filter((call) => call.commandId !== change.commandId);
    return rerun();
  }

  return {
    graph: () => shown,
    confirmedGraph: () => confirmed,
    revision: () => revision,
    unsent: () => unsent,
    /** Whether changes are missing between what is confirmed and what has arrived. */
    hasGap: () => early.size > 0,
    /**
     * Puts a call on top.
     * @throws AppError when it cannot be done on what is shown
     */
    run(commandId: string, call: CommandCall): Diff {
      const result = runCommand(shown, call);
      shown = result.graph;
      unsent = [...unsent, { commandId, call, diff: result.diff }];
      return result.diff;
    },
    /**
     * Puts another call in the place of the last one.
     * @throws AppError when it cannot be done there; then all is as before
     */
    amend(commandId: string, call: CommandCall): Diff {
      const before = unsent;
      unsent = unsent.map((row) => (row.commandId === commandId ? { ...row, call } : row));
      const [failed] = rerun();
      const amended = unsent.find((row) => row.commandId === commandId);
      if (amended) return amended.diff;
      unsent = before;
      rerun();
      throw failed?.error ?? new AppError('unknown-record', 'That is not on the map any more.');
    },
    /** Calls of an earlier visit, which may no longer apply. */
    restore(
      calls: readonly { readonly commandId: string; readonly call: CommandCall }[],
    ): Outcome['dropped'] {
      const nothing: Diff = { added: [], updated: [], removed: [] };
      unsent = [...unsent, ...calls.map(({ commandId, call }) => ({ commandId, call, diff: nothing }))];
      return rerun();
    },
    receive(change: Confirmed): Outcome {
      const applied: Confirmed[] = [];
      const dropped: { unsent: Unsent; error: AppError }[] = [];
      if (change.revision > revision) early.set(change.revision, change);
      for (let next = early.get(revision + 1); next; next = early.get(revision + 1)) {
        early.delete(next.revision);
        dropped.push(...confirm(next));
        applied.push(next);
      }
      return { applied, dropped };
    },
    /** Takes a call back that the server has refused. */
    drop(commandId: string): Outcome['dropped'] {
      unsent = unsent.filter((call) => call.commandId !== commandId);
      return rerun();
    },
    /** Starts again from a snapshot; unsent calls are run on it. */
    reset(graph: Graph, atRevision: number): Outcome['dropped'] {
      confirmed = graph;
      revision = atRevision;
      early.clear();
      return rerun();
    },
  };
}

/** Whether a run changed nothing, so that there is nothing to send or to undo. */
export function didNothing(diffs: readonly Diff[]): boolean {
  return diffs.every(isEmptyDiff);
}
