import type { Assessment, Mark } from '#shared/assessment/assessment.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** Marks as the rows of a form take them: nobody’s assessment, of no essay. */
export function judgedOf({ id, version }: Rubric, marks: readonly Mark[]): Assessment {
  const never = '';
  return {
    ...{ id: 'judged', essayId: 'judged', type: 'peer', rubric: { id, version }, revision: 1 },
    assessor: { name: '', as: 'peer', isYou: true },
    ...{ state: 'draft', marks: [...marks], overall: null, isOpenToAssessors: false, edition: 1 },
    ...{ createdAt: never, updatedAt: never, submittedAt: null, releasedAt: null },
  };
}
