import type { Rule } from './rule.ts';
import { ruleNamed } from './rules/index.ts';

/**
 * What only a rule's page shows: the maps on which it speaks and is quiet, and what it rests on. The browser has them
 * only by a late import of this file: its build takes them out of the rules that judge the map
 * (client/build/examples-later.ts).
 */
export function pageOf(ruleId: string): Pick<Rule, 'examples' | 'basis'> | undefined {
  return ruleNamed(ruleId);
}
