import { describe, expect, it } from 'vitest';
import { percentile, spreadAround, trimmedMean } from '#shared/reviews/centre.ts';
import { type Comparison, comparisonWithTheBest, weightedVariance } from '#shared/reviews/moodle-best.ts';
import { reviewPrecision } from '#shared/reviews/other-tools/crowdgrader.ts';
import { hamerWeights } from '#shared/reviews/other-tools/hamer.ts';
import { calibratedCompetence } from '#shared/reviews/other-tools/moodle-calibrated.ts';
import {
  accumulativeScore,
  errorsScore,
  rubricScore,
} from '#shared/reviews/other-tools/moodle-strategies.ts';
import { oraEnough, oraMean, oraMedian } from '#shared/reviews/other-tools/ora-compatible.ts';
import { feedbackScore, wholeGrade } from '#shared/reviews/peer-grade.ts';

describe('means', () => {
  it.each<[readonly number[], number | null, number | null]>([
    [[], null, null],
    [[3], 3, null],
    [[1, 2, 9], 4, 3.559],
    [[1, 4, 4, 9], 4, 2.872],
    [[0, 4, 4, 4, 4, 4, 5, 20], 4, 5.611],
  ])('of %j without its ends is %f, its spread %f', (values, mean, spread) => {
    const close = (found: number | null, expected: number | null) =>
      expected === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(expected, 3);
    close(trimmedMean(values), mean);
    close(spreadAround(values), spread);
  });

  it('a percentile lies between its neighbours', () => {
    expect(percentile([1, 2, 3, 4, 5], 0.9)).toBeCloseTo(4.6);
    expect(percentile([], 0.9)).toBeNull();
  });
});

describe('Moodle’s comparison with the best', () => {
  const dimensions = [
    { id: 'thesis', min: 0, max: 4, weight: 1 },
    { id: 'evidence', min: 0, max: 4, weight: 2 },
    { id: 'rebuttal', min: 0, max: 4, weight: 1 },
  ];
  const graded = [
    { id: 'r1', weight: 1, grades: { thesis: 3, evidence: 3, rebuttal: 2 } },
    { id: 'r2', weight: 1, grades: { thesis: 3, evidence: 2, rebuttal: 2 } },
    { id: 'r3', weight: 1, grades: { thesis: 4, evidence: 4, rebuttal: 4 } },
    { id: 'r4', weight: 2, grades: { thesis: 3, evidence: 3, rebuttal: 3 } },
  ];

  it.each<[Comparison, readonly number[]]>([
    [1, [88.8393, 57.5893, 18.5268, 100]],
    [5, [97.7679, 91.5179, 83.7054, 100]],
    [9, [98.7599, 95.2877, 90.9474, 100]],
  ])('at %i', (comparison, grades) => {
    const found = [...comparisonWithTheBest(dimensions, graded, comparison).values()];
    for (const [at, grade] of grades.entries()) expect(found[at]).toBeCloseTo(grade, 4);
  });

  it('gives two who differ the same, and nobody anything when no review counts', () => {
    const two = comparisonWithTheBest(dimensions, graded.slice(1, 3), 5);
    expect([...two.values()]).toEqual([100, 100]);
    const none = comparisonWithTheBest(
      dimensions,
      graded.map((one) => ({ ...one, weight: 0 })),
      5,
    );
    expect([...none.values()]).toEqual([null, null, null, null]);
  });

  it('weighs its variance, and has none of a single review', () => {
    const values = [
      { weight: 1, value: 2 },
      { weight: 3, value: 4 },
      { weight: 2, value: 5 },
      { weight: 1, value: 7 },
      { weight: 1, value: 9 },
      { weight: 0, value: 100 },
    ];
    expect(weightedVariance(values)).toBeCloseTo(4);
    expect(weightedVariance([{ weight: 1, value: 2 }])).toBeNull();
  });
});

