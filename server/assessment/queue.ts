import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { QueueRow } from '#shared/assessment/assessment.ts';
import { totalOf } from '#shared/assessment/total.ts';
import { type RubricRef, unnamed } from '#shared/essay/essay.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import type { Stores } from '../stores.ts';

/** The rubric that something names. */
export type RubricNamed = (ref: RubricRef) => Rubric;

/** What a person has to assess, in the order in which the essays were shared with them. */
export function queueOf(
  { essays, members, assessments, comments }: Stores,
  evaluationOf: Evaluations,
  rubricNamed: RubricNamed,
  personId: string,
): QueueRow[] {
  function ownLatest(essayId: string): QueueRow['assessment'] {
    const own = assessments
      .list(essayId)
      .findLast(({ assessorId, type }) => assessorId === personId && type === 'instructor');
    if (!own) return null;
    const { id, state, revision, updatedAt } = own;
    const { marked, criteria } = totalOf(rubricNamed(rubricRefOf(own)), own.marks);
    return { id, state, revision, marked, of: criteria, comments: comments.countOf(id), updatedAt };
  }

  return assessments.assessing(personId).flatMap(({ essayId, joinedAt }) => {
    const access = essays.access(essayId, personId);
    if (!access) return [];
    const { essay, revision } = access;
    const { evaluation } = evaluationOf(essay);
    const owner = members.list(essayId).find(({ role }) => role === 'owner');
    return [
      {
        ...{ essayId, title: essay.title, student: owner?.name ?? unnamed, rubric: essay.rubric, revision },
        openFindings: evaluation.findings.filter(({ status }) => status === 'open').length,
        assessment: ownLatest(essayId),
        joinedAt,
      },
    ];
  });
}

export function rubricRefOf({ rubricId, rubricVersion }: AssessmentRow): RubricRef {
  return { id: rubricId, version: rubricVersion };
}
