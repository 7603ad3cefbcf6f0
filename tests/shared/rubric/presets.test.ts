import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { defaultRubric, presets, rubricOf } from '#shared/rubric/presets/index.ts';
import { rubricSchema } from '#shared/rubric/rubric.ts';
import { rubricProblems } from '#shared/rubric/rubric-problems.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import { mapOf } from '#tests/support/map.ts';

const unexplained = mapOf(`
thesis: Buses should be free.
  + claim: Free buses bring more people to work.
    + evidence(statistic): In our town 300 more people took the bus to the mill.`);

it.each([
  ['argument-essay', 'idea'],
  ['first-plan', undefined],
  ['toulmin', 'missing'],
  ['ap-language-argument', 'check'],
  ['smarter-balanced-6-11', 'check'],
])('%s says of an unsaid warrant: %s', (id, severity) => {
  const rubric = presets.find((preset) => preset.id === id) ?? expect.fail(`no preset ${id}`);
  const { findings } = evaluate({ graph: unexplained, rubric, prompt: '' });
  expect(findings.find(({ ruleId }) => ruleId === 'warrant-explains-evidence')?.severity).toBe(severity);
});

it('an open idea keeps its rule from counting as done', () => {
  const [rubric] = presets;
  if (!rubric) expect.fail('no presets');
  const { rules, progress } = evaluate({ graph: unexplained, rubric, prompt: '' });
  expect(rules.find(({ ruleId }) => ruleId === 'warrant-explains-evidence')).toMatchObject({
    applicable: 1,
    open: 1,
  });
  expect(progress.done).toBe(rules.filter(({ applicable, open }) => applicable > 0 && open === 0).length);
});

describe('the ready rubrics', () => {
  /** As published, or as the rubric says it is ours. */
  const totals: Record<string, number> = {
    'argument-essay': 20,
    'first-plan': 0,
    toulmin: 18,
    'stapleton-wu': 100,
    'ap-language-argument': 6,
    'ap-seminar-written-argument': 48,
    'smarter-balanced-6-11': 10,
    'ib-extended-essay': 30,
    'aacu-critical-thinking': 20,
    'aacu-written-communication': 20,
    'annotated-bibliography': 24,
  };

  it.each(presets.map((preset) => [preset.id, preset] as const))('%s is whole', (id, preset) => {
    expect(rubricSchema.parse(preset)).toEqual(preset);
    expect(rubricProblems(preset, rules)).toEqual([]);
    const points = preset.criteria.map(({ levels }) => Math.max(0, ...levels.map((level) => level.points)));
    expect(points.reduce((sum, most) => sum + most, 0)).toBe(totals[id]);
    for (const { levels } of preset.criteria) {
      const falling = levels.map((level) => level.points);
      expect(falling).toEqual([...new Set(falling)].sort((a, b) => b - a));
      if (levels.length > 0) expect(falling.at(-1)).toBe(0);
      // A level is something to assess with: a sentence, and not the one beside it.
      for (const { description } of levels) expect(description).toMatch(/^\p{Lu}.{14,}\.$/u);
      expect(new Set(levels.map(({ description }) => description)).size).toBe(levels.length);
    }
    if (id !== 'first-plan') expect(preset.origin).toMatch(/ours|Groundwork’s own/);
  });

  it('say which of their points were not checked', () => {
    const unsure = presets.filter(({ origin }) => /not checked|from memory/.test(origin)).map(({ id }) => id);
    expect(unsure).toEqual(['stapleton-wu', 'ap-seminar-written-argument']);
  });

  it('are read in every version that was ever shipped, the older ones without levels', () => {
    for (const id of ['argument-essay', 'toulmin', 'ap-language-argument', 'smarter-balanced-6-11']) {
      const [first, second] = [1, 2].map((version) => rubricOf({ id, version }));
      expect([first?.id, first?.version, second?.id, second?.version]).toEqual([id, 1, id, 2]);
      expect(first?.criteria.every(({ levels }) => levels.length === 0)).toBe(true);
      expect(second?.criteria.every(({ levels }) => levels.length > 0)).toBe(true);
      expect(second?.rules).toEqual(first?.rules);
    }
    expect(defaultRubric).toEqual({ id: 'argument-essay', version: 2 });
  });
});
