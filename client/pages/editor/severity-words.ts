import type { Severity } from '#shared/rubric/finding.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
  missing: 'Missing',
  check: 'Check',
  idea: 'Idea',
};
