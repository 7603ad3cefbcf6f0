import type { Rubric } from '#shared/rubric/rubric.ts';
import { rules } from '#shared/rubric/rules/index.ts';

/** A rubric with every rule on and every option at its default. */
export const allRules: Rubric = {
  id: 'all-rules',
  version: 1,
  title: 'All rules',
  description: 'For tests.',
  origin: '',
  rules: rules.map((rule) => ({ ruleId: rule.id, enabled: true, options: {} })),
  criteria: [],
};
