import { describe, expect, it } from 'vitest';
import { countsOf, isAbout, listed } from '#client/findings/filter.ts';
import { finding } from './finding-of.ts';

const findings = [
  finding('thesis-takes-a-side', 'check', 't1'),
  finding('claim-needs-evidence', 'missing', 'c1'),
  finding('claim-needs-evidence', 'missing', 'c2', { status: 'dismissed' }),
  finding('text-is-long', 'idea', 'c1'),
];

describe('the filter of the findings panel', () => {
  const node = (id: string) => ({ type: 'node', id }) as const;

  it.each([
    ['all', ['thesis-takes-a-side-t1', 'claim-needs-evidence-c1', 'text-is-long-c1']],
    ['missing', ['claim-needs-evidence-c1']],
    ['check', ['thesis-takes-a-side-t1']],
    ['idea', ['text-is-long-c1']],
    ['here', ['claim-needs-evidence-c1', 'text-is-long-c1']],
  ] as const)('“%s” lists open findings in the order given, never dismissed ones', (filter, keys) => {
    expect(listed(findings, filter, [node('c1')]).map((one) => one.key)).toEqual(keys);
  });

  it('“this node” lists nothing when nothing is selected', () => {
    expect(listed(findings, 'here', [])).toEqual([]);
  });

  it('counts what each filter would list', () => {
    expect(countsOf(findings, [node('t1')])).toEqual({ all: 3, missing: 1, check: 1, idea: 1, here: 1 });
  });

  it('a relation with the id of a node is another place', () => {
    const [first] = findings;
    expect(first && isAbout(first, [{ type: 'relation', id: 't1' }])).toBe(false);
  });
});
