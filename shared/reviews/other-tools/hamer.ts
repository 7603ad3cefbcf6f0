import { sumOf } from '../centre.ts';
import type { Rating } from '../variance-parts.ts';

/** Below this mean squared deviation a reviewer counts as that exact: the published algorithm divides by nothing there. */
const exact = 1e-6;
const mostRounds = 100;

/**
 * Weights of reviewers by how near they are to the weighted mean of each work, to be used instead of 1 (Hamer, Ma and
 * Kwong 2005, as in Expertiza’s lib/hamer.rb). Weights above 2 are damped. It pays agreement and was further from staff
 * grades than the plain mean (see ../shrunken.ts), so nothing of ours uses it unasked.
 */
export function hamerWeights(ratings: readonly Rating[]) {
  const reviewers = [...new Set(ratings.map(({ reviewer }) => reviewer))];
  let weights = new Map(reviewers.map((reviewer) => [reviewer, 1]));
  for (let round = 1; round <= mostRounds; round++) {
    const scores = weightedMeans(ratings, weights);
    const inaccuracies = reviewers.map((reviewer) => {
      const own = ratings.filter((rating) => rating.reviewer === reviewer);
      const off = own.map(({ work, value }) => (value - (scores.get(work) ?? 0)) ** 2);
      return Math.max(exact, sumOf(off) / own.length);
    });
    const mean = sumOf(inaccuracies) / inaccuracies.length;
    const next = new Map(
      reviewers.map((reviewer, at) => [reviewer, damped(mean / (inaccuracies[at] ?? exact))] as const),
    );
    const isSettled = reviewers.every(
      (reviewer) => (weights.get(reviewer) ?? 0).toFixed(2) === (next.get(reviewer) ?? 0).toFixed(2),
    );
    weights = next;
    if (isSettled) return { weights, scores: weightedMeans(ratings, weights), rounds: round };
  }
  return { weights, scores: weightedMeans(ratings, weights), rounds: mostRounds };
}

function damped(weight: number): number {
  return weight > 2 ? 2 + Math.log10(weight - 1) : weight;
}

function weightedMeans(ratings: readonly Rating[], weights: ReadonlyMap<string, number>) {
  const sums = new Map<string, { sum: number; weight: number }>();
  for (const { work, reviewer, value } of ratings) {
    const weight = weights.get(reviewer) ?? 1;
    const known = sums.get(work) ?? { sum: 0, weight: 0 };
    sums.set(work, { sum: known.sum + weight * value, weight: known.weight + weight });
  }
  return new Map([...sums].map(([work, { sum, weight }]) => [work, sum / weight]));
}
