import type { z } from 'zod';
import { classic } from './classic.ts';
import { problemResponses } from './problem.ts';

/** A JSON answer under its status, with the refusals every route may give. */
export function jsonAnswer<Status extends number, Schema extends z.core.$ZodType>(
  status: Status,
  description: string,
  schema: Schema,
) {
  const answer = { [status]: { description, content: { 'application/json': { schema: classic(schema) } } } };
  return { ...answer, ...problemResponses } as Record<
    Status,
    {
      description: string;
      content: { 'application/json': { schema: z.ZodType<z.output<Schema>, z.input<Schema>> } };
    }
  > &
    typeof problemResponses; // the computed key is exactly Status
}

export function jsonBody<Schema extends z.core.$ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema: classic(schema) } }, required: true } as const;
}
