import type { QueueRow } from '#shared/assessment/assessment.ts';
import { levelTitles, totalOf } from '#shared/assessment/total.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import { inTurns } from '../rubric/in-turns.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { rubricRefOf } from './assessment-view.ts';

/** What a person has to assess, in the order in which the essays were shared with them. */
export async function queueOf(
  { essays, members, assessments, comments }: Stores,
  evaluationOf: Evaluations,
  rubricNamed: Rubrics['of'],
  personId: string,
): Promise<QueueRow[]> {
  function ownLatest(essayId: string): QueueRow['assessment'] {
    const own = assessments
      .list(essayId)
      .findLast(({ assessorId, type }) => assessorId === personId && type === 'instructor');
    if (!own) return null;
    const { id, state, revision, updatedAt } = own;
    const rubric = rubricNamed(rubricRefOf(own));
    const { marked, criteria } = totalOf(rubric, own.marks);
    const levels = levelTitles(rubric, own.marks);
    return { id, state, revision, marked, of: criteria, levels, comments: comments.countOf(id), updatedAt };
  }

  const rows = await inTurns(assessments.assessing(personId), ({ essayId, joinedAt }): QueueRow[] => {
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
  return rows.flat();
}
