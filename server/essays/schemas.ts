import { z } from '@hono/zod-openapi';
import { problemResponses } from '../http/problem.ts';

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

/** A JSON answer under its status, with the refusals every route may give. */
export function jsonAnswer<Status extends number, Schema extends z.ZodType>(
  status: Status,
  description: string,
  schema: Schema,
) {
  const answer = { [status]: { description, content: { 'application/json': { schema } } } };
  return { ...answer, ...problemResponses } as Record<
    Status,
    { description: string; content: { 'application/json': { schema: Schema } } }
  > &
    typeof problemResponses; // the computed key is exactly Status
}

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } }, required: true } as const;
}
