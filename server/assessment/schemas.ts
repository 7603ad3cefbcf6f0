import { z } from '@hono/zod-openapi';

const id = (name: string, description: string) =>
  z.string().openapi({ param: { name, in: 'path' }, description });

export const assessmentParams = z.object({
  assessmentId: id('assessmentId', 'The assessment’s id.'),
});

export const commentParams = z.object({ commentId: id('commentId', 'The comment’s id.') });
export const replyParams = z.object({ replyId: id('replyId', 'The reply’s id.') });
export const bankParams = z.object({ entryId: id('entryId', 'The entry’s id.') });
export const planParams = z.object({ itemId: id('itemId', 'The id of the line.') });
