import { AppError } from '#shared/errors.ts';
import { type Change, type CommandRequest, type CommandResponse, changeSchema } from '#shared/essay/essay.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { EssayStore } from '../essays/store.ts';
import { hashOf } from '../hash.ts';
import type { MapStore } from '../map/store.ts';
import type { Db } from '../open.ts';
import type { GraphCache } from './graph-cache.ts';
import type { ChangeStore } from './store.ts';

/** One command of one person on one essay. */
export type Edit = { readonly essayId: string; readonly actor: string; readonly request: CommandRequest };

/** What became of an edit. `isNew` is false for a repeated command, which is answered as before. */
export type Outcome =
  | { readonly type: 'done'; readonly response: CommandResponse; readonly isNew: boolean }
  | { readonly type: 'failed'; readonly error: unknown };

export type Editor = ReturnType<typeof createEditor>;

type Stores = { readonly essays: EssayStore; readonly changes: ChangeStore; readonly map: MapStore };

/**
 * The one door through which maps change. Commands run on the current state in order; rows, log and revision are
 * written together. Expected refusals happen before anything is written, so they leave no trace.
 */
export function createEditor(db: Db, { essays, changes, map }: Stores, cache: GraphCache) {
  type State = { readonly revision: number; readonly graph: Graph };

  /** What this transaction has made so far; goes into the cache only after it has committed. */
  type Working = Map<string, State>;

  function stateOf(essayId: string, working: Working): State {
    const ours = working.get(essayId);
    if (ours) return ours;
    const revision = essays.revision(essayId);
    if (revision === undefined) throw new AppError('not-found', 'There is no such essay.');
    return { revision, graph: cache.get(essayId, revision) ?? map.load(essayId) };
  }

  function write({ essayId, actor, request }: Edit, at: string, working: Working): Outcome {
    const { commandId, baseRevision, call } = request;
    const callHash = hashOf(call);
    const before = changes.ofCommand(essayId, commandId);
    if (before) {
      if (before.callHash !== callHash) {
        throw new AppError(
          'command-id-reused',
          `The command id “${commandId}” was used on this essay for another edit. Send this one under a new id.`,
        );
      }
      const { diff } = changeSchema.shape.change.parse(JSON.parse(before.change));
      return { type: 'done', response: { revision: before.revision, diff }, isNew: false };
    }
    const state = stateOf(essayId, working);
    if (baseRevision > state.revision) {
      throw new AppError(
        'revision-ahead',
        `The essay is at revision ${state.revision}, and the edit was made on ${baseRevision}. Load the essay again.`,
      );
    }
    const { graph, diff } = runCommand(state.graph, call);
    const revision = state.revision + 1;
    const change: Change = { revision, commandId, actor, at, change: { type: 'diff', call, diff } };
    map.write(essayId, diff);
    changes.append(essayId, callHash, change, graph);
    essays.advance(essayId, revision, at);
    working.set(essayId, { revision, graph });
    return { type: 'done', response: { revision, diff }, isNew: true };
  }

  function attempt(edit: Edit, at: string, working: Working): Outcome {
    try {
      return write(edit, at, working);
    } catch (error) {
      // Anything but a refusal may have written half of the edit: the whole transaction has to go.
      if (!(error instanceof AppError)) throw error;
      return { type: 'failed', error };
    }
  }

  /** Runs `work` in one transaction; what it made is known to others only after COMMIT. */
  function committed<T>(work: (working: Working) => T): T {
    const working: Working = new Map();
    const result = db.transaction(() => work(working), { behavior: 'immediate' });
    for (const [essayId, { revision, graph }] of working) cache.put(essayId, revision, graph);
    return result;
  }

  return {
    /** The map as it is now, with the revision it is at. @throws not-found */
    current(essayId: string): State {
      const state = stateOf(essayId, new Map());
      cache.put(essayId, state.revision, state.graph);
      return state;
    },

    /** Runs edits that came together in one transaction, each for itself: one that is refused stops no other. */
    runAll(edits: readonly Edit[], at: string): Outcome[] {
      try {
        return committed((working) => edits.map((edit) => attempt(edit, at, working)));
      } catch (error) {
        if (edits.length === 1) return [{ type: 'failed', error }];
        // One of them hit a fault of ours or of the disk; alone, the others can still be done.
        return edits.flatMap((edit) => this.runAll([edit], at));
      }
    },

    /** Makes something and its first edits in one transaction. @throws what the edits throw; then nothing is made */
    make(create: () => void, edits: readonly Edit[], at: string): void {
      committed((working) => {
        create();
        for (const edit of edits) write(edit, at, working);
      });
    },
  };
}
