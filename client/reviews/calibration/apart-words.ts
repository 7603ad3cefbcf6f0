import type { Mark } from '#shared/assessment/assessment.ts';
import { levelOf, markOn } from '#shared/assessment/total.ts';
import { levelsApart, levelsText } from '#shared/reviews/bias.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

/** “Sound”; “No level” without one. */
export function levelTitle(criterion: Criterion, marks: readonly Mark[]): string {
  return levelOf(criterion, markOn(criterion, marks))?.title ?? 'No level';
}

/** “The same level”, “You gave one level more”; empty where one of the two has none. */
export function apartWords(
  criterion: Criterion,
  marks: readonly Mark[],
  reference: readonly Mark[],
): { readonly way: 'same' | 'more' | 'less'; readonly words: string } | null {
  const apart = levelsApart(criterion, marks, reference);
  if (apart === null) return null;
  if (apart === 0) return { way: 'same', words: 'The same level' };
  const way = apart > 0 ? 'more' : 'less';
  return { way, words: `You gave ${levelsText(Math.abs(apart))} ${way}` };
}
