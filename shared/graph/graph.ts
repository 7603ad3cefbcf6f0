import * as z from 'zod/mini';
import {
  type Anchor,
  anchorSchema,
  type Citation,
  citationSchema,
  type Dismissal,
  dismissalSchema,
  type MapRecord,
  type Node,
  nodeSchema,
  type RecordType,
  type Relation,
  relationSchema,
  type Source,
  sourceSchema,
} from './records.ts';

/** A map's records by id. Never changed in place: `applyDiff` makes the next one. */
export type Graph = {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly anchors: ReadonlyMap<string, Anchor>;
  readonly dismissals: ReadonlyMap<string, Dismissal>;
};

/** Which collection holds which type of record, in the order of the JSON form. */
export const collectionOf = {
  node: 'nodes',
  relation: 'relations',
  source: 'sources',
  citation: 'citations',
  anchor: 'anchors',
  dismissal: 'dismissals',
} as const satisfies Record<RecordType, keyof Graph>;

export const recordTypes = Object.keys(collectionOf) as readonly RecordType[]; // the keys of the literal above

/** The graph as JSON: one array a collection, each sorted by id. */
export const graphJsonSchema = z.strictObject({
  nodes: z.array(nodeSchema),
  relations: z.array(relationSchema),
  sources: z.array(sourceSchema),
  citations: z.array(citationSchema),
  anchors: z.array(anchorSchema),
  dismissals: z.array(dismissalSchema),
});
export type GraphJson = z.infer<typeof graphJsonSchema>;

export const emptyGraph: Graph = {
  nodes: new Map(),
  relations: new Map(),
  sources: new Map(),
  citations: new Map(),
  anchors: new Map(),
  dismissals: new Map(),
};

export function graphFromJson(json: GraphJson): Graph {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  return {
    nodes: byId(json.nodes),
    relations: byId(json.relations),
    sources: byId(json.sources),
    citations: byId(json.citations),
    anchors: byId(json.anchors),
    dismissals: byId(json.dismissals),
  };
}

export function graphToJson(graph: Graph): GraphJson {
  return {
    nodes: sortedById(graph.nodes),
    relations: sortedById(graph.relations),
    sources: sortedById(graph.sources),
    citations: sortedById(graph.citations),
    anchors: sortedById(graph.anchors),
    dismissals: sortedById(graph.dismissals),
  };
}

export function recordOf(graph: Graph, type: RecordType, id: string): MapRecord | undefined {
  return graph[collectionOf[type]].get(id);
}

export function* recordsOf(graph: Graph): Iterable<MapRecord> {
  for (const type of recordTypes) yield* graph[collectionOf[type]].values();
}

/** Whether any record of the map, of whatever type, has this id. */
export function hasId(graph: Graph, id: string): boolean {
  return recordTypes.some((type) => graph[collectionOf[type]].has(id));
}

/** Fractional order first, then id: two windows that add at the same place agree. */
export function byOrder<T extends { readonly order: string }>(idOf: (item: T) => string) {
  return (a: T, b: T) => compare(a.order, b.order) || compare(idOf(a), idOf(b));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type GraphIndex = {
  /** Relations that lead to a node or relation, by the id of what they lead to, in order. */
  readonly incoming: ReadonlyMap<string, readonly Relation[]>;
  /** Relations a node is a premise of, by node id, sorted by relation id. */
  readonly outgoing: ReadonlyMap<string, readonly Relation[]>;
  readonly citationsOfNode: ReadonlyMap<string, readonly Citation[]>;
  readonly anchorsOfNode: ReadonlyMap<string, readonly Anchor[]>;
  /** Nodes that are a premise of nothing, in order: the roots of the outline. */
  readonly roots: readonly Node[];
};

const indexes = new WeakMap<Graph, GraphIndex>();

/** Who leads where; built once a graph, on first use, from parts that graphs share as they share their collections. */
export function indexOf(graph: Graph): GraphIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const { incoming, outgoing } = linksOf(graph.relations);
  const roots = [...graph.nodes.values()]
    .filter((node) => !outgoing.has(node.id))
    .sort(byOrder<Node>((node) => node.id));
  const index = {
    incoming,
    outgoing,
    citationsOfNode: byNode(graph.citations),
    anchorsOfNode: byNode(graph.anchors),
    roots,
  };
  indexes.set(graph, index);
  return index;
}

const links = new WeakMap<Graph['relations'], Pick<GraphIndex, 'incoming' | 'outgoing'>>();

function linksOf(relations: Graph['relations']): Pick<GraphIndex, 'incoming' | 'outgoing'> {
  const known = links.get(relations);
  if (known) return known;
  const incoming = new Map<string, Relation[]>();
  const outgoing = new Map<string, Relation[]>();
  for (const relation of sortedById(relations)) {
    push(incoming, relation.target.id, relation);
    for (const premise of relation.premises) push(outgoing, premise.nodeId, relation);
  }
  const inOrder = byOrder<Relation>((relation) => relation.id);
  for (const into of incoming.values()) into.sort(inOrder);
  const built = { incoming, outgoing };
  links.set(relations, built);
  return built;
}

type OfNode = { readonly id: string; readonly nodeId: string };
const perNode = new WeakMap<ReadonlyMap<string, OfNode>, ReadonlyMap<string, readonly OfNode[]>>();

function byNode<T extends OfNode>(records: ReadonlyMap<string, T>): ReadonlyMap<string, readonly T[]> {
  const known = perNode.get(records);
  if (known) return known as ReadonlyMap<string, readonly T[]>; // made below, of these very records
  const lists = new Map<string, T[]>();
  for (const record of sortedById(records)) push(lists, record.nodeId, record);
  perNode.set(records, lists);
  return lists;
}

export function incomingOf(graph: Graph, id: string): readonly Relation[] {
  return indexOf(graph).incoming.get(id) ?? [];
}

export function outgoingOf(graph: Graph, nodeId: string): readonly Relation[] {
  return indexOf(graph).outgoing.get(nodeId) ?? [];
}

function push<V>(map: Map<string, V[]>, key: string, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sortedById<T extends { readonly id: string }>(records: ReadonlyMap<string, T>): T[] {
  return [...records.values()].sort((a, b) => compare(a.id, b.id));
}
