import { compare, type Graph } from '#shared/graph/graph.ts';
import { kinds, roleOf } from '#shared/graph/kinds/index.ts';
import type { Role } from '#shared/graph/kinds/kind.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { Node } from '#shared/graph/records.ts';

/** One statement to the rules: a node together with all nodes that say it again (rules.md 7.0). */
export type Point = {
  /** The smallest id of its nodes; names it in finding keys. */
  readonly id: string;
  /** The node that findings are shown at: of the leading kind, not itself a restatement, first in the outline. */
  readonly head: Node;
  /** In outline order; usually just the head. */
  readonly members: readonly Node[];
  readonly role: Role;
  /** Nothing is written in any of its nodes. */
  readonly isEmpty: boolean;
  /** Set aside on purpose by the student. */
  readonly isParked: boolean;
  /** Its place in the outline. */
  readonly place: number;
};

const kindRank = new Map(Object.keys(kinds).map((kind, rank) => [kind, rank]));

/** Every node's point. Points come in outline order of their heads when read by `new Set(pointsOf(graph).values())`. */
export function pointsOf(graph: Graph): ReadonlyMap<string, Point> {
  const places = new Map<string, number>();
  for (const row of outlineOf(graph)) if (!row.seeAlso) places.set(row.ref.id, places.size);
  const placeOf = (node: Node) => places.get(node.id) ?? places.size;

  const classes = restatedClasses(graph);
  const restating = new Set<string>();
  for (const relation of graph.relations.values()) {
    if (relation.kind !== 'restate') continue;
    for (const premise of relation.premises) restating.add(premise.nodeId);
  }
  const leads = (a: Node, b: Node) =>
    (kindRank.get(a.kind) ?? 0) - (kindRank.get(b.kind) ?? 0) ||
    Number(restating.has(a.id)) - Number(restating.has(b.id)) ||
    placeOf(a) - placeOf(b);

  const points: Point[] = [];
  for (const members of classes) {
    members.sort((a, b) => placeOf(a) - placeOf(b));
    const head = members.reduce((best, node) => (leads(node, best) < 0 ? node : best));
    points.push({
      id: members.map((node) => node.id).reduce((least, id) => (compare(id, least) < 0 ? id : least)),
      head,
      members,
      role: roleOf(head),
      isEmpty: members.every((node) => node.text.trim() === ''),
      isParked: members.every((node) => node.parked),
      place: placeOf(head),
    });
  }
  points.sort((a, b) => a.place - b.place);
  return new Map(points.flatMap((point) => point.members.map((node) => [node.id, point])));
}

/** Nodes joined by restating relations, however long the chain (union-find); at least one array a node's class. */
function restatedClasses(graph: Graph): Node[][] {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const relation of graph.relations.values()) {
    if (relation.kind !== 'restate' || relation.target.type !== 'node') continue;
    for (const premise of relation.premises) {
      const [a, b] = [find(premise.nodeId), find(relation.target.id)];
      if (a !== b) parent.set(a, b);
    }
  }
  const classes = new Map<string, Node[]>();
  for (const node of graph.nodes.values()) {
    const root = find(node.id);
    const members = classes.get(root);
    if (members) members.push(node);
    else classes.set(root, [node]);
  }
  return [...classes.values()];
}
