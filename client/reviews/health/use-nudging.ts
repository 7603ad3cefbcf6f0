import { useState } from 'react';
import type { FlaggedReview } from '#shared/reviews/health.ts';
import { failureWords } from '../../api.ts';
import { counted } from '../../assignments/due-words.ts';
import { healthService } from './health-service.ts';

type Ways = {
  readonly say: (text: string, tone?: 'done' | 'attention') => void;
  readonly load: () => Promise<void>;
};

export type Nudging = ReturnType<typeof useNudging>;

/** Reminds reviewers of what they have not sent. */
export function useNudging(assignmentId: string, { say, load }: Ways) {
  const [pending, setPending] = useState<readonly string[]>([]);
  return {
    isNudging: (reviewId: string) => pending.includes(reviewId),
    async nudge(rows: readonly FlaggedReview[]) {
      setPending(rows.map(({ reviewId }) => reviewId));
      try {
        const { nudged, refused } = await healthService.nudge(
          assignmentId,
          rows.map(({ reviewId }) => reviewId),
        );
        const people = new Set(
          rows.flatMap(({ reviewId, reviewer }) => (nudged.includes(reviewId) ? [reviewer] : [])),
        );
        const [first] = people;
        if (first === undefined) say(refused[0]?.why ?? 'Nobody was reminded.', 'attention');
        else
          say(
            `${people.size === 1 ? first : counted(people.size, 'reviewer')} ${people.size === 1 ? 'was' : 'were'} reminded.${refused.length > 0 ? ` ${refused.length} not: ${refused[0]?.why}` : ''}`,
          );
        await load();
      } catch (error) {
        say(failureWords('Nobody was reminded', error), 'attention');
      }
      setPending([]);
    },
  };
}
