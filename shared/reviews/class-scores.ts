import type { Mark } from '#shared/assessment/assessment.ts';
import { markOn, mostPointsOf, pointsOf } from '#shared/assessment/total.ts';
import { medianOf } from '#shared/assignments/level-ranks.ts';
import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';
import { agreementOf } from './agreement.ts';
import { meanOf, spreadAround, sumOf, trimmedMean } from './centre.ts';
import { apartByLevels, rankOfMark, ranksOf, spreadThatStandsOut } from './disagreement.ts';
import { comparisonWithTheBest, fairComparison } from './moodle-best.ts';
import type { ClassScores, Override, ScoreCell, WorkScores } from './scores.ts';
import { createShrinking, type Shrunken } from './shrunken.ts';

type Criteria = Pick<RubricBody, 'criteria'>;

/** A review that is sent and was not taken out. */
export type SentReview = {
  readonly id: string;
  readonly essayId: string;
  readonly reviewerId: string;
  readonly reviewer: string;
  /** What it was written on: an earlier version of the assignment’s, where that has changed since. */
  readonly rubric: Criteria;
  readonly marks: readonly Mark[];
};

export type WorkToScore = { readonly essayId: string; readonly author: string };

export type OverrideOf = {
  readonly essayId: string;
  /** Null: of the whole. */
  readonly criterionId: string | null;
  readonly edition: number;
  /** Null: it was taken back. */
  readonly override: Override | null;
};

type Asked = {
  readonly rubric: Criteria;
  readonly works: readonly WorkToScore[];
  readonly reviews: readonly SentReview[];
  readonly overrides: readonly OverrideOf[];
  /** Whether anybody looks at the intervals: they take time. True when left out. */
  readonly hasIntervals?: boolean;
};

/** A row of the rubric for which points can be had, and its share of the whole. */
type Graded = {
  readonly criterion: Criterion;
  readonly most: number;
  readonly share: number;
  readonly ranks: ReadonlyMap<string, number>;
};

/** A review with what it says: points by criterion, the whole 0-1. */
type Valued = SentReview & {
  readonly values: readonly (number | null)[];
  readonly ranks: readonly (number | null)[];
  readonly whole: number | null;
};

/** A review says something of the whole when this share of it has levels. */
const enough = 0.5;

/** What the reviews of a class come to. Works stay in their order. */
export function scoresOf(asked: Asked): Pick<ClassScores, 'criteria' | 'agreement' | 'works'> {
  const graded = gradedRows(asked.rubric);
  const valued = asked.reviews
    .map((review) => valuedBy(review, graded))
    .toSorted((a, b) => a.reviewer.localeCompare(b.reviewer, 'en') || (a.id < b.id ? -1 : 1));
  const byWork = new Map(asked.works.map(({ essayId }) => [essayId, [] as Valued[]]));
  for (const review of valued) byWork.get(review.essayId)?.push(review);
  const kept = [...byWork.values()].flat();
  const overrides = new Map(asked.overrides.map((one) => [`${one.essayId} ${one.criterionId ?? ''}`, one]));

  const shrink = createShrinking({ hasIntervals: asked.hasIntervals ?? true });
  const columns = graded.map(({ criterion, most }, at) =>
    shrink(
      ratingsOf(kept, (review) => review.values[at] ?? null),
      {
        lowest: criterion.usesRange ? 0 : Math.min(...criterion.levels.map(({ points }) => points)),
        highest: most,
      },
    ),
  );
  const wholes = shrink(
    ratingsOf(kept, ({ whole }) => whole),
    { lowest: 0, highest: 1 },
  );
  const limit = spreadThatStandsOut(
    [...byWork.values()].flatMap(
      (reviews) => spreadAround(reviews.flatMap(({ whole }) => whole ?? [])) ?? [],
    ),
  );

  const works = asked.works.map(({ essayId, author }): WorkScores => {
    const reviews = byWork.get(essayId) ?? [];
    const overrideAt = (criterionId: string) => overrides.get(`${essayId} ${criterionId}`);
    const whole = cellOf(
      reviews.map((review) => review.whole),
      wholes.get(essayId),
      overrideAt(''),
    );
    const isOut = limit !== null && whole.spread !== null && whole.spread > limit + 1e-9;
    return {
      ...{ essayId, author },
      reviews: withBest(reviews, graded),
      cells: graded.map(({ criterion }, at) => ({
        ...cellOf(
          reviews.map(({ values }) => values[at] ?? null),
          columns[at]?.get(essayId),
          overrideAt(criterion.id),
        ),
        apart: apartByLevels(
          reviews.flatMap(({ ranks }) => ranks[at] ?? []),
          criterion.levels.length,
        ),
      })),
      whole: { ...whole, apart: isOut ? 'totals differ more than on nine of ten maps' : null },
    };
  });
  return {
    works,
    criteria: graded.map(({ criterion: { id, title }, most }, at) => ({
      ...{ id, title, most },
      agreement: agreementOf(works.map(({ cells }) => said(cells[at]))),
    })),
    agreement: agreementOf(works.map(({ whole }) => said(whole))),
  };
}

