import { createRoute } from '@hono/zod-openapi';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { AppError } from '#shared/errors.ts';
import { addPairSchema } from '#shared/reviews/overview.ts';
import { pairRowSchema } from '#shared/reviews/review.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { createReviewFinding } from './finding.ts';
import { pairOf } from './pair-view.ts';
import type { createPins } from './pins.ts';
import { reviewParams } from './schemas.ts';
import { settingsOf, turnItOn } from './settings.ts';

const tags = ['Peer review'];

const add = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews',
  tags,
  summary: 'Pair a reviewer with a map by hand',
  description:
    'Beyond what either has, and whatever the wishes say; no drawing or repair takes it away. A pair that was drawn is kept as if it had been made by hand. With the id of one that was taken back, that one comes back as it was. Can be sent again.',
  request: { params: assignmentParams, body: jsonBody(addPairSchema) },
  responses: jsonAnswer(201, 'The pair.', pairRowSchema),
});

const takeBack = createRoute({
  method: 'delete',
  path: '/{reviewId}',
  tags,
  summary: 'Take a review back that nobody has opened',
  description: 'The two are not paired again, but by hand. One that is begun stays with its reviewer.',
  request: { params: reviewParams },
  responses: { 204: { description: 'Taken back.' }, ...problemResponses },
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubricNamed: Rubrics['of'];
  readonly pins: ReturnType<typeof createPins>;
  readonly notify: Notify;
};

/** Under /api/assignments. */
export function pairRoutes({ stores, permit, rubricNamed, pins, notify }: Parts) {
  const { assignments, reviews } = stores;

  return createRoutes().openapi(add, (c) => {
    const { assignment } = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
    const { id, ...wanted } = c.req.valid('json');
    const row = assignments.together(() => {
      const known = reviews.read(id);
      const isSame = known && known.reviewerId === wanted.reviewerId && known.essayId === wanted.essayId;
      if (isSame && !isTakenBack(known)) return known;
      if (known && !isSame)
        throw new AppError('id-taken', 'That review id is in use. Make a new id and send it again.');
      const settings = settingsOf(assignment, turnItOn);
      const pinning = pins(assignment);
      const problem = pinning.problem(wanted);
      if (problem !== null) throw new AppError('pair-not-allowed', problem);
      if (known) return pinning.bringBack(known);
      const isThere = pinning.standing(wanted) !== undefined;
      const made = reviews.read(pinning.pin({ id, ...wanted }));
      const { title, timeZone } = assignment.body;
      const told = { id: assignment.id, title, timeZone };
      if (!isThere && settings.schedule === 'dates')
        notify(classNews.reviewsOpen(told, settings.dueAt, [wanted.reviewerId]));
      return made;
    });
    if (!row) throw new Error('The pair was made a moment ago');
    return c.json(pairOf(stores, rubricNamed, assignment, row), 201);
  });
}

/** Whether staff took it back, before anybody opened it. */
function isTakenBack({ state, endedBy }: ReviewRow): boolean {
  return state === 'withdrawn' && endedBy !== null;
}

/** Under /api/reviews. */
export function takeBackRoutes(
  deps: Deps,
  { stores, find }: Pick<Parts, 'stores'> & { readonly find: ReturnType<typeof createReviewFinding> },
) {
  return createRoutes().openapi(takeBack, (c) => {
    const { review, person } = find.forStaff(c, c.req.valid('param').reviewId, 'lead-reviews');
    if (review.state === 'begun')
      throw new AppError('review-begun', 'Its reviewer has begun this review, so it stays with them.');
    if (review.state === 'sent')
      throw new AppError('review-begun', 'This review is sent. You can take it out, with a reason.');
    if (review.state === 'assigned')
      stores.reviews.write(review.id, {
        ...{ state: 'withdrawn', endedAt: deps.now().toISOString(), endedBy: person.id },
        reason: 'Taken back by hand.',
      });
    return c.body(null, 204);
  });
}
