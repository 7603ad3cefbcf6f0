import type { Inferences } from './inferences.ts';
import { targetPoint } from './inferences.ts';
import type { Point } from './points.ts';

/**
 * Groups of points that support each other in a circle: Tarjan's strongly connected components with more than one
 * member (SIAM J. Comput. 1972), without recursion, so that a chain of thousands does not overflow the stack. A reason
 * for a step counts as a reason for what the step leads to.
 */
export function supportLoops({ live, outOf }: Pick<Inferences, 'live' | 'outOf'>): readonly Point[][] {
  const next = (point: Point) =>
    (outOf.get(point) ?? []).filter(({ relation }) => relation.kind === 'support').map(targetPoint);
  const numberOf = new Map<Point, number>();
  const lowest = new Map<Point, number>();
  const open: Point[] = [];
  const isOpen = new Set<Point>();
  const loops: Point[][] = [];

  const enter = (point: Point) => {
    numberOf.set(point, numberOf.size);
    lowest.set(point, numberOf.size - 1);
    open.push(point);
    isOpen.add(point);
    return { point, targets: next(point), at: 0 };
  };
  const lower = (point: Point, value: number | undefined) =>
    lowest.set(point, Math.min(lowest.get(point) ?? 0, value ?? 0));

  for (const start of live) {
    if (numberOf.has(start)) continue;
    const path = [enter(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const target = frame.targets[frame.at];
      frame.at += 1;
      if (target) {
        if (!numberOf.has(target)) path.push(enter(target));
        else if (isOpen.has(target)) lower(frame.point, numberOf.get(target));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.point, lowest.get(frame.point));
      if (lowest.get(frame.point) !== numberOf.get(frame.point)) continue;
      const group = open.splice(open.lastIndexOf(frame.point));
      for (const point of group) isOpen.delete(point);
      if (group.length > 1) loops.push(group.sort((a, b) => a.place - b.place));
    }
  }
  return loops;
}

/** Points that hang together in whatever way, each group in outline order; groups by their first point. */
export function connectedGroups({ live, all }: Pick<Inferences, 'live' | 'all'>): readonly Point[][] {
  const neighbours = new Map<Point, Point[]>(live.map((point) => [point, []]));
  for (const inference of all) {
    const hub = targetPoint(inference);
    for (const premise of inference.premises) {
      neighbours.get(hub)?.push(premise);
      neighbours.get(premise)?.push(hub);
    }
  }
  const seen = new Set<Point>();
  const groups: Point[][] = [];
  for (const start of live) {
    if (seen.has(start)) continue;
    seen.add(start);
    const group = [start];
    for (const point of group) {
      for (const neighbour of neighbours.get(point) ?? []) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        group.push(neighbour);
      }
    }
    groups.push(group.sort((a, b) => a.place - b.place));
  }
  return groups;
}
