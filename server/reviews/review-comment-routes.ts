import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod/mini';
import type { CommentRow } from '#db/assessment/comment-store.ts';
import { hashOf } from '#db/hash.ts';
import {
  addCommentSchema,
  type Comment,
  commentSchema,
  editCommentSchema,
} from '#shared/assessment/comment.ts';
import { AppError } from '#shared/errors.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import { excerptIn } from '../assessment/comment-place.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { type Frozen, frozenOf } from './frozen.ts';
import {
  assertBegun,
  assertWritable,
  type BegunReview,
  type OwnReview,
  type OwnReviews,
} from './own-review.ts';
import type { ReviewView } from './review-view.ts';
import { reviewCommentParams, reviewParams } from './schemas.ts';

const tags = ['Peer review'];

/** Of one review: what one person writes about one map, and more than anybody reads. */
const mostOfReview = 200;

const add = createRoute({
  method: 'post',
  path: '/{reviewId}/comments',
  tags,
  summary: 'Write a comment of a review',
  description:
    'On a node, a relation, a passage, a criterion or the whole of what is reviewed. The id is yours to make: the same request again answers the same.',
  request: { params: reviewParams, body: jsonBody(addCommentSchema) },
  responses: jsonAnswer(201, 'The comment.', commentSchema),
});

const edit = createRoute({
  method: 'patch',
  path: '/{reviewId}/comments/{commentId}',
  tags,
  summary: 'Change a comment of a review, or bring it back',
  description: 'While the review is a draft.',
  request: {
    params: reviewCommentParams,
    // Whether it is done, its authors say.
    body: jsonBody(z.omit(editCommentSchema, { isDone: true })),
  },
  responses: jsonAnswer(200, 'The comment as it is now.', commentSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{reviewId}/comments/{commentId}',
  tags,
  summary: 'Delete a comment of a review',
  description: 'While the review is a draft. PATCH { "deleted": false } brings it back.',
  request: { params: reviewCommentParams },
  responses: { 204: { description: 'Deleted.' }, ...problemResponses },
});

type Parts = {
  readonly stores: Stores;
  readonly ownReview: OwnReviews;
  readonly rubricNamed: Rubrics['of'];
  readonly view: ReviewView;
};

/** Comments of a review, for whoever writes it. Authors read and answer them on their essay. */
export function reviewCommentRoutes(deps: Deps, { stores, ownReview, rubricNamed, view }: Parts) {
  const { comments, bank } = stores;
  const timestamp = () => deps.now().toISOString();

  function frozenFor({ review, course, settings }: OwnReview): Frozen {
    return frozenOf(stores, review, course.id, settings.blind);
  }

  function shown(id: string, own: BegunReview, frozen: Frozen): Comment {
    const row = comments.read(id);
    const [comment] = row ? view.commentsOf([row], own, frozen) : [];
    if (!comment) throw new Error('The comment was there a moment ago');
    return comment;
  }

  /** One of this review, deleted or not. @throws not-found */
  function find(id: string, own: BegunReview): CommentRow {
    const row = comments.read(id);
    if (row && row.assessmentId === own.assessment.id && row.writerId === own.person.id) return row;
    throw new AppError('not-found', 'This review has no such comment. Read it again.');
  }

  /** What is written, as it is stored: places as the authors know them, with what stands there. @throws not-valid */
  function stored<Written extends Parameters<typeof excerptIn>[3]>(
    written: Written,
    own: BegunReview,
    frozen: Frozen,
  ) {
    const place = written.place && frozen.placeOf(written.place);
    if (place === null) throw notValid('/place', 'These words do not stand in the text that you review.');
    const state = () => ({ graph: frozen.graph(), text: frozen.text() });
    const rubric = rubricNamed(rubricRefOf(own.assessment));
    const excerpt = excerptIn(state, frozen.revision, rubric, { ...written, place });
    return { ...(place && { place }), ...(excerpt !== undefined && { excerpt }) };
  }

  return createRoutes()
    .openapi(add, (c) => {
      const own: OwnReview = ownReview(c, c.req.valid('param').reviewId, 'write');
      assertBegun(own);
      const { review, assessment, person } = own;
      const request = c.req.valid('json');
      const createHash = hashOf([review.id, request]);
      const known = comments.read(request.id);
      if (known) {
        if (known.writerId !== person.id || known.createHash !== createHash)
          throw new AppError('id-taken', 'That comment id is in use. Make a new id and send it again.');
        return c.json(shown(known.id, own, frozenFor(own)), 201);
      }
      assertWritable(own);
      if (comments.countOf(assessment.id) >= mostOfReview)
        throw new AppError('not-valid', `A review holds ${mostOfReview} comments. Delete some first.`);
      const { bankEntryId } = request;
      if (bankEntryId !== null && bank.read(bankEntryId)?.ownerId !== person.id)
        throw notValid('/bankEntryId', 'Your own bank of comments has no such entry.');
      if (request.assessmentId !== null && request.assessmentId !== assessment.id)
        throw notValid('/assessmentId', 'Name the assessment of this review, or none.');
      if (request.revision !== assessment.revision)
        throw notValid(
          '/revision',
          `What is reviewed was handed in at revision ${assessment.revision}. Name that one.`,
        );
      const frozen = frozenFor(own);
      const { excerpt = '', place = request.place } = stored(request, own, frozen);
      const at = timestamp();
      comments.add({
        ...request,
        ...{ place, excerpt, assessmentId: assessment.id, essayId: review.essayId, writerId: person.id },
        ...{ isDone: false, createHash, createdAt: at, updatedAt: at, deletedAt: null },
      });
      return c.json(shown(request.id, own, frozen), 201);
    })
    .openapi(edit, (c) => {
      const { reviewId, commentId } = c.req.valid('param');
      const own: OwnReview = ownReview(c, reviewId, 'write');
      assertWritable(own);
      const row = find(commentId, own);
      const { deleted, ...content } = c.req.valid('json');
      if (row.deletedAt !== null && deleted !== false)
        throw new AppError('not-found', 'This comment was deleted. Bring it back first.');
      const frozen = frozenFor(own);
      const places = stored(content, own, frozen);
      comments.patch(
        row.id,
        { ...content, ...places, ...(deleted === false && { deletedAt: null }) },
        timestamp(),
      );
      return c.json(shown(row.id, own, frozen), 200);
    })
    .openapi(remove, (c) => {
      const { reviewId, commentId } = c.req.valid('param');
      const own: OwnReview = ownReview(c, reviewId, 'write');
      assertWritable(own);
      const row = find(commentId, own);
      if (row.deletedAt === null) comments.patch(row.id, { deletedAt: timestamp() }, timestamp());
      return c.body(null, 204);
    });
}

function notValid(pointer: string, detail: string) {
  return new AppError('not-valid', detail, [{ pointer, detail }]);
}
