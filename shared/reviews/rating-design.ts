import type { Rating } from './variance-parts.ts';

/** Who rated what, by place: works and reviewers are numbered in the order in which they come. */
export type RatingDesign = {
  /** Ids of works, by place. */
  readonly works: readonly string[];
  readonly reviewers: number;
  /** By rating. */
  readonly workOf: Int32Array;
  readonly reviewerOf: Int32Array;
  /** Ratings by work, and by reviewer. */
  readonly ofWork: Float64Array;
  readonly ofReviewer: Float64Array;
};

/** How strongly works and reviewers are drawn to the mean, as so many ratings that say nothing. */
export type Draws = { readonly work: number; readonly reviewer: number };

export function designOf(ratings: readonly Pick<Rating, 'work' | 'reviewer'>[]): RatingDesign {
  const works = indexed(ratings.map(({ work }) => work));
  const reviewers = indexed(ratings.map(({ reviewer }) => reviewer));
  const workOf = Int32Array.from(ratings, ({ work }) => works.get(work) ?? 0);
  const reviewerOf = Int32Array.from(ratings, ({ reviewer }) => reviewers.get(reviewer) ?? 0);
  return {
    ...{ works: [...works.keys()], reviewers: reviewers.size, workOf, reviewerOf },
    ofWork: counts(workOf, works.size),
    ofReviewer: counts(reviewerOf, reviewers.size),
  };
}

/**
 * The equations of a two-way fit with the reviewers solved for, as the lower half L of L·L' (Cholesky), row by row:
 * n + draw of each work on the diagonal, less 1 / (n + draw) of a reviewer for every two works that they share
 * (Henderson 1975, the mixed model equations). `logDeterminant`: of L·L'.
 */
export function workEquations(design: RatingDesign, draws: Draws) {
  const { works, workOf, reviewerOf, ofWork, ofReviewer, reviewers } = design;
  const size = works.length;
  const rows = new Float64Array(size * size);
  for (let work = 0; work < size; work++) rows[work * size + work] = at(ofWork, work) + draws.work;
  const ratedBy = Array.from({ length: reviewers }, (): number[] => []);
  for (const [rating, reviewer] of reviewerOf.entries()) ratedBy[reviewer]?.push(workOf[rating] ?? 0);
  for (const [reviewer, rated] of ratedBy.entries()) {
    const share = 1 / (at(ofReviewer, reviewer) + draws.reviewer);
    for (const one of rated)
      for (const other of rated) rows[one * size + other] = at(rows, one * size + other) - share;
  }
  let logDeterminant = 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let left = at(rows, row * size + column);
      for (let k = 0; k < column; k++) left -= at(rows, row * size + k) * at(rows, column * size + k);
      if (row === column) logDeterminant += Math.log(left);
      rows[row * size + column] = row === column ? Math.sqrt(left) : left / at(rows, column * size + column);
    }
  return { lower: rows, logDeterminant };
}

/** Solves L·x = right, in place. */
export function solveLower(lower: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    let left = at(right, row);
    for (let k = 0; k < row; k++) left -= at(lower, row * size + k) * at(right, k);
    right[row] = left / at(lower, row * size + row);
  }
}

/** Solves L'·x = right, in place. */
export function solveUpper(lower: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = size - 1; row >= 0; row--) {
    let left = at(right, row);
    for (let k = row + 1; k < size; k++) left -= at(lower, k * size + row) * at(right, k);
    right[row] = left / at(lower, row * size + row);
  }
}

/** Sums of values by place. */
export function sumsAt(places: Int32Array, values: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const [row, place] of places.entries()) sums[place] = at(sums, place) + at(values, row);
  return sums;
}

/** Every place asked for is one of its own. */
export function at(values: Float64Array, place: number): number {
  return values[place] ?? 0;
}

function indexed(ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const id of ids) if (!places.has(id)) places.set(id, places.size);
  return places;
}

function counts(places: Int32Array, size: number): Float64Array {
  return sumsAt(places, new Float64Array(places.length).fill(1), size);
}
