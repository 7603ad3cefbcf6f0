import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { handedInWords } from './class-words.ts';

type Judged = {
  readonly assessment: Pick<Assessment, 'submissionId' | 'revision' | 'state'>;
  /** Newest first. */
  readonly submissions: readonly Submission[];
  readonly newest: number;
};

/** What is on the screen: which submission, or that there is none, and what came after. `moment` puts a time in words. */
export function submittedWords(
  { assessment, submissions, newest }: Judged,
  moment: (at: string) => string,
): string {
  const judged = submissions.find(({ id }) => id === assessment.submissionId);
  const [last] = submissions;
  const hasChanged = newest > assessment.revision;
  const first = judged
    ? `${handedInWords(judged, moment)}.`
    : last
      ? 'You assess the essay as it was before it was handed in.'
      : 'Nothing was handed in: you assess the essay as it was when you began.';
  if (!last) return hasChanged ? `${first} It has changed since.` : first;
  if (last.id === judged?.id) return hasChanged ? `${first} It has changed since.` : first;
  const again = `Handed in ${judged ? 'again ' : ''}${moment(last.at)}.`;
  const way =
    assessment.state === 'submitted' ? ' Reopen your assessment to go on to that, or let it stand.' : '';
  return `${first} ${again}${way}`;
}
