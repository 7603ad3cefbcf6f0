import { describe, expect, it } from 'vitest';
import { plainText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { judge } from '#shared/rubric/judge.ts';
import { presets, rubricOf } from '#shared/rubric/presets/index.ts';
import { lateRules } from '#shared/rubric/presets/preset.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import { textPart } from '#shared/rubric/text-part.ts';
import { mapOf } from '#tests/support/map.ts';

const rubric = rubricOf({ id: 'argument-essay', version: 1 });
const graph: Graph = {
  ...mapOf('thesis #t: Cities should make buses free.'),
  dismissals: new Map([
    [
      'd1',
      {
        type: 'dismissal',
        id: 'd1',
        findingKey: 'of-the-text',
        ruleId: 'years-agree',
        ruleVersion: 1,
        reason: 'rule-is-wrong',
        comment: '',
      },
    ],
  ]),
};
const text = plainText(
  1,
  'Cities should make buses free (Novak 2019).\n\nReferences\nNovak, Ida. Buses. 2018.',
);
const input = { graph, rubric, prompt: '', text };

describe('judging without what reads the text', () => {
  const alone = judge(input, null);

  it('is judging the map as if it had no text', () => {
    const { staleDismissals, ...ofMap } = judge({ ...input, text: undefined }, textPart);
    const textRules = new Set(lateRules);
    expect(alone.findings).toEqual(ofMap.findings);
    expect(alone.rules).toEqual(ofMap.rules.filter(({ ruleId }) => !textRules.has(ruleId)));
    expect(staleDismissals.length).toBe(1);
  });

  it('keeps dismissals of what it cannot ask', () => {
    expect(alone.staleDismissals).toEqual([]);
  });

  it('is not what judging with it says', () => {
    expect(evaluate(input)).toEqual(judge(input, textPart));
    expect(evaluate(input).rules.length).toBeGreaterThan(alone.rules.length);
  });
});

describe('rules that come late', () => {
  it('are named before they are loaded, and every rubric lists every rule', () => {
    expect(textPart.rules.map(({ id }) => id).sort()).toEqual([...lateRules].sort());
    for (const preset of presets)
      expect(preset.rules.map(({ ruleId }) => ruleId)).toEqual(rules.map(({ id }) => id));
  });
});
