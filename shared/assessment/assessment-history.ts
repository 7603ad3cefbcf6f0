import { canonicalJson } from '#shared/graph/diff.ts';
import type { Assessment, AssessmentEvent, EditAssessment, Mark } from './assessment.ts';

type Edited = Pick<Assessment, 'marks' | 'overall' | 'isOpenToAssessors' | 'revision' | 'rubric'> & {
  readonly submissionId?: string | null | undefined;
};
export type AssessmentChange = NonNullable<AssessmentEvent['change']>;

/** Edits of one person within two minutes are one line of the history. In milliseconds. */
export const oneEdit = 2 * 60 * 1000;

/**
 * What an edit would set that is not so already; null when that is nothing. Of the marks only those that differ: one
 * that is taken away stands there with nothing in it.
 */
export function changeOf(before: Edited, edit: Omit<EditAssessment, 'edition'>): AssessmentChange | null {
  const { marks, overall, isOpenToAssessors, revision, submissionId, rubric } = edit;
  const moved = marks ? marksMoved(before.marks, marks) : [];
  const change: AssessmentChange = {
    ...(moved.length > 0 && { marks: moved }),
    ...(overall !== undefined && !isSame(overall, before.overall) && { overall }),
    ...(isOpenToAssessors !== undefined &&
      isOpenToAssessors !== before.isOpenToAssessors && { isOpenToAssessors }),
    ...(revision !== undefined && revision !== before.revision && { revision }),
    ...(submissionId !== undefined && submissionId !== before.submissionId && { submissionId }),
    ...(rubric !== undefined && !isSame(rubric, before.rubric) && { rubric }),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** Two changes, one after the other, as one. */
export function mergedChange(first: AssessmentChange, then: AssessmentChange): AssessmentChange {
  if (!first.marks || !then.marks) return { ...first, ...then };
  const marks = new Map([...first.marks, ...then.marks].map((mark) => [mark.criterionId, mark]));
  return { ...first, ...then, marks: [...marks.values()] };
}

function marksMoved(before: readonly Mark[], after: readonly Mark[]): Mark[] {
  const known = new Map(before.map((mark) => [mark.criterionId, mark]));
  const kept = new Set(after.map(({ criterionId }) => criterionId));
  return [
    ...after.filter((mark) => !isSame(mark, known.get(mark.criterionId) ?? blank(mark.criterionId))),
    ...before
      .filter((mark) => !kept.has(mark.criterionId) && !isSame(mark, blank(mark.criterionId)))
      .map(({ criterionId }) => blank(criterionId)),
  ];
}

function blank(criterionId: string): Mark {
  return { criterionId, levelId: null, points: null, comment: null };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
