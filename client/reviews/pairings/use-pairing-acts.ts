import { nanoid } from 'nanoid';
import type { Plan, ReviewOverview } from '#shared/reviews/overview.ts';
import type { PairRow, ReviewRule } from '#shared/reviews/review.ts';
import { failureWords } from '../../api.ts';
import { counted } from '../../assignments/due-words.ts';
import { useNotice } from '../../ui/use-notice.ts';
import { pairingsService } from './pairings-service.ts';

/** The pair that “Undo” gives back. */
type TakenBack = Pick<PairRow, 'id' | 'reviewerId' | 'essayId' | 'reviewer' | 'author'>;

/** Answers why it was not done, for people; null when it was. */
export type Done = Promise<string | null>;
export type PairingActs = ReturnType<typeof usePairingActs>;

type Ways = {
  readonly reload: () => Promise<void>;
  readonly show: (overview: ReviewOverview) => void;
};

/** What staff do to pairings; all are read again after each. Dialogs say themselves what did not work. */
export function usePairingActs(assignmentId: string, { reload, show }: Ways) {
  const { notice, say, hide } = useNotice<TakenBack>({ stays: true });

  /** `what`: what did not happen, a whole clause. */
  async function attempt(what: string, act: () => Promise<void>): Done {
    try {
      await act();
      return null;
    } catch (error) {
      return failureWords(what, error);
    }
  }

  return {
    ...{ notice, hideNotice: hide },

    allocate: (plan: Plan): Done =>
      attempt('Nothing was given out', async () => {
        show(await pairingsService.allocate(assignmentId, plan));
        const made = plan.pairs.filter(({ type }) => type === 'new').length;
        say(
          plan.kind === 'repair'
            ? `Repaired: ${counted(made, 'review')} given out anew, ${plan.moved.length} taken back.`
            : `${counted(made, 'review')} ${made === 1 ? 'is' : 'are'} given out. Drawn with seed ${plan.seed}.`,
        );
      }),

    add: (reviewer: Named, author: Named): Done =>
      attempt('The review was not added', async () => {
        const pair = { id: nanoid(), reviewerId: reviewer.id, essayId: author.id };
        await pairingsService.add(assignmentId, pair);
        say(`${reviewer.name} reviews ${author.name} now.`);
        await reload();
      }),

    async takeBack({ id, reviewerId, essayId, reviewer, author }: PairRow) {
      const trouble = await attempt('The review was not taken back', async () => {
        await pairingsService.takeBack(id);
        say(`Taken back: ${reviewer} does not review ${author} any more.`, 'done', {
          ...{ id, reviewerId, essayId },
          ...{ reviewer, author },
        });
      });
      if (trouble !== null) say(trouble, 'attention');
      await reload();
    },

    async undo() {
      const pair = notice?.undo;
      if (!pair) return;
      const { id, reviewerId, essayId, reviewer, author } = pair;
      const trouble = await attempt('The review was not given back', async () => {
        await pairingsService.add(assignmentId, { id, reviewerId, essayId });
        say(`${reviewer} reviews ${author} again.`);
      });
      if (trouble !== null) say(trouble, 'attention');
      await reload();
    },

    putRules: (rules: readonly ReviewRule[]): Done =>
      attempt('The rules were not saved', async () => {
        await pairingsService.putRules(assignmentId, rules);
        say('The rules are saved; the next drawing or repair keeps them.');
        await reload();
      }),

    importPairs: (csv: string): Done =>
      attempt('The file was not taken over', async () => {
        const { added } = await pairingsService.importPairs(assignmentId, csv, false);
        say(`${counted(added, 'review')} ${added === 1 ? 'is' : 'are'} added from the file.`);
        await reload();
      }),
  };
}

/** A reviewer by their id, or a work by its essay’s. */
export type Named = { readonly id: string; readonly name: string };
