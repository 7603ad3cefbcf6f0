import type { AllocationReport } from './allocation.ts';
import type { Links } from './links.ts';
import type { ReviewClass } from './review-class.ts';

export type AllocatedPair = {
  readonly reviewerId: string;
  readonly essayId: string;
  readonly tier: number;
  /** `kept`: it was there before. */
  readonly type: 'kept' | 'new';
};

/** What a drawing or a repair comes to. */
export type Allocated = {
  /** All there are then; by reviewer and essay id. */
  readonly pairs: readonly AllocatedPair[];
  /** Those that were there and go; none was begun. */
  readonly gone: readonly { readonly reviewerId: string; readonly essayId: string }[];
  readonly report: AllocationReport;
};

type Aim = {
  readonly seed: number;
  /** Reviews that every work should have. */
  readonly least: number;
};

export function allocatedOf(links: Links, given: ReviewClass, aim: Aim): Allocated {
  const before = new Set(given.standing.map(keyOf));
  const pairs = links.reviewers
    .flatMap(({ personId }, reviewer) =>
      links.worksOf(reviewer).map((work): AllocatedPair => {
        const essayId = links.works[work]?.essayId ?? '';
        const type = before.has(keyOf({ reviewerId: personId, essayId })) ? 'kept' : 'new';
        return { reviewerId: personId, essayId, tier: links.tier(reviewer, work), type };
      }),
    )
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const after = new Set(pairs.map(keyOf));
  return {
    pairs,
    gone: given.standing
      .filter((pair) => pair.state === 'assigned' && !after.has(keyOf(pair)))
      .map(({ reviewerId, essayId }) => ({ reviewerId, essayId })),
    report: reportOf(links, given, aim, pairs),
  };
}

function reportOf(
  links: Links,
  given: ReviewClass,
  { seed, least }: Aim,
  pairs: readonly AllocatedPair[],
): AllocationReport {
  const written = links.reviewers.map((_one, at) => links.writes(at));
  const got = links.works.map((_one, at) => links.got(at));
  return {
    seed,
    reviewers: links.reviewers.length,
    works: links.works.length,
    perStudent: given.perStudent,
    pairs: pairs.length,
    perWork: rangeOf(got),
    perReviewer: rangeOf(written),
    relaxed: pairs
      .filter(({ tier }) => tier > 0)
      .map(({ reviewerId, essayId, tier }) => ({ reviewerId, essayId, tier })),
    unfilled: unfilledById([
      ...links.works.flatMap(({ essayId }, at) => {
        const missing = least - (got[at] ?? 0);
        return missing > 0 ? [{ type: 'work' as const, essayId, missing }] : [];
      }),
      ...links.reviewers.flatMap(({ personId, owes }, at) => {
        const missing = owes - (written[at] ?? 0);
        return missing > 0 ? [{ type: 'reviewer' as const, reviewerId: personId, missing }] : [];
      }),
    ]),
  };
}

export function unfilledById(unfilled: AllocationReport['unfilled']): AllocationReport['unfilled'] {
  return unfilled.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

function idOf(entry: AllocationReport['unfilled'][number]): string {
  return entry.type === 'work' ? entry.essayId : entry.reviewerId;
}

/** Zeros of nothing. */
export function rangeOf(numbers: readonly number[]) {
  return numbers.length === 0 ? { min: 0, max: 0 } : { min: Math.min(...numbers), max: Math.max(...numbers) };
}

function keyOf({ reviewerId, essayId }: { readonly reviewerId: string; readonly essayId: string }): string {
  return `${reviewerId} ${essayId}`;
}
