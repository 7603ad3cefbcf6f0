import { type Nudged, nudgedSchema, type ReviewHealth, reviewHealthSchema } from '#shared/reviews/health.ts';
import {
  type ClassScores,
  classScoresSchema,
  type SetOverride,
  type WorkScores,
  workScoresSchema,
} from '#shared/reviews/scores.ts';
import { answered } from '../../api.ts';
import { askServer } from '../../ask.ts';

const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/reviews`;

/** What of health and numbers can be saved. */
export type SavedPart = 'health' | 'scores' | 'grades' | 'pdf';

const otherwise: Readonly<Record<SavedPart, string>> = {
  health: 'reviews.csv',
  scores: 'review-scores.csv',
  grades: 'review-grades.csv',
  pdf: 'reviews.pdf',
};

const queries: Readonly<Record<SavedPart, string>> = {
  health: 'format=csv&part=health',
  scores: 'format=csv&part=scores',
  grades: 'format=csv&part=grades',
  pdf: 'format=pdf',
};

/** Every failure is an Unreachable or a Refusal (client/api.ts). */
export const healthService = {
  health: (assignmentId: string): Promise<ReviewHealth> =>
    askServer(reviewHealthSchema, 'GET', `${at(assignmentId)}/health`),
  scores: (assignmentId: string): Promise<ClassScores> =>
    askServer(classScoresSchema, 'GET', `${at(assignmentId)}/scores`),
  override: (assignmentId: string, essayId: string, asked: SetOverride): Promise<WorkScores> =>
    askServer(workScoresSchema, 'PUT', `${at(assignmentId)}/scores/${encodeURIComponent(essayId)}`, asked),
  nudge: (assignmentId: string, reviewIds: readonly string[]): Promise<Nudged> =>
    askServer(nudgedSchema, 'POST', `${at(assignmentId)}/nudges`, { reviewIds }),
  /** By the name that the server gives it, which says of which assignment it is. */
  file: async (assignmentId: string, part: SavedPart): Promise<File> => {
    const answer = await answered(fetch(`/api${at(assignmentId)}/health/export?${queries[part]}`));
    const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    return new File([await answer.blob()], named ? decodeURIComponent(named) : otherwise[part]);
  },
};
