import { describe, expect, it } from 'vitest';
import {
  addCriterion,
  changeCriterion,
  changeRuleUse,
  copyCriterion,
  moveCriterion,
  removeCriterion,
} from '#shared/rubric/editing/criteria.ts';
import { blankRubric, bodyOfRubric, copyOf } from '#shared/rubric/editing/new-rubric.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';
import { mostCriteria, type RubricBody, rubricBodySchema } from '#shared/rubric/rubric.ts';
import { bodyOf, counted, wordsOf } from './body.ts';

describe('editing criteria', () => {
  const cases: readonly (readonly [string, RubricBody, (body: RubricBody) => RubricBody, string[]])[] = [
    [
      'a new one has the levels of the one before it',
      bodyOf('a:4,2', 'b:9'),
      (body) => addCriterion(body, 1, counted()),
      ['a:4,2', 'n1:4,2', 'b:9'],
    ],
    [
      'a new one after one for comments has the levels of the first that has some',
      bodyOf('a:4,2', 'b'),
      (body) => addCriterion(body, 2, counted()),
      ['a:4,2', 'b', 'n1:4,2'],
    ],
    [
      'the first of all has four levels',
      bodyOf(),
      (body) => addCriterion(body, 0, counted()),
      ['n1:4,3,2,1'],
    ],
    [
      'a new one among weighted ones weighs nothing yet',
      bodyOf('a:4,2@100'),
      (body) => addCriterion(body, 1, counted()),
      ['a:4,2@100', 'n1:4,2@0'],
    ],
    ['one goes', bodyOf('a:1', 'b:1'), (body) => removeCriterion(body, 'a'), ['b:1']],
    ['one moves up', bodyOf('a:1', 'b:2'), (body) => moveCriterion(body, 'b', -1), ['b:2', 'a:1']],
    ['the first stays first', bodyOf('a:1', 'b:2'), (body) => moveCriterion(body, 'a', -1), ['a:1', 'b:2']],
    ['the last stays last', bodyOf('a:1', 'b:2'), (body) => moveCriterion(body, 'b', 1), ['a:1', 'b:2']],
    [
      'a copy stands below and weighs nothing yet',
      bodyOf('a:3,1@100', 'b'),
      (body) => copyCriterion(body, 'a', counted()),
      ['a:3,1@100', 'n1:3,1@0', 'b'],
    ],
    [
      'a copy of what is not there is none',
      bodyOf('a'),
      (body) => copyCriterion(body, 'x', counted()),
      ['a'],
    ],
  ];
  it.each(cases)('%s', (_name, body, edit, expected) => {
    expect(wordsOf(edit(body))).toEqual(expected);
  });

  it('changes one criterion and nothing else', () => {
    const body = bodyOf('a:1', 'b:2');
    const changed = changeCriterion(body, 'b', { title: 'Evidence' });
    expect(changed.criteria.map(({ title }) => title)).toEqual(['A', 'Evidence']);
    expect(changed.criteria[0]).toBe(body.criteria[0]);
  });

  it('adds none beyond the limit', () => {
    const full = bodyOf(...Array.from({ length: mostCriteria }, (_, at) => `c${at}`));
    expect(addCriterion(full, 0, counted())).toBe(full);
    expect(copyCriterion(full, 'c0', counted())).toBe(full);
  });
});

describe('how a rubric uses a rule', () => {
  const listed: RubricBody = { ...bodyOf(), rules: [{ ruleId: 'r', enabled: true, options: { n: 1 } }] };
  it.each([
    ['switches it off', { enabled: false }, { ruleId: 'r', enabled: false, options: { n: 1 } }],
    ['sets options', { options: { n: 2 } }, { ruleId: 'r', enabled: true, options: { n: 2 } }],
    [
      'sets how much it weighs',
      { severity: 'idea' as const },
      { ruleId: 'r', enabled: true, options: { n: 1 }, severity: 'idea' },
    ],
  ])('%s', (_name, change, expected) => {
    expect(changeRuleUse(listed, 'r', change).rules).toEqual([expected]);
  });

  it('takes the rule’s own weight again', () => {
    const heavy = changeRuleUse(listed, 'r', { severity: 'missing' });
    expect(changeRuleUse(heavy, 'r', { severity: null })).toEqual(listed);
  });

  it('lists a rule that was not listed', () => {
    expect(changeRuleUse(listed, 's', { enabled: true }).rules).toEqual([
      ...listed.rules,
      { ruleId: 's', enabled: true, options: {} },
    ]);
  });
});

describe('where a rubric begins', () => {
  it('blank: one criterion with four levels, and the rules of the default', () => {
    const body = blankRubric(counted());
    expect(wordsOf(body)).toEqual(['n1:4,3,2,1']);
    expect(body.rules).toEqual(argumentEssay.rules);
    expect(rubricBodySchema.safeParse(body).success).toBe(true);
  });

  it('a copy: the same rows, its own title, and where it comes from', () => {
    const copy = copyOf(argumentEssay);
    expect(copy.title).toBe(`Copy of ${argumentEssay.title}`);
    expect(copy.origin).toContain(`A copy of “${argumentEssay.title}”, version ${argumentEssay.version}.`);
    expect(copy.criteria).toEqual(argumentEssay.criteria);
    expect(rubricBodySchema.safeParse(copy).success).toBe(true);
    expect(bodyOfRubric({ id: 'x', version: 3, ...copy })).toEqual(copy);
  });
});