/** What counts: the instructor’s word, or what is recommended. */
export function countedScore({ override, recommended }: ScoreCell): number | null {
  return override?.score ?? recommended?.score ?? null;
}

/** What one review comes to, 0-1 of the rows that it gives a level; null where they are less than half of the whole. */
export function wholeOfReview(rubric: Criteria, marks: readonly Mark[]): number | null {
  const graded = gradedRows(rubric);
  return wholeOf(
    graded,
    graded.map(({ criterion }) => pointsOf(criterion, markOn(criterion, marks))),
  );
}

function gradedRows({ criteria }: Criteria): Graded[] {
  const rows = criteria.filter((criterion) => mostPointsOf(criterion) > 0);
  const isWeighted = rows.length > 0 && rows.every(({ weight }) => weight !== null);
  return rows.map((criterion) => {
    const most = mostPointsOf(criterion);
    return { criterion, most, share: isWeighted ? (criterion.weight ?? 0) : most, ranks: ranksOf(criterion) };
  });
}

function valuedBy(review: SentReview, graded: readonly Graded[]): Valued {
  const said = graded.map(({ criterion, most, ranks }) => {
    const own = review.rubric.criteria.find(({ id }) => id === criterion.id);
    const mark = own && markOn(own, review.marks);
    const points = own ? pointsOf(own, mark) : null;
    const best = own ? mostPointsOf(own) : 0;
    // A version with other points is read as the same share of the best.
    const value = points === null || best === 0 ? null : best === most ? points : (points / best) * most;
    return { value, rank: rankOfMark(ranks, criterion, mark, value) };
  });
  const values = said.map(({ value }) => value);
  return { ...review, values, ranks: said.map(({ rank }) => rank), whole: wholeOf(graded, values) };
}

function wholeOf(graded: readonly Graded[], values: readonly (number | null)[]): number | null {
  const all = sumOf(graded.map(({ share }) => share));
  let [got, counted] = [0, 0];
  for (const [at, { most, share }] of graded.entries()) {
    const value = values[at] ?? null;
    if (value === null) continue;
    counted += share;
    got += (value / most) * share;
  }
  return counted === 0 || counted < enough * all ? null : got / counted;
}

function ratingsOf(reviews: readonly Valued[], pick: (review: Valued) => number | null) {
  return reviews.flatMap((review) => {
    const value = pick(review);
    return value === null ? [] : [{ work: review.essayId, reviewer: review.reviewerId, value }];
  });
}

function cellOf(
  given: readonly (number | null)[],
  recommended: Shrunken | undefined,
  set: OverrideOf | undefined,
): ScoreCell {
  const values = given.flatMap((value) => value ?? []);
  return {
    ...{ n: values.length, mean: meanOf(values), spread: spreadAround(values) },
    ...{ median: medianOf(values), trimmed: trimmedMean(values) },
    recommended: recommended && values.length > 0 ? recommended : null,
    ...{ override: set?.override ?? null, overrideEdition: set?.edition ?? 0 },
    ...{ given: [...given], apart: null },
  };
}

/** Only reviews that fill every row can be compared as Moodle does. */
function withBest(reviews: readonly Valued[], graded: readonly Graded[]): WorkScores['reviews'] {
  const dimensions = graded.map(({ criterion: { id, levels, usesRange }, most, share }) => ({
    ...{ id, max: most, weight: share },
    min: usesRange ? 0 : Math.min(...levels.map(({ points }) => points)),
  }));
  const whole = reviews.filter(({ values }) => values.every((value) => value !== null));
  const found = comparisonWithTheBest(
    dimensions,
    whole.map(({ id, values }) => ({
      ...{ id, weight: 1 },
      grades: Object.fromEntries(dimensions.map((dimension, at) => [dimension.id, values[at] ?? 0])),
    })),
    fairComparison,
  );
  return reviews.map(({ id, reviewer }) => ({ id, reviewer, best: found.get(id) ?? null }));
}

function said(cell: ScoreCell | undefined): number[] {
  return (cell?.given ?? []).flatMap((value) => value ?? []);
}
