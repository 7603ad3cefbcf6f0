import { byOrder, type Graph, incomingOf, indexOf } from './graph.ts';
import { nextOrder, ordersAfter } from './order.ts';
import { childrenOf, rowOfNode } from './outline.ts';
import type { End, MapRecord, Node, Relation } from './records.ts';
import { defaultRelationKind, endKind } from './relations.ts';

/** The nodes with everything that hangs below them in the outline, each once, in outline order. */
export function branchOf(graph: Graph, nodeIds: readonly string[]): string[] {
  const found = new Set<string>();
  const stack = nodeIds.toReversed();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const row = rowOfNode(graph, id);
    if (!row || found.has(id)) continue;
    found.add(id);
    const below = childrenOf(graph, row).filter((child) => !child.seeAlso);
    stack.push(...below.map((child) => child.ref.id).reverse());
  }
  return [...found];
}

/**
 * Copies of exactly these nodes, of the relations that lie fully among them, of their citations and of the sources
 * those name (which keep their ids). Pins are left behind, so that a copy does not lie on its original.
 */
export function copyBranch(graph: Graph, nodeIds: readonly string[]): MapRecord[] {
  const nodes = new Set(nodeIds.filter((id) => graph.nodes.has(id)));
  const inside = new Set<string>(nodes);
  const relations: Relation[] = [];
  const queue = [...nodes];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const relation of incomingOf(graph, id)) {
      if (!relation.premises.every((premise) => nodes.has(premise.nodeId))) continue;
      inside.add(relation.id);
      relations.push(relation);
      queue.push(relation.id);
    }
  }
  const citations = [...nodes].flatMap((id) => indexOf(graph).citationsOfNode.get(id) ?? []);
  const sourceIds = new Set(citations.map((citation) => citation.sourceId));
  return [
    ...[...nodes].flatMap((id) => graph.nodes.get(id) ?? []).map((node) => ({ ...node, pin: null })),
    ...relations,
    ...[...sourceIds].flatMap((id) => graph.sources.get(id) ?? []),
    ...citations,
  ];
}

/** The records under new ids, ready for the command `paste`; sources keep theirs. `ids` leads from old to new. */
export function withFreshIds(
  records: readonly MapRecord[],
  newId: () => string,
): { records: MapRecord[]; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  for (const record of records) if (record.type !== 'source') ids.set(record.id, newId());
  const fresh = (id: string) => ids.get(id) ?? id;
  const renamed = records.map((record): MapRecord => {
    const id = fresh(record.id);
    if (record.type === 'relation') {
      const premises = record.premises
        .map((premise) => ({ ...premise, nodeId: fresh(premise.nodeId) }))
        .sort(byOrder((premise) => premise.nodeId));
      return { ...record, id, premises, target: { ...record.target, id: fresh(record.target.id) } };
    }
    if (record.type === 'citation') return { ...record, id, nodeId: fresh(record.nodeId) };
    if (record.type === 'anchor') return { ...record, id, nodeId: fresh(record.nodeId) };
    return { ...record, id };
  });
  return { records: renamed, ids };
}

/** Relations that tie the loose nodes of pasted records to a target, after what leads there already. */
export function linksTo(
  graph: Graph,
  records: readonly MapRecord[],
  target: End,
  newId: () => string,
): Relation[] {
  const led = new Set<string>();
  for (const record of records)
    if (record.type === 'relation') for (const { nodeId } of record.premises) led.add(nodeId);
  const loose = records
    .filter((record): record is Node => record.type === 'node' && !led.has(record.id))
    .sort(byOrder((node) => node.id));
  const orders = ordersAfter(nextOrder(graph, target), loose.length);
  const targetKind = endKind(graph, target) ?? 'claim';
  return loose.map((node, index) => ({
    type: 'relation',
    id: newId(),
    kind: defaultRelationKind(node.kind, targetKind),
    premises: [{ nodeId: node.id, order: 'a0' }],
    target,
    order: orders[index] ?? 'a0',
    note: '',
  }));
}
