import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { editReplySchema, replySchema } from '#shared/assessment/comment.ts';
import { seesComment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess } from './access.ts';
import { createCommentFinding } from './comment-finding.ts';
import { replyParams } from './schemas.ts';

const tags = ['Comments'];

const editReply = createRoute({
  method: 'patch',
  path: '/{replyId}',
  tags,
  summary: 'Bring a deleted reply back',
  request: { params: replyParams, body: jsonBody(editReplySchema) },
  responses: jsonAnswer(200, 'The reply.', replySchema),
});

const removeReply = createRoute({
  method: 'delete',
  path: '/{replyId}',
  tags,
  summary: 'Delete a reply of one’s own',
  description: 'PATCH { "deleted": false } brings it back.',
  request: { params: replyParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

type Parts = {
  readonly stores: Stores;
  readonly access: FeedbackAccess;
  readonly hub: Hub;
};

/** What is done to a reply by its own address; it is made below its comment (thread-routes.ts). */
export function replyRoutes(deps: Deps, { stores, access, hub }: Parts) {
  const { comments } = stores;
  const find = createCommentFinding(stores, access);

  function own(c: Context<AppEnv>, replyId: string) {
    const made = comments.readReply(replyId);
    const found = made && find(c, made.commentId, 'read-comments');
    if (!made || made.writerId !== found?.person.id)
      throw new AppError('not-found', 'There is no such reply of yours here.');
    return { ...found, made };
  }

  function setDeleted({ made, essay, view, row }: ReturnType<typeof own>, deletedAt: string | null) {
    if ((made.deletedAt === null) === (deletedAt === null)) return;
    comments.setReplyDeleted(made.id, deletedAt);
    hub.tellFeedback(essay.id, (reader) => seesComment(reader, view.seen(row)));
  }

  return createRoutes()
    .openapi(editReply, (c) => {
      const found = own(c, c.req.valid('param').replyId);
      setDeleted(found, null);
      return c.json(found.view.replyOf(found.made, found.row), 200);
    })
    .openapi(removeReply, (c) => {
      setDeleted(own(c, c.req.valid('param').replyId), deps.now().toISOString());
      return c.body(null, 204);
    });
}
