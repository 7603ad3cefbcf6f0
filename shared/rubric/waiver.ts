import { compare } from '#shared/graph/graph.ts';
import type { Dismissal } from '#shared/graph/records.ts';
import type { Finding } from './finding.ts';

export type Waived = {
  readonly findings: readonly Finding[];
  /** Dismissals that nothing answers to any more, by id. */
  readonly stale: readonly Dismissal[];
};

/**
 * Marks findings that the student has dismissed. A dismissal holds for the version of the rule it was made for: after
 * that the finding is asked again and the dismissal reported as stale, as it is when its finding no longer occurs.
 * `judged` are the rules that ran: about the others nothing can be said.
 */
export function applyDismissals(
  findings: readonly Finding[],
  dismissals: Iterable<Dismissal>,
  judged: (ruleId: string) => boolean,
): Waived {
  const sorted = [...dismissals].sort((a, b) => compare(a.id, b.id));
  const byKey = new Map<string, Dismissal>();
  const versions = new Map(findings.map((finding) => [finding.key, finding.ruleVersion]));
  const stale: Dismissal[] = [];
  for (const dismissal of sorted) {
    if (versions.get(dismissal.findingKey) === dismissal.ruleVersion) {
      if (!byKey.has(dismissal.findingKey)) byKey.set(dismissal.findingKey, dismissal);
    } else if (judged(dismissal.ruleId)) stale.push(dismissal);
  }
  const waived = findings.map((finding): Finding => {
    const dismissal = byKey.get(finding.key);
    return dismissal ? { ...finding, status: 'dismissed', dismissal } : finding;
  });
  return { findings: waived, stale };
}
