import type { RubricBody, RuleUse } from '#shared/rubric/rubric.ts';
import type { AssignmentBody } from './assignment.ts';

/** What asks for the other side, its answer and its weighing (CTR-01, CTR-05, REB-01 of the rule catalogue). */
const asksForOtherSide = [
  'considers-other-side',
  'concession-is-weighed',
  'counterargument-needs-rebuttal',
] as const;

/** On as well where the other side is expected: a counterargument drawn as support is a slip (CTR-03). */
const readsOtherSide = [...asksForOtherSide, 'counterargument-opposes'] as const;

/** Off as well where it is not: a source for the other side (SRC-08). CTR-03 stays, whatever is asked. */
const leavesOtherSide = [...asksForOtherSide, 'other-side-has-source'] as const;

/** The rule that counts the claims under the thesis, and its option. */
const reasons = 'thesis-needs-reasons';

export type RubricSwitches = Pick<AssignmentBody, 'rules' | 'counterargument' | 'minReasons'>;

/**
 * The rubric that an assignment judges by: its base with the assignment's switches in it. A rule that is switched by
 * itself is so, whatever the counterargument and the least number of reasons say. Criteria and levels are the base's.
 * Null when the switches change nothing: the base itself is named then.
 */
export function assignmentRubric(base: RubricBody, switches: RubricSwitches): RubricBody | null {
  const enabled = new Map<string, boolean>();
  const { counterargument, minReasons, rules } = switches;
  if (counterargument === 'expected') for (const id of readsOtherSide) enabled.set(id, true);
  if (counterargument === 'not-expected') for (const id of leavesOtherSide) enabled.set(id, false);
  if (minReasons !== null) enabled.set(reasons, true);
  for (const [id, isOn] of Object.entries(rules)) enabled.set(id, isOn);

  let isChanged = false;
  const switched = (use: RuleUse): RuleUse => {
    const isOn = enabled.get(use.ruleId) ?? use.enabled;
    const asked = use.ruleId === reasons && minReasons !== null ? { minReasons } : {};
    const isSame = isOn === use.enabled && isIn(use.options, asked);
    if (isSame) return use;
    isChanged = true;
    return { ...use, enabled: isOn, options: { ...use.options, ...asked } };
  };
  // A rule that the base does not list is off there.
  const listed = new Set(base.rules.map(({ ruleId }) => ruleId));
  const unlisted = [...enabled]
    .filter(([id, isOn]) => isOn && !listed.has(id))
    .map(([ruleId]): RuleUse => ({ ruleId, enabled: false, options: {} }));
  const { title, description, origin, criteria } = base;
  const used = [...base.rules, ...unlisted].map(switched);
  return isChanged ? { title, description, origin, rules: used, criteria } : null;
}

function isIn(options: RuleUse['options'], asked: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(asked).every(([name, value]) => options[name] === value);
}
