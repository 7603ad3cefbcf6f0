import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';

/** “a:4,2” is a criterion with two levels; “a” one for comments; “a:4,2@60” has a weight. */
export function bodyOf(...criteria: readonly string[]): RubricBody {
  return { title: 'Test', description: '', origin: '', rules: [], criteria: criteria.map(criterionOf) };
}

function criterionOf(words: string): Criterion {
  const [, id = '', points, weight] = /^(\w+)(?::([\d.,]+))?(?:@([\d.]+))?$/.exec(words) ?? [];
  const levels = (points?.split(',') ?? []).map((value, at) => ({
    id: `${id}-${at}`,
    title: `L${at}`,
    points: Number(value),
    description: '',
    feedback: '',
  }));
  return {
    id,
    title: id.toUpperCase(),
    description: '',
    nodeKinds: [],
    rules: [],
    levels,
    weight: weight === undefined ? null : Number(weight),
    usesRange: false,
  };
}

/** The same words back, with titles of levels where they are not the ones above. */
export function wordsOf({ criteria }: RubricBody): string[] {
  return criteria.map(
    ({ id, levels, weight }) =>
      `${id}${levels.length > 0 ? `:${levels.map(({ points }) => points).join()}` : ''}${weight === null ? '' : `@${weight}`}`,
  );
}

/** n1, n2, n3 … */
export function counted(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `n${count}`;
  };
}
