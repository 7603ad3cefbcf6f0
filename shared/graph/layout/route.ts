import { type Graph, incomingOf } from '../graph.ts';
import type { Relation } from '../records.ts';
import type { Size } from './branches.ts';
import { measures } from './measures.ts';
import {
  type Ends,
  endsOf,
  lookOf,
  middleOf,
  type Port,
  portsOf,
  type Tone,
  toneOf,
  type Ways,
} from './ports.ts';

export type Point = { readonly x: number; readonly y: number };
type Box = Size & Point;

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

/**
 * Routes of all relations whose ends are on the map, by relation id.
 */
export function routesOf(graph: Graph, nodes: ReadonlyMap<string, Box>, ways: Ways): Map<string, Route> {
  const ends = endsOf(graph, nodes);
  const ports = portsOf(graph, nodes, ends, ways);
  const routes = new Map<string, Route>();
  for (const relation of graph.relations.values()) {
    const target = ends.get(relation.id)?.target;
    if (target) routeChain(graph, nodes, relation, ends, ports, routes);
  }
  return routes;
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
  const premise = end.premises[0];
  if (port.line !== undefined && premise)
    return hangingRoute(premise.box, { x: port.x, y: box.y + box.height }, port.bus, port.line);
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

/** Down beside the column, and over the card into its top: the word has its place on the level part. */
function hangingRoute(premise: Box, from: Point, bus: number, line: number): Drawn {
  const { x } = centreOf(premise);
  const joint = { x, y: premise.y - measures.joint };
  const down = [from, { x: from.x, y: bus }, { x: line, y: bus }, { x: line, y: joint.y }];
  const trunk = straightened([...down, joint, { x, y: premise.y }]);
  return { isCross: false, trunk, legs: [], joint, word: { x: (line + x) / 2, y: joint.y } };
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
