import * as z from 'zod/mini';

/** What so many reviews each come to in a class of that size, in words for whoever sets them. */
export const feasibilitySchema = z.strictObject({
  /** As “61 × 2 = 122 reviews, each map gets 2.” */
  words: z.string(),
  warnings: z.array(
    z.strictObject({
      /**
       * `too-few`: nobody can review anybody; `too-many`: more than there are maps of others; `each-other`: some have
       * to review each other.
       */
      type: z.enum(['too-few', 'too-many', 'each-other']),
      words: z.string(),
    }),
  ),
});
export type Feasibility = z.infer<typeof feasibilitySchema>;
type Warning = Feasibility['warnings'][number];

type Asked = {
  /** People who write reviews. */
  readonly reviewers: number;
  /** Maps that are reviewed: as many as people, or one a group. */
  readonly works: number;
  readonly perStudent: number;
};

/** Says in one line what everybody writes and gets, and warns of what cannot be. */
export function feasibilityOf({ reviewers, works, perStudent }: Asked): Feasibility {
  if (works < 2 || reviewers < 2)
    return {
      words: 'No reviews yet.',
      warnings: [{ type: 'too-few', words: 'Peer review needs maps of two people or groups at least.' }],
    };
  const each = Math.min(perStudent, works - 1);
  const all = reviewers * each;
  const least = Math.floor(all / works);
  const most = Math.ceil(all / works);
  const gets = least === most ? `${least}` : `${least} or ${most}`;
  const maps = reviewers === works ? 'each map gets' : `each of ${works} maps gets`;
  return {
    words: `${reviewers} × ${each} = ${all} ${all === 1 ? 'review' : 'reviews'}, ${maps} ${gets}.`,
    warnings: warningsOf({ reviewers, works, perStudent }, each),
  };
}

function warningsOf({ reviewers, works, perStudent }: Asked, each: number): Warning[] {
  const warnings: Warning[] = [];
  if (perStudent > each)
    warnings.push({
      type: 'too-many',
      words: `With ${works} maps nobody can review more than ${each} of others, so everybody writes ${each} and not ${perStudent}.`,
    });
  // Pairs of people are n(n-1)/2, and each can hold one review before one has to go back: nk of them fit up to k = (n-1)/2.
  if (reviewers === works && works <= 2 * each)
    warnings.push({
      type: 'each-other',
      words: `With ${works} maps and ${each === 1 ? 'one review' : `${each} reviews`} each, some people have to review each other, and may guess who wrote what. Fewer reviews each avoid that.`,
    });
  return warnings;
}
