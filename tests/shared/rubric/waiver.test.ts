import { describe, expect, it } from 'vitest';
import type { Graph } from '#shared/graph/graph.ts';
import type { Dismissal } from '#shared/graph/records.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { findingKey } from '#shared/rubric/key.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
thesis #t: Cities should make buses free.
  + claim #c1: Free buses bring more people to work.
  + claim #c2: Free buses cut traffic.
`);
const rubric = rubricOf({ id: 'argument-essay', version: 1 });
const keyOf = (id: string) => findingKey('claim-needs-evidence', [{ type: 'node', id }]);

function dismissal(values: Partial<Dismissal> = {}): Dismissal {
  return {
    type: 'dismissal',
    id: 'd1',
    findingKey: keyOf('c1'),
    ruleId: 'claim-needs-evidence',
    ruleVersion: 1,
    reason: 'not-needed-here',
    comment: 'Everybody in class knows this.',
    ...values,
  };
}

function judge(graph: Graph, ...dismissals: Dismissal[]) {
  const withThem = { ...graph, dismissals: new Map(dismissals.map((record) => [record.id, record])) };
  const { findings, staleDismissals, progress, rules } = evaluate({ graph: withThem, rubric, prompt: '' });
  const status = findings.map(({ refs, status }) => `${refs[0]?.id} ${status}`);
  return { findings, status, stale: staleDismissals.map(({ id }) => id), progress, rules };
}

describe('dismissals', () => {
  it('mark the finding with the reason and keep it listed', () => {
    const { findings, status, stale } = judge(map, dismissal());
    expect(status).toEqual(['c1 dismissed', 'c2 open']);
    expect(findings[0]?.dismissal).toEqual(dismissal());
    expect(stale).toEqual([]);
  });

  it('count as done: nothing open is left to the rule', () => {
    const one = judge(map, dismissal());
    const both = judge(map, dismissal(), dismissal({ id: 'd2', findingKey: keyOf('c2') }));
    expect(both.progress.done).toBe(one.progress.done + 1);
    expect(both.progress.of).toBe(one.progress.of);
  });

  it('are stale when the finding no longer occurs', () => {
    const fixed = mapOf(
      'thesis #t: Cities should make buses free.\n  + claim #c1: Free buses bring more people to work.\n    + evidence: At the mill 300 more people came by bus.',
    );
    expect(judge(fixed, dismissal()).stale).toEqual(['d1']);
  });

  it('are stale, and the finding open again, when they were made for another version of the rule', () => {
    const { status, stale } = judge(map, dismissal({ ruleVersion: 2 }));
    expect(status).toEqual(['c1 open', 'c2 open']);
    expect(stale).toEqual(['d1']);
  });

  it('say nothing of rules that the rubric has off, but are stale for rules that are gone', () => {
    const off = dismissal({ ruleId: 'specific-evidence', findingKey: 'a' });
    const gone = dismissal({ id: 'd2', ruleId: 'no-such-rule', findingKey: 'b' });
    expect(judge(map, off, gone).stale).toEqual(['d2']);
  });

  it('hold for the whole class of restated nodes, whichever of them is shown', () => {
    const again = mapOf(
      'thesis: Cities should make buses free.\n  + claim #c1: Free buses bring more people to work.\n    = claim #b0: Work is in reach by bus.',
    );
    // “b0” sorts before “c1”, so it names the class that is shown at c1.
    const { findings } = judge(again, dismissal({ findingKey: keyOf('b0') }));
    const finding = findings.find(({ ruleId }) => ruleId === 'claim-needs-evidence');
    expect(finding?.refs).toEqual([{ type: 'node', id: 'c1' }]);
    expect(finding?.status).toBe('dismissed');
  });
});

describe('a finding’s key', () => {
  const a = { type: 'node' as const, id: 'a' };
  const b = { type: 'relation' as const, id: 'b' };

  it('is what the record of a dismissal can hold, and the same for the same places in any order', () => {
    expect(findingKey('no-circle', [a, b])).toMatch(/^[0-9a-f]{32}$/);
    expect(findingKey('no-circle', [b, a, a])).toBe(findingKey('no-circle', [a, b]));
  });

  it('differs by rule, by place and by type of place', () => {
    const keys = [
      findingKey('no-circle', [a]),
      findingKey('no-island', [a]),
      findingKey('no-circle', [b]),
      findingKey('no-circle', [{ ...a, type: 'source' }]),
      findingKey('no-circle', []),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never changes: stored dismissals hang on it', () => {
    expect(keyOf('c1')).toBe('9796f6329b3146e131cb49b39ed52218');
  });
});
