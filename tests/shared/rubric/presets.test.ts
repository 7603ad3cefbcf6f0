import { expect, it } from 'vitest';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { presets } from '#shared/rubric/presets/index.ts';
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
