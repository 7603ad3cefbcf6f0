import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Writer } from '#shared/assessment/comment.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import { createSights } from '../reviews/sight.ts';
import type { Stores } from '../stores.ts';

/** What the writer of an assessment is to its reader. */
const writerOfType = { self: 'student', instructor: 'instructor', peer: 'peer' } as const satisfies Record<
  Assessment['type'],
  Writer['as']
>;

export function writerOf(type: Assessment['type'], name: string, isYou: boolean): Writer {
  return { name, as: writerOfType[type], isYou };
}

/** Assessments of one essay as one reader gets them; whether they may is asked before. Make it anew for each request. */
export function createAssessmentView(stores: Stores, essayId: string, readerId: string) {
  const sightOf = createSights(stores, essayId, readerId);
  const seen = (row: AssessmentRow) => sightOf(row).assessment(assessmentOf(row, readerId));
  return {
    assessmentOf: seen,
    /** Oldest first; where reviewers are not known, neither the moment nor the order tells who they are. */
    assessmentsOf: (rows: readonly AssessmentRow[]): Assessment[] =>
      rows
        .map(seen)
        .toSorted(
          (a, b) =>
            compare(a.createdAt, b.createdAt) ||
            compare(a.assessor.name, b.assessor.name) ||
            compare(a.id, b.id),
        ),
  };
}

/** An assessment as its assessor gets it, and whoever sees by whom all are. */
export function assessmentOf(row: AssessmentRow, readerId: string): Assessment {
  const { id, essayId, type, revision, submissionId, state, marks, overall } = row;
  const { isOpenToAssessors, edition, createdAt, updatedAt, submittedAt, releasedAt } = row;
  return {
    ...{ id, essayId, type, revision, state, marks, overall, isOpenToAssessors, edition },
    assessor: writerOf(type, row.assessorName, row.assessorId === readerId),
    rubric: rubricRefOf(row),
    ...(submissionId !== null && { submissionId }),
    ...{ createdAt, updatedAt, submittedAt, releasedAt },
  };
}

/** The version that it is assessed by. */
export function rubricRefOf({
  rubricId,
  rubricVersion,
}: Pick<AssessmentRow, 'rubricId' | 'rubricVersion'>): RubricRef {
  return { id: rubricId, version: rubricVersion };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
