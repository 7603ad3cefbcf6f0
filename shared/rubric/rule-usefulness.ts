import * as z from 'zod/mini';
import { compare } from '#shared/graph/graph.ts';
import type { Dismissal } from '#shared/graph/records.ts';

/** What became of one rule's findings, for whoever decides whether to keep asking it. */
export const ruleUsefulnessSchema = z.strictObject({
  ruleId: z.string(),
  /** Distinct findings that are open or dismissed now; one that was fixed is not seen any more. */
  raised: z.int(),
  dismissed: z.int(),
  byReason: z.strictObject({
    'already-answered': z.int(),
    'not-needed-here': z.int(),
    'rule-is-wrong': z.int(),
    other: z.int(),
  }),
  /** 0–1: those dismissed as not needed or as wrong, of all that were raised; null when none was. */
  notUseful: z.nullable(z.number()),
});
export type RuleUsefulness = z.infer<typeof ruleUsefulnessSchema>;

/** Above this share whoever made the rubric is asked whether to turn the rule off. */
export const notUsefulLimit = 0.15;

const notUsefulReasons: readonly Dismissal['reason'][] = ['rule-is-wrong', 'not-needed-here'];

/** As much of an evaluation as is counted. */
type Counted = {
  readonly rules: readonly { readonly ruleId: string }[];
  readonly findings: readonly {
    readonly ruleId: string;
    readonly dismissal?: Pick<Dismissal, 'reason'> | undefined;
  }[];
};

/**
 * One row a rule that any of the evaluations asked, by id. Each evaluation is of another essay. What was raised counts
 * what is there now: rules whose findings are fixed look less useful than they were, so read the share with the count.
 */
export function ruleUsefulness(evaluations: readonly Counted[]): RuleUsefulness[] {
  const rows = new Map<string, RuleUsefulness>();
  for (const { rules } of evaluations)
    for (const { ruleId } of rules) if (!rows.has(ruleId)) rows.set(ruleId, nothingYet(ruleId));
  for (const { findings } of evaluations)
    for (const { ruleId, dismissal } of findings) {
      const row = rows.get(ruleId);
      if (!row) continue;
      row.raised += 1;
      if (!dismissal) continue;
      row.dismissed += 1;
      row.byReason[dismissal.reason] += 1;
    }
  return [...rows.values()]
    .map((row) => ({ ...row, notUseful: row.raised === 0 ? null : notUsefulOf(row) / row.raised }))
    .sort((a, b) => compare(a.ruleId, b.ruleId));
}

function notUsefulOf({ byReason }: RuleUsefulness): number {
  return notUsefulReasons.reduce((sum, reason) => sum + byReason[reason], 0);
}

function nothingYet(ruleId: string): RuleUsefulness {
  const byReason = { 'already-answered': 0, 'not-needed-here': 0, 'rule-is-wrong': 0, other: 0 };
  return { ruleId, raised: 0, dismissed: 0, byReason, notUseful: null };
}
