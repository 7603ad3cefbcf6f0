import { createRoute, z } from '@hono/zod-openapi';
import type { ReplyRow } from '#db/assessment/comment-store.ts';
import { hashOf } from '#db/hash.ts';
import { assertDraft } from '#shared/assessment/assessment-acts.ts';
import { addCommentSchema, commentSchema, mostComments } from '#shared/assessment/comment.ts';
import { seesComment } from '#shared/assessment/visibility.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { rubricRefOf } from './assessment-view.ts';
import { excerptOf } from './comment-place.ts';
import { createCommentView } from './comment-view.ts';
import { readerOf } from './reader.ts';

const tags = ['Comments'];

const list = createRoute({
  method: 'get',
  path: '/{essayId}/comments',
  tags,
  summary: 'Comments on an essay',
  description: 'Those that you may see, with their replies: a comment of an assessment is seen with it.',
  request: { params: essayParams },
  responses: jsonAnswer(200, 'Oldest first.', z.strictObject({ comments: z.array(commentSchema) })),
});

const add = createRoute({
  method: 'post',
  path: '/{essayId}/comments',
  tags,
  summary: 'Write a comment',
  description:
    'On a node, a relation, a passage, a criterion or the whole, as it was at `revision`; what stood there is kept with it. With an assessment it belongs to one’s own draft, else everybody on the essay sees it at once. The id is yours to make: the same request again answers the same.',
  request: { params: essayParams, body: jsonBody(addCommentSchema) },
  responses: jsonAnswer(201, 'The comment.', commentSchema),
});

export function commentRoutes(
  deps: Deps,
  stores: Stores,
  permit: Permit,
  rubricNamed: Rubrics['of'],
  hub: Hub,
) {
  const { assessments, comments } = stores;

  /** One's own draft of that essay. @throws not-valid, assessment-not-draft */
  function ownDraft(assessmentId: string, essayId: string, personId: string) {
    const row = assessments.read(assessmentId);
    if (row?.essayId !== essayId || row.assessorId !== personId) {
      const detail = 'You have no such assessment of this essay. Begin it first.';
      throw new AppError('not-valid', detail, [{ pointer: '/assessmentId', detail }]);
    }
    assertDraft(row);
    return row;
  }

  return createRoutes()
    .openapi(list, (c) => {
      const permitted = permit(c, c.req.valid('param').essayId, 'read-comments');
      const { essay } = permitted;
      const reader = readerOf(stores, permitted);
      const view = createCommentView(stores, essay.id, reader);
      const replies = repliesByComment(comments.replies(essay.id));
      const rows = comments.list(essay.id).filter((row) => seesComment(reader, view.seen(row)));
      return c.json({ comments: view.commentsOf(rows, (id) => replies.get(id) ?? []) }, 200, {
        'cache-control': 'private, no-store',
      });
    })
    .openapi(add, (c) => {
      const permitted = permit(c, c.req.valid('param').essayId, 'comment');
      const { essay, revision: now, person } = permitted;
      const request = c.req.valid('json');
      const reader = readerOf(stores, permitted);
      const createHash = hashOf([essay.id, request]);
      const known = comments.read(request.id);
      if (known) {
        if (known.writerId !== person.id || known.createHash !== createHash)
          throw new AppError('id-taken', 'That comment id is in use. Make a new id and send it again.');
        const view = createCommentView(stores, essay.id, reader);
        return c.json(view.commentOf(known, comments.repliesTo(known.id)), 201);
      }
      if (comments.countOnEssay(essay.id) >= mostComments)
        throw new AppError(
          'not-valid',
          `An essay holds ${mostComments.toLocaleString('en')} comments. Delete some first.`,
        );
      if (request.revision > now)
        throw new AppError(
          'revision-ahead',
          `The essay is at revision ${now}, and the comment was made on ${request.revision}. Load the essay again.`,
        );
      const { assessmentId, revision } = request;
      const assessment = assessmentId === null ? null : ownDraft(assessmentId, essay.id, person.id);
      const rubric = rubricNamed(assessment ? rubricRefOf(assessment) : essay.rubric);
      const excerpt = excerptOf(stores, essay.id, revision, rubric, request) ?? '';
      const at = deps.now().toISOString();
      comments.add({
        ...request,
        ...{ essayId: essay.id, writerId: person.id, excerpt, isDone: false, createHash },
        ...{ createdAt: at, updatedAt: at, deletedAt: null },
      });
      const row = comments.read(request.id);
      if (!row) throw new Error('The comment was made a moment ago');
      const view = createCommentView(stores, essay.id, reader);
      hub.tellFeedback(essay.id, (other) => seesComment(other, view.seen(row)));
      return c.json(view.commentOf(row, []), 201);
    });
}

/** Replies by the id of their comment, oldest first. */
export function repliesByComment(rows: readonly ReplyRow[]): ReadonlyMap<string, readonly ReplyRow[]> {
  const byComment = new Map<string, ReplyRow[]>();
  for (const row of rows) {
    const before = byComment.get(row.commentId);
    if (before) before.push(row);
    else byComment.set(row.commentId, [row]);
  }
  return byComment;
}
