import { createRoute } from '@hono/zod-openapi';
import type { AssignmentRow } from '#db/assignments/store.ts';
import { AppError, type FieldProblem } from '#shared/errors.ts';
import {
  allocateSchema,
  askPlanSchema,
  planSchema,
  putRulesSchema,
  reviewOverviewSchema,
} from '#shared/reviews/overview.ts';
import type { ReviewRule } from '#shared/reviews/review.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Stores } from '../stores.ts';
import type { Allocating } from './allocating.ts';
import type { createOverview } from './overview.ts';
import { settingsOf, turnItOn } from './settings.ts';

const tags = ['Peer review'];
const headers = { 'cache-control': 'private, no-store' };

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews',
  tags,
  summary: 'Who reviews whom',
  description:
    'For staff, with the names of both sides: everybody who reviews, every map, every pair and what has become of it. That you looked stands in the authors’ access logs.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'As it is now.', reviewOverviewSchema),
});

const plan = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews/plan',
  tags,
  summary: 'Look at a drawing or a repair before it is made',
  description:
    'Writes nothing. `draw` keeps what is begun, sent, pinned or asked for and draws all else from the seed; `repair` moves as few unopened reviews as it can. What could not be, the report says.',
  request: { params: assignmentParams, body: jsonBody(askPlanSchema) },
  responses: jsonAnswer(200, 'The pairs as they would be.', planSchema),
});

const allocate = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews/allocation',
  tags,
  summary: 'Give reviews out',
  description:
    'The same pairs as the plan of the same seed, while its `planHash` holds; reviewers are told. Can be sent again.',
  request: { params: assignmentParams, body: jsonBody(allocateSchema) },
  responses: jsonAnswer(200, 'Who reviews whom now.', reviewOverviewSchema),
});

const putRules = createRoute({
  method: 'put',
  path: '/{assignmentId}/reviews/rules',
  tags,
  summary: 'Say who must, must not or should not review whom',
  description:
    'In place of all rules there were. They hold from the next drawing or repair on; of group work, any author of the group stands for it.',
  request: { params: assignmentParams, body: jsonBody(putRulesSchema) },
  responses: jsonAnswer(200, 'Who reviews whom, with the rules.', reviewOverviewSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly allocating: Allocating;
  readonly overview: ReturnType<typeof createOverview>;
  readonly accessLog: AccessLog;
};

export function allocationRoutes({ stores, permit, allocating, overview, accessLog }: Parts) {
  const { assignments, reviews, works } = stores;

  return createRoutes()
    .openapi(read, (c) => {
      const { assignment, person } = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      const answer = overview.of(assignment);
      accessLog.sawReviewed(person, assignment.id);
      return c.json(answer, 200, headers);
    })
    .openapi(plan, (c) => {
      const { assignment } = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      const asked = c.req.valid('json');
      return c.json(overview.planOf(assignment, asked, allocating.plan(assignment, asked)), 200, headers);
    })
    .openapi(allocate, (c) => {
      const { assignment } = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      const { planHash, ...asked } = c.req.valid('json');
      if (assignment.state !== 'published')
        throw new AppError('assignment-not-open', 'Publish the assignment before you give out reviews.');
      assignments.together(() => allocating.allocate(assignment, asked, planHash));
      return c.json(overview.of(assignment), 200, headers);
    })
    .openapi(putRules, (c) => {
      const { assignment } = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      settingsOf(assignment, turnItOn);
      const { rules } = c.req.valid('json');
      assertFits(assignment, rules);
      assignments.together(() => reviews.setRules(assignment.id, rules));
      return c.json(overview.of(assignment), 200, headers);
    });

  /** @throws not-valid with a pointer a rule */
  function assertFits({ courseId, body }: AssignmentRow, rules: readonly ReviewRule[]) {
    const students = new Map(works.students(courseId).map((one) => [one.personId, one]));
    const seen = new Set<string>();
    const problems = rules.flatMap(({ reviewerId, authorId, type }, at): FieldProblem[] => {
      const [reviewer, author] = [students.get(reviewerId), students.get(authorId)];
      const key = `${reviewerId} ${authorId}`;
      const isSecond = seen.has(key);
      seen.add(key);
      const pointer = `/rules/${at}`;
      if (!reviewer || !author) return [{ pointer, detail: 'Rules are between two students of the course.' }];
      if (isSecond) return [{ pointer, detail: 'There is one rule for these two already.' }];
      const isOwn =
        reviewerId === authorId ||
        (body.grouping === 'group' && reviewer.groupId !== null && reviewer.groupId === author.groupId);
      return isOwn && type === 'must' ? [{ pointer, detail: 'Nobody reviews their own map.' }] : [];
    });
    if (problems.length > 0)
      throw new AppError('not-valid', 'Some rules do not fit. The list says which ones and why.', problems);
  }
}
