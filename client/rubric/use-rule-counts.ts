import { useEffect, useState } from 'react';
import { Refusal, Unreachable } from '#client/api.ts';
import type { RuleUsefulness } from '#shared/rubric/rule-usefulness.ts';
import { rubricService } from './browser-rubrics.ts';
import { useRubricState } from './use-rubric-desk.ts';

/** How often each rule was found not useful, by rule id; empty until it is known, and when it cannot be had. */
export function useRuleCounts(): ReadonlyMap<string, RuleUsefulness> {
  const id = useRubricState((state) => state.id);
  const [counts, setCounts] = useState<ReadonlyMap<string, RuleUsefulness>>(new Map());
  useEffect(() => {
    let isGone = false;
    rubricService.ruleUse(id).then(
      (rules) => !isGone && setCounts(new Map(rules.map((count) => [count.ruleId, count]))),
      (error: unknown) => {
        // It only advises: without it the page is whole.
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      },
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  return counts;
}
