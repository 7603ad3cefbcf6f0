import { describe, expect, it } from 'vitest';
import { optionFieldsOf } from '#client/rubric/option-fields.ts';
import { choiceWords, wordsOfOption } from '#client/rubric/option-words.ts';
import { rules } from '#shared/rubric/rules/index.ts';

const ruleOf = (id: string) => {
  const rule = rules.find((known) => known.id === id);
  if (!rule) throw new Error(`No rule ${id}.`);
  return rule;
};

describe('options of rules as a form', () => {
  it.each([
    [
      'full-sentence',
      [
        { name: 'minWords', type: 'number', least: 1, most: 20, isWhole: true, standard: 4 },
        { name: 'questions', type: 'switch', standard: true },
      ],
    ],
    [
      'sources-are-recent',
      [
        { name: 'year', type: 'number', least: null, most: null, isWhole: true, standard: null },
        { name: 'maxAge', type: 'number', least: 0, most: null, isWhole: true, standard: null },
      ],
    ],
    [
      'evidence-not-repeated',
      [{ name: 'overlap', type: 'number', least: 0.5, most: 1, isWhole: false, standard: 0.8 }],
    ],
    [
      'warrant-explains-evidence',
      [{ name: 'explain', type: 'choice', choices: ['every', 'any'], standard: 'every' }],
    ],
    ['no-circle', []],
  ])('%s', (id, expected) => {
    expect(optionFieldsOf(ruleOf(id))).toEqual(expected);
  });

  it('knows the standard of a list', () => {
    const [types] = optionFieldsOf(ruleOf('evidence-needs-source'));
    expect(types).toMatchObject({ type: 'several', standard: expect.arrayContaining(['statistic']) });
  });

  it('has words for every option of every rule', () => {
    const options = rules.flatMap((rule) => optionFieldsOf(rule).map(({ name }) => ({ id: rule.id, name })));
    expect(options.length).toBeGreaterThan(10);
    expect(options.filter(({ id, name }) => !wordsOfOption(id, name))).toEqual([]);
  });

  it('takes every standard that it shows', () => {
    for (const rule of rules)
      for (const field of optionFieldsOf(rule)) {
        if (field.standard === null) continue;
        const options = { [field.name]: field.standard };
        expect(rule.options.safeParse(options).success, `${rule.id}.${field.name}`).toBe(true);
      }
  });

  it('writes a choice as people do', () => {
    expect(choiceWords('primary-source', undefined)).toBe('Primary source');
    expect(choiceWords('any', wordsOfOption('warrant-explains-evidence', 'explain'))).toBe(
      'One piece of each claim',
    );
  });
});
