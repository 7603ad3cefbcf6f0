import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { receivedReviewsSchema } from '#shared/reviews/received.ts';
import { receivedReviewSchema, usefulnessSchema } from '#shared/reviews/review.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';
import type { createReviewFinding } from './finding.ts';
import type { Reached } from './hour/stages.ts';
import type { createReceiving } from './receiving.ts';
import { reviewParams } from './schemas.ts';
import type { Scoring } from './scores.ts';

const tags = ['Peer review'];
const headers = { 'cache-control': 'private, no-store' };

const received = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/received',
  tags,
  summary: 'Reviews of my map',
  description:
    'Those that are given to you, each with its comments and, once you have said how useful it is, its levels. Where students are asked to assess their own map first, there are none before they have, or say `skip`.',
  request: {
    params: assignmentParams,
    query: z.strictObject({
      skip: z.enum(['true', 'false']).optional().openapi({
        description: '“true”: show them although I have not assessed my own map.',
      }),
    }),
  },
  responses: jsonAnswer(200, 'By reviewer.', receivedReviewsSchema),
});

const rate = createRoute({
  method: 'put',
  path: '/{reviewId}/usefulness',
  tags,
  summary: 'Say how useful a review of my map is',
  description:
    'From 1 to 5, with a note for its reviewer if you like; one for a group, by any of it. The review’s levels are shown from then on. It can be changed later: the reviewer reads what you say last, and what you said before you saw the levels is what counts.',
  request: { params: reviewParams, body: jsonBody(usefulnessSchema) },
  responses: jsonAnswer(200, 'The review, with its levels.', receivedReviewSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly find: ReturnType<typeof createReviewFinding>;
  readonly receiving: ReturnType<typeof createReceiving>;
  readonly reached: Reached;
  readonly scoring: Pick<Scoring, 'scoresForAuthor'>;
  readonly hub: Hub;
  readonly notify: Notify;
};

/** Under /api/assignments. */
export function receivedRoutes({
  permit,
  receiving,
  reached,
  scoring,
}: Pick<Parts, 'permit' | 'receiving' | 'reached' | 'scoring'>) {
  return createRoutes().openapi(received, (c) => {
    const { person, ...access } = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
    if (access.role !== 'student')
      throw new AppError('not-allowed', 'Students read the reviews of their own map. Staff read them all.');
    const answer = receiving.all(access, person.id, c.req.valid('query').skip === 'true');
    if (answer.reviews.length > 0 && access.course.archivedAt === null)
      reached(access.assignment.id, person.id, 'reading');
    const numbers =
      answer.essayId !== null && answer.reviews.length > 0
        ? scoring.scoresForAuthor(access.assignment, answer.essayId, person.id)
        : undefined;
    return c.json({ ...answer, ...(numbers && { numbers }) }, 200, headers);
  });
}

/** Under /api/reviews. */
export function usefulnessRoutes(deps: Deps, { stores, find, receiving, hub, notify }: Parts) {
  const { reviews, notices } = stores;
  return createRoutes().openapi(rate, (c) => {
    const { review, assignment, person } = find.forAuthor(c, c.req.valid('param').reviewId);
    const { stars, note } = c.req.valid('json');
    if (review.usefulness !== stars || review.usefulnessNote !== note) {
      const at = deps.now().toISOString();
      deps.db.transaction(
        () => {
          const firstUsefulness = review.firstUsefulness ?? stars;
          reviews.write(review.id, { usefulness: stars, firstUsefulness, usefulnessNote: note, ratedAt: at });
          const { title, timeZone } = assignment.body;
          const news = classNews.reviewRated({ id: assignment.id, title, timeZone }, [review.reviewerId]);
          const last = notices.find(review.reviewerId, news.type, news.about);
          // One a day: the moment of each would tell who it is from.
          if (last?.at.slice(0, 10) !== at.slice(0, 10)) notify(news);
        },
        { behavior: 'immediate' },
      );
      hub.tellFeedback(review.essayId, ({ role }) => role !== 'reader');
    }
    const after = reviews.read(review.id) ?? review;
    return c.json(receiving.one(after, person.id), 200);
  });
}
