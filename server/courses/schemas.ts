import { z } from '@hono/zod-openapi';

export const courseParams = z.object({
  courseId: z.string().openapi({ param: { name: 'courseId', in: 'path' }, description: 'The course’s id.' }),
});

export const memberParams = courseParams.extend({
  personId: z
    .string()
    .openapi({ param: { name: 'personId', in: 'path' }, description: 'As in the list of people.' }),
});

export const codeParams = z.object({
  code: z
    .string()
    .max(40, 'A code has six characters, like K7P-9QX.')
    .openapi({
      param: { name: 'code', in: 'path' },
      description: 'A course’s join code, with or without its hyphen, in capitals or not.',
    }),
});

/** Lists of people and codes are kept by nobody on the way. */
export const keptNowhere = { 'cache-control': 'private, no-store' };
