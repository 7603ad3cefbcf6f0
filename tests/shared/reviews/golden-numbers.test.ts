import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { intraclassForms } from '#shared/reviews/intraclass.ts';
import { type AlphaLevel, krippendorffAlpha } from '#shared/reviews/krippendorff.ts';
import { comparisonWithTheBest } from '#shared/reviews/moodle-best.ts';
import { reviewPrecision } from '#shared/reviews/other-tools/crowdgrader.ts';
import { hamerWeights } from '#shared/reviews/other-tools/hamer.ts';
import { weightedKappa } from '#shared/reviews/other-tools/kappa.ts';
import { calibratedCompetence } from '#shared/reviews/other-tools/moodle-calibrated.ts';
import {
  accumulativeScore,
  errorsScore,
  rubricScore,
} from '#shared/reviews/other-tools/moodle-strategies.ts';
import { oraEnough, oraMean, oraMedian } from '#shared/reviews/other-tools/ora-compatible.ts';
import { feedbackScore, wholeGrade } from '#shared/reviews/peer-grade.ts';

const file = fileURLToPath(new URL('../../../../shared/data/rubrics/golden_vectors.json', import.meta.url));

const numbers = z.record(z.string(), z.number());
const goldenSchema = z.object({
  moodle_accumulative: z.object({
    dims: z.array(
      z.object({ id: z.string(), grade: z.number(), weight: z.number(), scale: z.number().optional() }),
    ),
    grades: numbers,
    expected: z.number(),
  }),
  moodle_rubric: z.object({
    dims: z.record(z.string(), z.array(z.number())),
    chosen: numbers,
    expected: z.number(),
  }),
  moodle_numerrors: z.object({ mapping: numbers, weighted_errors: z.number(), expected: z.number() }),
  moodle_best: z.object({
    dims: z.record(z.string(), z.object({ min: z.number(), max: z.number(), weight: z.number() })),
    assessments: z.record(z.string(), z.object({ w: z.number(), g: numbers })),
    cases: z.array(z.object({ comparison: z.literal([1, 3, 5, 7, 9]), grading_grades: numbers })),
  }),
  hamer: z.object({
    scores_rows_submissions_cols_reviewers_ABCD: z.array(z.array(z.number())),
    iterations: z.number(),
    weights: z.array(z.number()),
    weighted_scores: z.array(z.number()),
  }),
  krippendorff: z.object({
    K1: z.array(z.array(z.number().nullable())),
    K1_expected: numbers,
    K2: z.array(z.array(z.number().nullable())),
    K2_expected: numbers,
  }),
  kappa: z.object({
    a: z.array(z.number()),
    b: z.array(z.number()),
    cats: z.array(z.number()),
    unweighted: z.number(),
    linear: z.number(),
    quadratic: z.number(),
  }),
  icc: z.looseObject({ matrix_rows_subjects: z.array(z.array(z.number())) }),
  ora: z.object({ median: numbers, mean_ceil: numbers, flexible_required: numbers }),
  peergrade_feedback_score: z.object({
    reactions_1to5_or_null: z.array(z.number().nullable()),
    not_completed: z.number(),
    expected: z.number(),
  }),
  crowdgrader: z.object({ example: numbers }),
  peerceptiv_overall: z.object({
    submission: z.number(),
    review: z.number(),
    task: z.number(),
    weights: z.array(z.number()),
    exact: z.number(),
  }),
  workshopeval_calibrated: z.object({ abs_dev_percent: z.array(z.number()), cases: numbers }),
});

/** The powers behind the steps of the plugin: accuracy and consistency count them from different ends. */
const accuracyPower = (step: number) => [0.25, 0.333, 0.5, 0.666, 1, 1.5, 2, 3, 4][step - 1] ?? 0;
const consistencyPower = (step: number) => [4, 3, 2, 1.5, 1, 0.666, 0.5, 0.333, 0.25, 0][step] ?? 0;

/** Raters by rows, with gaps, as units with the values they got. */
function unitsOf(rows: readonly (readonly (number | null)[])[]): number[][] {
  return (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []));
}

/** JSON text of a key that is a list. */
const listOf = (text: string) => z.array(z.number()).parse(JSON.parse(text));

