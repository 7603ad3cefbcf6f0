import { createRoute, z } from '@hono/zod-openapi';
import { submissionSchema } from '#shared/assignments/work.ts';
import { AppError } from '#shared/errors.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit } from './access.ts';
import { workParams } from './params.ts';

const list = createRoute({
  method: 'get',
  path: '/{assignmentId}/works/{essayId}/submissions',
  tags: ['Assessing a class'],
  summary: 'Every submission of a work',
  description: 'For staff: each can be assessed; the newest one counts.',
  request: { params: workParams },
  responses: jsonAnswer(200, 'Newest first.', z.strictObject({ submissions: z.array(submissionSchema) })),
});

export function workSubmissionRoutes({ works, submissions }: Stores, permit: AssignmentPermit) {
  return createRoutes().openapi(list, (c) => {
    const { assignmentId, essayId } = c.req.valid('param');
    permit(c, assignmentId, 'see-works');
    if (works.ofEssay(essayId)?.assignmentId !== assignmentId)
      throw new AppError('not-found', 'No work of this assignment has that id.');
    return c.json({ submissions: submissions.ofEssay(essayId) }, 200, {
      'cache-control': 'private, no-store',
    });
  });
}