describe('other tools’ scores', () => {
  it('Moodle’s strategies', () => {
    const points = { most: 10 };
    const items = [
      { grade: 7, weight: 2, scale: points },
      { grade: 5, weight: 1, scale: { most: 5 } },
      { grade: 3, weight: 1, scale: { items: 4 } },
      { grade: 1, weight: 0, scale: points },
    ];
    expect(accumulativeScore(items)).toBeCloseTo(76.66667, 4);
    expect(accumulativeScore([{ grade: 1, weight: 0, scale: points }])).toBe(0);
    const rows = [
      { levels: [0, 1, 2, 4], chosen: 2 },
      { levels: [1, 2, 3], chosen: 3 },
      { levels: [0, 5], chosen: 0 },
    ];
    expect(rubricScore(rows)).toBeCloseTo(36.36364, 4);
    expect(rubricScore([{ levels: [2], chosen: 2 }])).toBeNull();
    const mapping = { 2: 80, 3: 60, 5: 30, 6: 0 };
    expect([0, 1, 3, 4, 9].map((errors) => errorsScore(errors, mapping))).toEqual([100, 100, 60, 60, 0]);
  });

  it('Hamer’s weights damp a reviewer who always says the same, and an exact one divides nothing by nothing', () => {
    const matrix = [
      [10, 10, 9, 5],
      [3, 2, 4, 5],
      [7, 4, 5, 5],
      [6, 4, 5, 5],
    ];
    const ratings = matrix.flatMap((row, work) =>
      row.map((value, reviewer) => ({ work: `${work}`, reviewer: `${reviewer}`, value })),
    );
    const { weights, rounds } = hamerWeights(ratings);
    expect(rounds).toBe(9);
    const expected = [1.68376, 1.56464, 3.09788, 0.37133];
    for (const [at, weight] of expected.entries()) expect(weights.get(`${at}`)).toBeCloseTo(weight, 4);
    const alone = hamerWeights([{ work: 'a', reviewer: 'x', value: 3 }]);
    expect(alone.weights.get('x')).toBe(1);
  });

  it('Open edX rounds up, and is content with three in ten', () => {
    const lists = [[], [1, 2, 3, 4, 5], [1, 2, 3, 4], [0, 3], [2, 2]];
    expect(lists.map(oraMedian)).toEqual([0, 3, 3, 2, 2]);
    expect(oraMean([5, 6, 12, 16, 22, 53])).toBe(19);
    expect([1, 5, 10].map(oraEnough)).toEqual([1, 1, 3]);
  });

  it('Moodle’s calibration', () => {
    const off = [0.25, 0, 0, 0.5, 0.25, 0];
    expect(calibratedCompetence(off, { accuracy: 1, consistency: 0.666 })).toBeCloseTo(0.74083, 4);
    expect(calibratedCompetence(off, { accuracy: 4, consistency: 0 })).toBeCloseTo(0.99923, 4);
    expect(calibratedCompetence(off, { accuracy: 0.25, consistency: 3 })).toBeCloseTo(0.24113, 4);
    expect(calibratedCompetence([], { accuracy: 1, consistency: 1 })).toBeNull();
  });

  it('usefulness counts what was not written as nothing, and leaves out what nobody rated', () => {
    expect(feedbackScore([4, null, 1, 5], 1)).toBeCloseTo(43.75);
    expect(feedbackScore([null], 0)).toBeNull();
    expect(reviewPrecision(5, 4, 2)).toBe(3);
  });

  it('a grade is not held up by a part that is not there', () => {
    const weights = { map: 40, reviews: 40, task: 20 };
    expect(wholeGrade({ map: 80.5, reviews: 83.39, task: 100 }, weights)).toBeCloseTo(85.556, 4);
    expect(wholeGrade({ map: 80, reviews: null, task: 100 }, weights)).toBeCloseTo(86.667, 3);
    expect(wholeGrade({ map: null, reviews: null, task: null }, weights)).toBeNull();
  });
});
