import { sortedPremises } from '#shared/graph/commands/premises.ts';
import { type Graph, graphFromJson } from '#shared/graph/graph.ts';
import { ordersAfter } from '#shared/graph/order.ts';
import type { Node, NodeKindId, Relation, RelationKindId } from '#shared/graph/records.ts';

type Edge = { readonly id: string; readonly src: string; readonly trg: string; readonly type: string };

const relationKind: Readonly<Record<string, RelationKindId>> = {
  sup: 'support',
  exa: 'support',
  reb: 'oppose',
  und: 'oppose',
};

/**
 * A gold-annotated short text (arggraph XML, Peldszus and Stede) as a map: the statement that leads nowhere is the
 * thesis, the opponent's are counterarguments, what answers them rebuttals, and leaves that support are evidence.
 */
export function graphOfArggraph(xml: string): Graph {
  const texts = new Map(
    [...xml.matchAll(/<edu id="([^"]+)"><!\[CDATA\[(.*?)\]\]>/gs)].map((m) => [m[1], m[2]]),
  );
  const roles = new Map([...xml.matchAll(/<adu id="([^"]+)" type="(\w+)"/g)].map((m) => [m[1] ?? '', m[2]]));
  const edges: Edge[] = [...xml.matchAll(/<edge id="([^"]+)" src="([^"]+)" trg="([^"]+)" type="(\w+)"/g)].map(
    ([, id = '', src = '', trg = '', type = '']) => ({ id, src, trg, type }),
  );
  const joined = new Map(edges.filter(({ type }) => type === 'add').map(({ src, trg }) => [src, trg]));
  const drawn = edges.filter(({ type }) => relationKind[type]);
  const orders = ordersAfter(null, edges.length + roles.size);
  const nextOrder = () => orders.shift() ?? 'zz';

  const kindOf = (id: string): NodeKindId => {
    const out = drawn.find((edge) => edge.src === id) ?? drawn.find((edge) => edge.id === joined.get(id));
    if (roles.get(id) === 'opp') return 'counterargument';
    if (!out) return 'thesis';
    if (relationKind[out.type] === 'oppose') return 'rebuttal';
    return drawn.some((edge) => edge.trg === id) ? 'claim' : 'evidence';
  };
  const nodes = [...roles.keys()].map((id): Node => {
    const said = edges
      .filter(({ type, trg }) => type === 'seg' && trg === id)
      .map(({ src }) => texts.get(src));
    return {
      type: 'node',
      id,
      kind: kindOf(id),
      text: said.join(' '),
      fields: {},
      note: '',
      parked: false,
      order: nextOrder(),
      pin: null,
    };
  });
  const relations = drawn.map((edge): Relation => {
    const more = [...joined].filter(([, id]) => id === edge.id).map(([src]) => src);
    return {
      type: 'relation',
      id: edge.id,
      kind: relationKind[edge.type] ?? 'support',
      premises: sortedPremises([edge.src, ...more].map((nodeId) => ({ nodeId, order: 'a0' }))),
      target: { type: edge.trg.startsWith('c') ? 'relation' : 'node', id: edge.trg },
      order: nextOrder(),
      note: '',
    };
  });
  return graphFromJson({ nodes, relations, sources: [], citations: [], anchors: [], dismissals: [] });
}

/** In how many of the texts each rule speaks, most first. */
export function printCounts(texts: ReadonlyMap<string, number>, of: number) {
  const lines = [...texts].sort((a, b) => b[1] - a[1]).map(([id, count]) => `${id}: ${count} of ${of} texts`);
  console.info(lines.join('\n'));
}
