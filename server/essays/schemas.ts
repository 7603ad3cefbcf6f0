import { z } from '@hono/zod-openapi';

export const essayParams = z.object({
  essayId: z.string().openapi({ param: { name: 'essayId', in: 'path' }, description: 'The essay’s id.' }),
});

/** `after=N`: what follows revision N. */
export const afterQuery = z.strictObject({
  after: z.coerce
    .number('Give a revision: a whole number.')
    .int('Give a revision: a whole number.')
    .min(0, 'Revisions start at 0.')
    .default(0)
    .openapi({ description: 'The last revision that you have.' }),
});
