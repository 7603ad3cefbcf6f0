import type { Graph } from '../graph.ts';
import type { RelationKindId } from '../records.ts';
import { wordOf } from '../relations.ts';
import type { Layout } from './layout.ts';
import { pathOf, toward } from './path.ts';
import type { Tone } from './ports.ts';
import type { Point, Route } from './route.ts';

/** All that one relation draws, as plain values; paths are SVG path data in canvas coordinates. */
export type RelationLook = {
  readonly id: string;
  readonly kind: RelationKindId;
  readonly tone: Tone;
  readonly line: string;
  readonly head: string;
  /** Whether the head is filled in the relation's colour. */
  readonly isHeadFilled: boolean;
  readonly joint: string;
  readonly word: string;
  readonly wordX: number;
  readonly wordY: number;
  /** What it covers: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
};

/** Looks of all routes; one that is drawn as before keeps its object. */
export function relationLooks(
  graph: Graph,
  layout: Layout,
  before: ReadonlyMap<string, RelationLook>,
): Map<string, RelationLook> {
  const looks = new Map<string, RelationLook>();
  for (const route of layout.routes.values()) {
    const relation = graph.relations.get(route.relationId);
    if (!relation) continue;
    const look = lookOf(route, relation.kind, wordOf(graph, relation));
    const known = before.get(look.id);
    looks.set(look.id, known && isSame(known, look) ? known : look);
  }
  return looks;
}

function isSame(a: RelationLook, b: RelationLook): boolean {
  return (
    a.line === b.line &&
    a.head === b.head &&
    a.kind === b.kind &&
    a.tone === b.tone &&
    a.word === b.word &&
    a.joint === b.joint &&
    a.wordX === b.wordX &&
    a.wordY === b.wordY
  );
}

function lookOf(route: Route, kind: RelationKindId, word: string): RelationLook {
  const head = headOf(route, kind);
  const trunk = head.room > 0 ? shortened(route.trunk, head.room) : route.trunk;
  const points = [...route.trunk, ...route.legs.flat()];
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  return {
    id: route.relationId,
    kind,
    tone: route.tone,
    line: [pathOf(trunk), ...route.legs.map((leg) => pathOf(leg))].join(''),
    head: head.path,
    isHeadFilled: head.isFilled,
    joint: route.hasJoint ? circle(route.joint, 5) : '',
    word,
    wordX: Math.round(route.word.x),
    wordY: Math.round(route.word.y),
    box: [Math.min(...xs) - 60, Math.min(...ys) - 20, Math.max(...xs) + 60, Math.max(...ys) + 20],
  };
}

type Head = { readonly path: string; readonly isFilled: boolean; readonly room: number };

/** Support: filled arrow. Oppose: a bar. Concede: open arrow. Restate: none. Onto a relation: a diamond. */
function headOf(route: Route, kind: RelationKindId): Head {
  const [tip, next] = route.trunk;
  if (!tip || !next) return { path: '', isFilled: false, room: 0 };
  const along = unit(tip, next);
  const across = { x: -along.y, y: along.x };
  const at = (forth: number, side: number) =>
    `${round(tip.x + along.x * forth + across.x * side)} ${round(tip.y + along.y * forth + across.y * side)}`;
  if (route.endsOnRelation)
    return { path: `M${at(3, 0)}L${at(10, 5)}L${at(17, 0)}L${at(10, -5)}Z`, isFilled: true, room: 16 };
  if (kind === 'support')
    return { path: `M${at(1, 0)}L${at(10, 5)}L${at(10, -5)}Z`, isFilled: true, room: 9 };
  if (kind === 'oppose') return { path: `M${at(4, 7)}L${at(4, -7)}`, isFilled: false, room: 4 };
  if (kind === 'concede')
    return { path: `M${at(10, 5)}L${at(2, 0)}L${at(10, -5)}`, isFilled: false, room: 2 };
  return { path: '', isFilled: false, room: 0 };
}

/** A line that begins `room` px later, so that it does not show through its head. */
function shortened(points: readonly Point[], room: number): readonly Point[] {
  const [first, second, ...rest] = points;
  return first && second ? [toward(first, second, room), second, ...rest] : points;
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function circle({ x, y }: Point, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
