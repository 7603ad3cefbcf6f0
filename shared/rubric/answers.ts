import type { RuleContext } from './context.ts';
import type { Inference } from './inferences.ts';
import type { Point } from './points.ts';

/**
 * What speaks against an objection: against its statement, against the step by which it objects, or against a linked
 * reason without which that step does not hold. Empty answers are among them.
 */
export function answersTo(context: RuleContext, objection: Point): readonly Point[] {
  const steps = context.outOf(objection).filter(({ relation }) => relation.kind === 'oppose');
  const linked = steps.flatMap(({ premises }) => premises);
  const places: (Point | Inference)[] = [objection, ...linked, ...steps];
  return [...new Set(places.flatMap((place) => against(context, place, 'oppose')))];
}

/** Concessions that grant an objection. */
export function concessionsTo(context: RuleContext, objection: Point): readonly Inference[] {
  return context.into(objection).filter(({ relation }) => relation.kind === 'concede');
}

/** Objections that bear on the thesis from the other side, or on nothing yet; those that only back another are parts of it. */
export function standingObjections(context: RuleContext): readonly Point[] {
  return context.withRole('objection').filter((point) => {
    if (point.isEmpty) return false;
    const { positive, negative } = context.reach(point);
    if (positive && !negative) return false; // a polarity question (CTR-03)
    const steps = context.outOf(point);
    return steps.length === 0 || steps.some(({ relation }) => relation.kind !== 'support');
  });
}

function against(context: RuleContext, place: Point | Inference, kind: 'oppose'): Point[] {
  return context
    .into(place)
    .filter(({ relation }) => relation.kind === kind)
    .flatMap(({ premises }) => premises);
}
