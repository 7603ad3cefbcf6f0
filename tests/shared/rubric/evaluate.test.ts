import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { evaluationSchema, severities } from '#shared/rubric/finding.ts';
import { presets, rubricOf } from '#shared/rubric/presets/index.ts';
import { topics } from '#shared/rubric/rule.ts';
import { ruleNamed } from '#shared/rubric/rules/index.ts';
import { allRules } from '#tests/support/all-rules.ts';
import { mapOf } from '#tests/support/map.ts';

const busy = mapOf(`
thesis #t: Cities should make buses free.
  + claim #c1: Free buses bring more people to work.
    + evidence(statistic) #e1: At the mill 300 more people came by bus.
  + claim #c2: Free buses cut traffic.
  - counterargument #o: Without fares the buses would stop.
claim #c3: Trams are quieter than buses.
evidence #e2: The square was closed for a year.
claim #c4: Less noise
`);

const argumentEssay = rubricOf({ id: 'argument-essay', version: 1 });
const said = (graph: typeof busy, rubric = argumentEssay) =>
  evaluate({ graph, rubric, prompt: '' }).findings.map(
    ({ ruleId, refs }) => `${ruleId} ${refs.map(({ id }) => id).join(' ')}`,
  );

describe('an evaluation', () => {
  it('lists findings by topic, then severity, then place in the outline', () => {
    expect(said(busy)).toEqual([
      'connects-to-thesis c3',
      'connects-to-thesis c4',
      'evidence-is-used e2',
      'claim-needs-evidence c2',
      'claim-needs-evidence c3',
      'claim-needs-evidence c4',
      'warrant-explains-evidence c1',
      'counterargument-needs-rebuttal o',
      'evidence-needs-source e1',
      'full-sentence c4',
    ]);
    const { findings } = evaluate({ graph: busy, rubric: allRules, prompt: '' });
    const ranks = findings.map(
      ({ ruleId, severity }) =>
        topics.indexOf(ruleNamed(ruleId)?.topic ?? 'wording') * 10 + severities.indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('has the shape that goes over the wire', () => {
    const evaluation = evaluate({ graph: busy, rubric: allRules, prompt: '' });
    expect(evaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
  });

  it('counts progress in rules that had something to check', () => {
    const { progress, rules } = evaluate({ graph: busy, rubric: argumentEssay, prompt: '' });
    const checked = rules.filter(({ applicable }) => applicable > 0);
    expect(progress).toEqual({
      done: checked.filter(({ open }) => open === 0).length,
      of: checked.length,
    });
    expect(rules.find(({ ruleId }) => ruleId === 'claim-needs-evidence')).toEqual({
      ruleId: 'claim-needs-evidence',
      applicable: 4,
      open: 3,
      places: ['c1', 'c2', 'c3', 'c4'].map((id) => ({ type: 'node', id })),
    });
    for (const { applicable, open } of rules) expect(open).toBeLessThanOrEqual(applicable);
  });

  it('asks for a thesis first on an empty map', () => {
    const evaluation = evaluate({ graph: mapOf(''), rubric: argumentEssay, prompt: '' });
    expect(evaluation.findings.map(({ ruleId, refs }) => ({ ruleId, refs }))).toEqual([
      { ruleId: 'thesis-stated', refs: [] },
    ]);
    expect(evaluation.progress).toEqual({ done: 0, of: 1 });
  });

  it('asks a fresh template from the top down, never two things of one empty node', () => {
    const template = mapOf(
      'thesis #t:\n  + claim #c:\n    + evidence:\n  - counterargument:\n    - rebuttal:',
    );
    expect(said(template)).toEqual(['thesis-stated t']);
    const written = mapOf('thesis #t: Buses should be free.\n  + claim #c:\n    + evidence:');
    expect(said(written)).toEqual(['thesis-needs-reasons t', 'full-sentence c']);
  });

  it('goes on asking of a claim whose new evidence is empty, in other words', () => {
    const before = mapOf('claim #c: Free buses cut traffic.');
    const after = mapOf('claim #c: Free buses cut traffic.\n  + evidence #e:');
    const about = (graph: typeof busy) =>
      evaluate({ graph, rubric: argumentEssay, prompt: '' }).findings.filter(
        ({ ruleId }) => ruleId !== 'thesis-stated',
      );
    expect(about(before).map(({ messageId }) => messageId)).toEqual(['bare']);
    expect(about(after).map(({ messageId }) => messageId)).toEqual(['unwritten', 'empty']);
    expect(about(after)[0]?.key).toBe(about(before)[0]?.key);
  });

  it('says only the gentle word of a parked node, and nothing of what hangs below it', () => {
    const graph = mapOf(
      'thesis: Buses should be free.\nclaim #p (parked): Trams\n  + evidence(statistic): Is it so?\n  - counterargument: No.',
    );
    const { findings } = evaluate({ graph, rubric: argumentEssay, prompt: '' });
    expect(
      findings
        .filter(({ ruleId }) => ruleId !== 'thesis-needs-reasons')
        .map(({ ruleId, severity, refs }) => ({ ruleId, severity, place: refs[0]?.id })),
    ).toEqual([{ ruleId: 'connects-to-thesis', severity: 'idea', place: 'p' }]);
  });

  it('takes severity and options from the rubric', () => {
    const rubric = {
      ...argumentEssay,
      rules: [
        {
          ruleId: 'thesis-needs-reasons',
          enabled: true,
          options: { minReasons: 3 },
          severity: 'idea' as const,
        },
      ],
    };
    const { findings, rules } = evaluate({ graph: busy, rubric, prompt: '' });
    expect(findings.map(({ ruleId, severity, data }) => ({ ruleId, severity, count: data.count }))).toEqual([
      { ruleId: 'thesis-needs-reasons', severity: 'idea', count: 2 },
    ]);
    expect(rules).toHaveLength(1);
  });

  it('keeps to structure when the map is not in English', () => {
    const german = mapOf(`
thesis: Wird diese Frage in der Stadt wohl jemals beantwortet, und wer wird dafür bezahlen müssen?
  + claim #c1: Freie Busse bringen Menschen zur Arbeit, weil niemand mehr auf den Preis achten muss.
    + evidence: Viele fahren jetzt öfter mit dem Bus zur Fabrik und zum Markt.
      ! Das zeigt, dass der Preis sie abgehalten hat.
  + claim #c2: Weniger Lärm.
`);
    expect(said(german)).toEqual(['claim-needs-evidence c2']);
  });
});

describe('presets', () => {
  it('have an id each, name rules that exist, and list every rule', () => {
    expect(presets.map(({ id }) => id)).toEqual([
      'argument-essay',
      'first-plan',
      'toulmin',
      'stapleton-wu',
      'ap-language-argument',
      'ap-seminar-written-argument',
      'smarter-balanced-6-11',
      'ib-extended-essay',
      'aacu-critical-thinking',
      'aacu-written-communication',
      'annotated-bibliography',
    ]);
    for (const preset of presets) {
      expect(preset.rules.map(({ ruleId }) => ruleId)).toEqual(allRules.rules.map(({ ruleId }) => ruleId));
      for (const use of preset.rules) ruleNamed(use.ruleId)?.options.parse(use.options);
      const on = new Set(preset.rules.filter(({ enabled }) => enabled).map(({ ruleId }) => ruleId));
      for (const criterion of preset.criteria)
        for (const id of criterion.rules) expect(on, `${preset.id}: ${id}`).toContain(id);
    }
  });

  it('ask for the other side, weighing and specific evidence only where the task does', () => {
    const on = (ruleId: string) =>
      presets
        .filter(({ rules }) => rules.some((use) => use.ruleId === ruleId && use.enabled))
        .map(({ id }) => id);
    const facing = [
      'stapleton-wu',
      'ap-language-argument',
      'ap-seminar-written-argument',
      'smarter-balanced-6-11',
      'ib-extended-essay',
      'aacu-critical-thinking',
    ];
    expect(on('considers-other-side')).toEqual(facing);
    expect(on('specific-evidence')).toEqual(facing);
    expect(on('concession-is-weighed')).toEqual(['toulmin', ...facing.filter((id) => id !== 'stapleton-wu')]);
    expect(argumentEssay.rules.filter(({ enabled }) => enabled)).toHaveLength(34);
  });

  it('fall back to the default when an essay names one that is not there', () => {
    expect(rubricOf({ id: 'toulmin', version: 1 }).id).toBe('toulmin');
    expect(rubricOf({ id: 'toulmin', version: 99 }).id).toBe('argument-essay');
    expect(rubricOf({ id: 'gone', version: 1 }).id).toBe('argument-essay');
  });
});
