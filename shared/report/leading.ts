import type { Assessment } from '#shared/assessment/assessment.ts';

/** The assessment whose rubric and revision a report goes by: the newest of others, else the student’s own. */
export function leadingAssessment(assessments: readonly Assessment[]): Assessment | null {
  const newest = assessments.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return newest.find(({ type }) => type !== 'self') ?? newest[0] ?? null;
}
