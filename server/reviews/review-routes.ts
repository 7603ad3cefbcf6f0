import { createRoute } from '@hono/zod-openapi';
import { assessmentSchema } from '#shared/assessment/assessment.ts';
import { AppError } from '#shared/errors.ts';
import {
  declineSchema,
  editReviewSchema,
  effortSchema,
  myReviewSchema,
  myReviewsSchema,
  reviewToWriteSchema,
} from '#shared/reviews/review.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Reached } from './hour/stages.ts';
import type { createMyReviews } from './my-reviews.ts';
import { assertBegun, type OwnReview, type OwnReviews } from './own-review.ts';
import type { ReviewView } from './review-view.ts';
import { reviewParams } from './schemas.ts';
import type { createReviewWriting } from './writing.ts';

const tags = ['Peer review'];

const begin = createRoute({
  method: 'post',
  path: '/{reviewId}/begin',
  tags,
  summary: 'Begin a review',
  description: 'Of what was handed in, as it was then. One that is begun is answered as it is.',
  request: { params: reviewParams },
  responses: jsonAnswer(200, 'What is reviewed, and the review.', reviewToWriteSchema),
});

const read = createRoute({
  method: 'get',
  path: '/{reviewId}',
  tags,
  summary: 'Read a review of one’s own',
  description: 'Also when it was taken out: one’s own words stay one’s own.',
  request: { params: reviewParams },
  responses: jsonAnswer(200, 'What is reviewed, and the review.', reviewToWriteSchema),
});

const edit = createRoute({
  method: 'patch',
  path: '/{reviewId}',
  tags,
  summary: 'Mark criteria, write the overall comment of a review',
  description: '`edition` is the one it was made on; `marks` takes the place of all marks.',
  request: { params: reviewParams, body: jsonBody(editReviewSchema) },
  responses: jsonAnswer(200, 'The review’s levels and words with their next edition.', assessmentSchema),
});

const effort = createRoute({
  method: 'post',
  path: '/{reviewId}/effort',
  tags,
  summary: 'Say how long one has worked on a review',
  description: 'Seconds since the last time. Nobody but the reviewer ever sees them.',
  request: { params: reviewParams, body: jsonBody(effortSchema) },
  responses: { 204: { description: 'Added.' }, ...problemResponses },
});

const send = createRoute({
  method: 'post',
  path: '/{reviewId}/send',
  tags,
  summary: 'Send a review',
  description: 'Gaps keep nothing back, nor does a deadline that is over. Can be sent again.',
  request: { params: reviewParams },
  responses: jsonAnswer(200, 'The review as it is now.', myReviewSchema),
});

const reopen = createRoute({
  method: 'post',
  path: '/{reviewId}/reopen',
  tags,
  summary: 'Take a review back to change it',
  description: 'Until its author has got it. Can be sent again.',
  request: { params: reviewParams },
  responses: jsonAnswer(200, 'The review as it is now.', myReviewSchema),
});

const decline = createRoute({
  method: 'post',
  path: '/{reviewId}/decline',
  tags,
  summary: 'Give a review back',
  description:
    'With a reason, which staff read. What was written of it is thrown away, and somebody else gets it where there is somebody.',
  request: { params: reviewParams, body: jsonBody(declineSchema) },
  responses: jsonAnswer(200, 'What there is to review now.', myReviewsSchema),
});

type Parts = {
  readonly ownReview: OwnReviews;
  readonly mine: ReturnType<typeof createMyReviews>;
  readonly writing: ReturnType<typeof createReviewWriting>;
  readonly view: ReviewView;
  readonly reached: Reached;
};

/** A review by its own address, for whoever writes it. */
export function reviewRoutes({ ownReview, mine, writing, view, reached }: Parts) {
  const notStored = { 'cache-control': 'private, no-store' };

  function myReview(own: OwnReview, after: OwnReview) {
    return view.myReviewOf(after.review, own);
  }

  /** @throws review-not-open, in the words of the list */
  function assertOpen(own: OwnReview) {
    const why = mine.closedBecause(own, own.settings);
    if (why !== null) throw new AppError('review-not-open', why);
  }

  return createRoutes()
    .openapi(begin, (c) => {
      const own = ownReview(c, c.req.valid('param').reviewId, 'write');
      const begun = writing.begin(own, () => assertOpen(own));
      reached(begun.assignment.id, begun.person.id, 'reviewing');
      return c.json(view.toWrite(begun), 200, notStored);
    })
    .openapi(read, (c) => {
      const own: OwnReview = ownReview(c, c.req.valid('param').reviewId, 'read');
      assertBegun(own);
      return c.json(view.toWrite(own), 200, notStored);
    })
    .openapi(edit, (c) => {
      const own: OwnReview = ownReview(c, c.req.valid('param').reviewId, 'write');
      const after = writing.edit(own, c.req.valid('json'));
      return c.json(view.assessmentOf(after, own), 200);
    })
    .openapi(effort, (c) => {
      writing.addEffort(ownReview(c, c.req.valid('param').reviewId, 'write'), c.req.valid('json').seconds);
      return c.body(null, 204);
    })
    .openapi(send, (c) => {
      const { reviewId } = c.req.valid('param');
      const own = ownReview(c, reviewId, 'write');
      writing.send(own);
      return c.json(myReview(own, ownReview(c, reviewId, 'read')), 200);
    })
    .openapi(reopen, (c) => {
      const { reviewId } = c.req.valid('param');
      const own = ownReview(c, reviewId, 'write');
      writing.reopen(own);
      return c.json(myReview(own, ownReview(c, reviewId, 'read')), 200);
    })
    .openapi(decline, (c) => {
      const own = ownReview(c, c.req.valid('param').reviewId, 'write');
      writing.decline(own, c.req.valid('json'));
      return c.json(mine.myReviews(own), 200);
    });
}
