import { useEffect, useState } from 'react';
import type { Plan, PlanKind, ReviewOverview } from '#shared/reviews/overview.ts';
import { failureWords } from '../../api.ts';
import { pairingsService } from './pairings-service.ts';

export type PlanLoad = {
  /** Null while it is made; the one before stays while another is drawn. */
  readonly plan: Plan | null;
  readonly trouble: string;
};

/** What a drawing or a repair would do now; made anew for another seed, and when the class has changed. */
export function usePlan(assignmentId: string, kind: PlanKind, seed: number, overview: ReviewOverview) {
  const [load, setLoad] = useState<PlanLoad>({ plan: null, trouble: '' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed class and another try make it anew
  useEffect(() => {
    let isGone = false;
    pairingsService.plan(assignmentId, kind, seed).then(
      (plan) => !isGone && setLoad({ plan, trouble: '' }),
      (error: unknown) => {
        const trouble = failureWords('Nothing could be drawn', error);
        if (!isGone) setLoad((before) => ({ ...before, trouble }));
      },
    );
    return () => {
      isGone = true;
    };
  }, [assignmentId, kind, seed, overview, round]);
  return { load, again: () => setRound((before) => before + 1) };
}
