import { z } from '@hono/zod-openapi';

const id = (name: string, description: string) =>
  z.string().openapi({ param: { name, in: 'path' }, description });

export const assessmentParams = z.object({
  assessmentId: id('assessmentId', 'The assessment’s id.'),
});
