import { type Graph, graphFromJson } from '#shared/graph/graph.ts';
import type { End, Node, Relation } from '#shared/graph/records.ts';

/** Nodes n0 to n(length - 1); each but the first leads, by relation r1, r2 …, to what `targetOf` says. */
export function chainOf(length: number, targetOf: (at: number) => End): Graph {
  const nodes: Node[] = [];
  const relations: Relation[] = [];
  for (let at = 0; at < length; at++) {
    nodes.push({
      type: 'node',
      id: `n${at}`,
      kind: at === 0 ? 'thesis' : 'claim',
      text: `Node ${at}`,
      fields: {},
      note: '',
      parked: false,
      order: 'a0',
      pin: null,
    });
    if (at === 0) continue;
    const premises = [{ nodeId: `n${at}`, order: 'a0' }];
    relations.push({
      type: 'relation',
      id: `r${at}`,
      kind: 'support',
      premises,
      target: targetOf(at),
      order: 'a0',
      note: '',
    });
  }
  return graphFromJson({ nodes, relations, sources: [], citations: [], anchors: [], dismissals: [] });
}

/** Each node leads to the one before. */
export function chainOfNodes(length: number): Graph {
  return chainOf(length, (at) => ({ type: 'node', id: `n${at - 1}` }));
}

/** Each relation but the first leads to the one before. */
export function chainOfRelations(length: number): Graph {
  return chainOf(length, (at) =>
    at === 1 ? { type: 'node', id: 'n0' } : { type: 'relation', id: `r${at - 1}` },
  );
}
