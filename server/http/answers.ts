import type { z } from 'zod';
import { problemResponses } from './problem.ts';

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
