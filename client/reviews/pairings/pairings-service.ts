import * as z from 'zod/mini';
import {
  type ImportedPairs,
  importedPairsSchema,
  type Plan,
  type PlanKind,
  planSchema,
  type ReviewOverview,
  reviewOverviewSchema,
} from '#shared/reviews/overview.ts';
import type { ReviewRule } from '#shared/reviews/review.ts';
import { type Ask, askServer } from '../../ask.ts';

/** Who reviews whom, on the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createPairingsService(ask: Ask) {
  const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/reviews`;
  return {
    read: (assignmentId: string): Promise<ReviewOverview> =>
      ask(reviewOverviewSchema, 'GET', at(assignmentId)),
    /** What a drawing or a repair would do; nothing is written. */
    plan: (assignmentId: string, kind: PlanKind, seed: number): Promise<Plan> =>
      ask(planSchema, 'POST', `${at(assignmentId)}/plan`, { kind, seed }),
    /** @throws Refusal plan-moved-on when the class has changed since the plan was made */
    allocate: (
      assignmentId: string,
      { kind, seed, planHash }: Pick<Plan, 'kind' | 'seed' | 'planHash'>,
    ): Promise<ReviewOverview> =>
      ask(reviewOverviewSchema, 'POST', `${at(assignmentId)}/allocation`, { kind, seed, planHash }),
    /** @throws Refusal pair-not-allowed */
    add: (assignmentId: string, pair: { id: string; reviewerId: string; essayId: string }) =>
      ask(z.unknown(), 'POST', at(assignmentId), pair),
    /** @throws Refusal review-begun when its reviewer has opened it meanwhile */
    takeBack: (reviewId: string) => ask(z.unknown(), 'DELETE', `/reviews/${encodeURIComponent(reviewId)}`),
    putRules: (assignmentId: string, rules: readonly ReviewRule[]) =>
      ask(z.unknown(), 'PUT', `${at(assignmentId)}/rules`, { rules }),
    importPairs: (assignmentId: string, csv: string, dryRun: boolean): Promise<ImportedPairs> =>
      ask(importedPairsSchema, 'POST', `${at(assignmentId)}/import`, { csv, dryRun }),
  };
}

export const pairingsService = createPairingsService(askServer);

/** Where the file of all pairings is. */
export function pairingsFile(assignmentId: string): string {
  return `/api/assignments/${encodeURIComponent(assignmentId)}/reviews/export?format=csv`;
}
