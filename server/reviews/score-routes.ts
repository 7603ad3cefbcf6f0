import { createRoute } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { classScoresSchema, setOverrideSchema, workScoresSchema } from '#shared/reviews/scores.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import { workParams } from '../assignments/params.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Scoring } from './scores.ts';

const tags = ['Peer review'];

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/scores',
  tags,
  summary: 'What the reviews of a class come to',
  description:
    'For staff. Of each map and criterion how many reviews, mean and spread; recommended is a score with strict and lenient reviewers evened out, and the interval in which what all reviewers like these would give lies nine times in ten; median, trimmed mean and Moodle’s “comparison with the best” beside it. Reviews that are not sent, or that staff have taken out, count nowhere. Agreement is Krippendorff’s alpha (ordinal) and a one-way intraclass correlation, with what they mean. In graded peer review the three parts of everybody’s grade: nobody waits for an absent peer. Looking is written down.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'The numbers as they are now.', classScoresSchema),
});

const override = createRoute({
  method: 'put',
  path: '/{assignmentId}/reviews/scores/{essayId}',
  tags,
  summary: 'Set a score, with the reason',
  description:
    'For whoever leads the course: in place of what is recommended for a criterion (in its points) or for the whole (0-1, `criterionId` null). `score` null takes it back. The reason is shown beside it. With the `edition` that one has seen (`overrideEdition`), it is refused with score-moved-on, and with who did what, when somebody else was quicker; without, what is there is replaced.',
  request: { params: workParams, body: jsonBody(setOverrideSchema) },
  responses: jsonAnswer(200, 'The numbers of that map.', workScoresSchema),
});

type Parts = {
  readonly permit: AssignmentPermit;
  readonly accessLog: AccessLog;
  readonly scoring: Scoring;
};

export function scoreRoutes({ permit, accessLog, scoring }: Parts) {
  return createRoutes()
    .openapi(read, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      const scores = scoring.ofClass(permitted.assignment, mayLead(permitted));
      accessLog.sawReviewed(permitted.person, permitted.assignment.id);
      return c.json(scores, 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(override, (c) => {
      const { assignmentId, essayId } = c.req.valid('param');
      const { assignment, person } = permit(c, assignmentId, 'lead-reviews');
      return c.json(scoring.override(assignment, essayId, person.id, c.req.valid('json')), 200);
    });
}

/** Whether scores may be set and reviewers reminded. */
export function mayLead({ assignment, course, role, person }: PermittedWithAssignment): boolean {
  return can(person, 'lead-reviews', { role, state: assignment.state, archivedAt: course.archivedAt });
}
