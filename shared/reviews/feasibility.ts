import * as z from 'zod/mini';
import type { Blind, ReviewSections } from '#shared/assignments/peer-review.ts';

/** What so many reviews each come to in a class of that size, in words for whoever sets them. */
export const feasibilitySchema = z.strictObject({
  /** As “61 × 2 = 122 reviews, each map gets 2.” */
  words: z.string(),
  warnings: z.array(
    z.strictObject({
      /**
       * `too-few`: nobody can review anybody; `too-many`: more than there are maps of others; `each-other`: some have
       * to review each other; `own-section`: some have to review maps of their own section, though others are wished; `known`: names are
       * hidden, but there are too few people for it.
       */
      type: z.enum(['too-few', 'too-many', 'each-other', 'own-section', 'known']),
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
  /** As it is set; `others` where it is not said. */
  readonly sections?: ReviewSections | undefined;
  /** What is hidden; where it is not said nothing is. */
  readonly blind?: Blind | undefined;
  /** Those that somebody is in, each with its people and its maps; counts where there are two or more. */
  readonly bySection?: readonly SectionCount[] | undefined;
};

export type SectionCount = {
  /** Null: of those who are in none. */
  readonly title: string | null;
  readonly reviewers: number;
  readonly works: number;
};

/** Says in one line what everybody writes and gets, and warns of what cannot be. */
export function feasibilityOf(asked: Asked): Feasibility {
  const { reviewers, works, perStudent, sections = 'others', bySection = [], blind = 'open' } = asked;
  if (works < 2 || reviewers < 2)
    return {
      words: 'No reviews yet.',
      warnings: [{ type: 'too-few', words: 'Peer review needs maps of two people or groups at least.' }],
    };
  const areSeveral = bySection.filter(({ title }) => title !== null).length > 1;
  if (areSeveral && sections === 'same') return withinSections(bySection, perStudent, blind);
  const each = Math.min(perStudent, works - 1);
  const all = reviewers * each;
  const least = Math.floor(all / works);
  const most = Math.ceil(all / works);
  const gets = least === most ? `${least}` : `${least} or ${most}`;
  const maps = reviewers === works ? 'each map gets' : `each of ${works} maps gets`;
  return {
    words: `${reviewers} × ${each} = ${all} ${all === 1 ? 'review' : 'reviews'}, ${maps} ${gets}.`,
    warnings: [
      ...warningsOf({ reviewers, works, perStudent, blind }, each),
      ...(areSeveral && sections === 'others' ? stayingWords(bySection, each) : []),
    ],
  };
}

/** Each section is a class of its own. */
function withinSections(bySection: readonly SectionCount[], perStudent: number, blind: Blind): Feasibility {
  const parts = bySection.map((section) => {
    const { reviewers, works, title } = section;
    const each = reviewers < 2 ? 0 : Math.min(perStudent, Math.max(0, works - 1));
    return { reviewers, works, each, all: reviewers * each, where: placeWords(title) };
  });
  const all = parts.reduce((sum, part) => sum + part.all, 0);
  const people = parts.reduce((sum, { reviewers }) => sum + reviewers, 0);
  const perMap = parts.flatMap((part) => (part.works === 0 ? [] : [part.all / part.works]));
  const least = Math.floor(Math.min(...perMap));
  const most = Math.ceil(Math.max(...perMap));
  const gets = least === most ? `${least}` : `${least} ${most === least + 1 ? 'or' : 'to'} ${most}`;
  const isEven = parts.every(({ each }) => each === perStudent);
  const sum = isEven ? `${people} × ${perStudent} = ${all} reviews` : `${people} people, ${all} reviews`;
  return {
    words: `${sum}, each within its section; each map gets ${gets}.`,
    warnings: parts.flatMap(({ reviewers, works, each, where }): Warning[] => {
      if (each === 0)
        return [
          {
            type: 'too-few',
            words: `${where} there is ${works === 1 ? 'one map' : 'no map of others'}, so nobody there writes a review or gets one. Let other sections review it, or pair it by hand.`,
          },
        ];
      const own: Warning[] = [];
      if (each < perStudent)
        own.push({
          type: 'too-many',
          words: `${where} there are ${works} maps, so everybody there writes ${each} and not ${perStudent}.`,
        });
      const known = knownWords({ reviewers, works, blind });
      if (known !== null) own.push({ type: 'known', words: `${where}: ${known}` });
      else if (reviewers === works && works <= 2 * each)
        own.push({
          type: 'each-other',
          words: `${where} some people have to review each other, and may guess who wrote what.`,
        });
      return own;
    }),
  };
}

/** Where a section has more people than all others have maps for, the rest stays in it. */
function stayingWords(bySection: readonly SectionCount[], each: number): Warning[] {
  const maps = bySection.reduce((sum, { works }) => sum + works, 0);
  const people = bySection.reduce((sum, { reviewers }) => sum + reviewers, 0);
  return bySection.flatMap(({ title, reviewers, works }): Warning[] => {
    if (title === null) return [];
    const room = Math.floor(((maps - works) * people * each) / Math.max(1, maps));
    const stay = reviewers * each - room;
    if (stay <= 0) return [];
    return [
      {
        type: 'own-section',
        words: `${title} has more people than all other sections together: ${stay} of its ${reviewers * each} reviews stay in it.`,
      },
    ];
  });
}

function placeWords(title: string | null): string {
  return title === null ? 'Among those who are in no section' : `In ${title}`;
}

function warningsOf(
  {
    reviewers,
    works,
    perStudent,
    blind,
  }: Pick<Asked, 'reviewers' | 'works' | 'perStudent'> & { blind: Blind },
  each: number,
): Warning[] {
  const warnings: Warning[] = [];
  if (perStudent > each)
    warnings.push({
      type: 'too-many',
      words: `With ${works} maps nobody can review more than ${each} of others, so everybody writes ${each} and not ${perStudent}.`,
    });
  const known = knownWords({ reviewers, works, blind });
  if (known !== null) return [...warnings, { type: 'known', words: known }];
  // Pairs of people are n(n-1)/2, and each can hold one review before one has to go back: nk of them fit up to k = (n-1)/2.
  if (reviewers === works && works <= 2 * each)
    warnings.push({
      type: 'each-other',
      words: `With ${works} maps and ${each === 1 ? 'one review' : `${each} reviews`} each, some people have to review each other, and may guess who wrote what. Fewer reviews each avoid that.`,
    });
  return warnings;
}

/** What hiding names cannot hide among so few; null where it can, or nothing is hidden. */
function knownWords({
  reviewers,
  works,
  blind,
}: Pick<Asked, 'reviewers' | 'works'> & { readonly blind: Blind }): string | null {
  if (blind === 'open') return null;
  if (reviewers <= 3 && works <= 3)
    return `With ${reviewers} people everybody can work out who reviewed whom, although names are hidden.`;
  if (works === 2)
    return 'With 2 maps everybody knows which group a review comes from, although names are hidden.';
  return null;
}
