import { meanOf } from './centre.ts';
import { likelyParts } from './likely-parts.ts';
import { at, designOf, type RatingDesign } from './rating-design.ts';
import { type ErrorShares, errorShares, halfWidth } from './score-errors.ts';
import type { Rating } from './variance-parts.ts';

/** What is recommended for a work. `low` and `high`: a 90 % interval; null where too little is known to make one. */
export type Shrunken = { readonly score: number; readonly low: number | null; readonly high: number | null };

/** Ends of the scale, in its unit. */
type Scale = { readonly lowest: number; readonly highest: number };

const sweeps = 100;
/** When nothing moves by more, further sweeps change no digit that anybody sees. */
const settled = 1e-9;
/** As so many reviews that say nothing. */
const draws = { work: 1, reviewer: 2 };
const nineInTen = 0.9;

/**
 * What each work is worth, by work, with strict and lenient reviewers evened out: x = mu + q + b is fitted by 100
 * alternating sweeps of q = sum(x - mu - b) / (n + 1) and b = sum(x - mu - q) / (n + 2), and mu + q is the score. The
 * draw to the mean keeps a work with a single review from the extremes. On published grades (MiFei, AAAI 2015,
 * assignment 3: 23 works with a staff grade) it came closer to staff than mean, median and weighting by reputation.
 *
 * The interval reaches as far to either side as the error of the score does nine times in ten: that is Student’s t with
 * the squared error of score-errors.ts, over all variances that the ratings allow (likely-parts.ts); it ends where the
 * scale does. What it holds is what all reviewers like these would give a work on average. In simulated classes of 12 to
 * 300 with 2, 3 or 5 reviews a map, in steps of a level or without, it held that 88 to 93 times in 100; of 6, 85 to 92
 * (tests/shared/reviews/shrunken.test.ts).
 */
export function shrunkenScores(ratings: readonly Rating[], scale: Scale): ReadonlyMap<string, Shrunken> {
  return createShrinking()(ratings, scale);
}

/**
 * The same for several rows of a rubric, which have mostly been rated by the same people: what that costs is paid once.
 * Intervals are what costs: half a second in a class of 300. Where nobody looks at them they are left out.
 */
export function createShrinking({ hasIntervals = true } = {}) {
  let known: { readonly key: string; readonly shares: ErrorShares } | null = null;

  function sharesOf(ratings: readonly Rating[], design: RatingDesign): ErrorShares {
    const key = ratings.map(({ work, reviewer }) => `${work} ${reviewer}`).join('\n');
    if (known?.key !== key) known = { key, shares: errorShares(design, draws) };
    return known.shares;
  }

  return (ratings: readonly Rating[], { lowest, highest }: Scale): ReadonlyMap<string, Shrunken> => {
    const mu = meanOf(ratings.map(({ value }) => value));
    if (mu === null) return new Map();
    const design = designOf(ratings);
    const ofWork = fitted(ratings, design, mu);
    const parts = hasIntervals ? likelyParts(ratings, design, highest - lowest) : null;
    const shares = parts && sharesOf(ratings, design);
    const within = (value: number) => Math.min(highest, Math.max(lowest, value));
    return new Map(
      design.works.map((id, place) => {
        const score = mu + at(ofWork, place);
        const half = parts && shares && halfWidth(parts, shares, place, nineInTen);
        return [
          id,
          {
            score: within(score),
            low: half === null ? null : within(score - half),
            high: half === null ? null : within(score + half),
          },
        ];
      }),
    );
  };
}

/** How far each work is from the mean, by place. */
function fitted(ratings: readonly Rating[], design: RatingDesign, mu: number): Float64Array {
  const left = Float64Array.from(ratings, ({ value }) => value - mu);
  const ofWork = new Float64Array(design.works.length);
  const ofReviewer = new Float64Array(design.reviewers);
  const works = { left, own: design.workOf, count: design.ofWork, draw: draws.work };
  const reviewers = { left, own: design.reviewerOf, count: design.ofReviewer, draw: draws.reviewer };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    average(ofWork, { ...works, other: design.reviewerOf, ofOther: ofReviewer });
    const moved = average(ofReviewer, { ...reviewers, other: design.workOf, ofOther: ofWork });
    if (moved < settled) break;
  }
  return ofWork;
}

type Sides = {
  readonly left: Float64Array;
  readonly own: Int32Array;
  readonly other: Int32Array;
  readonly ofOther: Float64Array;
  readonly count: Float64Array;
  readonly draw: number;
};

/** Half a sweep, in place: each side’s share of what the other leaves. Answers how far the one that moved most has moved. */
function average(mine: Float64Array, { left, own, other, ofOther, count, draw }: Sides): number {
  const sums = new Float64Array(mine.length);
  for (let row = 0; row < left.length; row++) {
    const place = own[row] ?? 0;
    sums[place] = at(sums, place) + at(left, row) - at(ofOther, other[row] ?? 0);
  }
  let most = 0;
  for (let place = 0; place < mine.length; place++) {
    const next = at(sums, place) / (at(count, place) + draw);
    most = Math.max(most, Math.abs(next - at(mine, place)));
    mine[place] = next;
  }
  return most;
}
