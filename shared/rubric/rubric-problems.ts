import type { FieldProblem } from '#shared/errors.ts';
import type { RubricBody } from './rubric.ts';
import type { Rule } from './rule.ts';

/**
 * What keeps a rubric from being used, beyond its shape: names that are not there or stand twice, options that a rule
 * does not take, weights for some criteria only. Rules that are not among `rules` are let be: nothing asks them. Empty
 * when all is well; pointers are into the body.
 */
export function rubricProblems(body: RubricBody, rules: readonly Rule[]): FieldProblem[] {
  return [
    ...(body.title.trim() === '' ? [{ pointer: '/title', detail: 'Give the rubric a title.' }] : []),
    ...twice(body.criteria, '/criteria', 'criteria'),
    ...body.criteria.flatMap(({ levels }, at) => twice(levels, `/criteria/${at}/levels`, 'levels')),
    ...weightProblems(body),
    ...twice(
      body.rules.map(({ ruleId }) => ({ id: ruleId })),
      '/rules',
      'rules',
    ),
    ...body.rules.flatMap(({ ruleId, options }, at) => {
      const rule = rules.find(({ id }) => id === ruleId);
      const parsed = rule?.options.safeParse(options);
      if (!rule || !parsed || parsed.success) return [];
      return [{ pointer: `/rules/${at}/options`, detail: `“${rule.title}” does not take these options.` }];
    }),
  ];
}

function twice(named: readonly { readonly id: string }[], base: string, what: string): FieldProblem[] {
  return named.flatMap(({ id }, at) => {
    const first = named.findIndex((other) => other.id === id);
    if (first === at) return [];
    return [{ pointer: `${base}/${at}`, detail: `Two of the ${what} have the id “${id}”.` }];
  });
}

function weightProblems({ criteria }: RubricBody): FieldProblem[] {
  const weighed = criteria.map(({ levels, weight }) => ({ hasLevels: levels.length > 0, weight }));
  const has = (isSet: boolean) =>
    weighed.some(({ hasLevels, weight }) => hasLevels && (weight !== null) === isSet);
  if (!has(true) || !has(false)) return [];
  return weighed.flatMap(({ hasLevels, weight }, at) =>
    hasLevels && weight === null
      ? [
          {
            pointer: `/criteria/${at}/weight`,
            detail: 'Give every criterion with levels a weight, or none of them.',
          },
        ]
      : [],
  );
}
