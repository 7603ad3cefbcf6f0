import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { hashOf } from '#db/hash.ts';
import { type Action, can } from '#shared/access/policy.ts';
import { assertDraft } from '#shared/assessment/assessment-acts.ts';
import {
  addReplySchema,
  commentSchema,
  editCommentSchema,
  mostReplies,
  replySchema,
} from '#shared/assessment/comment.ts';
import { seesComment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { FeedbackAccess } from './access.ts';
import { rubricRefOf } from './assessment-view.ts';
import { createCommentFinding, type FoundComment } from './comment-finding.ts';
import { excerptOf } from './comment-place.ts';
import { commentParams } from './schemas.ts';

const tags = ['Comments'];

const edit = createRoute({
  method: 'patch',
  path: '/{commentId}',
  tags,
  summary: 'Change a comment, say that it is done, or bring it back',
  description:
    'Its writer changes it, while its assessment is a draft. Done is said by its writer or by the student, at any time.',
  request: { params: commentParams, body: jsonBody(editCommentSchema) },
  responses: jsonAnswer(200, 'The comment as it is now.', commentSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{commentId}',
  tags,
  summary: 'Delete a comment of one’s own',
  description: 'With its replies. PATCH { "deleted": false } brings it back.',
  request: { params: commentParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

const reply = createRoute({
  method: 'post',
  path: '/{commentId}/replies',
  tags,
  summary: 'Answer a comment',
  description:
    'The id is yours to make: the same request again answers the same. Owners and editors may say with it whether they will use the comment.',
  request: { params: commentParams, body: jsonBody(addReplySchema) },
  responses: jsonAnswer(201, 'The reply.', replySchema),
});

type Parts = {
  readonly stores: Stores;
  readonly access: FeedbackAccess;
  readonly rubricNamed: Rubrics['of'];
  readonly hub: Hub;
};

/** What is done to a comment by its own address, and the replies that are made to it. */
export function threadRoutes(deps: Deps, { stores, access, rubricNamed, hub }: Parts) {
  const { comments } = stores;
  const find = createCommentFinding(stores, access);
  const timestamp = () => deps.now().toISOString();

  function living(c: Context<AppEnv>, commentId: string, action: Action): FoundComment {
    const found = find(c, commentId, action);
    if (found.row.deletedAt !== null)
      throw new AppError('not-found', 'This comment was deleted. Whoever wrote it can bring it back.');
    return found;
  }

  /** @throws not-found for a comment of somebody else; assessment-not-draft */
  function assertChangeable({ row, person, view }: FoundComment) {
    if (row.writerId !== person.id)
      throw new AppError('not-found', 'Only whoever wrote a comment changes it. Answer it instead.');
    const assessment = view.assessmentOf(row);
    if (assessment) assertDraft(assessment);
  }

  function tell({ essay, view, row }: FoundComment) {
    hub.tellFeedback(essay.id, (reader) => seesComment(reader, view.seen(row)));
  }

  return createRoutes()
    .openapi(edit, (c) => {
      const { isDone, deleted, ...content } = c.req.valid('json');
      const id = c.req.valid('param').commentId;
      // Whoever reads only by now may take back what they wrote, and no more.
      const action = Object.keys(content).length > 0 ? 'comment' : 'read-comments';
      const found = deleted === false ? find(c, id, action) : living(c, id, action);
      const { row, person, essay, reader, view } = found;
      if (Object.keys(content).length > 0 || (deleted === false && row.deletedAt !== null)) {
        assertChangeable(found);
      }
      const thing = { role: reader.role, deletedAt: essay.deletedAt };
      if (isDone !== undefined && row.writerId !== person.id && !can(person, 'take-stance', thing))
        throw new AppError(
          'not-found',
          'Only the student, or whoever wrote a comment, says that it is done.',
        );
      const assessment = view.assessmentOf(row);
      const rubric = rubricNamed(assessment ? rubricRefOf(assessment) : essay.rubric);
      const excerpt = excerptOf(stores, essay.id, row.revision, rubric, content);
      const deletedAt = deleted === false ? null : undefined;
      comments.patch(row.id, { ...content, excerpt, isDone, deletedAt }, timestamp());
      tell(found);
      const after = comments.read(row.id);
      if (!after) throw new Error('The comment was there a moment ago');
      return c.json(view.commentOf(after, comments.repliesTo(row.id)), 200);
    })
    .openapi(remove, (c) => {
      const found = find(c, c.req.valid('param').commentId, 'read-comments');
      if (found.row.deletedAt !== null) return c.body(null, 204);
      assertChangeable(found);
      comments.patch(found.row.id, { deletedAt: timestamp() }, timestamp());
      tell(found);
      return c.body(null, 204);
    })
    .openapi(reply, (c) => {
      const found = living(c, c.req.valid('param').commentId, 'reply');
      const { row, person, reader, essay, view } = found;
      const request = c.req.valid('json');
      const createHash = hashOf([row.id, request]);
      const known = comments.readReply(request.id);
      if (known) {
        if (known.writerId !== person.id || known.createHash !== createHash)
          throw new AppError('id-taken', 'That reply id is in use. Make a new id and send it again.');
        return c.json(view.replyOf(known, row), 201);
      }
      const { stance, text } = request;
      if (stance !== null && !can(person, 'take-stance', { role: reader.role, deletedAt: essay.deletedAt }))
        throw notValid('/stance', 'Only the student says whether a comment will be used. Leave this null.');
      if (comments.repliesTo(row.id).length >= mostReplies)
        throw new AppError('not-valid', `A comment holds ${mostReplies} replies. Write a new comment.`);
      if (stance === null && text.trim() === '') throw notValid('/text', 'Write an answer.');
      const createdAt = timestamp();
      comments.addReply({
        ...{ ...request, commentId: row.id, writerId: person.id, createHash, createdAt, deletedAt: null },
      });
      tell(found);
      const made = comments.readReply(request.id);
      if (!made) throw new Error('The reply was made a moment ago');
      return c.json(view.replyOf(made, row), 201);
    });
}

function notValid(pointer: string, detail: string) {
  return new AppError('not-valid', detail, [{ pointer, detail }]);
}
