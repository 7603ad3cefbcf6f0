import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import { ordersAfter } from '#shared/graph/order.ts';
import type { End, Node, NodeKindId, Relation } from '#shared/graph/records.ts';

/** Mulberry32: small, good enough for tests, the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function mapNode(id: string, kind: NodeKindId, order: string, more: Partial<Node> = {}): Node {
  return { type: 'node', id, kind, text: id, fields: {}, note: '', parked: false, order, pin: null, ...more };
}

export function mapRelation(id: string, premises: readonly string[], target: End, order: string): Relation {
  const orders = ordersAfter(null, premises.length);
  return {
    type: 'relation',
    id,
    kind: 'support',
    premises: premises.map((nodeId, index) => ({ nodeId, order: orders[index] ?? 'a0' })),
    target,
    order,
    note: '',
  };
}

export function mapGraph(nodes: readonly Node[], relations: readonly Relation[]): Graph {
  return {
    ...emptyGraph,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
}

/**
 * A map of about `count` nodes under one thesis, `n0`: mostly single premises, some linked ones, some relations that
 * lead to a relation. Later records come later in the order.
 */
export function randomTree(seed: number, count: number): Graph {
  const random = seededRandom(seed);
  const orders = ordersAfter(null, count + 2);
  const nodes: Node[] = [mapNode('n0', 'thesis', 'a0')];
  const relations: Relation[] = [];
  while (nodes.length < count) {
    const order = orders[nodes.length] ?? 'a0';
    const parent = nodes[Math.floor(random() * nodes.length)];
    const onto = random() < 0.12 ? relations[Math.floor(random() * relations.length)] : undefined;
    const target: End = onto ? { type: 'relation', id: onto.id } : { type: 'node', id: parent?.id ?? 'n0' };
    const premises = Array.from(
      { length: random() < 0.15 ? 2 : 1 },
      (_, index) => `n${nodes.length + index}`,
    );
    for (const id of premises) nodes.push(mapNode(id, random() < 0.5 ? 'claim' : 'evidence', order));
    relations.push(mapRelation(`r${relations.length}`, premises, target, order));
  }
  return mapGraph(nodes, relations);
}

/** Card sizes between one and six lines of text, always the same for one node. */
export function randomSizes(seed: number): (nodeId: string) => { width: number; height: number } {
  return (nodeId) => {
    const lines = 1 + Math.floor(seededRandom(seed + Number(nodeId.slice(1)))() * 6);
    return { width: 240, height: 44 + 20 * lines };
  };
}
