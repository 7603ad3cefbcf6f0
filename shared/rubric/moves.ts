import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { nextOrder } from '#shared/graph/order.ts';
import type { End, Node, NodeKindId, RelationKindId } from '#shared/graph/records.ts';
import type { Ref, Suggestion } from './finding.ts';
import type { Inference } from './inferences.ts';
import type { Point } from './points.ts';

/** What suggestions are built from. Moves change structure, never prose: new nodes are empty and wait for words. */

/** Placeholders for ids that the taker of a suggestion makes up. */
const newNode = '__new-node';
const newRelation = '__new-relation';

type NewIds = { readonly newIds?: readonly string[]; readonly focus?: string };

/** An ordinary edit. `newIds` are the placeholders in it. */
export function command(title: string, call: CommandCall, { newIds = [], focus }: NewIds = {}): Suggestion {
  const { name, args } = call;
  return {
    type: 'command',
    title,
    call: { name, args: { ...args } },
    newIds: [...newIds],
    ...(focus === undefined ? {} : { focus }),
  };
}

type OpenAct = Extract<Suggestion, { type: 'open' }>['act'];

/** A place where the student decides. */
export function open(title: string, act: OpenAct, ref: Ref): Suggestion {
  return { type: 'open', title, act, ref };
}

/** An empty node under a target (or a root, with null), to be written next. */
export function addNode(
  graph: Graph,
  title: string,
  kind: NodeKindId,
  link: { readonly kind: RelationKindId; readonly target: End } | null,
): Suggestion {
  if (!link) {
    const args = { id: newNode, kind, order: nextOrder(graph, null) };
    return command(title, { name: 'add-node', args }, { newIds: [newNode], focus: newNode });
  }
  const order = nextOrder(graph, link.target);
  const args = {
    id: newNode,
    kind,
    link: { type: 'relation' as const, id: newRelation, kind: link.kind, target: link.target, order },
  };
  return command(title, { name: 'add-node', args }, { newIds: [newNode, newRelation], focus: newNode });
}

export function connect(
  graph: Graph,
  title: string,
  nodeId: string,
  kind: RelationKindId,
  target: End,
): Suggestion {
  const premises = [{ nodeId, order: 'a0' }];
  const args = { id: newRelation, kind, premises, target, order: nextOrder(graph, target) };
  return command(title, { name: 'connect', args }, { newIds: [newRelation] });
}

/** Takes a reason out of an inference; the relation stays when others carry it too. */
export function cut(title: string, inference: Inference, point: Point): Suggestion {
  const { relation } = inference;
  const own = relation.premises.find(({ nodeId }) => point.members.some((node) => node.id === nodeId));
  if (own && relation.premises.length > 1) {
    return command(title, { name: 'remove-premise', args: { relationId: relation.id, nodeId: own.nodeId } });
  }
  return command(title, { name: 'disconnect', args: { relationId: relation.id } });
}

export function becomes(title: string, node: Node, kind: NodeKindId): Suggestion {
  return command(title, { name: 'change-kind', args: { nodeId: node.id, kind, adaptRelations: true } });
}

export function park(title: string, node: Node): Suggestion {
  return command(title, { name: 'park', args: { nodeId: node.id, parked: true } });
}

export function nodeRef(node: Pick<Node, 'id'>): Ref & End {
  return { type: 'node', id: node.id };
}

export function refOf(point: Point): Ref & End {
  return nodeRef(point.head);
}

export function relationRef(inference: Inference): Ref & End {
  return { type: 'relation', id: inference.relation.id };
}

/** The word of a node's kind as it stands inside a sentence. */
export function wordFor(point: Point): string {
  return kinds[point.head.kind].word;
}
