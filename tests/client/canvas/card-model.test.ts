import { describe, expect, test } from 'vitest';
import { focusSet, insideFoldsOf, marksOf, worstOf } from '#client/canvas/card-model.ts';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import type { Evaluation, Finding, Ref, Severity } from '#shared/rubric/finding.ts';
import { mapGraph, mapNode, mapRelation } from '#tests/support/random-tree.ts';

const graph = mapGraph(
  [
    mapNode('n0', 'thesis', 'a0'),
    mapNode('n1', 'claim', 'a1'),
    mapNode('n2', 'claim', 'a2'),
    mapNode('n3', 'evidence', 'a3'),
    mapNode('n4', 'evidence', 'a4'),
  ],
  [
    mapRelation('r1', ['n1'], { type: 'node', id: 'n0' }, 'a0'),
    mapRelation('r2', ['n2'], { type: 'node', id: 'n0' }, 'a1'),
    mapRelation('r3', ['n3', 'n4'], { type: 'node', id: 'n1' }, 'a0'),
  ],
);

function finding(severity: Severity, ref: Ref, status: Finding['status'] = 'open'): Finding {
  return {
    key: `${severity}-${ref.id}`,
    ruleId: 'a-rule',
    ruleVersion: 1,
    severity,
    messageId: 'message',
    title: '',
    question: '',
    data: {},
    refs: [ref],
    suggestions: [],
    status,
  };
}

function evaluationOf(findings: Finding[]): Evaluation {
  const rubric = { id: 'a-rubric', version: 1 };
  return { rubric, findings, strengths: [], progress: { done: 0, of: 0 }, rules: [], staleDismissals: [] };
}

describe('marks of findings', () => {
  test('a card shows the gravest of its open findings and their number', () => {
    const marks = marksOf(
      graph,
      evaluationOf([
        finding('idea', { type: 'node', id: 'n1' }),
        finding('missing', { type: 'node', id: 'n1' }),
        finding('missing', { type: 'node', id: 'n2' }, 'dismissed'),
      ]),
    );
    expect(marks).toEqual(new Map([['n1', { severity: 'missing', count: 2 }]]));
  });

  test('what is said of a relation shows at its first premise', () => {
    const marks = marksOf(graph, evaluationOf([finding('check', { type: 'relation', id: 'r3' })]));
    expect([...marks.keys()]).toEqual(['n3']);
  });

  test('the worst of nothing is nothing', () => {
    expect(worstOf([undefined])).toBe(null);
  });
});

test('focus keeps the way to the thesis, linked premises and what leads here', () => {
  expect([...focusSet(graph, 'n1')].sort()).toEqual(['n0', 'n1', 'n3', 'n4']);
  expect([...focusSet(graph, 'n3')].sort()).toEqual(['n0', 'n1', 'n3', 'n4']);
});

test('what is folded away is counted at the card that stands for it', () => {
  const layout = layoutOf(graph, () => ({ width: 240, height: 60 }), { folded: new Set(['n1']) });
  expect(insideFoldsOf(graph, layout)).toEqual(new Map([['n1', ['n3', 'n4']]]));
});
