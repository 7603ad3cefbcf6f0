import { byOrder, type Graph, incomingOf, indexOf } from './graph.ts';
import { roleOf } from './kinds/index.ts';
import type { Node, Relation } from './records.ts';
import { structureOf } from './structure.ts';

/** One line of the outline: a node where it is read first, or a later mention of it. */
export type OutlineRow = {
  /** The node's id where it is read first; `relation/node` for a later mention. Unique in its outline. */
  readonly id: string;
  readonly ref: { readonly type: 'node'; readonly id: string };
  /** The relation by which the row hangs; null for a root. */
  readonly relation: Relation | null;
  /** 'relation' when the row's relation leads to a relation of the parent row's node (an undercut, a warrant). */
  readonly via: 'node' | 'relation';
  /** 0 for a root. */
  readonly depth: number;
  readonly parentRow: string | null;
  /** Place among the premises of the row's relation, from 0; linked reasons have a count above 1. */
  readonly premiseIndex: number;
  readonly premiseCount: number;
  /** A later mention: nothing hangs below it, the node's children are where it is read first. */
  readonly seeAlso: boolean;
};

type Outline = {
  readonly rows: OutlineRow[];
  readonly byId: ReadonlyMap<string, OutlineRow>;
  /** By row id; the roots by null. */
  readonly children: ReadonlyMap<string | null, readonly OutlineRow[]>;
};

/** By structure: no row holds any words. */
const outlines = new WeakMap<Graph, Outline>();

/**
 * The one spanning tree that outline, canvas, sketch and print share, depth first: theses, other roots, what is
 * parked. Below a row first what leads to its node, then what leads to its relation. A node that sits in cycles only
 * still appears: the one that sorts first becomes a root. Built once for all graphs that differ in words only; time and
 * space are linear.
 */
export function outlineOf(graph: Graph): OutlineRow[] {
  return builtOutline(graph).rows;
}

/** The row where a node is read first. */
export function rowOfNode(graph: Graph, nodeId: string): OutlineRow | undefined {
  return builtOutline(graph).byId.get(nodeId);
}

export function rowOf(graph: Graph, rowId: string): OutlineRow | undefined {
  return builtOutline(graph).byId.get(rowId);
}

export function parentOf(graph: Graph, row: OutlineRow): OutlineRow | undefined {
  return row.parentRow === null ? undefined : rowOf(graph, row.parentRow);
}

/** The rows right below one, in order; with `null`, the roots. */
export function childrenOf(graph: Graph, row: OutlineRow | null): readonly OutlineRow[] {
  return builtOutline(graph).children.get(row?.id ?? null) ?? [];
}

export function firstChildOf(graph: Graph, row: OutlineRow): OutlineRow | undefined {
  return childrenOf(graph, row)[0];
}

/** The rows with the same parent, the row itself among them. */
export function siblings(graph: Graph, row: OutlineRow): readonly OutlineRow[] {
  return builtOutline(graph).children.get(row.parentRow) ?? [];
}

export function previousSibling(graph: Graph, row: OutlineRow): OutlineRow | undefined {
  const rows = siblings(graph, row);
  return rows[rows.indexOf(row) - 1];
}

export function nextSibling(graph: Graph, row: OutlineRow): OutlineRow | undefined {
  const rows = siblings(graph, row);
  return rows[rows.indexOf(row) + 1];
}

function builtOutline(graph: Graph): Outline {
  const structure = structureOf(graph);
  const known = outlines.get(structure);
  if (known) return known;
  const outline = buildOutline(structure);
  outlines.set(structure, outline);
  return outline;
}

function buildOutline(graph: Graph): Outline {
  const children = plantTree(graph);
  children.get(null)?.sort((a, b) => rankOf(graph, a) - rankOf(graph, b)); // stable: inside a rank the order stays
  const rows: OutlineRow[] = [];
  const byId = new Map<string, OutlineRow>();
  const stack = (children.get(null) ?? []).toReversed();
  for (let row = stack.pop(); row; row = stack.pop()) {
    rows.push(row);
    byId.set(row.id, row);
    const below = children.get(row.id) ?? [];
    stack.push(...below.toReversed());
  }
  return { rows, byId, children };
}

type DraftRow = { -readonly [K in keyof OutlineRow]: OutlineRow[K] };

/**
 * Which row hangs where. A node's first visit, depth first, is its row; every relation is opened once, when what it
 * leads to is. Relations to a relation hang under that one's first premise that is read there, or, when all of its
 * premises are later mentions, under the row of the first.
 */
function plantTree(graph: Graph): Map<string | null, DraftRow[]> {
  const roots: DraftRow[] = [];
  const children = new Map<string | null, DraftRow[]>([[null, roots]]);
  const firstRows = new Map<string, DraftRow>();
  const hosted = new Set<string>();
  const stack: DraftRow[] = [];

  const hang = (host: DraftRow, targetId: string, via: OutlineRow['via']) => {
    const below = incomingOf(graph, targetId).flatMap((relation) => premiseRows(host, relation, via));
    if (below.length === 0) return [];
    children.set(host.id, [...(children.get(host.id) ?? []), ...below]);
    return below;
  };
  const visit = (row: DraftRow) => {
    const { relation } = row;
    const first = firstRows.get(row.ref.id);
    if (first && relation) {
      row.seeAlso = true;
      row.id = `${relation.id}/${row.ref.id}`;
    } else firstRows.set(row.ref.id, row);
    const below = row.seeAlso ? [] : hang(row, row.ref.id, 'node');
    const lastChance = row.premiseIndex === row.premiseCount - 1;
    if (relation && !hosted.has(relation.id) && (!row.seeAlso || lastChance)) {
      hosted.add(relation.id);
      const host = row.seeAlso ? firstRows.get(relation.premises[0]?.nodeId ?? row.ref.id) : row;
      below.push(...hang(host ?? row, relation.id, 'relation'));
    }
    stack.push(...below.reverse());
  };

  const everyNode = [...graph.nodes.values()].sort(byOrder<Node>((node) => node.id));
  const starts = [...indexOf(graph).roots].sort((a, b) => rankOfNode(a) - rankOfNode(b));
  for (const node of [...starts, ...everyNode]) {
    if (firstRows.has(node.id)) continue; // what cycles hide is still unread after the real roots
    const root = rootRow(node);
    roots.push(root);
    stack.push(root);
    for (let row = stack.pop(); row; row = stack.pop()) visit(row);
  }
  return children;
}

function rootRow(node: Node): DraftRow {
  return {
    id: node.id,
    ref: { type: 'node', id: node.id },
    relation: null,
    via: 'node',
    depth: 0,
    parentRow: null,
    premiseIndex: 0,
    premiseCount: 1,
    seeAlso: false,
  };
}

function premiseRows(parent: OutlineRow, relation: Relation, via: OutlineRow['via']): DraftRow[] {
  return relation.premises.map(({ nodeId }, premiseIndex) => ({
    id: nodeId,
    ref: { type: 'node', id: nodeId },
    relation,
    via,
    depth: parent.depth + 1,
    parentRow: parent.id,
    premiseIndex,
    premiseCount: relation.premises.length,
    seeAlso: false,
  }));
}

/** Theses first, what is parked last. */
function rankOfNode(node: Node): number {
  if (node.parked) return 2;
  return roleOf(node) === 'position' ? 0 : 1;
}

function rankOf(graph: Graph, row: OutlineRow): number {
  const node = graph.nodes.get(row.ref.id);
  return node ? rankOfNode(node) : 1;
}
