import { compare, type Graph, incomingOf } from '../graph.ts';
import { kinds } from '../kinds/index.ts';
import { rowOfNode } from '../outline.ts';
import type { Relation } from '../records.ts';
import type { Size } from './branches.ts';
import { measures } from './measures.ts';

export type Point = { readonly x: number; readonly y: number };
type Box = Size & Point;

/** What a relation's colour says: for, as evidence, against, or neither. */
export type Tone = 'support' | 'evidence' | 'oppose' | 'bridge';

/** How one relation is drawn. Lines start at the target, so that dashes of lines that share a way coincide. */
export type Route = {
  readonly relationId: string;
  readonly tone: Tone;
  /** Outside the tree: a straight line. */
  readonly isCross: boolean;
  /** From the target to the joint, or to the premise when there is no joint. */
  readonly trunk: readonly Point[];
  /** From the joint to each premise; empty without one. */
  readonly legs: readonly (readonly Point[])[];
  readonly hasJoint: boolean;
  readonly joint: Point;
  /** Centre of the relation's word. */
  readonly word: Point;
  /** Whether it ends on another relation: a diamond stands for the head. */
  readonly endsOnRelation: boolean;
};

/** Routes of all relations whose ends are on the map, by relation id. */
export function routesOf(graph: Graph, nodes: ReadonlyMap<string, Box>): Map<string, Route> {
  const ends = endsOf(graph, nodes);
  const ports = portsOf(graph, nodes, ends);
  const routes = new Map<string, Route>();
  for (const relation of graph.relations.values()) {
    const target = ends.get(relation.id)?.target;
    if (target) routeChain(graph, nodes, relation, ends, ports, routes);
  }
  return routes;
}

export function toneOf(graph: Graph, relation: Relation): Tone {
  if (relation.kind === 'oppose') return 'oppose';
  if (relation.kind === 'concede') return 'bridge';
  const first = graph.nodes.get(relation.premises[0]?.nodeId ?? '');
  const role = first && kinds[first.kind].role;
  if (role === 'ground') return 'evidence';
  return role === 'bridge' ? 'bridge' : 'support';
}

type Ends = {
  /** Premises on the map; `inTree` when this relation is how the premise hangs in the outline. */
  readonly premises: readonly { readonly box: Box; readonly inTree: boolean }[];
  readonly target: Box | 'relation' | null;
};

function endsOf(graph: Graph, nodes: ReadonlyMap<string, Box>): Map<string, Ends> {
  const ends = new Map<string, Ends>();
  for (const relation of graph.relations.values()) {
    const premises = relation.premises.flatMap(({ nodeId }) => {
      const box = nodes.get(nodeId);
      return box ? [{ box, inTree: rowOfNode(graph, nodeId)?.relation?.id === relation.id }] : [];
    });
    const target = relation.target.type === 'relation' ? 'relation' : nodes.get(relation.target.id);
    ends.set(relation.id, { premises, target: premises.length > 0 ? (target ?? null) : null });
  }
  return ends;
}

type Port = { readonly x: number; readonly bus: number };

/** Relations of one look share an end at their target's bottom edge and a level line; looks stand side by side. */
function portsOf(
  graph: Graph,
  nodes: ReadonlyMap<string, Box>,
  ends: ReadonlyMap<string, Ends>,
): Map<string, Port> {
  const ports = new Map<string, Port>();
  for (const [nodeId, box] of nodes) {
    const groups = new Map<string, { ids: string[]; sum: number }>();
    for (const relation of incomingOf(graph, nodeId)) {
      const end = ends.get(relation.id);
      if (!end || !isLevel(end, box)) continue;
      const look = lookOf(graph, relation);
      const group = groups.get(look) ?? { ids: [], sum: 0 };
      group.ids.push(relation.id);
      group.sum += middleOf(end);
      groups.set(look, group);
    }
    const sorted = [...groups]
      .map(([look, { ids, sum }]) => ({ look, ids, middle: sum / ids.length }))
      .sort((a, b) => a.middle - b.middle || compare(a.look, b.look));
    sorted.forEach((group, index) => {
      const port = {
        x: box.x + box.width / 2 + (index - (sorted.length - 1) / 2) * measures.portStep,
        bus: box.y + box.height + measures.bus + Math.min(index, 2) * measures.busStep,
      };
      for (const id of group.ids) ports.set(id, port);
    });
  }
  return ports;
}

/** Whether the premises stand below the target with room for a joint and a word: then lines are level and upright. */
function isLevel(end: Ends, target: Box): boolean {
  const inTree = end.premises.filter((premise) => premise.inTree);
  const top = Math.min(...inTree.map(({ box }) => box.y));
  return inTree.length > 0 && top >= target.y + target.height + measures.levelGap - measures.busStep;
}

function middleOf(end: Ends): number {
  const inTree = end.premises.filter((premise) => premise.inTree);
  const boxes = inTree.length > 0 ? inTree : end.premises;
  return boxes.reduce((sum, { box }) => sum + box.x + box.width / 2, 0) / boxes.length;
}