describe.skipIf(!existsSync(file))('numbers of other tools (skipped where their file is absent)', () => {
  const golden = existsSync(file) ? goldenSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  if (!golden) return;

  it('Moodle’s three strategies', () => {
    const { moodle_accumulative: acc, moodle_rubric: rubric, moodle_numerrors: errors } = golden;
    const items = acc.dims.map(({ id, grade, weight, scale }) => ({
      ...{ grade: acc.grades[id] ?? 0, weight },
      scale: scale === undefined ? { most: grade } : { items: scale },
    }));
    expect(accumulativeScore(items)).toBeCloseTo(acc.expected, 4);
    const rows = Object.entries(rubric.dims).map(([id, levels]) => ({
      levels,
      chosen: rubric.chosen[id] ?? 0,
    }));
    expect(rubricScore(rows)).toBeCloseTo(rubric.expected, 4);
    expect(errorsScore(errors.weighted_errors, errors.mapping)).toBeCloseTo(errors.expected, 4);
  });

  it('Moodle’s comparison with the best', () => {
    const { dims, assessments, cases } = golden.moodle_best;
    const dimensions = Object.entries(dims).map(([id, dim]) => ({ id, ...dim }));
    const graded = Object.entries(assessments).map(([id, { w, g }]) => ({ id, weight: w, grades: g }));
    expect(cases.length).toBeGreaterThan(2);
    for (const { comparison, grading_grades } of cases) {
      const found = comparisonWithTheBest(dimensions, graded, comparison);
      for (const [id, grade] of Object.entries(grading_grades)) expect(found.get(id)).toBeCloseTo(grade, 4);
    }
  });

  it('Hamer’s weights', () => {
    const { scores_rows_submissions_cols_reviewers_ABCD: rows, ...expected } = golden.hamer;
    const ratings = rows.flatMap((row, work) =>
      row.map((value, reviewer) => ({ work: `${work}`, reviewer: `${reviewer}`, value })),
    );
    const { weights, scores, rounds } = hamerWeights(ratings);
    expect(rounds).toBe(expected.iterations);
    for (const [at, weight] of expected.weights.entries())
      expect(weights.get(`${at}`)).toBeCloseTo(weight, 4);
    for (const [at, score] of expected.weighted_scores.entries())
      expect(scores.get(`${at}`)).toBeCloseTo(score, 4);
  });

  it('agreement', () => {
    const { K1, K1_expected, K2, K2_expected } = golden.krippendorff;
    for (const [rows, expected] of [
      [K1, K1_expected],
      [K2, K2_expected],
    ] as const)
      for (const [level, alpha] of Object.entries(expected))
        expect(krippendorffAlpha(unitsOf(rows), level as AlphaLevel)).toBeCloseTo(alpha, 4); // the file names levels
    const { a, b, cats, ...kappas } = golden.kappa;
    expect(weightedKappa(a, b, cats, 0)).toBeCloseTo(kappas.unweighted, 4);
    expect(weightedKappa(a, b, cats, 1)).toBeCloseTo(kappas.linear, 4);
    expect(weightedKappa(a, b, cats, 2)).toBeCloseTo(kappas.quadratic, 4);
    const forms = intraclassForms(golden.icc.matrix_rows_subjects);
    const named = [...(forms?.single ?? []), ...(forms?.average ?? [])];
    const keys = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'];
    for (const [at, key] of keys.entries()) expect(named[at]).toBeCloseTo(Number(golden.icc[key]), 4);
  });

  it('scores of Open edX, Peergrade, CrowdGrader, Peerceptiv and Moodle’s calibration', () => {
    for (const [list, median] of Object.entries(golden.ora.median))
      expect(oraMedian(listOf(list))).toBe(median);
    for (const [list, mean] of Object.entries(golden.ora.mean_ceil)) expect(oraMean(listOf(list))).toBe(mean);
    for (const [must, enough] of Object.entries(golden.ora.flexible_required))
      expect(oraEnough(Number(must.split('=')[1]))).toBe(enough);
    const { reactions_1to5_or_null, not_completed, expected } = golden.peergrade_feedback_score;
    expect(feedbackScore(reactions_1to5_or_null, not_completed)).toBeCloseTo(expected, 4);
    const { p = 0, c = 0, g = 0, expected: precision } = golden.crowdgrader.example;
    expect(reviewPrecision(p, c, g)).toBe(precision);
    const { submission, review, task, weights, exact } = golden.peerceptiv_overall;
    const [map = 0, reviews = 0, done = 0] = weights;
    const parts = { map: submission, reviews: review, task };
    expect(wholeGrade(parts, { map, reviews, task: done })).toBeCloseTo(exact, 4);
    const { abs_dev_percent, cases } = golden.workshopeval_calibrated;
    const deviations = abs_dev_percent.map((percent) => percent / 100);
    for (const [name, competence] of Object.entries(cases)) {
      const [accuracy = 0, consistency = 0] = [...name.matchAll(/\d+/g)].map(Number);
      const powers = { accuracy: accuracyPower(accuracy), consistency: consistencyPower(consistency) };
      expect(calibratedCompetence(deviations, powers)).toBeCloseTo(competence, 4);
    }
  });
});
