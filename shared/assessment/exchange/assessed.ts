import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Assessment } from '../assessment.ts';

/** An assessment as a row of a file, with the rubric that it names. */
export type Assessed = {
  /** As the student calls themselves. */
  readonly student: string;
  /** As a class’s list has it; left out where there is no such list. */
  readonly email?: string;
  /** The essay’s title. */
  readonly essay: string;
  readonly rubric: Rubric;
  readonly assessment: Pick<
    Assessment,
    | 'essayId'
    | 'type'
    | 'state'
    | 'revision'
    | 'marks'
    | 'overall'
    | 'updatedAt'
    | 'submittedAt'
    | 'releasedAt'
  > & { readonly assessor: Pick<Assessment['assessor'], 'name'> };
};
