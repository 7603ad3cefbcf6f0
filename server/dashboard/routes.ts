import { createRoute, z } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { classDashboard } from '#shared/assignments/class-dashboard.ts';
import { type Dashboard, dashboardSchema } from '#shared/assignments/dashboard.ts';
import { classCsv, rulesCsv } from '#shared/assignments/dashboard-csv.ts';
import { shownJoinCode } from '#shared/courses/join-code.ts';
import { AppError } from '#shared/errors.ts';
import { idSchema } from '#shared/graph/records.ts';
import { ruleNamed } from '#shared/rubric/rules/index.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import { papers } from '../report/printing.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { classRows } from './class-rows.ts';
import { createSummaries } from './summaries.ts';

const tags = ['Assignments'];

/** Dashboards that one person has printed in ten minutes. */
const printedInTenMinutes = 20;

const params = z.strictObject({
  assignmentId: classic(idSchema).openapi({
    param: { name: 'assignmentId', in: 'path' },
    description: 'The assignment’s id.',
  }),
});

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}/dashboard',
  tags,
  summary: 'How a class is doing',
  description:
    'For staff of the course: how far everybody is, what the rules and the assessors say at each criterion, who may need help and why, what is open on most maps, and what was dismissed. Nobody is scored or ranked. Levels are those that the reader may see: whoever leads the course sees what every assessor has submitted.',
  request: { params },
  responses: jsonAnswer(200, 'The class as it is now.', dashboardSchema),
});

const file = { schema: z.string().openapi({ format: 'binary' }) };

const save = createRoute({
  method: 'get',
  path: '/{assignmentId}/dashboard/export',
  tags: [...tags, 'Import and export'],
  summary: 'The dashboard as a file',
  description:
    'As PDF everything; as CSV either the class (a row a person or group) or the rules (a row a rule, with the examples and how often it was dismissed for which reason).',
  request: {
    params,
    query: z.strictObject({
      format: z.enum(['csv', 'pdf']).default('csv').openapi({ description: 'A spreadsheet or a PDF.' }),
      part: z
        .enum(['class', 'rules'])
        .default('class')
        .openapi({ description: 'Which of its two tables a spreadsheet has.' }),
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
  readonly rubrics: Pick<Rubrics, 'of'>;
};

export function dashboardRoutes(deps: Deps, { stores, permit, rubrics }: Parts) {
  const summarize = createSummaries(stores, deps.version);
  const allowPrinting = createRateLimit(deps.now, printedInTenMinutes, 600);

  async function dashboardFor({
    assignment,
    course,
    role,
    person,
  }: PermittedWithAssignment): Promise<Dashboard> {
    const { id, courseId, body, state, publishedAt, edition } = assignment;
    const rubric = rubrics.of({ id: assignment.rubricId, version: assignment.rubricVersion });
    const summaries = await summarize(id, rubric);
    const now = deps.now();
    const thing = { role, state, archivedAt: course.archivedAt };
    const isLead = can(person, 'lead-assessing', { ...thing, archivedAt: null });
    const { title, grouping, dueAt, timeZone, rules } = body;
    return classDashboard({
      assignment: {
        ...{ id, courseId, title, grouping, dueAt, timeZone },
        state,
        publishedAt,
        rules,
        edition,
      },
      courseTitle: course.title,
      joinCode:
        can(person, 'manage-people', thing) && course.isJoinOpen ? shownJoinCode(course.joinCode) : null,
      maySet: can(person, 'set-assignments', thing),
      mayAssess: can(person, 'assess-works', thing),
      rows: classRows(stores, { assignment, reader: { id: person.id, role, isLead }, summaries, now }),
      ...{ rubric, now, ruleNamed, readerId: person.id },
    });
  }

  return createRoutes()
    .openapi(read, async (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-works');
      return c.json(await dashboardFor(permitted), 200, { 'cache-control': 'private, no-store' });
    })
    .openapi(save, async (c) => {
      const permitted = permit(c, c.req.valid('param').assignmentId, 'see-works');
      const { format, part, paper } = c.req.valid('query');
      const name = permitted.assignment.body.title.slice(0, 60).trim();
      if (format === 'csv') {
        const dashboard = await dashboardFor(permitted);
        const text = part === 'class' ? classCsv(dashboard) : rulesCsv(dashboard);
        return c.body(text, 200, fileHeaders(`${name} – ${part}`, part, '.csv', 'text/csv'));
      }
      const { printClass } = deps;
      if (!printClass)
        throw new AppError('report-not-printable', 'This server writes no PDF. Print the dashboard’s page.');
      allowPrinting(permitted.person.id);
      const dashboard = await dashboardFor(permitted);
      const { bytes, missing } = await printClass({ dashboard, paper, at: deps.now().toISOString() });
      return c.body(bytes, 200, {
        ...fileHeaders(`${name} – dashboard`, 'dashboard', '.pdf', 'application/pdf'),
        ...(missing.length > 0 && { 'missing-letters': String(missing.length) }),
      });
    });
}
