import { createRoute } from '@hono/zod-openapi';
import type { AssignmentRow } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import { can } from '#shared/access/policy.ts';
import {
  type AssignmentBody,
  assignmentSchema,
  duplicateAssignmentSchema,
  patchAssignmentSchema,
} from '#shared/assignments/assignment.ts';
import { undatedReview } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';
import type { CoursePermit } from '../courses/access.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { type AssignmentPermit, noAssignment } from './access.ts';
import type { Changing } from './changing.ts';
import { assignmentParams } from './schemas.ts';
import { addDraft } from './set-routes.ts';
import { assertEdition, type Setting } from './setting.ts';

const tags = ['Assignments'];
const answer = jsonAnswer(200, 'The assignment as it is now.', assignmentSchema);

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}',
  tags,
  summary: 'An assignment',
  description: 'For everybody in its course; a draft is there for staff only.',
  request: { params: assignmentParams },
  responses: answer,
});

const edit = createRoute({
  method: 'patch',
  path: '/{assignmentId}',
  tags,
  summary: 'Change an assignment, or bring back a deleted one',
  description:
    'An edit names the edition that it was made on; what it leaves out stays. Once it is published, `note` tells the students what is different, and work that was begun follows: its rubric at once, title and task where nobody has changed them.',
  request: { params: assignmentParams, body: jsonBody(patchAssignmentSchema) },
  responses: answer,
});

const remove = createRoute({
  method: 'delete',
  path: '/{assignmentId}',
  tags,
  summary: 'Delete an assignment',
  description:
    'For 30 days it can be brought back with PATCH { "deleted": false }. Students keep their essays.',
  request: { params: assignmentParams },
  responses: { 204: { description: 'Deleted, or deleted before.' }, ...problemResponses },
});

const publish = createRoute({
  method: 'post',
  path: '/{assignmentId}/publish',
  tags,
  summary: 'Publish an assignment',
  description: 'Students see it from now on, and are told. Can be sent again.',
  request: { params: assignmentParams },
  responses: answer,
});

const unpublish = createRoute({
  method: 'post',
  path: '/{assignmentId}/unpublish',
  tags,
  summary: 'Make a draft of a published assignment again',
  description: 'Only while no student has begun.',
  request: { params: assignmentParams },
  responses: answer,
});

const duplicate = createRoute({
  method: 'post',
  path: '/{assignmentId}/duplicate',
  tags,
  summary: 'Copy an assignment',
  description: 'A draft in the same course, without the dates of its peer review. The id is yours to make.',
  request: { params: assignmentParams, body: jsonBody(duplicateAssignmentSchema) },
  responses: jsonAnswer(201, 'The copy.', assignmentSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: AssignmentPermit;
  readonly coursePermit: CoursePermit;
  readonly setting: Setting;
  readonly changing: Changing;
};

export function assignmentRoutes(deps: Deps, parts: Parts) {
  const { stores, identity, permit, coursePermit, setting, changing } = parts;
  const { assignments } = stores;
  const noStore = { 'cache-control': 'private, no-store' };

  function permitSetting(c: Parameters<AssignmentPermit>[0], assignmentId: string) {
    const found = permit(c, assignmentId, 'read-assignment');
    coursePermit(c, found.course.id, 'set-assignments');
    return found;
  }

  function now(id: string) {
    const row = assignments.read(id);
    if (!row) throw new Error('The assignment was there a moment ago');
    return setting.assignmentOf(row);
  }

  /** Living or deleted; deleted ones are there for whoever leads the course only. */
  function anyOne(c: Parameters<AssignmentPermit>[0], assignmentId: string): AssignmentRow {
    const person = identity.personOf(c);
    const access = person ? assignments.access(assignmentId, person.id) : undefined;
    if (access?.assignment.deletedAt === null) return permitSetting(c, assignmentId).assignment;
    if (!access || !can(person, 'keep-course', { role: access.role, archivedAt: access.course.archivedAt }))
      throw noAssignment();
    coursePermit(c, access.course.id, 'set-assignments');
    return access.assignment;
  }

  return createRoutes()
    .openapi(read, (c) => {
      const { assignment } = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
      return c.json(setting.assignmentOf(assignment), 200, noStore);
    })
    .openapi(edit, (c) => {
      const { assignmentId } = c.req.valid('param');
      const { edition, note, deleted, ...patch } = c.req.valid('json');
      if (deleted === false) {
        const row = anyOne(c, assignmentId);
        if (row.deletedAt !== null) changing.setDeleted(row, null);
        if (edition === undefined) return c.json(now(assignmentId), 200);
      }
      const found = permitSetting(c, assignmentId);
      if (edition === undefined) {
        const detail = 'Name the edition that your change was made on.';
        throw new AppError('not-valid', detail, [{ pointer: '/edition', detail }]);
      }
      const { assignment, person } = found;
      const body = merged(assignment.body, patch);
      // What was done already is answered again: a request whose answer was lost comes a second time.
      if (assignment.edition === edition + 1 && hashOf(body) === hashOf(assignment.body))
        return c.json(setting.assignmentOf(assignment), 200);
      assertEdition(found, edition);
      setting.assertSettable(body, person, assignment.body);
      changing.edit(assignment, body, note ?? '');
      return c.json(now(assignmentId), 200);
    })
    .openapi(remove, (c) => {
      const row = anyOne(c, c.req.valid('param').assignmentId);
      if (row.deletedAt === null) changing.setDeleted(row, deps.now().toISOString());
      return c.body(null, 204);
    })
    .openapi(publish, (c) => {
      const { assignment, course } = permitSetting(c, c.req.valid('param').assignmentId);
      if (assignment.state === 'draft') changing.publish(assignment, course.title);
      return c.json(now(assignment.id), 200);
    })
    .openapi(unpublish, (c) => {
      const { assignment } = permitSetting(c, c.req.valid('param').assignmentId);
      if (assignment.state === 'published') changing.unpublish(assignment);
      return c.json(now(assignment.id), 200);
    })
    .openapi(duplicate, (c) => {
      const { assignment } = permitSetting(c, c.req.valid('param').assignmentId);
      const { id } = c.req.valid('json');
      const createHash = hashOf({ id, copyOf: assignment.id });
      const known = assignments.read(id);
      if (known?.createHash === createHash) return c.json(setting.assignmentOf(known), 201);
      if (known)
        throw new AppError('id-taken', 'That assignment id is in use. Make a new id and send it again.');
      const { title, peerReview } = assignment.body;
      const body = {
        ...assignment.body,
        title: `${title.slice(0, 290)} (copy)`,
        peerReview: peerReview && undatedReview(peerReview),
      };
      const { courseId } = assignment;
      const row = addDraft({ stores, setting }, { id, courseId, body, createHash }, deps.now());
      return c.json(setting.assignmentOf(row), 201);
    });
}

type Patch = { readonly [Field in keyof AssignmentBody]?: AssignmentBody[Field] | undefined };

/** The body with what an edit names in the place of what was. */
function merged(body: AssignmentBody, patch: Patch): AssignmentBody {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  // Each of its fields comes from one of two whole bodies.
  return { ...body, ...Object.fromEntries(given) } as AssignmentBody;
}
