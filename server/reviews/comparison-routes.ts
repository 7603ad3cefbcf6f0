import { createRoute, z } from '@hono/zod-openapi';
import {
  answerComparisonSchema,
  comparisonOverviewSchema,
  nextComparisonSchema,
} from '#shared/reviews/comparison.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Stores } from '../stores.ts';
import type { Comparing } from './comparing.ts';
import { comparisonOverview } from './comparison-overview.ts';

const tags = ['Comparisons'];

const comparisonParams = assignmentParams.extend({
  comparisonId: z
    .string()
    .openapi({ param: { name: 'comparisonId', in: 'path' }, description: 'The id of the pair.' }),
});

const next = createRoute({
  method: 'post',
  path: '/{assignmentId}/comparisons/next',
  tags,
  summary: 'Two maps to compare',
  description:
    'For students who have handed in their own, once reviews are given out. The maps are as they were handed in, with names blotted out; the same two until they are answered. Nobody’s standing is in any answer to a student.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'The pair, or why there is none.', nextComparisonSchema),
});

const answer = createRoute({
  method: 'put',
  path: '/{assignmentId}/comparisons/{comparisonId}',
  tags,
  summary: 'Say which of two maps answers its strongest objection better',
  description: 'It stays as it is then. The same answer can be sent again.',
  request: { params: comparisonParams, body: jsonBody(answerComparisonSchema) },
  responses: { 204: { description: 'Kept.' }, ...problemResponses },
});

const overview = createRoute({
  method: 'get',
  path: '/{assignmentId}/comparisons',
  tags,
  summary: 'What came of the comparisons',
  description:
    'For staff: roughly where each map stands, how often it was compared, and the reasons given with who gave them. Looking is written down.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'Works by name.', comparisonOverviewSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly comparing: Comparing;
  readonly accessLog: AccessLog;
};

export function comparisonRoutes({ stores, permit, comparing, accessLog }: Parts) {
  return createRoutes()
    .openapi(next, (c) => {
      const { person, ...access } = permit(c, c.req.valid('param').assignmentId, 'do-reviews');
      return c.json(comparing.next(access, person.id), 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(answer, (c) => {
      const { assignmentId, comparisonId } = c.req.valid('param');
      const { person, ...access } = permit(c, assignmentId, 'do-reviews');
      comparing.answer(access, person.id, comparisonId, c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(overview, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      accessLog.sawReviewed(access.person, access.assignment.id);
      return c.json(comparisonOverview(stores, access), 200, { 'cache-control': 'private, no-store' });
    });
}
