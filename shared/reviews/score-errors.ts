import type { LikelyParts } from './likely-parts.ts';
import {
  at,
  type Draws,
  type RatingDesign,
  solveLower,
  solveUpper,
  sumsAt,
  workEquations,
} from './rating-design.ts';

/** Of the squared error of each work’s score: how much it has of each variance. By place of the work. */
export type ErrorShares = {
  readonly work: Float64Array;
  readonly reviewer: Float64Array;
  readonly rest: Float64Array;
};

/**
 * The squared error that a score is expected to have, exactly: it is a weighted sum of all ratings (with weights that add
 * up to 1, so that the class’s mean falls out), and its error has so much of each work, each reviewer and each rest.
 * Depends on who rated what alone, not on what was given.
 */
export function errorShares(design: RatingDesign, draws: Draws): ErrorShares {
  const { works, reviewers, workOf, reviewerOf, ofReviewer } = design;
  const size = works.length;
  const { lower } = workEquations(design, draws);
  const shares = {
    work: new Float64Array(size),
    reviewer: new Float64Array(size),
    rest: new Float64Array(size),
  };
  for (let work = 0; work < size; work++) {
    const own = new Float64Array(size);
    own[work] = 1;
    solveLower(lower, own);
    solveUpper(lower, own);
    const ofRating = Float64Array.from(workOf, (place) => at(own, place));
    const ofReviewers = sumsAt(reviewerOf, ofRating, reviewers);
    const weights = ofRating.map((weight, row) => {
      const place = reviewerOf[row] ?? 0;
      return weight - at(ofReviewers, place) / (at(ofReviewer, place) + draws.reviewer);
    });
    // What the fit takes of the mean is given back by the mean that it is added to.
    const even = (1 - weights.reduce((sum, weight) => sum + weight, 0)) / weights.length;
    const whole = weights.map((weight) => weight + even);
    const ofWorks = sumsAt(workOf, whole, size);
    ofWorks[work] = at(ofWorks, work) - 1;
    shares.work[work] = squares(ofWorks);
    shares.reviewer[work] = squares(sumsAt(reviewerOf, whole, reviewers));
    shares.rest[work] = squares(whole);
  }
  return shares;
}

/** How far to either side of a score what it stands for lies in this share of cases (0-1). `work`: its place. */
export function halfWidth(
  { likely, freedom }: LikelyParts,
  shares: ErrorShares,
  work: number,
  share: number,
): number {
  const errors = likely.map(({ weight, ...parts }) => ({
    weight,
    deviation: Math.sqrt(
      parts.work * at(shares.work, work) +
        parts.reviewer * at(shares.reviewer, work) +
        parts.rest * at(shares.rest, work),
    ),
  }));
  let [low, high] = [0, farthest * Math.max(...errors.map(({ deviation }) => deviation))];
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    let held = 0;
    for (const { weight, deviation } of errors) held += weight * withinStudent(middle / deviation, freedom);
    if (held < share) low = middle;
    else high = middle;
  }
  return high;
}

/** No share of 0.9 lies outside so many deviations, with ten degrees of freedom or more. */
const farthest = 4;
/** To a millionth of the scale. */
const halvings = 22;

/** How much of Student’s t lies within ±t. Source: Wallace 1959, who makes a normal deviate of it: good to 0.001 from three degrees of freedom on. */
function withinStudent(t: number, freedom: number): number {
  const bent = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log(1 + t ** 2 / freedom));
  return withinNormal(bent);
}

/** How much of the normal distribution lies within ±z. Source: Abramowitz and Stegun 1964, 7.1.26; good to 1.5e-7. */
export function withinNormal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  return 1 - terms.reduce((sum, term) => (sum + term) * t, 0) * Math.exp(-(x ** 2));
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value ** 2;
  return sum;
}
