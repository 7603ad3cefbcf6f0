import type { RelationKindId } from '#shared/graph/records.ts';
import { signOf } from '#shared/graph/relations.ts';
import type { Inference, Inferences } from './inferences.ts';
import type { Point } from './points.ts';

/** How a point bears on the thesis over all of its paths; none of the three means that it does not reach it. */
export type Reach = {
  readonly positive: boolean;
  readonly negative: boolean;
  /** By a path through a concession, which speaks neither for nor against. */
  readonly unsigned: boolean;
};

const positive = 1;
const negative = 2;
const unsigned = 4;

/**
 * From the theses down against the direction of the relations. A path's sign is the product of its relations' signs;
 * a relation onto a relation bears on the thesis as that relation does, times its own sign: an undercut of a support
 * speaks against, an undercut of an objection for. Every place changes at most three times, so this is linear.
 */
export function reachOf({ live, into }: Pick<Inferences, 'live' | 'into'>): (point: Point) => Reach {
  const masks = new Map<Point | Inference, number>();
  const queue: (Point | Inference)[] = [];
  const add = (place: Point | Inference, signs: number) => {
    const before = masks.get(place) ?? 0;
    if ((before | signs) === before) return;
    masks.set(place, before | signs);
    queue.push(place);
  };
  for (const point of live) if (point.role === 'position') add(point, positive);
  for (let place = queue.pop(); place; place = queue.pop()) {
    const signs = masks.get(place) ?? 0;
    for (const inference of into.get(place) ?? []) {
      const through = times(inference.relation.kind, signs);
      add(inference, through);
      for (const premise of inference.premises) add(premise, through);
    }
  }
  return (point) => {
    const signs = masks.get(point) ?? 0;
    return {
      positive: (signs & positive) !== 0,
      negative: (signs & negative) !== 0,
      unsigned: (signs & unsigned) !== 0,
    };
  };
}

function times(kind: RelationKindId, signs: number): number {
  const sign = signOf[kind];
  if (sign === 1) return signs;
  if (sign === 0) return signs === 0 ? 0 : unsigned;
  return (signs & unsigned) | (signs & positive ? negative : 0) | (signs & negative ? positive : 0);
}
