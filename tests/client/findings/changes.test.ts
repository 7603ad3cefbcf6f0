import { describe, expect, it } from 'vitest';
import { arrivedBetween, fixedBetween, fixedSentence, type Judged } from '#client/findings/changes.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { finding } from './finding-of.ts';

const claim = runCommand(emptyGraph, {
  name: 'add-node',
  args: { id: 'c1', kind: 'claim', text: 'Buses pay.' },
});
const two = runCommand(claim.graph, {
  name: 'add-node',
  args: { id: 'c2', kind: 'claim', text: 'They do.' },
});
const proved = runCommand(two.graph, {
  name: 'add-node',
  args: {
    id: 'e1',
    kind: 'evidence',
    link: { type: 'relation', id: 'r1', kind: 'support', target: { type: 'node', id: 'c1' }, order: 'a0' },
  },
});
const bare = finding('claim-needs-evidence', 'missing', 'c1');
const bareToo = finding('claim-needs-evidence', 'missing', 'c2');

describe('findings that an edit fixed', () => {
  it('are those that do not occur any more', () => {
    expect(fixedBetween(judged(two.graph, [bare, bareToo]), judged(proved.graph, [bareToo]))).toEqual([bare]);
  });

  it('a dismissed one is not fixed', () => {
    const dismissed = { ...bare, status: 'dismissed' } as const;
    expect(fixedBetween(judged(two.graph, [bare]), judged(two.graph, [dismissed]))).toEqual([]);
    expect(fixedBetween(judged(two.graph, [dismissed]), judged(two.graph, []))).toEqual([]);
  });

  it('one whose node was removed is not fixed', () => {
    expect(fixedBetween(judged(two.graph, [bareToo]), judged(claim.graph, []))).toEqual([]);
  });

  it('another rubric fixes nothing', () => {
    expect(fixedBetween(judged(two.graph, [bare]), judged(two.graph, [], 'toulmin'))).toEqual([]);
  });

  it.each([
    ['nothing', [], ''],
    ['one', [bare], 'Fixed: “claim-needs-evidence speaks of c1.”'],
    ['several', [bare, bareToo, bareToo], 'Fixed: “claim-needs-evidence speaks of c1.” And 2 more.'],
  ] as const)('are announced in one sentence: %s', (_, fixed, sentence) => {
    expect(fixedSentence(fixed)).toBe(sentence);
  });
});

describe('findings that came with an edit', () => {
  it('are new and about what the edit changed, its relation’s ends included', () => {
    const before = judged(two.graph, []);
    const after = judged(proved.graph, [bare, bareToo, finding('evidence-is-empty', 'check', 'e1')]);
    expect([...arrivedBetween(before, after)]).toEqual(['claim-needs-evidence-c1', 'evidence-is-empty-e1']);
  });

  it('one that was known does not arrive again', () => {
    expect([...arrivedBetween(judged(two.graph, [bare]), judged(proved.graph, [bare]))]).toEqual([]);
  });

  it('none arrive when another rubric is chosen: no edit touched their places', () => {
    expect([...arrivedBetween(judged(two.graph, []), judged(two.graph, [bare], 'toulmin'))]).toEqual([]);
  });
});

function judged(graph: Graph, findings: readonly Finding[], rubric = 'argument-essay'): Judged {
  return {
    graph,
    evaluation: {
      rubric: { id: rubric, version: 1 },
      findings: [...findings],
      strengths: [],
      progress: { done: 0, of: 0 },
      rules: [],
      staleDismissals: [],
    },
  };
}
