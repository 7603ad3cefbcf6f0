import { meanOf } from './centre.ts';
import { oneWayIntraclass, reliabilityOfMean, reviewsNeeded } from './intraclass.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import type { Agreement } from './scores.ts';

/** A mean of reviews that is this reliable is enough to go by. */
const reliable = 0.8;

/** How far the reviewers of a class agree, from what each work was given. Thresholds of alpha: Krippendorff 2004, p. 241. */
export function agreementOf(units: readonly (readonly number[])[]): Agreement {
  const alpha = krippendorffAlpha(units, 'ordinal');
  const single = oneWayIntraclass(units);
  const paired = units.filter((unit) => unit.length >= 2);
  if (paired.length < 2)
    return {
      ...{ alpha: null, single: null },
      words: 'Too few reviews to say: it takes two maps with two reviews each.',
    };
  if (alpha === null)
    return {
      ...{ alpha: null, single: null },
      words: 'Everybody gave every map the same: there is nothing yet to agree about.',
    };
  const each = meanOf(units.flatMap(({ length }) => (length > 0 ? [length] : []))) ?? 0;
  return { alpha, single, words: `${strength(alpha)} ${outlook(single, each)}` };
}

function strength(alpha: number): string {
  if (alpha >= 0.8) return 'Reviewers agree: it hardly matters who reviews a map.';
  if (alpha >= 0.667) return 'Reviewers agree well enough to go by their mean, with care.';
  if (alpha >= 0.4) return 'Reviewers agree somewhat: the same map can get a level more or less.';
  if (alpha > 0.1) return 'Reviewers agree little: much hangs on who reviews a map.';
  return 'Reviewers agree no more than by chance: do not go by these levels alone.';
}

/** @param each reviews a map has on average */
function outlook(single: number | null, each: number): string {
  const needed = single === null ? null : reviewsNeeded(single, reliable);
  if (single === null || needed === null || needed > 50)
    return 'More reviews would not help; talk about what the levels mean, or let the class try them on a map of yours first.';
  const have = each.toFixed(1).replace('.0', '');
  const reached = reliabilityOfMean(single, each).toFixed(2);
  const total = Math.ceil(needed - 1e-9);
  const more = Math.ceil(needed - each - 1e-9);
  const mean = `The mean of ${have} ${have === '1' ? 'review' : 'reviews'} a map has a reliability of ${reached}`;
  return more <= 0
    ? `${mean}: enough to go by.`
    : `${mean}; 0.80, enough to go by, takes ${total} reviews a map, ${more} more.`;
}
