import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import { type Change, changeSchema, emptyTextState, essayTextStateSchema } from '#shared/essay/essay.ts';
import { applySteps } from '#shared/essay/steps.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { graphFromJson, graphJsonSchema, graphToJson } from '#shared/graph/graph.ts';
import type { Db } from '../open.ts';
import { type EssayState, emptyState, plainTextOf } from './essay-state.ts';
import { changes, snapshots } from './tables.ts';

/** Letters of text that take about as much room in a snapshot as a record of the map. */
const lettersOfRecord = 400;

/**
 * Revisions from one stored state to the next: a rebuild reads at most this many changes. It doubles with the size of
 * map and text, so that an edit of a large one costs what the edit costs; each distance is a multiple of the smaller ones.
 */
export function snapshotEvery({ graph: { nodes, relations }, text }: EssayState): number {
  const records = nodes.size + relations.size + Math.floor(plainTextOf(text).text.length / lettersOfRecord);
  return 100 * 2 ** Math.max(0, Math.ceil(Math.log2(records / 200)));
}

/** An entry as it is stored: `json` is the whole Change, ready to be sent. */
export type LoggedChange = { readonly revision: number; readonly json: string };

export type ChangeStore = ReturnType<typeof createChangeStore>;

export function createChangeStore(db: Db) {
  const essayIs = eq(changes.essayId, sql.placeholder('essayId'));
  const after = db
    .select()
    .from(changes)
    .where(and(essayIs, gt(changes.revision, sql.placeholder('after'))))
    .orderBy(asc(changes.revision))
    .limit(sql.placeholder('limit'))
    .prepare();
  const byCommand = db
    .select({
      revision: changes.revision,
      callHash: changes.callHash,
      textVersion: changes.textVersion,
      change: changes.change,
    })
    .from(changes)
    .where(and(essayIs, eq(changes.commandId, sql.placeholder('commandId'))))
    .prepare();
  const append = db
    .insert(changes)
    .values({
      essayId: sql.placeholder('essayId'),
      revision: sql.placeholder('revision'),
      commandId: sql.placeholder('commandId'),
      callHash: sql.placeholder('callHash'),
      actor: sql.placeholder('actor'),
      at: sql.placeholder('at'),
      textVersion: sql.placeholder('textVersion'),
      change: sql.placeholder('change'),
    })
    .prepare();
  const nearestSnapshot = db
    .select()
    .from(snapshots)
    .where(
      and(
        eq(snapshots.essayId, sql.placeholder('essayId')),
        lte(snapshots.revision, sql.placeholder('revision')),
      ),
    )
    .orderBy(desc(snapshots.revision))
    .limit(1)
    .prepare();

  function logged(essayId: string, revision: number, limit: number): LoggedChange[] {
    return after
      .all({ essayId, after: revision, limit })
      .map((row) => ({ revision: row.revision, json: changeJson(row) }));
  }

  return {
    /** At most `limit` entries after that revision, in order. */
    after: logged,

    ofCommand(essayId: string, commandId: string) {
      return byCommand.get({ essayId, commandId });
    },

    /** Call inside the transaction that writes the projection; `state` is the one after the change. */
    append(essayId: string, callHash: string, change: Change, state: EssayState) {
      const { graph, text } = state;
      const textVersion = text.version;
      append.run({ essayId, ...change, callHash, textVersion, change: JSON.stringify(change.change) });
      if (change.revision % snapshotEvery(state) !== 0) return;
      db.insert(snapshots)
        .values({
          essayId,
          revision: change.revision,
          graph: JSON.stringify(graphToJson(graph)),
          text: text.version === 0 ? null : JSON.stringify(text),
        })
        .run();
    },

    /** The essay as it was at that revision, from the nearest snapshot and the log. */
    stateAt(essayId: string, revision: number): EssayState {
      const start = nearestSnapshot.get({ essayId, revision });
      let { graph, text } = start ? stateOf(start) : emptyState;
      const from = start?.revision ?? 0;
      const steps: unknown[] = [];
      for (const { json } of logged(essayId, from, revision - from)) {
        const { change } = changeSchema.parse(JSON.parse(json));
        graph = applyDiff(graph, change.diff);
        if (change.type === 'steps') steps.push(...change.steps);
      }
      if (steps.length > 0) {
        const { document } = applySteps(text.document, steps);
        text = { version: text.version + steps.length, document };
      }
      return { graph, text };
    },
  };
}

function stateOf({ graph, text }: typeof snapshots.$inferSelect): EssayState {
  return {
    graph: graphFromJson(graphJsonSchema.parse(JSON.parse(graph))),
    text: text === null ? emptyTextState : essayTextStateSchema.parse(JSON.parse(text)),
  };
}

function changeJson({ revision, commandId, actor, at, change }: typeof changes.$inferSelect): string {
  const head = JSON.stringify({ revision, commandId, actor, at });
  return `${head.slice(0, -1)},"change":${change}}`;
}
