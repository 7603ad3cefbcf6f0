import { z } from '@hono/zod-openapi';

const id = (name: string, description: string) =>
  z.string().openapi({ param: { name, in: 'path' }, description });

export const reviewParams = z.object({ reviewId: id('reviewId', 'The review’s id.') });

export const reviewCommentParams = reviewParams.extend({
  commentId: id('commentId', 'The comment’s id.'),
});
