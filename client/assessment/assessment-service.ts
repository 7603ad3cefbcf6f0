import * as z from 'zod/mini';
import {
  type Assessment,
  type AssessmentEvent,
  assessmentEventSchema,
  assessmentSchema,
  type QueueRow,
  queueRowSchema,
  releasedSchema,
} from '#shared/assessment/assessment.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import { type Rubric, rubricSchema } from '#shared/rubric/rubric.ts';
import { type Ask, askServer } from '../ask.ts';

const listSchema = z.object({ assessments: z.array(assessmentSchema) });
const queueSchema = z.object({ rows: z.array(queueRowSchema) });
const historySchema = z.object({ events: z.array(assessmentEventSchema) });

/**
 * What assessing asks of the server beside what the feedback of an essay keeps by itself (client/feedback); every
 * failure is an Unreachable or a Refusal (client/api.ts).
 */
export function createAssessmentService(ask: Ask) {
  return {
    queue: async (): Promise<readonly QueueRow[]> =>
      (await ask(queueSchema, 'GET', '/assessments/queue')).rows,
    list: async (essayId: string): Promise<readonly Assessment[]> =>
      (await ask(listSchema, 'GET', `/essays/${essayId}/assessments`)).assessments,
    start: (essayId: string, id: string, type: 'self' | 'instructor'): Promise<Assessment> =>
      ask(assessmentSchema, 'POST', `/essays/${essayId}/assessments`, { id, type }),
    /** Those that are released now, and why others are not. */
    release: (ids: readonly string[]): Promise<z.infer<typeof releasedSchema>> =>
      ask(releasedSchema, 'POST', '/assessments/release', { ids }),
    withdraw: (id: string): Promise<Assessment> =>
      ask(assessmentSchema, 'POST', `/assessments/${id}/withdraw`),
    /** Newest first. */
    history: async (id: string): Promise<readonly AssessmentEvent[]> =>
      (await ask(historySchema, 'GET', `/assessments/${id}/history`)).events,
    rubric: ({ id, version }: RubricRef): Promise<Rubric> =>
      ask(rubricSchema, 'GET', `/rubrics/${encodeURIComponent(id)}/versions/${version}`),
  };
}

export const assessmentService = createAssessmentService(askServer);
