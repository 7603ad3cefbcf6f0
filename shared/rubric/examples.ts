import type { Rule } from './rule.ts';
import { ruleNamed } from './rules/index.ts';

/**
 * The maps on which a rule speaks and is quiet, for its page. The browser has them only by a late import of this file:
 * its build takes them out of the rules that judge the map (client/build/examples-later.ts).
 */
export function examplesOf(ruleId: string): Rule['examples'] | undefined {
  return ruleNamed(ruleId)?.examples;
}
