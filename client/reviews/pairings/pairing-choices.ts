import type { ReviewedWork, ReviewerRow, ReviewOverview } from '#shared/reviews/overview.ts';
import type { ReviewRule } from '#shared/reviews/review.ts';

/** Who may review a map, by hand; null: any. Whoever has the least to do first, those without a map of their own last. */
export function reviewersFor(overview: ReviewOverview, essayId: string | null): ReviewerRow[] {
  const work = overview.works.find((one) => one.essayId === essayId);
  const load = ({ assigned, begun, done }: ReviewerRow) => assigned + begun + done;
  return overview.reviewers
    .filter(({ personId }) => !work || mayReview(overview, personId, work))
    .toSorted(
      (one, other) =>
        Number(other.hasWork) - Number(one.hasWork) ||
        load(one) - load(other) ||
        one.name.localeCompare(other.name),
    );
}

/** Maps that somebody may review, by hand; null: anybody’s. Those with the fewest reviews first. */
export function authorsFor(overview: ReviewOverview, reviewerId: string | null): ReviewedWork[] {
  return overview.works
    .filter((work) => reviewerId === null || mayReview(overview, reviewerId, work))
    .toSorted((one, other) => one.reviews - other.reviews || one.name.localeCompare(other.name));
}

/** Not one’s own, none that one has or gave back, none that a rule forbids; the server has the last word. */
function mayReview({ pairs, rules }: ReviewOverview, personId: string, work: ReviewedWork): boolean {
  if (work.personIds.includes(personId)) return false;
  const isForbidden = rules.some(
    ({ type, reviewerId, authorId }) =>
      type === 'must-not' && reviewerId === personId && work.personIds.includes(authorId),
  );
  if (isForbidden) return false;
  return !pairs.some(
    ({ essayId, reviewerId, state }) =>
      essayId === work.essayId && reviewerId === personId && state !== 'withdrawn',
  );
}

/** Rules with one more, which takes the place of what was said of the same two; of both directions if it is wished. */
export function withRule(
  rules: readonly ReviewRule[],
  rule: ReviewRule,
  isBothWays: boolean,
): readonly ReviewRule[] {
  const added = isBothWays
    ? [rule, { ...rule, reviewerId: rule.authorId, authorId: rule.reviewerId }]
    : [rule];
  const others = rules.filter((one) => !added.some((other) => isSamePair(one, other)));
  return [...others, ...added];
}

/** Whether two rules are of the same reviewer and author. */
export function isSamePair(one: ReviewRule, other: ReviewRule): boolean {
  return one.reviewerId === other.reviewerId && one.authorId === other.authorId;
}
