import type { Graph } from '#shared/graph/graph.ts';
import type { Relation } from '#shared/graph/records.ts';
import type { Point } from './points.ts';

/** A relation as the rules see it: between points, without what is set aside. Restatements are no inferences. */
export type Inference = {
  readonly relation: Relation;
  /** At least one; several are linked reasons. */
  readonly premises: readonly Point[];
  readonly target: Target;
};

export type Target =
  | { readonly type: 'point'; readonly point: Point }
  | { readonly type: 'inference'; readonly inference: Inference };

export type Inferences = {
  /** What takes part in the argument, in outline order. */
  readonly live: readonly Point[];
  /** What is parked, and what hangs below parked points only. */
  readonly aside: ReadonlySet<Point>;
  readonly all: readonly Inference[];
  /** By what they lead to, in the student's order. */
  readonly into: ReadonlyMap<Point | Inference, readonly Inference[]>;
  readonly outOf: ReadonlyMap<Point, readonly Inference[]>;
};

type Draft = { relation: Relation; premises: Point[]; target: Target | null };

export function inferencesOf(graph: Graph, pointOf: ReadonlyMap<string, Point>): Inferences {
  const drafts = draftsOf(graph, pointOf);
  const points = [...new Set(pointOf.values())];
  const aside = setAside(points, drafts);
  const dead = new Set<Draft>();
  const isDead = (draft: Draft): boolean => {
    if (dead.has(draft)) return true;
    const gone =
      draft.premises.every((point) => aside.has(point)) ||
      draft.target === null ||
      (draft.target.type === 'point' && aside.has(draft.target.point)) ||
      // The inference of a draft's target is that target's draft: they are one object.
      (draft.target.type === 'inference' && isDead(draft.target.inference as Draft));
    if (gone) dead.add(draft);
    return gone;
  };

  const all: Inference[] = [];
  const into = new Map<Point | Inference, Inference[]>();
  const outOf = new Map<Point, Inference[]>();
  for (const draft of drafts.values()) {
    if (isDead(draft) || draft.target === null) continue;
    draft.premises = draft.premises.filter((point) => !aside.has(point));
    const inference = draft as Inference; // its target is there, and no draft is changed after this
    all.push(inference);
    push(into, draft.target.type === 'point' ? draft.target.point : draft.target.inference, inference);
  }
  // The order of the records in their maps means nothing: two windows may hold the same graph in another order.
  for (const list of into.values()) list.sort(compareOrder);
  all.sort((a, b) => targetPoint(a).place - targetPoint(b).place || compareOrder(a, b));
  for (const inference of all) for (const point of inference.premises) push(outOf, point, inference);
  return { live: points.filter((point) => !aside.has(point)), aside, all, into, outOf };
}

/** The point that an inference is about in the end, through however many inferences onto inferences. */
export function targetPoint(inference: Inference): Point {
  let target = inference.target;
  while (target.type === 'inference') target = target.inference.target;
  return target.point;
}

function draftsOf(graph: Graph, pointOf: ReadonlyMap<string, Point>): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const relation of graph.relations.values()) {
    if (relation.kind === 'restate' && relation.target.type === 'node') continue;
    const targetOwn = relation.target.type === 'node' ? pointOf.get(relation.target.id) : undefined;
    const premises = new Set<Point>();
    for (const { nodeId } of relation.premises) {
      const point = pointOf.get(nodeId);
      if (point && point !== targetOwn) premises.add(point); // a restatement is no reason for itself
    }
    if (premises.size > 0) drafts.set(relation.id, { relation, premises: [...premises], target: null });
  }
  for (const draft of drafts.values()) {
    const { target } = draft.relation;
    if (target.type === 'node') {
      const point = pointOf.get(target.id);
      if (point) draft.target = { type: 'point', point };
    } else {
      const inference = drafts.get(target.id);
      if (inference) draft.target = { type: 'inference', inference: inference as Inference }; // finished in this loop
    }
  }
  return drafts;
}

/** Parked points, then whatever leads only to what is set aside, until nothing more follows. */
function setAside(points: readonly Point[], drafts: ReadonlyMap<string, Draft>): ReadonlySet<Point> {
  const aside = new Set(points.filter((point) => point.isParked));
  if (aside.size === 0) return aside;
  const outOf = new Map<Point, Draft[]>();
  for (const draft of drafts.values()) for (const point of draft.premises) push(outOf, point, draft);
  const leadsAside = (draft: Draft): boolean => {
    let target = draft.target;
    while (target?.type === 'inference') {
      if (target.inference.premises.every((point) => aside.has(point))) return true;
      target = target.inference.target;
    }
    return target === null || aside.has(target.point);
  };
  for (let grew = true; grew; ) {
    grew = false;
    for (const [point, own] of outOf) {
      if (aside.has(point) || !own.every(leadsAside)) continue;
      aside.add(point);
      grew = true;
    }
  }
  return aside;
}

function compareOrder({ relation: a }: Inference, { relation: b }: Inference): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
