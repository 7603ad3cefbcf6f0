import { z } from '@hono/zod-openapi';

export const assignmentParams = z.object({
  assignmentId: z
    .string()
    .openapi({ param: { name: 'assignmentId', in: 'path' }, description: 'The assignment’s id.' }),
});

export const courseParams = z.object({
  courseId: z.string().openapi({ param: { name: 'courseId', in: 'path' }, description: 'The course’s id.' }),
});

export const submissionParams = z.object({
  submissionId: z
    .string()
    .openapi({ param: { name: 'submissionId', in: 'path' }, description: 'The submission’s id.' }),
});

export const extensionParams = assignmentParams.extend({
  personId: z
    .string()
    .openapi({ param: { name: 'personId', in: 'path' }, description: 'As in the course’s people.' }),
});
