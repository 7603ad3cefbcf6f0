import { Refusal, Unreachable } from '../api.ts';
import { useNotice } from '../ui/use-notice.ts';
import { releaseOutcome } from './class-words.ts';
import { classWorkService } from './class-work-service.ts';

/** What is done to a class as a whole or to one of its works; the list is read again after each. */
export function useClassActs(assignmentId: string, reload: () => Promise<void>) {
  /** Its way back: the essays whose feedback “Withdraw” takes back. */
  const { notice, say, hide } = useNotice<readonly string[]>({ stays: true });

  /** Answers whether it was done; why not is said. */
  async function attempt(act: () => Promise<void>, what: string): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const why = error instanceof Refusal ? error.message : 'The server cannot be reached.';
      say(`${what} ${why}`, 'attention');
      return false;
    } finally {
      await reload();
    }
  }

  return {
    ...{ notice, say, attempt, hideNotice: hide },
    release: (essayIds: readonly string[] | 'all') =>
      attempt(async () => {
        const outcome = await classWorkService.release(assignmentId, essayIds);
        const released = outcome.released.map(({ essayId }) => essayId);
        const isWhole = outcome.refused.length === 0 && outcome.released.every(({ blank }) => blank === 0);
        say(
          releaseOutcome(outcome),
          isWhole && released.length > 0 ? 'done' : 'attention',
          released.length > 0 ? released : null,
        );
      }, 'This was not released.'),
    withdraw: (essayIds: readonly string[]) =>
      attempt(async () => {
        const { released } = await classWorkService.withdraw(assignmentId, essayIds);
        say(
          released.length === 1 && released[0]
            ? `Withdrawn: ${released[0].name} no longer sees it.`
            : `${released.length} are withdrawn.`,
        );
      }, 'This was not withdrawn.'),
  };
}
