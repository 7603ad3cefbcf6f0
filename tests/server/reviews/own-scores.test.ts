import { beforeEach, describe, expect, it } from 'vitest';
import { createScoring } from '#server/reviews/scores.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { assignmentId } from '#tests/support/stocked-class.ts';
import { createStockedReviews, marksOfRanks, type StockedReviews } from '#tests/support/stocked-reviews.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

const at = '2026-11-02T09:00:00.000Z';

let server: TestApp;
let reviewed: StockedReviews;

/** What the first student sees of their own map. */
function own() {
  const { stores } = reviewed;
  const assignment = stores.assignments.read(assignmentId);
  if (!assignment) throw new Error('The stocked class has an assignment');
  const scoring = createScoring(server.deps, { stores, rubricNamed: rubricOf });
  return scoring.scoresForAuthor(assignment, 'essay-s1', 's1');
}

beforeEach(() => {
  server = createTestApp();
  const grading = { type: 'graded', weights: { map: 50, reviews: 30, task: 20 } } as const;
  reviewed = createStockedReviews({ db: server.db, at, students: 3, settings: { grading } });
});

describe('what an author sees of the numbers of their own map', () => {
  it('counts only reviews that they have got and rated, and tells no grade before all are', () => {
    reviewed.review(2, 1, { marks: marksOfRanks(5), isReleased: true, usefulness: 4 });
    const second = reviewed.review(3, 1, { marks: marksOfRanks(1), isReleased: true });
    expect(own().criteria[0]).toMatchObject({ n: 1, mean: 4, spread: null, score: null });
    expect(own().grade).toBeNull();
    reviewed.stores.reviews.write(second, { usefulness: 2, firstUsefulness: 2 });
    const all = own();
    expect(all.criteria[0]).toMatchObject({ n: 2, mean: 2, spread: 2, score: 2, overrideReason: null });
    expect(all.grade).toMatchObject({ map: 50, reviews: null, task: null, whole: 50 });
  });

  it('says nothing of reviews that are held back or were taken out', () => {
    reviewed.review(2, 1, { marks: marksOfRanks(5), usefulness: 4 });
    reviewed.review(3, 1, { marks: marksOfRanks(5), state: 'removed', isReleased: true });
    expect(own().criteria[0]).toMatchObject({ n: 0, mean: null, score: null });
    expect(own().grade).toBeNull();
  });
});
