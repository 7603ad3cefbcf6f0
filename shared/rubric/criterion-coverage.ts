import type { Evaluation, Finding, Ref } from './finding.ts';
import type { Criterion } from './rubric.ts';

/** What the rules of a criterion found at the places that it is about: evidence beside the levels, never a level. */
export type Coverage = {
  /** Places that at least one of its rules applies to, each once. */
  readonly applicable: number;
  /** Those of them that have an open finding of its rules. */
  readonly open: number;
  /** `1 - open / applicable`; null when there is nothing that a rule applies to. */
  readonly share: number | null;
  /** The applicable places that have a name: nodes; passages and sources where rules speak of those. */
  readonly refs: readonly Ref[];
  /** Those of `refs` with an open finding. */
  readonly openRefs: readonly Ref[];
  /** Open findings of its rules, in the order of the evaluation. */
  readonly findings: readonly Finding[];
};

/** A finding on the map as a whole is about one place that has no name. */
const wholeMap = '';

/**
 * Coverage of a criterion as rules.md 7.0 (f) defines it: `1 - distinct applicable places with an open finding /
 * applicable places`. A finding counts at the place where it is shown, its first; a dismissed one is not open. What a
 * finding is shown at counts as applicable, so that a map without a thesis is 0 of 1 and not nothing.
 */
export function coverageOf(
  criterion: Pick<Criterion, 'rules'>,
  evaluation: Pick<Evaluation, 'rules' | 'findings'>,
): Coverage {
  const asked = new Set(criterion.rules);
  const findings = evaluation.findings.filter(({ ruleId, status }) => status === 'open' && asked.has(ruleId));
  const places = new Map<string, Ref | null>();
  for (const { ruleId, places: named } of evaluation.rules)
    if (asked.has(ruleId)) for (const ref of named) places.set(keyOf(ref), ref);
  const openPlaces = new Map(findings.map(({ refs: [shown] }) => [keyOf(shown), shown ?? null]));
  for (const [key, ref] of openPlaces) places.set(key, ref);
  return {
    applicable: places.size,
    open: openPlaces.size,
    share: places.size === 0 ? null : 1 - openPlaces.size / places.size,
    refs: [...places.values()].flatMap((ref) => ref ?? []),
    openRefs: [...openPlaces.values()].flatMap((ref) => ref ?? []),
    findings,
  };
}

function keyOf(ref: Ref | undefined): string {
  return ref ? `${ref.type} ${ref.id}` : wholeMap;
}
