import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Assessment } from '../assessment.ts';

/** An assessment as a row of a file, with the rubric that it names. */
export type Assessed = {
  /** As the student calls themselves. */
  readonly student: string;
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
