import { createRoute, z } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import { nudgedSchema, nudgeSchema, reviewHealthSchema } from '#shared/reviews/health.ts';
import { gradesCsv, healthCsv, scoresCsv } from '#shared/reviews/health-csv.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import { assignmentParams } from '../assignments/schemas.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Notify } from '../notices/notify.ts';
import type { AccessLog } from '../privacy/access-log.ts';
import { papers } from '../report/printing.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { createHealth } from './health.ts';
import { createNudging } from './nudging.ts';
import { mayLead } from './score-routes.ts';
import type { Scoring } from './scores.ts';

const tags = ['Peer review'];

/** Files that one person has printed in ten minutes. */
const printedInTenMinutes = 20;

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

const file = { schema: z.string().openapi({ format: 'binary' }) };
const parts = ['health', 'scores', 'grades'] as const;

const save = createRoute({
  method: 'get',
  path: '/{assignmentId}/reviews/health/export',
  tags: [...tags, 'Import and export'],
  summary: 'Health and numbers as a file',
  description:
    'As PDF everything; as CSV one of: what needs a look, the scores of every map, the grades of a graded peer review.',
  request: {
    params: assignmentParams,
    query: z.strictObject({
      format: z.enum(['csv', 'pdf']).default('csv').openapi({ description: 'A spreadsheet or a PDF.' }),
      part: z
        .enum(parts)
        .default('health')
        .openapi({ description: 'Which of its tables a spreadsheet has.' }),
      paper: z
        .enum(papers)
        .default('a4')
        .openapi({ description: 'What the pages of a PDF are as large as.' }),
    }),
  },
  responses: {
    200: {
      description: 'The file. `Missing-Letters` is how many letters a PDF’s font lacks, when it lacks any.',
      content: { 'text/csv': file, 'application/pdf': file },
    },
    ...problemResponses,
  },
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
  const allowPrinting = createRateLimit(deps.now, printedInTenMinutes, 600);

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
      const health = healthFor(permitted);
      const scores = scoring.ofClass(permitted.assignment, health.mayLead);
      if (format === 'csv') {
        const text =
          part === 'health' ? healthCsv(health) : part === 'scores' ? scoresCsv(scores) : gradesCsv(scores);
        return c.body(text, 200, fileHeaders(`${name} – reviews, ${part}`, part, '.csv', 'text/csv'));
      }
      const { printClass } = deps;
      if (!printClass)
        throw new AppError('report-not-printable', 'This server writes no PDF. Print the page.');
      allowPrinting(permitted.person.id);
      const asked = { type: 'reviews' as const, health, scores, paper, at: deps.now().toISOString() };
      const { bytes, missing } = await printClass(asked);
      return c.body(bytes, 200, {
        ...fileHeaders(`${name} – reviews`, 'reviews', '.pdf', 'application/pdf'),
        ...(missing.length > 0 && { 'missing-letters': String(missing.length) }),
      });
    });
}
