import type { ReviewSections } from '#shared/assignments/peer-review.ts';

/** Somebody who has handed in and so reviews. */
export type Reviewer = {
  readonly personId: string;
  /** Of the course; null when in none. */
  readonly groupId: string | null;
  readonly sectionId: string | null;
  /** Reviews that they have to write, beside any they have asked for. */
  readonly owes: number;
};

/** A map that was handed in. */
export type ReviewedMap = {
  readonly essayId: string;
  /** One, or the students of a group. */
  readonly personIds: readonly string[];
  readonly groupId: string | null;
  /** Null when its authors are of several. */
  readonly sectionId: string | null;
  /** Reviews it has from people who are no longer here; they count. */
  readonly got: number;
};

/** A review that somebody has already. */
export type StandingPair = {
  readonly reviewerId: string;
  readonly essayId: string;
  readonly state: 'assigned' | 'begun' | 'sent';
  /** Set by hand: only a hand takes it back. */
  readonly isPinned: boolean;
  /** Beyond what its reviewer owes. */
  readonly isExtra: boolean;
  /** Given out by a repair; left out: no. */
  readonly isRepaired?: boolean | undefined;
  /** Given out long ago, and never opened. */
  readonly hasLapsed: boolean;
};

type PairOfIds = { readonly reviewerId: string; readonly essayId: string };

/** All that a drawing or a repair is made from. What names somebody or something that is not in it counts for nothing. */
export type ReviewClass = {
  readonly reviewers: readonly Reviewer[];
  readonly works: readonly ReviewedMap[];
  readonly perStudent: number;
  /** Whose maps people review; one’s own section is avoided where this is not said. */
  readonly sections?: ReviewSections | undefined;
  readonly standing: readonly StandingPair[];
  /** Never paired: “must not”, and what was declined or taken back. Oneself and one’s group need no naming. */
  readonly barred: readonly PairOfIds[];
  readonly must: readonly PairOfIds[];
  readonly shouldNot: readonly PairOfIds[];
  /** Who reviewed whom in the assignment before. */
  readonly before: readonly PairOfIds[];
};

export function canMove({ state, isPinned, isExtra }: StandingPair): boolean {
  return state === 'assigned' && !isPinned && !isExtra;
}

/**
 * The same for another drawing: reviews that a repair gave beyond what their reviewers owe, because others have left or
 * lie idle, are theirs as if they had asked for them. As many as nobody else writes, and no more: where less is asked of
 * everybody they go.
 */
export function withTakenOver(given: ReviewClass): ReviewClass {
  const { reviewers, works, perStudent } = given;
  const owes = new Map(reviewers.map((one) => [one.personId, one.owes]));
  const owed = [...owes.values()].reduce((sum, one) => sum + one, 0);
  const got = works.reduce((sum, one) => sum + one.got, 0);
  let missing = perStudent * reviewers.length - owed - got;
  const over = new Map<string, number>();
  for (const { reviewerId, isExtra } of given.standing)
    if (!isExtra) over.set(reviewerId, (over.get(reviewerId) ?? -(owes.get(reviewerId) ?? 0)) + 1);
  const standing = given.standing.map((pair) => {
    const beyond = over.get(pair.reviewerId) ?? 0;
    if (!pair.isRepaired || !canMove(pair) || pair.hasLapsed || beyond <= 0 || missing <= 0) return pair;
    over.set(pair.reviewerId, beyond - 1);
    missing -= 1;
    return { ...pair, isExtra: true };
  });
  return { ...given, standing };
}
