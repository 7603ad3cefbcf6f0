import { z } from '@hono/zod-openapi';
import { assignmentParams } from './schemas.ts';

/** One work of an assignment. */
export const workParams = assignmentParams.extend({
  essayId: z.string().openapi({
    param: { name: 'essayId', in: 'path' },
    description: 'The essay that the work is done with.',
  }),
});
