import { describe, expect, it } from 'vitest';
import { assignmentRubric, type RubricSwitches } from '#shared/assignments/assignment-rubric.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';
import { presets } from '#shared/rubric/presets/index.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { rubricProblems } from '#shared/rubric/rubric-problems.ts';
import { rules } from '#shared/rubric/rules/index.ts';

const { id: _id, version: _version, ...base } = argumentEssay;
const unchanged: RubricSwitches = { rules: {}, counterargument: 'rubric', minReasons: null };

/** What is otherwise than in the base, as “rule on” or “rule off”. */
function switched(body: RubricBody | null, from: RubricBody = base): string[] {
  return (body?.rules ?? [])
    .filter(
      ({ ruleId, enabled }) =>
        enabled !== (from.rules.find((use) => use.ruleId === ruleId)?.enabled ?? false),
    )
    .map(({ ruleId, enabled }) => `${ruleId} ${enabled ? 'on' : 'off'}`)
    .sort();
}

const minReasonsOf = (body: RubricBody | null) =>
  body?.rules.find(({ ruleId }) => ruleId === 'thesis-needs-reasons')?.options.minReasons;

describe('the rubric of an assignment', () => {
  it.each<[string, RubricSwitches, string[] | null]>([
    ['nothing is switched', unchanged, null],
    ['what is switched is so already', { ...unchanged, rules: { 'no-circle': true } }, null],
    ['a rule is off', { ...unchanged, rules: { 'no-circle': false } }, ['no-circle off']],
    ['a rule is on', { ...unchanged, rules: { 'specific-evidence': true } }, ['specific-evidence on']],
    [
      'the other side is expected',
      { ...unchanged, counterargument: 'expected' },
      ['concession-is-weighed on', 'considers-other-side on'],
    ],
    [
      'the other side is not expected',
      { ...unchanged, counterargument: 'not-expected' },
      ['counterargument-needs-rebuttal off'],
    ],
    [
      'a rule that is switched by itself stays so',
      { ...unchanged, counterargument: 'expected', rules: { 'concession-is-weighed': false } },
      ['considers-other-side on'],
    ],
  ])('%s', (_title, switches, changes) => {
    const body = assignmentRubric(base, switches);
    expect(body === null ? null : switched(body)).toEqual(changes);
  });

  it('says how many reasons the thesis needs, and asks for them', () => {
    const quiet = {
      ...base,
      rules: base.rules.map((use) =>
        use.ruleId === 'thesis-needs-reasons' ? { ...use, enabled: false } : use,
      ),
    };
    expect(minReasonsOf(assignmentRubric(base, { ...unchanged, minReasons: 3 }))).toBe(3);
    const asked = assignmentRubric(quiet, { ...unchanged, minReasons: 4 });
    expect([switched(asked, quiet), minReasonsOf(asked)]).toEqual([['thesis-needs-reasons on'], 4]);
    const off = { ...unchanged, minReasons: 4, rules: { 'thesis-needs-reasons': false } };
    expect(switched(assignmentRubric(base, off))).toEqual(['thesis-needs-reasons off']);
  });

  it('lists a rule that the base leaves out', () => {
    const short = { ...base, rules: base.rules.filter(({ ruleId }) => ruleId !== 'considers-other-side') };
    const body = assignmentRubric(short, { ...unchanged, rules: { 'considers-other-side': true } });
    expect(body?.rules.at(-1)).toEqual({ ruleId: 'considers-other-side', enabled: true, options: {} });
    expect(assignmentRubric(short, { ...unchanged, rules: { 'considers-other-side': false } })).toBeNull();
  });

  it('keeps words, criteria, levels and the base itself, and can be used', () => {
    const before = JSON.stringify(base);
    for (const preset of presets) {
      const { id: _presetId, version: _presetVersion, ...from } = preset;
      const body = assignmentRubric(from, {
        rules: { 'no-circle': false },
        counterargument: 'expected',
        minReasons: 3,
      });
      expect(body).toMatchObject({ title: from.title, origin: from.origin, criteria: from.criteria });
      expect(body && rubricProblems(body, rules)).toEqual([]);
    }
    expect(JSON.stringify(base)).toBe(before);
  });
});
