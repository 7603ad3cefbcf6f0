import { describe, expect, it } from 'vitest';
import type { Dismissal } from '#shared/graph/records.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import { ruleUsefulness } from '#shared/rubric/rule-usefulness.ts';
import { allRules } from '#tests/support/all-rules.ts';
import { mapOf } from '#tests/support/map.ts';

const bare = mapOf(`
thesis: Buses should be free in every town.
  + claim: Free buses take cars off the road.
  + claim: Free buses help the poor most.
  + claim: Free buses make towns quieter.
  + claim: Free buses save the time of drivers.`);

const judged = (graph = bare) => evaluate({ graph, rubric: allRules, prompt: '', language: 'en' });
const rowOf = (evaluations: readonly Evaluation[], ruleId = 'claim-needs-evidence') =>
  ruleUsefulness(evaluations).find((row) => row.ruleId === ruleId);

/** The same essay with the first findings of the rule dismissed, one for each reason that is given. */
function dismissedFor(...reasons: Dismissal['reason'][]): Evaluation {
  const own = judged().findings.filter(({ ruleId }) => ruleId === 'claim-needs-evidence');
  const dismissals = reasons.flatMap((reason, at): Dismissal[] => {
    const finding = own[at];
    if (!finding) return [];
    const { key: findingKey, ruleId, ruleVersion } = finding;
    return [{ type: 'dismissal', id: `d${at}`, findingKey, ruleId, ruleVersion, reason, comment: '' }];
  });
  return judged({ ...bare, dismissals: new Map(dismissals.map((dismissal) => [dismissal.id, dismissal])) });
}

describe('how useful a rule was', () => {
  const none = { 'already-answered': 0, 'not-needed-here': 0, 'rule-is-wrong': 0, other: 0 };

  it.each<[string, Dismissal['reason'][], object]>([
    ['nothing is dismissed', [], { raised: 4, dismissed: 0, byReason: none, notUseful: 0 }],
    [
      'it was wrong or not needed',
      ['rule-is-wrong', 'not-needed-here'],
      {
        ...{ raised: 4, dismissed: 2, notUseful: 0.5 },
        byReason: { ...none, 'rule-is-wrong': 1, 'not-needed-here': 1 },
      },
    ],
    [
      'it was useful and is answered, or dismissed for another reason',
      ['already-answered', 'other'],
      { raised: 4, dismissed: 2, notUseful: 0, byReason: { ...none, 'already-answered': 1, other: 1 } },
    ],
  ])('when %s', (_what, reasons, expected) => {
    expect(rowOf([dismissedFor(...reasons)])).toEqual({ ruleId: 'claim-needs-evidence', ...expected });
  });

  it('counts the findings of every essay', () => {
    const row = rowOf([dismissedFor('rule-is-wrong'), judged(), dismissedFor('rule-is-wrong')]);
    expect(row).toMatchObject({ raised: 12, dismissed: 2, notUseful: 2 / 12 });
  });

  it('is no figure for a rule that has raised nothing, and rules that nobody asked have no row', () => {
    expect(rowOf([judged()], 'no-circle')).toMatchObject({ raised: 0, notUseful: null });
    expect(rowOf([judged()], 'gone')).toBeUndefined();
    expect(ruleUsefulness([])).toEqual([]);
  });
});
