import type { MapRef } from '#client/desk/state.ts';
import type { Finding, Severity } from '#shared/rubric/finding.ts';

/** Which findings are listed: all, those of one severity, or those about what is selected. */
export type Filter = 'all' | Severity | 'here';

/** Whether one of the places that a finding speaks of is among these. */
export function isAbout(finding: Finding, refs: readonly MapRef[]): boolean {
  return finding.refs.some((place) => refs.some((ref) => ref.type === place.type && ref.id === place.id));
}

/** Open findings that pass the filter, in the order given. With nothing selected “here” holds none. */
export function listed(
  findings: readonly Finding[],
  filter: Filter,
  selection: readonly MapRef[],
): readonly Finding[] {
  return findings.filter((finding) => {
    if (finding.status !== 'open') return false;
    if (filter === 'all') return true;
    return filter === 'here' ? isAbout(finding, selection) : finding.severity === filter;
  });
}

/** How many findings each filter would list. */
export function countsOf(
  findings: readonly Finding[],
  selection: readonly MapRef[],
): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => listed(findings, filter, selection).length;
  return {
    all: count('all'),
    missing: count('missing'),
    check: count('check'),
    idea: count('idea'),
    here: count('here'),
  };
}
