import type { QueueRow } from '#shared/assessment/assessment.ts';
import { Refusal, Unreachable } from '../api.ts';
import { useNotice } from '../ui/use-notice.ts';
import { assessmentService } from './assessment-service.ts';

/** Releases assessments of the queue and takes that back; asks for the queue again after either. */
export function useRelease(load: () => Promise<void>) {
  /** Its way back: ids of the assessments that “Withdraw” takes back. */
  const { notice, say, hide } = useNotice<readonly string[]>({ stays: true });

  async function attempt(act: () => Promise<void>, what: string) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const why = error instanceof Refusal ? error.message : 'The server cannot be reached.';
      say(`${what} ${why}`, 'attention');
    }
    await load();
  }

  return {
    ...{ notice, hideNotice: hide },
    release: (rows: readonly QueueRow[]) =>
      attempt(async () => {
        const ids = rows.flatMap(({ assessment }) => (assessment ? [assessment.id] : []));
        const { assessments, refused } = await assessmentService.release(ids);
        const [only] = rows;
        const done =
          rows.length === 1 && only
            ? `“${only.title}” is released: its writer sees it now.`
            : `${assessments.length} are released: their writers see them now.`;
        const [first] = refused;
        const left = first ? ` ${refused.length} could not be: ${first.detail}` : '';
        say(
          assessments.length === 0 ? `Nothing was released.${left}` : done + left,
          first ? 'attention' : 'done',
          assessments.length > 0 ? assessments.map(({ id }) => id) : null,
        );
      }, 'This was not released.'),
    withdraw: (ids: readonly string[]) =>
      attempt(async () => {
        await Promise.all(ids.map((id) => assessmentService.withdraw(id)));
        say(ids.length === 1 ? 'Withdrawn. It is submitted again.' : `${ids.length} are withdrawn.`);
      }, 'This was not withdrawn.'),
  };
}
