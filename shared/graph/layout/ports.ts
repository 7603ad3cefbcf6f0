import { compare, type Graph, incomingOf } from '../graph.ts';
import { kinds } from '../kinds/index.ts';
import { rowOfNode } from '../outline.ts';
import type { Relation } from '../records.ts';
import type { Size } from './branches.ts';
import { measures } from './measures.ts';
import type { Point } from './route.ts';

type Box = Size & Point;

/** What a relation's colour says: for, as evidence, against, or neither. */
export type Tone = 'support' | 'evidence' | 'oppose' | 'bridge';

export function toneOf(graph: Graph, relation: Relation): Tone {
  if (relation.kind === 'oppose') return 'oppose';
  if (relation.kind === 'concede') return 'bridge';
  const first = graph.nodes.get(relation.premises[0]?.nodeId ?? '');
  const role = first && kinds[first.kind].role;
  if (role === 'ground') return 'evidence';
  return role === 'bridge' ? 'bridge' : 'support';
}

/** Relations that look the same may share a line. */
export function lookOf(graph: Graph, relation: Relation): string {
  return `${relation.kind} ${toneOf(graph, relation)}`;
}

/** What a relation joins, as far as it is on the map. */
export type Ends = {
  /** Premises on the map; `inTree` when this relation is how the premise hangs in the outline. */
  readonly premises: readonly { readonly nodeId: string; readonly box: Box; readonly inTree: boolean }[];
  readonly target: Box | 'relation' | null;
};

export function endsOf(graph: Graph, nodes: ReadonlyMap<string, Box>): Map<string, Ends> {
  const ends = new Map<string, Ends>();
  for (const relation of graph.relations.values()) {
    const premises = relation.premises.flatMap(({ nodeId }) => {
      const box = nodes.get(nodeId);
      return box ? [{ nodeId, box, inTree: rowOfNode(graph, nodeId)?.relation?.id === relation.id }] : [];
    });
    const target = relation.target.type === 'relation' ? 'relation' : nodes.get(relation.target.id);
    ends.set(relation.id, { premises, target: premises.length > 0 ? (target ?? null) : null });
  }
  return ends;
}

/** What the layout knows of the ways between cards. */
export type Ways = {
  /** The x of the line beside each card that hangs in a column, by node id. */
  readonly lines: ReadonlyMap<string, number>;
  /** What stands in a second or later row below its target: the node on top of its column, often itself. */
  readonly lower: ReadonlyMap<string, string>;
};

/** Where a relation ends at its target's bottom edge, its level line, and the column's line when it hangs in one. */
export type Port = { readonly x: number; readonly bus: number; readonly line: number | undefined };

/** Relations of one look at one card: where each is tied to, and the top of the lower row it starts in. */
type Group = {
  readonly look: string;
  readonly members: {
    readonly id: string;
    readonly line: number | undefined;
    readonly top: number | undefined;
  }[];
  sum: number;
};

/**
 * Relations of one look share an end at their target's bottom edge and a level line; looks stand side by side. What
 * hangs in one column, and nothing else of its look, ends right above the column's line.
 */
export function portsOf(
  graph: Graph,
  nodes: ReadonlyMap<string, Box>,
  ends: ReadonlyMap<string, Ends>,
  ways: Ways,
): Map<string, Port> {
  const ports = new Map<string, Port>();
  for (const [nodeId, box] of nodes) {
    const groups = groupsAt(graph, nodeId, nodes, ends, ways);
    const hanging = groups.filter(({ members }) => members.some(({ line }) => line !== undefined));
    groups.forEach((group, index) => {
      const lane = measures.columnStep * Math.min(1, Math.max(0, hanging.indexOf(group)));
      const middle = box.x + box.width / 2 + (index - (groups.length - 1) / 2) * measures.portStep;
      const x = lineBelow(group, box) ?? middle;
      const step = measures.bus + Math.min(index, 2) * measures.busStep;
      for (const { id, line, top } of group.members) {
        const bus = (top === undefined ? box.y + box.height : top - measures.levelGap) + step;
        ports.set(id, { x: x === line ? x - lane : x, bus, line: line === undefined ? line : line - lane });
      }
    });
  }
  return ports;
}

/** The line of the one column that a group hangs in, when it starts right below the card. */
function lineBelow({ members }: Group, box: Box): number | undefined {
  const line = members[0]?.line;
  const isOne = members.every((member) => member.line === line && member.top === undefined);
  const isBelow = line !== undefined && line - measures.columnStep > box.x && line < box.x + box.width;
  return isOne && isBelow ? line : undefined;
}

/** The relations that come up to a card, by look; looks from left to right. */
function groupsAt(
  graph: Graph,
  nodeId: string,
  nodes: ReadonlyMap<string, Box>,
  ends: ReadonlyMap<string, Ends>,
  { lines, lower }: Ways,
): Group[] {
  const box = nodes.get(nodeId);
  const groups = new Map<string, Group>();
  for (const relation of incomingOf(graph, nodeId)) {
    const end = ends.get(relation.id);
    if (!end || !box || !isLevel(end, box)) continue;
    const look = lookOf(graph, relation);
    const group = groups.get(look) ?? { look, members: [], sum: 0 };
    const first = end.premises.find(({ inTree }) => inTree)?.nodeId ?? '';
    const line = end.premises.length === 1 ? lines.get(first) : undefined;
    const top = nodes.get(lower.get(first) ?? '')?.y;
    group.members.push({ id: relation.id, line, top });
    group.sum += line ?? middleOf(end);
    groups.set(look, group);
  }
  const middle = ({ sum, members }: Group) => sum / members.length;
  return [...groups.values()].sort((a, b) => middle(a) - middle(b) || compare(a.look, b.look));
}

/** Whether the premises stand below the target with room for a joint and a word: then lines are level and upright. */
function isLevel(end: Ends, target: Box): boolean {
  const inTree = end.premises.filter((premise) => premise.inTree);
  const top = Math.min(...inTree.map(({ box }) => box.y));
  return inTree.length > 0 && top >= target.y + target.height + measures.levelGap - measures.busStep;
}

export function middleOf(end: Ends): number {
  const inTree = end.premises.filter((premise) => premise.inTree);
  const boxes = inTree.length > 0 ? inTree : end.premises;
  return boxes.reduce((sum, { box }) => sum + box.x + box.width / 2, 0) / boxes.length;
}
