import type { Severity } from '#shared/rubric/finding.ts';

const words: Record<Severity, string> = { missing: 'Missing', check: 'Check', idea: 'Idea' };

/** How gravely a rule may ask, its own way first. */
export function severityChoices(own: Severity) {
  return [
    { id: 'own', title: `As the rule itself says (${words[own]})` },
    { id: 'missing', title: words.missing, description: 'Must be there before the map is ready' },
    { id: 'check', title: words.check, description: 'A question to answer' },
    { id: 'idea', title: words.idea, description: 'A hint' },
  ] as const;
}
