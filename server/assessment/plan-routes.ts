import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PlanRow } from '#db/assessment/plan-store.ts';
import { hashOf } from '#db/hash.ts';
import {
  addPlanItemSchema,
  editPlanItemSchema,
  type PlanItem,
  planItemSchema,
} from '#shared/assessment/plan.ts';
import { seesComment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess } from './access.ts';
import { createCommentView } from './comment-view.ts';
import { planParams } from './schemas.ts';

const tags = ['Revision plan'];

const list = createRoute({
  method: 'get',
  path: '/{essayId}/plan',
  tags,
  summary: 'The revision plan',
  description: 'What the student will do next; every member of the essay reads it.',
  request: { params: essayParams },
  responses: jsonAnswer(200, 'In its order.', z.strictObject({ items: z.array(planItemSchema) })),
});

const add = createRoute({
  method: 'post',
  path: '/{essayId}/plan',
  tags,
  summary: 'Plan something',
  description:
    'For owners and editors. The revision that the essay is at is kept with it: later changes of the comment’s place count. The id is yours to make: the same request again answers the same.',
  request: { params: essayParams, body: jsonBody(addPlanItemSchema) },
  responses: jsonAnswer(201, 'The line.', planItemSchema),
});

const edit = createRoute({
  method: 'patch',
  path: '/{itemId}',
  tags,
  summary: 'Change a line of the plan, check it off, or bring it back',
  request: { params: planParams, body: jsonBody(editPlanItemSchema) },
  responses: jsonAnswer(200, 'The line as it is now.', planItemSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{itemId}',
  tags,
  summary: 'Delete a line of the plan',
  description: 'PATCH { "deleted": false } brings it back.',
  request: { params: planParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

type Parts = {
  readonly stores: Stores;
  readonly access: FeedbackAccess;
  readonly hub: Hub;
};

const everybody = () => true;

/** The plan of an essay, under /api/essays. */
export function essayPlanRoutes(deps: Deps, { stores, hub }: Parts, permit: Permit) {
  const { plan, comments } = stores;
  return createRoutes()
    .openapi(list, (c) => {
      const { essay } = permit(c, c.req.valid('param').essayId, 'read-comments');
      return c.json({ items: plan.list(essay.id).map(itemOf) }, 200, {
        'cache-control': 'private, no-store',
      });
    })
    .openapi(add, (c) => {
      const { essay, revision, person, role } = permit(c, c.req.valid('param').essayId, 'plan-revision');
      const request = c.req.valid('json');
      const createHash = hashOf([essay.id, request]);
      const known = plan.read(request.id);
      if (known) {
        if (known.createHash !== createHash)
          throw new AppError('id-taken', 'That id is in use. Make a new id and send it again.');
        return c.json(itemOf(known), 201);
      }
      const comment = request.commentId === null ? null : comments.read(request.commentId);
      const view = createCommentView(stores, essay.id, { id: person.id, role });
      const isThere =
        comment === null ||
        (comment?.essayId === essay.id && seesComment({ id: person.id, role }, view.seen(comment)));
      if (!isThere) {
        const detail = 'There is no such comment on this essay.';
        throw new AppError('not-valid', detail, [{ pointer: '/commentId', detail }]);
      }
      const createdAt = deps.now().toISOString();
      const row = {
        ...{ ...request, essayId: essay.id, revision, isDone: null, createHash, createdAt, deletedAt: null },
      };
      plan.add(row);
      hub.tellFeedback(essay.id, everybody);
      return c.json(itemOf(row), 201);
    });
}

/** A line of a plan, under /api/plan. */
export function planRoutes(deps: Deps, { stores, access, hub }: Parts) {
  const { plan } = stores;

  function own(c: Context<AppEnv>, id: string): PlanRow {
    const row = plan.read(id);
    if (!row || !access.reading(c, row.essayId, 'plan-revision'))
      throw new AppError('not-found', 'There is no such line in a plan of yours.');
    return row;
  }

  return createRoutes()
    .openapi(edit, (c) => {
      const row = own(c, c.req.valid('param').itemId);
      const { deleted, ...content } = c.req.valid('json');
      if (row.deletedAt !== null && deleted !== false)
        throw new AppError('not-found', 'This line was deleted. Bring it back to change it.');
      const change = { ...content, ...(deleted === false && { deletedAt: null }) };
      if (Object.keys(change).length > 0) {
        plan.patch(row.id, change);
        hub.tellFeedback(row.essayId, everybody);
      }
      return c.json(itemOf(own(c, row.id)), 200);
    })
    .openapi(remove, (c) => {
      const row = own(c, c.req.valid('param').itemId);
      if (row.deletedAt === null) {
        plan.patch(row.id, { deletedAt: deps.now().toISOString() });
        hub.tellFeedback(row.essayId, everybody);
      }
      return c.body(null, 204);
    });
}

/** A line as everybody gets it. */
export function itemOf({ id, commentId, text, isDone, revision, order, createdAt }: PlanRow): PlanItem {
  return { id, commentId, text, isDone, revision, order, createdAt };
}
