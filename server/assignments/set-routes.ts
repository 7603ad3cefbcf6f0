import { createRoute, z } from '@hono/zod-openapi';
import type { AssignmentRow } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import { can } from '#shared/access/policy.ts';
import {
  type AssignmentBody,
  type AssignmentProgress,
  assignmentProgressSchema,
  assignmentSchema,
  createAssignmentSchema,
} from '#shared/assignments/assignment.ts';
import { AppError } from '#shared/errors.ts';
import type { CoursePermit } from '../courses/access.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import { courseParams } from './schemas.ts';
import type { Setting } from './setting.ts';
import { unitsOf } from './units.ts';

const tags = ['Assignments'];

const list = createRoute({
  method: 'get',
  path: '/{courseId}/assignments',
  tags,
  summary: 'Assignments of a course',
  description:
    'The next deadline first, those without one last. Students see published ones; `progress` is for staff and empty for students. deleted=true: those that can be brought back, for whoever leads the course.',
  request: {
    params: courseParams,
    query: z.strictObject({
      deleted: z.enum(['true', 'false'], 'Say true or false.').default('false').openapi({
        description: 'true: deleted ones that can still be brought back.',
      }),
    }),
  },
  responses: jsonAnswer(
    200,
    'One row an assignment.',
    z.strictObject({
      assignments: z.array(assignmentSchema),
      progress: z.array(assignmentProgressSchema),
    }),
  ),
});

const create = createRoute({
  method: 'post',
  path: '/{courseId}/assignments',
  tags,
  summary: 'Set an assignment',
  description:
    'A draft, which students know nothing of before it is published. The id is yours to make: the same request again answers the same.',
  request: { params: courseParams, body: jsonBody(createAssignmentSchema) },
  responses: jsonAnswer(201, 'The draft.', assignmentSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: CoursePermit;
  readonly setting: Setting;
  readonly keptSince: () => string;
};

export function assignmentSetRoutes(deps: Deps, { stores, permit, setting, keptSince }: Parts) {
  const { assignments, works, submissions } = stores;
  const noStore = { 'cache-control': 'private, no-store' };

  function progressOf(row: AssignmentRow): AssignmentProgress {
    const units = unitsOf(row.body.grouping, works.students(row.courseId), works.groupTitles(row.courseId));
    const owing = new Set(units.map(({ id }) => id));
    const begun = works
      .begun(row.id)
      .filter(({ personId, groupId }) => owing.has(groupId ?? personId ?? ''))
      .map(({ essayId }) => essayId);
    const handedIn = new Set(submissions.ofAssignment(row.id).map(({ essayId }) => essayId));
    const submitted = begun.filter((essayId) => handedIn.has(essayId)).length;
    return { assignmentId: row.id, works: units.length, begun: begun.length, submitted };
  }

  return createRoutes()
    .openapi(list, (c) => {
      const { course, role, person } = permit(c, c.req.valid('param').courseId, 'read-course');
      const thing = { role, archivedAt: course.archivedAt };
      const isDeleted = c.req.valid('query').deleted === 'true';
      if (isDeleted) permit(c, course.id, 'set-assignments');
      const rows = (
        isDeleted ? assignments.deleted(course.id, keptSince()) : assignments.list(course.id)
      ).filter(({ state }) => can(person, 'read-assignment', { ...thing, state }));
      const isStaff = can(person, 'see-works', { ...thing, state: 'published' });
      return c.json(
        {
          assignments: rows.map(setting.assignmentOf),
          progress: isStaff && !isDeleted ? rows.map(progressOf) : [],
        },
        200,
        noStore,
      );
    })
    .openapi(create, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'set-assignments');
      const request = c.req.valid('json');
      const { id, ...body } = request;
      const createHash = hashOf(request);
      const known = assignments.read(id);
      if (known) {
        if (known.courseId === course.id && known.createHash === createHash)
          return c.json(setting.assignmentOf(known), 201);
        throw new AppError('id-taken', 'That assignment id is in use. Make a new id and send it again.');
      }
      setting.assertSettable(body, person, null);
      const row = addDraft({ stores, setting }, { id, courseId: course.id, body, createHash }, deps.now());
      return c.json(setting.assignmentOf(row), 201);
    });
}

type NewDraft = {
  readonly id: string;
  readonly courseId: string;
  readonly body: AssignmentBody;
  readonly createHash: string;
};

/** Makes a draft and the rubric that it judges by; a course that is copied copies its assignments by it too. */
export function addDraft(
  { stores: { assignments }, setting }: Pick<Parts, 'setting'> & { stores: Pick<Stores, 'assignments'> },
  { id, courseId, body, createHash }: NewDraft,
  now: Date,
): AssignmentRow {
  const at = now.toISOString();
  return assignments.together(() => {
    const { id: rubricId, version: rubricVersion } = setting.judgedBy({ id, isPublished: false }, body, at);
    const row: AssignmentRow = {
      ...{ id, courseId, body, dueAt: body.dueAt, state: 'draft', rubricId, rubricVersion },
      ...{ edition: 1, createHash, createdAt: at, updatedAt: at, publishedAt: null, deletedAt: null },
    };
    assignments.add(row);
    return row;
  });
}
