import { describe, expect, it } from 'vitest';
import { readSketch } from '#shared/graph/sketch.ts';
import { coverageOf } from '#shared/rubric/criterion-coverage.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Evaluation, Finding } from '#shared/rubric/finding.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import { allRules } from '#tests/support/all-rules.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { pick, pickSome, printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const runs = 100;
const random = seededRandom(printedSeed('criterion coverage'));
const ruleIds = rules.map(({ id }) => id);

const evaluationOf = (sketch: string) => {
  let count = 0;
  const { graph } = readSketch(sketch, () => `n${count++}`);
  return evaluate({ graph, rubric: allRules, prompt: '', language: 'en' });
};

describe('coverage of a criterion', () => {
  const twoClaims = `
thesis #t: Buses should be free in every town.
  + claim #c1: Free buses take cars off the road.
    + evidence #e1: In Dunkirk ridership rose by 65 percent in a year.
  + claim #c2: Free buses help the poor most.`;

  it.each<[string, string, string[], Partial<ReturnType<typeof coverageOf>>]>([
    [
      'is the share of places without an open finding',
      twoClaims,
      ['claim-needs-evidence'],
      { applicable: 2, open: 1, share: 0.5 },
    ],
    [
      'counts a place once, however many rules ask of it',
      twoClaims,
      ['claim-needs-evidence', 'full-sentence'],
      { applicable: 3, open: 1, share: 1 - 1 / 3 },
    ],
    [
      'is no figure where there is nothing to ask of',
      twoClaims,
      ['counterargument-opposes'],
      { share: null },
    ],
    ['is no figure for a criterion without rules', twoClaims, [], { applicable: 0, open: 0, share: null }],
    ['is no figure for rules that are not there', twoClaims, ['gone'], { applicable: 0, share: null }],
    [
      'counts the map as a whole where a finding is about that',
      'claim: Buses are good for towns.',
      ['thesis-stated'],
      { applicable: 1, open: 1, share: 0, refs: [], openRefs: [] },
    ],
  ])('%s', (_what, sketch, asked, expected) => {
    expect(coverageOf({ rules: asked }, evaluationOf(sketch))).toMatchObject(expected);
  });

  it('names the places and the findings, so that they can be shown', () => {
    const evaluation = evaluationOf(twoClaims);
    const { refs, openRefs, findings } = coverageOf({ rules: ['claim-needs-evidence'] }, evaluation);
    const open = evaluation.findings.filter(({ ruleId }) => ruleId === 'claim-needs-evidence');
    expect(findings).toEqual(open);
    expect(openRefs).toEqual(open.map(({ refs: [shown] }) => shown));
    expect(refs).toEqual(expect.arrayContaining([...openRefs]));
    expect(refs.length).toBe(2);
  });
});

describe('on any map', () => {
  it('is what a count by hand says, between 0 and 1, whatever the order of the rules', () => {
    repeat((evaluation, asked) => {
      const coverage = coverageOf({ rules: asked }, evaluation);
      const open = new Set<string>();
      for (const { ruleId, status, refs } of evaluation.findings)
        if (asked.includes(ruleId) && status === 'open') open.add(JSON.stringify(refs[0] ?? 'map'));
      const all = new Set(open);
      for (const row of evaluation.rules)
        if (asked.includes(row.ruleId))
          for (const { type, id } of row.places) all.add(JSON.stringify({ type, id }));
      expect([coverage.applicable, coverage.open]).toEqual([all.size, open.size]);
      expect(coverage.share === null).toBe(all.size === 0);
      if (coverage.share !== null) {
        expect(coverage.share).toBeGreaterThanOrEqual(0);
        expect(coverage.share).toBeLessThanOrEqual(1);
      }
      const turned = coverageOf({ rules: [...asked].reverse() }, evaluation);
      expect(turned).toEqual(coverage);
    });
  });

  it('of one rule is that rule’s own row', () => {
    repeat((evaluation) => {
      for (const { ruleId, applicable, open } of evaluation.rules) {
        const coverage = coverageOf({ rules: [ruleId] }, evaluation);
        expect([ruleId, coverage.open]).toEqual([ruleId, open]);
        expect([ruleId, coverage.applicable]).toEqual([ruleId, Math.max(applicable, coverage.refs.length)]);
      }
    });
  });

  it('never falls when a finding is dismissed, and another rule takes no place away', () => {
    repeat((evaluation, asked) => {
      const before = coverageOf({ rules: asked }, evaluation);
      const finding = pick(random, evaluation.findings);
      if (finding) {
        const after = coverageOf({ rules: asked }, dismissed(evaluation, finding));
        expect(after.open).toBeLessThanOrEqual(before.open);
        expect(after.share ?? 1).toBeGreaterThanOrEqual(before.share ?? 1);
      }
      const more = coverageOf({ rules: [...asked, pick(random, ruleIds) ?? ''] }, evaluation);
      expect(more.applicable).toBeGreaterThanOrEqual(before.applicable);
      expect(more.open).toBeGreaterThanOrEqual(before.open);
    });
  });
});

function repeat(check: (evaluation: Evaluation, asked: string[]) => void) {
  for (let run = 0; run < runs; run++) {
    const graph = randomGraph(random, run % 24);
    const evaluation = evaluate({ graph, rubric: allRules, prompt: '', language: 'en' });
    check(evaluation, pickSome(random, ruleIds, wholeBelow(random, 8)));
  }
}

function dismissed(evaluation: Evaluation, { key }: Finding): Evaluation {
  const findings = evaluation.findings.map((finding) =>
    finding.key === key ? { ...finding, status: 'dismissed' as const } : finding,
  );
  return { ...evaluation, findings };
}
