import { createRoute } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import {
  endorsementSchema,
  ratingDecisionSchema,
  removalSchema,
  staffReviewSchema,
  workReviewsSchema,
} from '#shared/reviews/received.ts';
import { pairRowSchema } from '#shared/reviews/review.ts';
import { createAssessmentWriter } from '../assessment/assessment-writer.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { workParams } from '../assignments/params.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { createReviewFinding, FoundReview } from './finding.ts';
import { pairOf } from './pair-view.ts';
import { reviewParams } from './schemas.ts';
import { createStaffReading } from './staff-reading.ts';

const tags = ['Peer review'];
const headers = { 'cache-control': 'private, no-store' };

const ofWork = createRoute({
  method: 'get',
  path: '/{assignmentId}/works/{essayId}/reviews',
  tags,
  summary: 'Reviews of one work',
  description: 'For staff, with the names of both sides.',
  request: { params: workParams },
  responses: jsonAnswer(200, 'By reviewer’s pseudonym.', workReviewsSchema),
});

const asStaff = createRoute({
  method: 'get',
  path: '/{reviewId}/as-staff',
  tags,
  summary: 'Read a review of the class',
  description:
    'With the names of both sides, what was taken out too; a draft is its reviewer’s alone. That you looked stands in the author’s access log.',
  request: { params: reviewParams },
  responses: jsonAnswer(200, 'The review.', staffReviewSchema),
});

const endorse = createRoute({
  method: 'put',
  path: '/{reviewId}/endorsement',
  tags,
  summary: 'Endorse a review, or no longer',
  description: 'Its author and its reviewer see that the instructor agrees with it.',
  request: { params: reviewParams, body: jsonBody(endorsementSchema) },
  responses: jsonAnswer(200, 'The pair.', pairRowSchema),
});

const decide = createRoute({
  method: 'put',
  path: '/{reviewId}/rating',
  tags,
  summary: 'Let a rating count that may answer the levels, or no longer',
  description:
    'In a graded peer review, a bad rating by an author whose map the review scored far below the others is left out of the reviewer’s share until this is sent or the review is endorsed, which counts as five. Changes nothing for other ratings, and nobody is told.',
  request: { params: reviewParams, body: jsonBody(ratingDecisionSchema) },
  responses: jsonAnswer(200, 'The pair.', pairRowSchema),
});

const remove = createRoute({
  method: 'put',
  path: '/{reviewId}/removal',
  tags,
  summary: 'Take a review out',
  description:
    'Its author does not see it any more and is told nothing; its reviewer sees that it was taken out, and why. DELETE brings it back.',
  request: { params: reviewParams, body: jsonBody(removalSchema) },
  responses: jsonAnswer(200, 'The pair.', pairRowSchema),
});

const restore = createRoute({
  method: 'delete',
  path: '/{reviewId}/removal',
  tags,
  summary: 'Bring a review back that was taken out',
  description: 'Its author gets it as the assignment says.',
  request: { params: reviewParams },
  responses: jsonAnswer(200, 'The pair.', pairRowSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly find: ReturnType<typeof createReviewFinding>;
  readonly rubricNamed: Rubrics['of'];
  readonly accessLog: AccessLog;
  readonly hub: Hub;
  /** Gives authors the reviews of an assignment that they may have. */
  readonly settle: (assignmentId: string) => void;
};

/** Under /api/assignments. */
export function workReviewRoutes({
  stores,
  permit,
  rubricNamed,
  accessLog,
}: Omit<Parts, 'find' | 'hub' | 'settle'>) {
  return createRoutes().openapi(ofWork, (c) => {
    const { assignmentId, essayId } = c.req.valid('param');
    const { assignment, person } = permit(c, assignmentId, 'see-reviews');
    const reviews = stores.reviews
      .ofEssay(essayId)
      .filter((review) => review.assignmentId === assignment.id)
      .map((review) => pairOf(stores, rubricNamed, assignment, review));
    if (reviews.length > 0) accessLog.saw(person, essayId, 'assess');
    return c.json({ reviews }, 200, headers);
  });
}

/** Under /api/reviews: what staff read of a review, and what they make of it. */
export function judgingRoutes(deps: Deps, parts: Parts) {
  const { stores, find, rubricNamed, accessLog, hub, settle } = parts;
  const { reviews, assessments } = stores;
  const reading = createStaffReading(parts);
  const writer = createAssessmentWriter(deps, stores, hub);
  const timestamp = () => deps.now().toISOString();
  const transaction = (work: () => void) => deps.db.transaction(work, { behavior: 'immediate' });

  function pairNow({ review, assignment }: FoundReview) {
    return pairOf(stores, rubricNamed, assignment, reviews.read(review.id) ?? review);
  }

  return createRoutes()
    .openapi(asStaff, (c) => {
      const { review, assignment, person } = find.forStaff(c, c.req.valid('param').reviewId, 'see-reviews');
      accessLog.saw(person, review.essayId, 'assess');
      return c.json(reading.read(assignment, review, person.id), 200, headers);
    })
    .openapi(endorse, (c) => {
      const found = find.forStaff(c, c.req.valid('param').reviewId, 'lead-reviews');
      const { review, person } = found;
      const { isEndorsed } = c.req.valid('json');
      if (isEndorsed && review.state !== 'sent') throw notSent();
      if (isEndorsed !== (review.endorsedAt !== null)) {
        const endorsed = { endorsedAt: timestamp(), endorsedBy: person.id };
        reviews.write(review.id, isEndorsed ? endorsed : { endorsedAt: null, endorsedBy: null });
        hub.tellFeedback(review.essayId, () => true);
      }
      return c.json(pairNow(found), 200);
    })
    .openapi(decide, (c) => {
      const found = find.forStaff(c, c.req.valid('param').reviewId, 'lead-reviews');
      const { review } = found;
      const { counts } = c.req.valid('json');
      if (review.firstUsefulness === null)
        throw new AppError('review-over', 'Its author has not rated this review. Look at the list again.');
      if (counts !== (review.ratingCountsAt !== null))
        reviews.write(review.id, { ratingCountsAt: counts ? timestamp() : null });
      return c.json(pairNow(found), 200);
    })
    .openapi(remove, (c) => {
      const found = find.forStaff(c, c.req.valid('param').reviewId, 'lead-reviews');
      const { review, person } = found;
      const { reason } = c.req.valid('json');
      if (review.state !== 'sent' && review.state !== 'removed') throw notSent();
      transaction(() => {
        const isOut = review.state === 'removed';
        const ended = isOut ? {} : { endedAt: timestamp(), endedBy: person.id };
        reviews.write(review.id, { state: 'removed', reason, ...ended, endorsedAt: null, endorsedBy: null });
        const row = review.assessmentId === null ? undefined : assessments.read(review.assessmentId);
        if (row?.state === 'released') writer.act('withdraw', row, person.id);
      });
      return c.json(pairNow(found), 200);
    })
    .openapi(restore, (c) => {
      const found = find.forStaff(c, c.req.valid('param').reviewId, 'lead-reviews');
      const { review } = found;
      if (review.state === 'removed')
        transaction(() => {
          reviews.write(review.id, { state: 'sent', reason: '', endedAt: null, endedBy: null });
          settle(review.assignmentId);
        });
      return c.json(pairNow(found), 200);
    });
}

function notSent() {
  return new AppError('review-over', 'Only a review that was sent can be endorsed or taken out.');
}
