import { createRoute, z } from '@hono/zod-openapi';
import {
  calibrationMapSchema,
  calibrationOverviewSchema,
  myCalibrationSchema,
  putCalibrationMapSchema,
  putTrySchema,
} from '#shared/reviews/calibration.ts';
import type { AssignmentPermit } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { Calibrating } from './calibrating.ts';
import { createCalibrationMaps } from './calibration-maps.ts';

const tags = ['Calibration'];

const mapParams = assignmentParams.extend({
  mapId: z
    .string()
    .min(1)
    .max(80)
    .openapi({ param: { name: 'mapId', in: 'path' }, description: 'The calibration map’s id.' }),
});

const tryParams = mapParams.extend({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .openapi({
      param: { name: 'number', in: 'path' },
      description: '1 for the first try, 2 for the second.',
    }),
});

const overview = createRoute({
  method: 'get',
  path: '/{assignmentId}/calibration',
  tags,
  summary: 'Calibration maps, and how students judged them',
  description: 'For staff. Differences are in levels of the rubric; of first tries, and of second ones.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'The maps in their order, the students by name.', calibrationOverviewSchema),
});

const put = createRoute({
  method: 'put',
  path: '/{assignmentId}/calibration/{mapId}',
  tags,
  summary: 'Choose a calibration map, or assess it',
  description:
    'The id is yours to make. `from` freezes an essay of one’s own, or the sample, under the assignment’s rubric; it cannot be changed later. `isReady` gives it to the students: every row with levels then has a level and a reason. What they have can be corrected; figures follow the correction. Can be sent again.',
  request: { params: mapParams, body: jsonBody(putCalibrationMapSchema) },
  responses: jsonAnswer(200, 'The map as it is now.', calibrationMapSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{assignmentId}/calibration/{mapId}',
  tags,
  summary: 'Take a calibration map away',
  description: 'With everybody’s tries of it. Can be sent again.',
  request: { params: mapParams },
  responses: { 204: { description: 'There is none.' }, ...problemResponses },
});

const mine = createRoute({
  method: 'get',
  path: '/{assignmentId}/calibration/mine',
  tags,
  summary: 'The maps to try one’s judgement on',
  description: 'For students. The reference of a map is null until one’s first try of it is sent.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'The maps in the order in which they are judged.', myCalibrationSchema),
});

const putTry = createRoute({
  method: 'put',
  path: '/{assignmentId}/calibration/{mapId}/tries/{number}',
  tags,
  summary: 'Judge a calibration map',
  description:
    'Saves a draft; `isSent` sends it, which needs a level for every row that has levels. What is sent never changes; the same request again answers the same. There are two tries, the second after the first.',
  request: { params: tryParams, body: jsonBody(putTrySchema) },
  responses: jsonAnswer(200, 'The maps as they are now.', myCalibrationSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubricNamed: Rubrics['of'];
  readonly calibrating: Calibrating;
};

export function calibrationRoutes(deps: Deps, { stores, permit, rubricNamed, calibrating }: Parts) {
  const maps = createCalibrationMaps(deps, { stores, rubricNamed });
  const fresh = { 'cache-control': 'private, no-store' };

  return createRoutes()
    .openapi(mine, (c) => {
      const { assignment, person } = permit(c, c.req.valid('param').assignmentId, 'do-reviews');
      return c.json(calibrating.mine(assignment, person.id, rubricNamed), 200, fresh);
    })
    .openapi(putTry, (c) => {
      const { assignmentId, mapId, number } = c.req.valid('param');
      const { assignment, person } = permit(c, assignmentId, 'do-reviews');
      const body = c.req.valid('json');
      calibrating.put({ assignment, personId: person.id, mapId, number, body, rubricNamed });
      return c.json(calibrating.mine(assignment, person.id, rubricNamed), 200);
    })
    .openapi(overview, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      return c.json(maps.overview(access), 200, fresh);
    })
    .openapi(put, (c) => {
      const { assignmentId, mapId } = c.req.valid('param');
      const { assignment, course, person } = permit(c, assignmentId, 'lead-reviews');
      const body = c.req.valid('json');
      return c.json(maps.put({ assignment, course, mapId, personId: person.id, body }), 200);
    })
    .openapi(remove, (c) => {
      const { assignmentId, mapId } = c.req.valid('param');
      const { assignment } = permit(c, assignmentId, 'lead-reviews');
      maps.remove(assignment.id, mapId);
      return c.body(null, 204);
    });
}
