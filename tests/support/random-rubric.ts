import { nodeKindIds } from '#shared/graph/records.ts';
import type { Criterion, Level, Rubric } from '#shared/rubric/rubric.ts';
import { pick, pickSome, type Random, wholeBelow } from './seeded-random.ts';

/** What files stumble over: quotation marks, separators, line ends, formulas, mark-up, words of other formats. */
const pieces = [
  'Thesis',
  'évidence, cited',
  '“quoted”',
  '"plain quotes"',
  'a; b',
  'a | b',
  '<b>&amp;</b>',
  ']]>',
  '=1+1',
  '@name',
  '-3',
  'two\nlines',
  'tab\there',
  '主張',
  '👩‍🏫',
  'Rating Name',
  '10 - Points',
  "it's: #fine",
  '%',
  'null',
  '{x}',
  '\\n',
];

export type RubricTaste = {
  /** Whether names may be empty or repeat, and texts begin or end with blanks. */
  readonly isRaw: boolean;
};

/** A rubric with everything that one can have; ids are those that positions give unless `isRaw`. */
export function randomRubric(random: Random, { isRaw }: RubricTaste): Rubric {
  const isWeighted = random() < 0.5;
  const criteria = Array.from({ length: 1 + wholeBelow(random, 5) }, (_, index): Criterion => {
    const id = isRaw ? `own-${index}.${wholeBelow(random, 100)}` : `c${index + 1}`;
    const levels = Array.from({ length: wholeBelow(random, 5) }, (_step, step): Level => {
      return {
        id: isRaw ? `${id}:${step}` : `${id}-l${step + 1}`,
        title: name(random, isRaw, `L${step + 1}`),
        points: points(random),
        description: words(random, isRaw),
        feedback: words(random, isRaw),
      };
    });
    return {
      id,
      title: name(random, isRaw, `C${index + 1}`),
      description: words(random, isRaw),
      nodeKinds: pickSome(random, nodeKindIds, wholeBelow(random, 4)),
      rules: pickSome(
        random,
        ['thesis-stated', 'no-circle', 'of-another-installation'],
        wholeBelow(random, 3),
      ),
      levels,
      weight: isWeighted && levels.length > 0 ? points(random) : null,
      usesRange: random() < 0.3,
    };
  });
  return {
    id: `r${wholeBelow(random, 1000)}`,
    version: 1 + wholeBelow(random, 4),
    title: name(random, false, 'R'),
    description: words(random, isRaw),
    origin: words(random, isRaw),
    rules: [
      { ruleId: 'thesis-stated', enabled: random() < 0.5, options: {} },
      {
        ruleId: 'full-sentence',
        enabled: true,
        options: { minWords: 3, questions: false },
        severity: 'idea',
      },
    ],
    criteria,
  };
}

function words(random: Random, isRaw: boolean): string {
  const text = Array.from({ length: wholeBelow(random, 5) }, () => pick(random, pieces)).join(' ');
  return isRaw && random() < 0.2 ? ` ${text}\n` : text.trim();
}

/** Different within its rubric unless `isRaw`. */
function name(random: Random, isRaw: boolean, distinct: string): string {
  if (isRaw) return random() < 0.1 ? '' : words(random, true);
  return `${distinct} ${words(random, false)}`.trim();
}

function points(random: Random): number {
  return random() < 0.5 ? wholeBelow(random, 11) : wholeBelow(random, 100_001) / 100;
}
