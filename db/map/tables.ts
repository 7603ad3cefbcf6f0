import { foreignKey, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Annotation, Appraisal } from '#shared/graph/appraisal.ts';
import type { CslItem } from '#shared/graph/csl-item.ts';
import type {
  Anchor,
  Dismissal,
  End,
  NodeFields,
  NodeKindId,
  RelationKindId,
} from '#shared/graph/records.ts';
import { essays } from '../essays/tables.ts';

/** The live projection of the change log: one row a record, written in the transaction that appends to the log. */

const essayId = () =>
  text('essay_id')
    .notNull()
    .references(() => essays.id, { onDelete: 'cascade' });

export const nodes = sqliteTable(
  'nodes',
  {
    essayId: essayId(),
    id: text('id').notNull(),
    kind: text('kind').$type<NodeKindId>().notNull(),
    text: text('text').notNull(),
    fields: text('fields', { mode: 'json' }).$type<NodeFields>().notNull(),
    note: text('note').notNull(),
    parked: integer('parked', { mode: 'boolean' }).notNull(),
    order: text('order').notNull(),
    /** CSS px at zoom 1; both null when the node is not pinned. */
    pinX: real('pin_x'),
    pinY: real('pin_y'),
  },
  (table) => [primaryKey({ columns: [table.essayId, table.id] })],
);

/** The target is a node or a relation, so no foreign key can hold it: integrity.ts does. */
export const relations = sqliteTable(
  'relations',
  {
    essayId: essayId(),
    id: text('id').notNull(),
    kind: text('kind').$type<RelationKindId>().notNull(),
    targetType: text('target_type').$type<End['type']>().notNull(),
    targetId: text('target_id').notNull(),
    order: text('order').notNull(),
    note: text('note').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.id] }),
    index('relations_target').on(table.essayId, table.targetId),
  ],
);

export const relationPremises = sqliteTable(
  'relation_premises',
  {
    essayId: text('essay_id').notNull(),
    relationId: text('relation_id').notNull(),
    nodeId: text('node_id').notNull(),
    order: text('order').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.relationId, table.nodeId] }),
    foreignKey({
      columns: [table.essayId, table.relationId],
      foreignColumns: [relations.essayId, relations.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.essayId, table.nodeId],
      foreignColumns: [nodes.essayId, nodes.id],
    }),
    index('relation_premises_node').on(table.essayId, table.nodeId),
  ],
);

export const sources = sqliteTable(
  'sources',
  {
    essayId: essayId(),
    id: text('id').notNull(),
    item: text('item', { mode: 'json' }).$type<CslItem>().notNull(),
    annotation: text('annotation', { mode: 'json' }).$type<Annotation>(),
    appraisal: text('appraisal', { mode: 'json' }).$type<Appraisal>(),
  },
  (table) => [primaryKey({ columns: [table.essayId, table.id] })],
);

export const citations = sqliteTable(
  'citations',
  {
    essayId: essayId(),
    id: text('id').notNull(),
    nodeId: text('node_id').notNull(),
    sourceId: text('source_id').notNull(),
    locator: text('locator').notNull(),
    quotation: text('quotation').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.id] }),
    foreignKey({ columns: [table.essayId, table.nodeId], foreignColumns: [nodes.essayId, nodes.id] }),
    foreignKey({ columns: [table.essayId, table.sourceId], foreignColumns: [sources.essayId, sources.id] }),
    index('citations_node').on(table.essayId, table.nodeId),
    index('citations_source').on(table.essayId, table.sourceId),
  ],
);

export const anchors = sqliteTable(
  'anchors',
  {
    essayId: essayId(),
    id: text('id').notNull(),
    nodeId: text('node_id').notNull(),
    quote: text('quote', { mode: 'json' }).$type<Anchor['quote']>().notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    textVersion: integer('text_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.essayId, table.id] }),
    foreignKey({ columns: [table.essayId, table.nodeId], foreignColumns: [nodes.essayId, nodes.id] }),
    index('anchors_node').on(table.essayId, table.nodeId),
  ],
);

export const dismissals = sqliteTable(
  'dismissals',
  {
    essayId: essayId(),
    id: text('id').notNull(),
    findingKey: text('finding_key').notNull(),
    ruleId: text('rule_id').notNull(),
    ruleVersion: integer('rule_version').notNull(),
    reason: text('reason').$type<Dismissal['reason']>().notNull(),
    comment: text('comment').notNull(),
  },
  (table) => [primaryKey({ columns: [table.essayId, table.id] })],
);
