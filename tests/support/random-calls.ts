import { type CommandCall, type CommandName, commands, runCommand } from '#shared/graph/commands/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { copyBranch, linksTo, withFreshIds } from '#shared/graph/paste.ts';
import {
  type End,
  type Node,
  nodeKindIds,
  type Relation,
  relationKindIds,
  type Source,
} from '#shared/graph/records.ts';
import {
  randomAppraisal,
  randomDismissal,
  randomFields,
  randomGraph,
  randomOrder,
  randomPassage,
  randomRelation,
  randomSource,
  randomText,
  whereCited,
} from './random-graph.ts';
import { pick, pickSome, type Random, wholeBelow } from './seeded-random.ts';

type Draw = { readonly graph: Graph; readonly random: Random; readonly newId: () => string };
type ArgsOf<N extends CommandName> = Extract<CommandCall, { name: N }>['args'];

/** For each command, arguments that it accepts on this graph; null when there are none. */
const drawArgs: { [N in CommandName]: (draw: Draw) => ArgsOf<N> | null } = {
  'add-node': (draw) => {
    const relation = aRelation(draw);
    const target = anEnd(draw);
    const order = randomOrder(draw.random);
    const link =
      draw.random() < 0.3 && relation
        ? ({ type: 'premise', relationId: relation.id, order } as const)
        : target &&
          ({ type: 'relation', id: draw.newId(), kind: aRelationKind(draw), target, order } as const);
    return {
      id: draw.newId(),
      kind: aKind(draw),
      text: randomText(draw.random),
      order,
      ...(link ? { link } : {}),
    };
  },
  'edit-text': (draw) => ofNode(draw, ({ id }) => ({ nodeId: id, text: randomText(draw.random) })),
  'edit-fields': (draw) =>
    ofNode(draw, (node) => {
      const { evidenceType, strategy, qualifier } = randomFields(draw.random);
      if (node.kind === 'evidence')
        return { nodeId: node.id, fields: { evidenceType: evidenceType ?? null } };
      if (node.kind === 'rebuttal') return { nodeId: node.id, fields: { strategy: strategy ?? null } };
      const holds = node.kind === 'thesis' || node.kind === 'claim';
      return { nodeId: node.id, fields: { qualifier: holds ? (qualifier ?? null) : null } };
    }),
  'edit-note': (draw) => ofEnd(draw, (ref) => ({ ref, note: randomText(draw.random) })),
  'change-kind': (draw) =>
    ofNode(draw, ({ id }) => ({ nodeId: id, kind: aKind(draw), adaptRelations: draw.random() < 0.5 })),
  connect: ({ graph, random, newId }) => {
    const relation = randomRelation(random, newId(), nodesOf(graph), relationsOf(graph));
    if (!relation) return null;
    const { type: _type, note: _note, ...args } = relation;
    return args;
  },
  disconnect: (draw) => ofRelation(draw, ({ id }) => ({ relationId: id })),
  'add-premise': (draw) =>
    ofRelation(draw, ({ id, premises, target }) => {
      const taken = new Set([target.id, ...premises.map((premise) => premise.nodeId)]);
      const free = pick(
        draw.random,
        nodesOf(draw.graph).filter((node) => !taken.has(node.id)),
      );
      if (!free || premises.length >= 100) return null;
      return { relationId: id, nodeId: free.id, order: randomOrder(draw.random) };
    }),
  'remove-premise': (draw) =>
    ofRelation(draw, ({ id, premises }) => ({
      relationId: id,
      nodeId: pick(draw.random, premises)?.nodeId ?? '',
    })),
  'change-relation-kind': (draw) =>
    ofRelation(draw, ({ id }) => ({ relationId: id, kind: aRelationKind(draw) })),
  retarget: (draw) =>
    ofRelation(draw, (relation) => {
      const target = anEnd(draw);
      if (!target || !canLeadTo(draw.graph, relation, target)) return null;
      return { relationId: relation.id, target, order: randomOrder(draw.random) };
    }),
  reorder: (draw) => {
    const order = randomOrder(draw.random);
    if (draw.random() < 0.6) return ofEnd(draw, (ref) => ({ ref, order }));
    return ofRelation(draw, ({ id, premises }) => {
      const nodeId = pick(draw.random, premises)?.nodeId ?? '';
      return { ref: { type: 'premise', relationId: id, nodeId }, order };
    });
  },
  pin: (draw) => {
    const pins = someNodes(draw, 3).map(({ id }) => ({
      nodeId: id,
      x: wholeBelow(draw.random, 500) / 2,
      y: -0.5,
    }));
    return pins.length > 0 ? { pins } : null;
  },
  unpin: (draw) => nodeIdsOf(draw, 3),
  park: (draw) => ofNode(draw, ({ id }) => ({ nodeId: id, parked: draw.random() < 0.5 })),
  remove: (draw) => nodeIdsOf(draw, 3),
  paste: (draw) => {
    const { graph, random, newId } = draw;
    const from = random() < 0.2 ? randomGraph(random, 4) : graph;
    const copied = copyBranch(
      from,
      pickSome(random, nodesOf(from), 5).map(({ id }) => id),
    );
    const { records } = withFreshIds(copied, newId);
    const target = random() < 0.5 ? anEnd(draw) : null;
    if (records.length === 0) return null;
    return { records: target ? [...records, ...linksTo(graph, records, target, newId)] : records };
  },
  'merge-nodes': (draw) => {
    const [keep, merge] = someNodes(draw, 2);
    if (!keep || !merge || keep.note.length + merge.note.length > 1_000) return null;
    const text = draw.random() < 0.5 ? { text: randomText(draw.random) } : {};
    return { keepId: keep.id, mergeId: merge.id, ...text };
  },
  'split-node': (draw) =>
    ofNode(draw, ({ id, text }) => {
      const start = text.search(/(?<=\S) \S/);
      if (start < 1) return null;
      const [relationKind, order] = [aRelationKind(draw), randomOrder(draw.random)];
      const ids = { newId: draw.newId(), relationId: draw.newId() };
      return { nodeId: id, start, end: start + 1, kind: aKind(draw), relationKind, order, ...ids };
    }),
  'add-source': ({ random, newId }) => ({ id: newId(), item: randomSource(random, 'x').item }),
  'edit-source': (draw) =>
    ofSource(draw, ({ id }) => ({ sourceId: id, item: randomSource(draw.random, 'x').item })),
  'remove-source': (draw) => ofSource(draw, ({ id }) => ({ sourceId: id })),
  'annotate-source': (draw) =>
    ofSource(draw, ({ id }) => {
      const text = () => (draw.random() < 0.5 ? randomText(draw.random) : '');
      return { sourceId: id, summary: text(), ...(draw.random() < 0.5 ? { use: text() } : {}) };
    }),
  'appraise-source': (draw) =>
    ofSource(draw, ({ id }) => ({
      sourceId: id,
      appraisal: draw.random() < 0.7 ? randomAppraisal(draw.random) : null,
    })),
  cite: (draw) =>
    ofSource(draw, (source) =>
      ofNode(draw, (node) => ({
        id: draw.newId(),
        nodeId: node.id,
        sourceId: source.id,
        ...whereCited(draw.random),
      })),
    ),
  'edit-citation': ({ graph, random }) => {
    const citation = pick(random, [...graph.citations.values()]);
    return citation ? { citationId: citation.id, ...whereCited(random) } : null;
  },
  uncite: ({ graph, random }) => {
    const citation = pick(random, [...graph.citations.values()]);
    return citation ? { citationId: citation.id } : null;
  },
  'add-anchor': (draw) =>
    ofNode(draw, ({ id }) => ({ id: draw.newId(), nodeId: id, ...randomPassage(draw.random) })),
  'move-anchor': ({ graph, random }) => {
    const anchor = pick(random, [...graph.anchors.values()]);
    return anchor ? { anchorId: anchor.id, ...randomPassage(random) } : null;
  },
  'remove-anchor': ({ graph, random }) => {
    const anchor = pick(random, [...graph.anchors.values()]);
    return anchor ? { anchorId: anchor.id } : null;
  },
  'dismiss-finding': ({ random, newId }) => {
    const { type: _type, ...args } = randomDismissal(random, newId());
    return args;
  },
  'restore-finding': ({ graph, random }) => {
    const dismissal = pick(random, [...graph.dismissals.values()]);
    return dismissal ? { dismissalId: dismissal.id } : null;
  },
  'apply-diff': ({ graph, random, newId }) => {
    const others = commandNames.filter((name) => name !== 'apply-diff');
    const call = randomCallOf(pick(random, others) ?? 'add-source', graph, random, newId);
    return call ? { diff: runCommand(graph, call).diff } : null;
  },
};

