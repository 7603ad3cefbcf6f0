import { meanOf, sumOf } from './centre.ts';
import { at, type RatingDesign, solveLower, sumsAt, workEquations } from './rating-design.ts';
import { type Rating, type VarianceParts, varianceParts } from './variance-parts.ts';

/** What the variances may be, each with how likely it is (0-1, all of them 1); `freedom`: degrees, of the whole variance. */
export type LikelyParts = {
  readonly freedom: number;
  readonly likely: readonly (VarianceParts & { readonly weight: number })[];
};

/** Of more works the variances are known well enough that one estimate will do. */
const mostWorks = 60;
/** Into so many parts the whole variance is divided among work, reviewer and rest, in every way that there is. */
const steps = 8;
/** Before anything is seen, as one rating that is off by this share of the range: levels are never exact. */
const knownBefore = 0.1;
/** Less likely ones change no digit that anybody sees. */
const negligible = 1e-4;

/**
 * The variances that ratings allow. In a class they are known so badly that one estimate of them makes intervals too
 * short, so all divisions of the whole variance among the three are weighed by how likely they make the ratings, with
 * the mean left out and the whole variance integrated over (the restricted likelihood: Patterson and Thompson 1971;
 * Harville 1974 for what it is in Bayes’ terms; Box and Tiao 1973, chapter 5), all being as likely before. Null where
 * variance-parts.ts cannot tell them from one another, and where there is one value only. `range`: from the lowest
 * value that can be given to the highest.
 */
export function likelyParts(
  ratings: readonly Rating[],
  design: RatingDesign,
  range: number,
): LikelyParts | null {
  const estimate = range > 0 ? varianceParts(ratings) : null;
  if (!estimate) return null;
  const values = ratings.map(({ value }) => value);
  const before = (knownBefore * range) ** 2;
  if (design.works.length > mostWorks)
    return {
      freedom: values.length,
      likely: [{ ...estimate, rest: estimate.rest + before / values.length, weight: 1 }],
    };
  const mean = meanOf(values) ?? 0;
  const left = Float64Array.from(values, (value) => value - mean);
  const found = divisions().map((parts) => ({ parts, ...likelihoodOf(left, design, parts, before) }));
  const most = Math.max(...found.map(({ log }) => log));
  const all = sumOf(found.map(({ log }) => Math.exp(log - most)));
  return {
    // One known before, one lost to the mean.
    freedom: values.length,
    likely: found.flatMap(({ parts: { work, reviewer, rest }, log, whole }) => {
      const weight = Math.exp(log - most) / all;
      if (weight < negligible) return [];
      return [{ work: work * whole, reviewer: reviewer * whole, rest: rest * whole, weight }];
    }),
  };
}

/** Every way to divide 1 among the three, none of them nothing: the middles of the cells of a triangle. */
function divisions(): VarianceParts[] {
  return Array.from({ length: steps }, (_, first) =>
    Array.from({ length: steps - first }, (_, second) => {
      const [work, reviewer] = [(first + 1 / 3) / steps, (second + 1 / 3) / steps];
      return { work, reviewer, rest: 1 - work - reviewer };
    }),
  ).flat();
}

/** The logarithm of the restricted likelihood of a division, but for a constant, and the whole variance that fits it best. */
function likelihoodOf(left: Float64Array, design: RatingDesign, parts: VarianceParts, before: number) {
  const { works, reviewers, workOf, reviewerOf, ofReviewer } = design;
  const { work, reviewer, rest } = parts;
  const draws = { work: rest / work, reviewer: rest / reviewer };
  const { lower, logDeterminant } = workEquations(design, draws);
  const side = (values: Float64Array) => {
    const ofReviewers = sumsAt(reviewerOf, values, reviewers).map(
      (sum, place) => sum / Math.sqrt(at(ofReviewer, place) + draws.reviewer),
    );
    const even = Float64Array.from(
      reviewerOf,
      (place, row) =>
        at(values, row) - at(ofReviewers, place) / Math.sqrt(at(ofReviewer, place) + draws.reviewer),
    );
    const ofWorks = sumsAt(workOf, even, works.length);
    solveLower(lower, ofWorks);
    return { values, ofReviewers, ofWorks };
  };
  type Side = ReturnType<typeof side>;
  /** One side times the inverse of the ratings’ variances times the other. */
  const weighed = (one: Side, other: Side) =>
    (product(one.values, other.values) -
      product(one.ofReviewers, other.ofReviewers) -
      product(one.ofWorks, other.ofWorks)) /
    rest;
  const [rated, ones] = [side(left), side(new Float64Array(left.length).fill(1))];
  const ofOnes = weighed(ones, ones);
  const squares = weighed(rated, rated) - weighed(rated, ones) ** 2 / ofOnes + before;
  const logOfVariances =
    left.length * Math.log(rest) -
    works.length * Math.log(draws.work) -
    reviewers * Math.log(draws.reviewer) +
    sumOf(Array.from(ofReviewer, (count) => Math.log(count + draws.reviewer))) +
    logDeterminant;
  return {
    log: -(logOfVariances + Math.log(ofOnes) + left.length * Math.log(squares)) / 2,
    whole: squares / left.length,
  };
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += at(one, place) * at(other, place);
  return sum;
}
