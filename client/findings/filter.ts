import type { MapRef } from '#client/desk/state.ts';
import type { Finding, Severity } from '#shared/rubric/finding.ts';

export type Filter = {
  readonly severity: Severity | 'all';
  /** Only what is about the selected nodes and relations. */
  readonly isHere: boolean;
};

/** Whether one of the places that a finding speaks of is among these. */
export function isAbout(finding: Finding, refs: readonly MapRef[]): boolean {
  return finding.refs.some((place) => refs.some((ref) => ref.type === place.type && ref.id === place.id));
}

/** Open findings that pass the filter, in the order given. “Here” holds none while nothing is selected. */
export function listed(
  findings: readonly Finding[],
  { severity, isHere }: Filter,
  selection: readonly MapRef[],
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.status === 'open' &&
      (severity === 'all' || finding.severity === severity) &&
      (!isHere || isAbout(finding, selection)),
  );
}
