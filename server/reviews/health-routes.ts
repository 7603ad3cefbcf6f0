import { createRoute } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { nudgedSchema, nudgeSchema, reviewHealthSchema } from '#shared/reviews/health.ts';
import { gradesCsv, healthCsv, scoresCsv } from '#shared/reviews/health-csv.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import { classFileAnswers, classFileQuery, createClassPrinting } from '../dashboard/class-file.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Notify } from '../notices/notify.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { createHealth } from './health.ts';
import { createNudging } from './nudging.ts';
import { mayLead } from './score-routes.ts';
import type { Scoring } from './scores.ts';

const tags = ['Peer review'];

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/health',
  tags,
  summary: 'How the reviews of a class go',
  description:
    'For staff: what is missing or late, thin reviews, the same level throughout, reviewers who disagree, ratings that may answer a low score, what was declined or taken out, maps with too few reviews, and how useful each reviewer’s reviews were found. Every row with its reason in words: signs to look at, nothing is punished. Looking is written down.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'As it is now.', reviewHealthSchema),
});

const nudge = createRoute({
  method: 'post',
  path: '/{assignmentId}/reviews/nudges',
  tags,
  summary: 'Remind reviewers',
  description:
    'Of reviews that are not sent; each person once, each review at most once a day. Can be sent again.',
  request: { params: assignmentParams, body: jsonBody(nudgeSchema) },
  responses: jsonAnswer(200, 'Those who were reminded, and why the others were not.', nudgedSchema),
});

const save = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/health/export',
  tags: [...tags, 'Import and export'],
  summary: 'Health and numbers as a file',
  description:
    'As PDF everything; as CSV one of: what needs a look, the scores of every map, the grades of a graded peer review.',
  request: {
    params: assignmentParams,
    query: classFileQuery(['health', 'scores', 'grades']),
  },
  responses: classFileAnswers,
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubricNamed: Rubrics['of'];
  readonly accessLog: AccessLog;
  readonly notify: Notify;
  readonly scoring: Scoring;
  readonly retaliations: (assignmentId: string) => ReadonlySet<string>;
};

export function healthRoutes(deps: Deps, given: Parts) {
  const { stores, permit, accessLog, notify, scoring } = given;
  const healthOf = createHealth(deps, given);
  const remind = createNudging(deps, stores, notify);
  const printingFor = createClassPrinting(deps);

  function healthFor(permitted: PermittedWithAssignment) {
    const { assignment, course, role, person } = permitted;
    const thing = { role, state: assignment.state, archivedAt: course.archivedAt };
    const may = { mayLead: mayLead(permitted), mayAssess: can(person, 'assess-works', thing) };
    accessLog.sawReviewed(person, assignment.id);
    return healthOf(assignment, may);
  }

  return createRoutes()
    .openapi(read, (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      return c.json(healthFor(permitted), 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(nudge, (c) => {
      const { assignment } = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      return c.json(remind(assignment, c.req.valid('json').reviewIds), 200);
    })
    .openapi(save, async (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-reviews');
      const { format, part, paper } = c.req.valid('query');
      const name = permitted.assignment.body.title.slice(0, 60).trim();
      const print = format === 'pdf' ? printingFor(permitted.person.id) : null;
      const health = healthFor(permitted);
      const scores = scoring.ofClass(permitted.assignment, health.mayLead);
      if (!print) {
        const text =
          part === 'health' ? healthCsv(health) : part === 'scores' ? scoresCsv(scores) : gradesCsv(scores);
        return c.body(text, 200, fileHeaders(`${name} – reviews, ${part}`, part, '.csv', 'text/csv'));
      }
      const at = deps.now().toISOString();
      const { bytes, headers } = await print({ type: 'reviews', health, scores, paper, at }, name, 'reviews');
      return c.body(bytes, 200, headers);
    });
}
