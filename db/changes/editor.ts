import { AppError } from '#shared/errors.ts';
import { type Change, changeSchema } from '#shared/essay/essay.ts';
import type { Diff } from '#shared/graph/diff.ts';
import type { EssayStore } from '../essays/store.ts';
import { hashOf } from '../hash.ts';
import type { MapStore } from '../map/store.ts';
import type { Db } from '../open.ts';
import type { TextStore } from '../text/store.ts';
import type { EssayState } from './essay-state.ts';
import { contentOf, type EditRequest, runEdit } from './run-edit.ts';
import type { StateCache } from './state-cache.ts';
import type { ChangeStore } from './store.ts';

/** One edit of one person on one essay: a command or steps of the text. */
export type Edit = { readonly essayId: string; readonly actor: string; readonly request: EditRequest };

/** Where an edit has led: the revision it made, the text's version there, and what it did to the map. */
export type Done = { readonly revision: number; readonly textVersion: number; readonly diff: Diff };

/** What became of an edit. `isNew` is false for a repeated command, which is answered as before. */
export type Outcome =
  | { readonly type: 'done'; readonly response: Done; readonly isNew: boolean }
  | { readonly type: 'failed'; readonly error: unknown };

export type Editor = ReturnType<typeof createEditor>;

type Stores = {
  readonly essays: EssayStore;
  readonly changes: ChangeStore;
  readonly map: MapStore;
  readonly texts: TextStore;
};

type CurrentState = EssayState & { readonly revision: number };

/**
 * The one door through which maps and texts change. Edits run on the current state in order; rows, log and revision
 * are written together. Expected refusals happen before anything is written, so they leave no trace.
 */
export function createEditor(db: Db, { essays, changes, map, texts }: Stores, cache: StateCache) {
  /** What this transaction has made so far; goes into the cache only after it has committed. */
  type Working = Map<string, CurrentState>;

  function stateOf(essayId: string, working: Working): CurrentState {
    const ours = working.get(essayId);
    if (ours) return ours;
    const revision = essays.revision(essayId);
    if (revision === undefined) throw new AppError('not-found', 'There is no such essay.');
    const state = cache.get(essayId, revision) ?? { graph: map.load(essayId), text: texts.load(essayId) };
    return { revision, ...state };
  }

  function write({ essayId, actor, request }: Edit, at: string, working: Working): Outcome {
    const { commandId } = request;
    const callHash = hashOf(contentOf(request));
    const before = changes.ofCommand(essayId, commandId);
    if (before) {
      if (before.callHash !== callHash) {
        throw new AppError(
          'command-id-reused',
          `The command id “${commandId}” was used on this essay for another edit. Send this one under a new id.`,
        );
      }
      const { diff } = changeSchema.shape.change.parse(JSON.parse(before.change));
      const { revision, textVersion } = before;
      return { type: 'done', response: { revision, textVersion, diff }, isNew: false };
    }
    const current = stateOf(essayId, working);
    const { state, change } = runEdit(current, current.revision, request);
    const revision = current.revision + 1;
    const entry: Change = { revision, commandId, actor, at, change };
    map.write(essayId, change.diff);
    if (change.type === 'steps') texts.write(essayId, state.text);
    changes.append(essayId, callHash, entry, state);
    essays.advance(essayId, revision, at);
    working.set(essayId, { revision, ...state });
    const response = { revision, textVersion: state.text.version, diff: change.diff };
    return { type: 'done', response, isNew: true };
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
    for (const [essayId, { revision, graph, text }] of working) cache.put(essayId, revision, { graph, text });
    return result;
  }

  return {
    /** Map and text as they are now, with the revision it is at. @throws not-found */
    current(essayId: string): CurrentState {
      const state = stateOf(essayId, new Map());
      const { revision, graph, text } = state;
      cache.put(essayId, revision, { graph, text });
      return state;
    },

    /** Keeps nothing of an essay that was taken away for good. */
    forget(essayId: string) {
      cache.drop(essayId);
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
