import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Writer } from '#shared/assessment/comment.ts';
import type { RubricRef } from '#shared/essay/essay.ts';

/** What the writer of an assessment is to its reader. */
const writerOfType = { self: 'student', instructor: 'instructor', peer: 'peer' } as const satisfies Record<
  Assessment['type'],
  Writer['as']
>;

export function writerOf(type: Assessment['type'], name: string, isYou: boolean): Writer {
  return { name, as: writerOfType[type], isYou };
}

/** An assessment as a reader who may see it gets it. */
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
export function rubricRefOf({ rubricId, rubricVersion }: AssessmentRow): RubricRef {
  return { id: rubricId, version: rubricVersion };
}
