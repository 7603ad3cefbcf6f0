import { and, eq, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sortedPremises } from '#shared/graph/commands/premises.ts';
import type { Diff } from '#shared/graph/diff.ts';
import { type Graph, graphFromJson } from '#shared/graph/graph.ts';
import type { MapRecord, Node, Premise, RecordType, Source } from '#shared/graph/records.ts';
import type { Db } from '../open.ts';
import { prepareUpsert } from '../upsert.ts';
import { anchors, citations, dismissals, nodes, relationPremises, relations, sources } from './tables.ts';

export type MapStore = ReturnType<typeof createMapStore>;

/** Writing order: what others refer to comes first. */
const writeOrder: readonly RecordType[] = ['source', 'node', 'relation', 'citation', 'anchor', 'dismissal'];

/** The records of an essay's map as rows; `write` takes a diff and touches nothing else. */
export function createMapStore(db: Db) {
  const tables = {
    node: nodes,
    relation: relations,
    source: sources,
    citation: citations,
    anchor: anchors,
    dismissal: dismissals,
  } as const;
  const reads = {
    nodes: selectOf(db, nodes),
    relations: selectOf(db, relations),
    premises: selectOf(db, relationPremises),
    sources: selectOf(db, sources),
    citations: selectOf(db, citations),
    anchors: selectOf(db, anchors),
    dismissals: selectOf(db, dismissals),
  };
  const upserts = {
    node: prepareUpsert(db, nodes, ['essayId', 'id']),
    relation: prepareUpsert(db, relations, ['essayId', 'id']),
    premise: prepareUpsert(db, relationPremises, ['essayId', 'relationId', 'nodeId']),
    source: prepareUpsert(db, sources, ['essayId', 'id']),
    citation: prepareUpsert(db, citations, ['essayId', 'id']),
    anchor: prepareUpsert(db, anchors, ['essayId', 'id']),
    dismissal: prepareUpsert(db, dismissals, ['essayId', 'id']),
  };
  const removals = {
    node: removalOf(db, tables.node),
    relation: removalOf(db, tables.relation),
    source: removalOf(db, tables.source),
    citation: removalOf(db, tables.citation),
    anchor: removalOf(db, tables.anchor),
    dismissal: removalOf(db, tables.dismissal),
  };
  const dropPremises = db
    .delete(relationPremises)
    .where(
      and(
        eq(relationPremises.essayId, sql.placeholder('essayId')),
        eq(relationPremises.relationId, sql.placeholder('id')),
      ),
    )
    .prepare();

  function save(essayId: string, record: MapRecord) {
    switch (record.type) {
      case 'node': {
        const { type: _, pin, ...values } = record;
        upserts.node({ essayId, ...values, pinX: pin?.x ?? null, pinY: pin?.y ?? null });
        return;
      }
      case 'relation': {
        const { id, kind, target, order, note } = record;
        upserts.relation({ essayId, id, kind, targetType: target.type, targetId: target.id, order, note });
        for (const premise of record.premises) upserts.premise({ essayId, relationId: id, ...premise });
        return;
      }
      case 'source':
        upserts.source({
          essayId,
          id: record.id,
          item: record.item,
          annotation: record.annotation ?? null,
          appraisal: record.appraisal ?? null,
        });
        return;
      case 'citation': {
        const { type: _, ...values } = record;
        upserts.citation({ essayId, ...values });
        return;
      }
      case 'anchor': {
        const { id, nodeId, quote, position, textVersion } = record;
        upserts.anchor({ essayId, id, nodeId, quote, ...position, textVersion });
        return;
      }
      case 'dismissal': {
        const { type: _, ...values } = record;
        upserts.dismissal({ essayId, ...values });
      }
    }
  }

  return {
    load(essayId: string): Graph {
      const premises = new Map<string, Premise[]>();
      for (const { relationId, nodeId, order } of reads.premises.all({ essayId })) {
        const list = premises.get(relationId);
        if (list) list.push({ nodeId, order });
        else premises.set(relationId, [{ nodeId, order }]);
      }
      return graphFromJson({
        nodes: reads.nodes.all({ essayId }).map(nodeOf),
        relations: reads.relations
          .all({ essayId })
          .map(({ id, kind, targetType, targetId, order, note }) => ({
            type: 'relation',
            id,
            kind,
            premises: sortedPremises(premises.get(id) ?? []),
            target: { type: targetType, id: targetId },
            order,
            note,
          })),
        sources: reads.sources.all({ essayId }).map(sourceOf),
        citations: reads.citations
          .all({ essayId })
          .map(({ essayId: _, ...values }) => ({ type: 'citation', ...values })),
        anchors: reads.anchors.all({ essayId }).map(({ id, nodeId, quote, start, end, textVersion }) => ({
          type: 'anchor',
          id,
          nodeId,
          quote,
          position: { start, end },
          textVersion,
        })),
        dismissals: reads.dismissals
          .all({ essayId })
          .map(({ essayId: _, ...values }) => ({ type: 'dismissal', ...values })),
      });
    },

    /**
     * Call inside a transaction. The order keeps every foreign key satisfied at every step: what refers to others goes
     * first, and nodes and sources go last, when nothing that stays refers to them any more.
     */
    write(essayId: string, diff: Diff) {
      const rank = (record: MapRecord) => writeOrder.indexOf(record.type);
      const remove = (records: readonly MapRecord[]) => {
        for (const record of records) removals[record.type].run({ essayId, id: record.id });
      };
      remove(diff.removed.filter((record) => !isEnd(record)));
      for (const [from] of diff.updated)
        if (from.type === 'relation') dropPremises.run({ essayId, id: from.id });
      const staying = [...diff.updated.map(([, to]) => to), ...diff.added].sort((a, b) => rank(a) - rank(b));
      for (const record of staying) save(essayId, record);
      remove(diff.removed.filter(isEnd));
    },
  };
}

/** What rows of other tables refer to. */
function isEnd({ type }: MapRecord): boolean {
  return type === 'node' || type === 'source';
}

type PerEssay = SQLiteTable & { essayId: SQLiteColumn };

function selectOf<Table extends PerEssay>(db: Db, table: Table) {
  return db
    .select()
    .from(table as PerEssay) // drizzle's `from` refuses a generic table; the rows are this table's
    .where(eq(table.essayId, sql.placeholder('essayId')))
    .prepare() as unknown as { all(values: { essayId: string }): Table['$inferSelect'][] };
}

function removalOf(db: Db, table: PerEssay & { id: SQLiteColumn }) {
  return db
    .delete(table)
    .where(and(eq(table.essayId, sql.placeholder('essayId')), eq(table.id, sql.placeholder('id'))))
    .prepare();
}

function sourceOf({ id, item, annotation, appraisal }: typeof sources.$inferSelect): Source {
  return {
    type: 'source',
    id,
    item,
    ...(annotation && { annotation }),
    ...(appraisal && { appraisal }),
  };
}

function nodeOf({ essayId: _, pinX, pinY, ...values }: typeof nodes.$inferSelect): Node {
  return { type: 'node', ...values, pin: pinX === null || pinY === null ? null : { x: pinX, y: pinY } };
}
