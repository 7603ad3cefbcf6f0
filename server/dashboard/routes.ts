import { createRoute, z } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { classDashboard } from '#shared/assignments/class-dashboard.ts';
import { type Dashboard, dashboardSchema } from '#shared/assignments/dashboard.ts';
import { classCsv, rulesCsv } from '#shared/assignments/dashboard-csv.ts';
import { shownJoinCode } from '#shared/courses/join-code.ts';
import { idSchema } from '#shared/graph/records.ts';
import { ruleNamed } from '#shared/rubric/rules/index.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../assignments/access.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { classFileAnswers, classFileQuery, createClassPrinting } from './class-file.ts';
import { classRows } from './class-rows.ts';
import { createSummaries } from './summaries.ts';

const tags = ['Assignments'];

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

const save = createRoute({
  method: 'get',
  path: '/{assignmentId}/dashboard/export',
  tags: [...tags, 'Import and export'],
  summary: 'The dashboard as a file',
  description:
    'As PDF everything; as CSV either the class (a row a person or group) or the rules (a row a rule, with the examples and how often it was dismissed for which reason).',
  request: {
    params,
    query: classFileQuery(['class', 'rules']),
  },
  responses: classFileAnswers,
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly rubrics: Pick<Rubrics, 'of'>;
};

export function dashboardRoutes(deps: Deps, { stores, permit, rubrics }: Parts) {
  const summarize = createSummaries(stores, deps.version);
  const printingFor = createClassPrinting(deps);

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
      const print = printingFor(permitted.person.id);
      const dashboard = await dashboardFor(permitted);
      const asked = { dashboard, paper, at: deps.now().toISOString() };
      const { bytes, headers } = await print(asked, name, 'dashboard');
      return c.body(bytes, 200, headers);
    });
}
