import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { idSchema } from '#shared/graph/records.ts';
import { myReviewSchema, myReviewsSchema } from '#shared/reviews/review.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import type { createExtraReviews } from './extra.ts';
import type { createMyReviews } from './my-reviews.ts';
import { peerReviewOf } from './own-review.ts';
import type { Releasing } from './releasing.ts';
import type { ReviewView } from './review-view.ts';

const tags = ['Peer review'];

const mine = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/mine',
  tags,
  summary: 'What I have to review',
  description:
    'For students: reviews to write and written, what has become of them, and how many of one’s own map have come.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'By the authors’ pseudonyms.', myReviewsSchema),
});

const extra = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews/extra',
  tags,
  summary: 'Ask for another map to review',
  description:
    'The one with the fewest reviews that one may review, once all that one has are sent and say something. The id is yours to make: the same request again answers the same.',
  request: {
    params: assignmentParams,
    body: jsonBody(z.strictObject({ id: classic(idSchema) })),
  },
  responses: jsonAnswer(201, 'The review, not begun.', myReviewSchema),
});

const release = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews/release',
  tags,
  summary: 'Give everybody their reviews now',
  description:
    'Whatever the assignment says about it: all that are sent, and those that are sent later as they come. Can be sent again.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'How many were released by this.', z.strictObject({ released: z.int() })),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly mine: ReturnType<typeof createMyReviews>;
  readonly extras: ReturnType<typeof createExtraReviews>;
  readonly view: ReviewView;
  readonly releasing: Releasing;
};

/** Reviews by the address of their assignment, for those who write them; and their release by hand. */
export function myReviewRoutes(parts: Parts) {
  const { stores, permit, extras, view, releasing } = parts;
  const { reviews } = stores;

  return createRoutes()
    .openapi(mine, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
      if (permitted.role !== 'student')
        throw new AppError('not-allowed', 'Students of the course review each other.');
      return c.json(parts.mine.myReviews(permitted), 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(extra, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'do-reviews');
      const settings = peerReviewOf(permitted);
      const { id } = c.req.valid('json');
      const row = stores.assessments.together(() => {
        const known = reviews.read(id);
        if (known) {
          const { assignmentId, reviewerId, origin } = known;
          if (
            assignmentId !== permitted.assignment.id ||
            reviewerId !== permitted.person.id ||
            origin !== 'extra'
          )
            throw new AppError('id-taken', 'That review id is in use. Make a new id and send it again.');
          return known;
        }
        const why = parts.mine.noExtraBecause(permitted, settings);
        if (why !== null) throw new AppError('no-extra-review', why);
        return extras.give(id, permitted);
      });
      return c.json(view.myReviewOf(row, { ...permitted, settings }), 201);
    })
    .openapi(release, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      peerReviewOf(permitted);
      return c.json({ released: releasing.releaseAll(permitted.assignment.id) }, 200);
    });
}
