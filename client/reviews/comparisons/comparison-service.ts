import * as z from 'zod/mini';
import {
  type ComparedSide,
  type ComparisonOverview,
  comparisonOverviewSchema,
  type NextComparison,
  nextComparisonSchema,
} from '#shared/reviews/comparison.ts';
import { type Ask, askServer } from '../../ask.ts';

/** Pairs of maps to compare; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createComparisonService(ask: Ask) {
  const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/comparisons`;
  return {
    overview: (assignmentId: string): Promise<ComparisonOverview> =>
      ask(comparisonOverviewSchema, 'GET', at(assignmentId)),
    /** The same pair until it is answered. */
    next: (assignmentId: string): Promise<NextComparison> =>
      ask(nextComparisonSchema, 'POST', `${at(assignmentId)}/next`),
    answer: async (
      assignmentId: string,
      comparisonId: string,
      answer: { readonly winner: ComparedSide; readonly why: string },
    ): Promise<void> => {
      await ask(z.null(), 'PUT', `${at(assignmentId)}/${encodeURIComponent(comparisonId)}`, answer);
    },
  };
}

export const comparisonService = createComparisonService(askServer);
