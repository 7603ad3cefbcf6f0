import { z } from '@hono/zod-openapi';

export const essayParams = z.object({
  essayId: z.string().openapi({ param: { name: 'essayId', in: 'path' }, description: 'The essay’s id.' }),
});

/** `deleted=true`: the essays that can be brought back instead of the living ones. */
export const listQuery = z.strictObject({
  deleted: z.enum(['true', 'false'], 'Say true or false.').default('false').openapi({
    description: 'true: my own deleted essays that can still be brought back, last deleted first.',
  }),
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