/** Routes a relation after those it leads to; iterative, and a chain without an end is left out. */
function routeChain(
  graph: Graph,
  nodes: ReadonlyMap<string, Box>,
  start: Relation,
  ends: ReadonlyMap<string, Ends>,
  ports: ReadonlyMap<string, Port>,
  routes: Map<string, Route>,
) {
  const chain: Relation[] = [];
  for (let at: Relation | undefined = start; at && !routes.has(at.id); ) {
    if (chain.length > graph.relations.size) return;
    chain.push(at);
    at = at.target.type === 'relation' ? graph.relations.get(at.target.id) : undefined;
  }
  for (const relation of chain.reverse()) {
    const end = ends.get(relation.id);
    const onto = routes.get(relation.target.id)?.joint;
    const box = relation.target.type === 'node' ? nodes.get(relation.target.id) : undefined;
    if (!end || !(box ?? onto)) return;
    const isTarget = incomingOf(graph, relation.id).some(({ id }) => ends.get(id)?.premises.length);
    const hasJoint = isTarget || relation.premises.length > 1;
    const drawn = box
      ? toCard(end, hasJoint, box, ports.get(relation.id))
      : onto && toRelation(end, hasJoint, onto, laneOf(graph, relation));
    if (!drawn) return;
    const endsOnRelation = relation.target.type === 'relation';
    routes.set(relation.id, {
      relationId: relation.id,
      tone: toneOf(graph, relation),
      hasJoint,
      endsOnRelation,
      ...drawn,
    });
  }
}

function toCard(end: Ends, hasJoint: boolean, box: Box, port: Port | undefined): Drawn {
  if (!port) return straightRoute(end, hasJoint, box);
  return levelRoute(end, hasJoint, { x: port.x, y: box.y + box.height }, port.bus);
}

function toRelation(end: Ends, hasJoint: boolean, onto: Point, lane: number): Drawn {
  if (!isBeside(end, onto)) return straightRoute(end, hasJoint, onto);
  const from = { x: onto.x, y: onto.y - lane * measures.laneStep };
  return levelRoute(end, hasJoint, from, from.y);
}

/** The first look runs level into the joint, others end on the line above it, so that dashes do not lie on lines. */
function laneOf(graph: Graph, relation: Relation): 0 | 1 {
  const first = incomingOf(graph, relation.target.id)[0];
  return first && lookOf(graph, first) !== lookOf(graph, relation) ? 1 : 0;
}

function lookOf(graph: Graph, relation: Relation): string {
  return `${relation.kind} ${toneOf(graph, relation)}`;
}

function isBeside(end: Ends, joint: Point): boolean {
  const inTree = end.premises.filter((premise) => premise.inTree);
  return inTree.length > 0 && Math.min(...inTree.map(({ box }) => box.y)) >= joint.y + measures.bracket;
}

type Drawn = Pick<Route, 'isCross' | 'trunk' | 'legs' | 'joint' | 'word'>;

/** Down from the target, along the level line, down to the joint, and under the bracket to each premise. */
function levelRoute(end: Ends, hasJoint: boolean, from: Point, bus: number): Drawn {
  const x = middleOf(end);
  const inTree = end.premises.filter((premise) => premise.inTree);
  const top = Math.min(...inTree.map(({ box }) => box.y));
  const joint = { x, y: top - measures.joint };
  const alongside = from.y === bus;
  const first = end.premises[0];
  const onlyDown = end.premises.length === 1 && first;
  const trunk = [from, { x: from.x, y: bus }, { x, y: bus }, joint];
  if (onlyDown) trunk.push({ x, y: top });
  const bracket = top - measures.bracket;
  const legs = onlyDown
    ? []
    : end.premises.map(({ box, inTree: isLeg }) => {
        const centre = centreOf(box);
        if (!isLeg) return [joint, borderPoint(box, joint)];
        return [joint, { x, y: bracket }, { x: centre.x, y: bracket }, { x: centre.x, y: box.y }];
      });
  const reach = Math.min(72, Math.abs(x - from.x) / 2);
  const word = alongside
    ? { x: x - Math.sign(x - from.x) * reach, y: bus }
    : { x, y: hasJoint || onlyDown ? top - measures.word : bus };
  return { isCross: false, trunk: straightened(trunk), legs: legs.map(straightened), joint, word };
}

/** Border to border; with a joint in the middle when there is need for one. */
function straightRoute(end: Ends, hasJoint: boolean, target: Box | Point): Drawn {
  const goal = 'width' in target ? centreOf(target) : target;
  const centres = end.premises.map(({ box }) => centreOf(box));
  const middle = {
    x: centres.reduce((sum, point) => sum + point.x, 0) / centres.length,
    y: centres.reduce((sum, point) => sum + point.y, 0) / centres.length,
  };
  const first = end.premises[0];
  const single = end.premises.length === 1 && first;
  const outer = single ? borderPoint(first.box, goal) : middle;
  const start = 'width' in target ? borderPoint(target, outer) : target;
  const joint = { x: (start.x + outer.x) / 2, y: (start.y + outer.y) / 2 };
  const share = hasJoint ? 0.3 : 0.5;
  const word = { x: start.x + (outer.x - start.x) * share, y: start.y + (outer.y - start.y) * share };
  const legs = single ? [] : end.premises.map(({ box }) => [joint, borderPoint(box, joint)]);
  return { isCross: true, trunk: single ? [start, outer] : [start, joint], legs, joint, word };
}

function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the line from a card's centre to a point leaves the card. */
export function borderPoint(box: Box, toward: Point): Point {
  const centre = centreOf(box);
  const dx = toward.x - centre.x;
  const dy = toward.y - centre.y;
  if (dx === 0 && dy === 0) return centre;
  const scale = Math.min(1, 1 / Math.max((2 * Math.abs(dx)) / box.width, (2 * Math.abs(dy)) / box.height));
  return { x: centre.x + dx * scale, y: centre.y + dy * scale };
}

/** Without points that repeat or lie between their neighbours on one line. */
function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    const inLine =
      last &&
      before &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (inLine) kept.pop();
    kept.push(point);
  }
  return kept;
}
