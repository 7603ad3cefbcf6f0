import { createRoute } from '@hono/zod-openapi';
import { submittedSchema } from '#shared/assignments/work.ts';
import { AppError } from '#shared/errors.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { submissionParams } from './schemas.ts';

const read = createRoute({
  method: 'get',
  path: '/{submissionId}',
  tags: ['Assignments'],
  summary: 'What was handed in',
  description: 'Exactly as it was then, for whoever handed it in and for staff of the course.',
  request: { params: submissionParams },
  responses: jsonAnswer(200, 'The receipt, and everything that was frozen.', submittedSchema),
});

export function submissionRoutes({ submissions, essays }: Stores, identity: Identity, accessLog: AccessLog) {
  return createRoutes().openapi(read, (c) => {
    const { submissionId } = c.req.valid('param');
    const person = identity.personOf(c);
    const submission = submissions.read(submissionId)?.submission;
    const content = submissions.content(submissionId);
    // Staff stand to the essays of their course as assessors or readers, students are members of theirs.
    const access = person && submission && essays.access(submission.essayId, person.id);
    if (!submission || !content || !access || access.role === null)
      throw new AppError('not-found', 'There is no such submission here, or it is not shared with you.');
    if (access.isStaff) accessLog.saw(person, submission.essayId, 'submission');
    return c.json({ submission, ...content }, 200, { 'cache-control': 'private, no-store' });
  });
}