const commandNames = commands.map((command) => command.name);

/** A call of this command that the graph accepts; null when there is none. */
export function randomCallOf(
  name: CommandName,
  graph: Graph,
  random: Random,
  newId: () => string,
): CommandCall | null {
  const args = drawArgs[name]({ graph, random, newId });
  return args ? ({ name, args } as CommandCall) : null; // the table's type ties each name to its own arguments
}

/** A call of any command of the registry that the graph accepts. Large maps are cut back, so that long runs stay fast. */
export function randomCall(graph: Graph, random: Random, newId: () => string): CommandCall {
  for (;;) {
    const name = graph.nodes.size > 80 && random() < 0.4 ? 'remove' : pick(random, commandNames);
    const call = name && randomCallOf(name, graph, random, newId);
    if (call) return call;
  }
}

function canLeadTo(graph: Graph, relation: Relation, target: End): boolean {
  if (relation.premises.some(({ nodeId }) => nodeId === target.id)) return false;
  for (let end: End | undefined = target; end?.type === 'relation'; end = graph.relations.get(end.id)?.target)
    if (end.id === relation.id) return false;
  return true;
}

const nodesOf = (graph: Graph): Node[] => [...graph.nodes.values()];
const relationsOf = (graph: Graph): Relation[] => [...graph.relations.values()];
const aKind = ({ random }: Draw) => pick(random, nodeKindIds) ?? 'claim';
const aRelationKind = ({ random }: Draw) => pick(random, relationKindIds) ?? 'support';
const aRelation = ({ graph, random }: Draw) =>
  pick(
    random,
    relationsOf(graph).filter(({ premises }) => premises.length < 100),
  );
const someNodes = ({ graph, random }: Draw, most: number) =>
  pickSome(random, nodesOf(graph), 1 + wholeBelow(random, most));

function anEnd({ graph, random }: Draw): End | null {
  const record = random() < 0.3 ? pick(random, relationsOf(graph)) : pick(random, nodesOf(graph));
  return record ? { type: record.type, id: record.id } : null;
}

function ofNode<T>({ graph, random }: Draw, make: (node: Node) => T): T | null {
  const node = pick(random, nodesOf(graph));
  return node ? make(node) : null;
}

function ofRelation<T>({ graph, random }: Draw, make: (relation: Relation) => T): T | null {
  const relation = pick(random, relationsOf(graph));
  return relation ? make(relation) : null;
}

function ofSource<T>({ graph, random }: Draw, make: (source: Source) => T): T | null {
  const source = pick(random, [...graph.sources.values()]);
  return source ? make(source) : null;
}

function ofEnd<T>(draw: Draw, make: (end: End) => T): T | null {
  const end = anEnd(draw);
  return end ? make(end) : null;
}

function nodeIdsOf(draw: Draw, most: number) {
  const nodeIds = someNodes(draw, most).map(({ id }) => id);
  return nodeIds.length > 0 ? { nodeIds } : null;
}
