import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import { type Change, changeSchema } from '#shared/essay/essay.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, type Graph, graphFromJson, graphJsonSchema, graphToJson } from '#shared/graph/graph.ts';
import type { Db } from '../open.ts';
import { changes, snapshots } from './tables.ts';

/**
 * Revisions from one stored graph to the next: a rebuild reads at most this many changes. It doubles with the size of
 * the map, so that an edit of a large map costs what the edit costs; each distance is a multiple of the smaller ones.
 */
export function snapshotEvery({ nodes, relations }: Graph): number {
  const records = nodes.size + relations.size;
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
    .select({ revision: changes.revision, callHash: changes.callHash, change: changes.change })
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

    /** Call inside the transaction that writes the projection; `graph` is the one after the change. */
    append(essayId: string, callHash: string, change: Change, graph: Graph) {
      append.run({ essayId, ...change, callHash, change: JSON.stringify(change.change) });
      if (change.revision % snapshotEvery(graph) !== 0) return;
      db.insert(snapshots)
        .values({ essayId, revision: change.revision, graph: JSON.stringify(graphToJson(graph)) })
        .run();
    },

    /** The map as it was at that revision, from the nearest snapshot and the log. */
    graphAt(essayId: string, revision: number): Graph {
      const start = nearestSnapshot.get({ essayId, revision });
      let graph = start ? graphFromJson(graphJsonSchema.parse(JSON.parse(start.graph))) : emptyGraph;
      const from = start?.revision ?? 0;
      for (const { json } of logged(essayId, from, revision - from)) {
        graph = applyDiff(graph, changeSchema.parse(JSON.parse(json)).change.diff);
      }
      return graph;
    },
  };
}

function changeJson({ revision, commandId, actor, at, change }: typeof changes.$inferSelect): string {
  const head = JSON.stringify({ revision, commandId, actor, at });
  return `${head.slice(0, -1)},"change":${change}}`;
}
