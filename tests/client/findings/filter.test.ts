import { describe, expect, it } from 'vitest';
import { type Filter, isAbout, listed } from '#client/findings/filter.ts';
import { finding } from './finding-of.ts';

const findings = [
  finding('thesis-takes-a-side', 'check', 't1'),
  finding('claim-needs-evidence', 'missing', 'c1'),
  finding('claim-needs-evidence', 'missing', 'c2', { status: 'dismissed' }),
  finding('text-is-long', 'idea', 'c1'),
];

describe('the filter of the findings panel', () => {
  it.each<[Filter['severity'], boolean, string[]]>([
    ['all', false, ['thesis-takes-a-side-t1', 'claim-needs-evidence-c1', 'text-is-long-c1']],
    ['missing', false, ['claim-needs-evidence-c1']],
    ['check', false, ['thesis-takes-a-side-t1']],
    ['idea', false, ['text-is-long-c1']],
    ['all', true, ['claim-needs-evidence-c1', 'text-is-long-c1']],
    ['idea', true, ['text-is-long-c1']],
    ['check', true, []],
  ])(
    '“%s”, only here %s: open findings in the order given, never dismissed ones',
    (severity, isHere, keys) => {
      const selection = [{ type: 'node', id: 'c1' }] as const;
      expect(listed(findings, { severity, isHere }, selection).map((one) => one.key)).toEqual(keys);
    },
  );

  it('“here” lists nothing when nothing is selected', () => {
    expect(listed(findings, { severity: 'all', isHere: true }, [])).toEqual([]);
  });

  it('a relation with the id of a node is another place', () => {
    const [first] = findings;
    expect(first && isAbout(first, [{ type: 'relation', id: 't1' }])).toBe(false);
  });
});
