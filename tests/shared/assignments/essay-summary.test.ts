import { describe, expect, it } from 'vitest';
import { isBegun, summaryOf } from '#shared/assignments/essay-summary.ts';
import { plainText } from '#shared/essay/text.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

const use = (ruleId: string) => ({ ruleId, enabled: true, options: {} });
const rubric: Rubric = {
  ...{ id: 'own', version: 1, title: 'Own', description: '', origin: '' },
  rules: [use('claim-needs-evidence'), use('counterargument-needs-rebuttal')],
  criteria: [
    criterion('reasons', ['claim-needs-evidence']),
    criterion('other-side', ['counterargument-needs-rebuttal']),
    criterion('style', []),
  ],
};

function criterion(id: string, rules: string[]) {
  return {
    ...{ id, title: id, description: '', nodeKinds: [], rules, levels: [], weight: null, usesRange: false },
  };
}

function summarized(sketch: string, words = '') {
  let count = 0;
  const { graph } = readSketch(sketch, () => `n${count++}`);
  const text = plainText(1, words);
  return summaryOf({
    graph,
    text,
    prompt: '',
    rubric,
    evaluation: evaluate({ graph, rubric, prompt: '', text }),
  });
}

const finding = (ruleId: string, text: string, severity: 'missing' | 'check' = 'check') => ({
  ...{ ruleId, severity, dismissed: null, text },
});

describe('what a class is told of an essay', () => {
  it.each([
    [
      'a map with a bare claim and an objection that is answered',
      `thesis: Buses should be free.
  + claim: Free buses take cars off the road.
    + evidence: In Dunkirk ridership rose by 65 percent.
  + claim: Free buses help the poor most.
  - counterargument: Somebody has to pay.
    - rebuttal: Fares pay for a fifth only.`,
      {
        ...{ words: 0, nodes: 6, grounds: 1, objections: 1, answered: 1 },
        coverage: {
          reasons: { applicable: 2, open: 1, findings: 1 },
          'other-side': { applicable: 1, open: 0, findings: 0 },
          style: { applicable: 0, open: 0, findings: 0 },
        },
        findings: [finding('claim-needs-evidence', 'Free buses help the poor most.', 'missing')],
        rules: ['claim-needs-evidence', 'counterargument-needs-rebuttal'],
      },
    ],
    [
      'an objection whose answer is still empty, and prompts that nobody has filled',
      `thesis: Buses should be free.
  - counterargument: Somebody has to pay.
    - rebuttal:
  + evidence:`,
      {
        ...{ words: 0, nodes: 2, grounds: 0, objections: 1, answered: 0 },
        coverage: {
          reasons: { applicable: 0, open: 0, findings: 0 },
          'other-side': { applicable: 1, open: 1, findings: 1 },
          style: { applicable: 0, open: 0, findings: 0 },
        },
        findings: [finding('counterargument-needs-rebuttal', 'Somebody has to pay.')],
        rules: ['counterargument-needs-rebuttal'],
      },
    ],
  ])('%s', (_name, sketch, summary) => {
    expect(summarized(sketch)).toEqual(summary);
  });

  it.each([
    ['an empty template', 'thesis:\n  + claim:', '', false],
    ['words in a node', 'thesis: Buses.', '', true],
    ['words in the text alone', 'thesis:', 'Buses should be free.', true],
  ])('%s: whether anything is written', (_name, sketch, words, isWritten) => {
    expect(isBegun(summarized(sketch, words))).toBe(isWritten);
  });
});
