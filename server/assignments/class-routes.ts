import { createRoute, z } from '@hono/zod-openapi';
import { assignmentSchema } from '#shared/assignments/assignment.ts';
import { isAfter } from '#shared/assignments/deadline.ts';
import { extensionSchema, workRowSchema } from '#shared/assignments/work.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit, PermittedWithAssignment } from './access.ts';
import type { Changing } from './changing.ts';
import { assignmentParams, extensionParams } from './schemas.ts';
import type { Setting } from './setting.ts';
import type { Standings } from './standing.ts';
import { workRowsOf } from './work-rows.ts';

const tags = ['Assignments'];

const list = createRoute({
  method: 'get',
  path: '/{assignmentId}/works',
  tags,
  summary: 'The work of a class',
  description:
    'For staff: everybody who has it to do, also those who have not begun; of group work, groups. Trials are left out.',
  request: { params: assignmentParams },
  responses: jsonAnswer(
    200,
    'By name.',
    z.strictObject({ assignment: assignmentSchema, works: z.array(workRowSchema) }),
  ),
});

const extend = createRoute({
  method: 'put',
  path: '/{assignmentId}/extensions/{personId}',
  tags,
  summary: 'Give somebody more time',
  description: 'Of a group that works together, the longest extension holds for all. They are told.',
  request: { params: extensionParams, body: jsonBody(extensionSchema) },
  responses: jsonAnswer(200, 'The extension.', extensionSchema),
});

const withdraw = createRoute({
  method: 'delete',
  path: '/{assignmentId}/extensions/{personId}',
  tags,
  summary: 'Take an extension back',
  description: 'What was handed in meanwhile keeps the deadline that held for it.',
  request: { params: extensionParams },
  responses: { 204: { description: 'None any more.' }, ...problemResponses },
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly setting: Setting;
  readonly changing: Changing;
  readonly standings: Standings;
  readonly rubricNamed: Rubrics['of'];
  readonly notify: Notify;
};

export function classRoutes(deps: Deps, parts: Parts) {
  const { stores, permit, setting, changing, standings, rubricNamed, notify } = parts;
  const { works, assignments } = stores;
  const timestamp = () => deps.now().toISOString();

  /** @throws not-found for whoever is no student of the course */
  function studentOf({ course }: PermittedWithAssignment, personId: string) {
    if (stores.courses.member(course.id, personId)?.role === 'student') return;
    throw new AppError('not-found', 'There is no such student in this course. Look at its people again.');
  }

  return createRoutes()
    .openapi(list, (c) => {
      const { assignment, person } = permit(c, c.req.valid('param').assignmentId, 'see-works');
      const asked = { now: timestamp(), readerId: person.id };
      return c.json(
        {
          assignment: setting.assignmentOf(assignment),
          works: workRowsOf(stores, rubricNamed, assignment, asked),
        },
        200,
        { 'cache-control': 'private, no-store' },
      );
    })
    .openapi(extend, (c) => {
      const { assignmentId, personId } = c.req.valid('param');
      const access = permit(c, assignmentId, 'grant-extension');
      const extension = c.req.valid('json');
      studentOf(access, personId);
      const { assignment } = access;
      if (assignment.dueAt === null)
        return refuse('The assignment has no deadline, so nobody needs more time.');
      if (!isAfter(extension.until, assignment.dueAt))
        return refuse('More time ends after the deadline of the others. Choose a later time.');
      const { id, body } = assignment;
      const before = works.extensions(id).find((granted) => granted.personId === personId);
      assignments.together(() => {
        works.putExtension(id, personId, extension, timestamp());
        const group = standings.groupOf(assignment, personId);
        const personIds = group?.people.map((member) => member.personId) ?? [personId];
        if (assignment.state === 'published' && before?.until !== extension.until)
          notify(
            classNews.extension(
              { id, title: body.title, timeZone: body.timeZone },
              extension.until,
              personIds,
            ),
          );
      });
      changing.tellEditors(id);
      return c.json(extension, 200);
    })
    .openapi(withdraw, (c) => {
      const { assignmentId, personId } = c.req.valid('param');
      const access = permit(c, assignmentId, 'grant-extension');
      studentOf(access, personId);
      works.removeExtension(assignmentId, personId);
      changing.tellEditors(assignmentId);
      return c.body(null, 204);
    });
}

function refuse(detail: string): never {
  throw new AppError('not-valid', detail, [{ pointer: '/until', detail }]);
}
