import { createRoute, z } from '@hono/zod-openapi';
import { assignmentSchema } from '#shared/assignments/assignment.ts';
import { isBeforeOpening } from '#shared/assignments/deadline.ts';
import type { Submission } from '#shared/assignments/work.ts';
import {
  beginSchema,
  checkSchema,
  myWorkSchema,
  submissionSchema,
  submitSchema,
} from '#shared/assignments/work.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Reached } from '../reviews/hour/stages.ts';
import type { Stores } from '../stores.ts';
import type { AssignmentPermit, PermittedWithAssignment } from './access.ts';
import type { Beginner, Beginning } from './begin.ts';
import type { Checklist } from './checks.ts';
import { assignmentParams } from './schemas.ts';
import type { Setting } from './setting.ts';
import { noGroupWords, type Standings } from './standing.ts';
import type { HandingIn } from './submitting.ts';

const tags = ['Assignments'];

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}/work',
  tags,
  summary: 'How I stand to an assignment',
  description:
    'With one’s own deadline, one’s group and what was handed in. Staff get the work that they try it with.',
  request: { params: assignmentParams },
  responses: jsonAnswer(
    200,
    'The assignment and one’s own work on it.',
    z.strictObject({ assignment: assignmentSchema, courseTitle: z.string(), work: myWorkSchema }),
  ),
});

const begin = createRoute({
  method: 'post',
  path: '/{assignmentId}/work',
  tags,
  summary: 'Begin an assignment',
  description:
    'Makes the essay under the id that you give, or takes one of your own that is done for no assignment: its title, task and rubric become the assignment’s, and links into it no longer work. Of a group, whoever comes first makes the essay for all. Whoever has begun is answered with what there is.',
  request: { params: assignmentParams, body: jsonBody(beginSchema) },
  responses: jsonAnswer(201, 'One’s own work.', myWorkSchema),
});

const tryOut = createRoute({
  method: 'post',
  path: '/{assignmentId}/test',
  tags,
  summary: 'Try an assignment as a test student',
  description:
    'For instructors and assistants, published or not; counted nowhere. Another essay id begins anew, and the trial before goes to the deleted essays.',
  request: { params: assignmentParams, body: jsonBody(beginSchema) },
  responses: jsonAnswer(201, 'The trial.', myWorkSchema),
});

const checks = createRoute({
  method: 'get',
  path: '/{assignmentId}/checks',
  tags,
  summary: 'What to look at before handing in',
  description:
    'Nothing stops you but what the assignment’s gate names, and a deadline after which nothing is taken.',
  request: { params: assignmentParams },
  responses: jsonAnswer(
    200,
    'The checklist, and the revision that it was made of.',
    z.strictObject({ checks: z.array(checkSchema), revision: z.int() }),
  ),
});

const submit = createRoute({
  method: 'post',
  path: '/{assignmentId}/submissions',
  tags,
  summary: 'Hand in',
  description:
    'Freezes title, task, map, sources and text as they are at `revision`; refused with essay-moved-on when the essay is elsewhere by now. The newest counts; one may go on working and hand in again until the deadline, or later where late work is taken. The id is yours to make.',
  request: { params: assignmentParams, body: jsonBody(submitSchema) },
  responses: jsonAnswer(201, 'The receipt.', submissionSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly setting: Setting;
  readonly standings: Standings;
  readonly beginning: Beginning;
  readonly checksOf: Checklist;
  readonly submitting: (asked: HandingIn) => Submission;
  readonly reached: Reached;
};

export function workRoutes(deps: Deps, parts: Parts) {
  const { stores, permit, setting, standings, beginning, checksOf, submitting, reached } = parts;
  const { works } = stores;
  const noStore = { 'cache-control': 'private, no-store' };

  /** As whom a student begins, and what there is already. @throws no-group */
  function beginnerOf({ assignment, person }: PermittedWithAssignment): Beginner {
    if (assignment.body.grouping === 'individual') return { type: 'person', isTest: false };
    const group = standings.groupOf(assignment, person.id);
    if (!group) throw new AppError('no-group', noGroupWords);
    return { type: 'group', groupId: group.id, personIds: group.people.map(({ personId }) => personId) };
  }

  /** One's own work, of a student or a trial. @throws not-found */
  function begunBy(access: PermittedWithAssignment) {
    const work = standings.workOf(access, access.person.id);
    if (!work) throw new AppError('not-found', 'You have not begun this assignment yet. Begin it first.');
    return work;
  }

  /** Students do it, staff try it. */
  function permitWork(c: Parameters<AssignmentPermit>[0], assignmentId: string) {
    const access = permit(c, assignmentId, 'read-assignment');
    return permit(c, assignmentId, access.role === 'student' ? 'do-assignment' : 'try-assignment');
  }

  return createRoutes()
    .openapi(read, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
      const { assignment, course, person } = access;
      return c.json(
        {
          assignment: setting.assignmentOf(assignment),
          courseTitle: course.title,
          work: standings.myWork(access, person.id),
        },
        200,
        noStore,
      );
    })
    .openapi(begin, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'do-assignment');
      const { assignment, person } = access;
      if (standings.workOf(access, person.id)) return c.json(standings.myWork(access, person.id), 201);
      const as = beginnerOf(access);
      const { closedBecause } = standings.myWork(access, person.id);
      if (closedBecause !== null) {
        const isEarly = isBeforeOpening(assignment.body.opensAt, deps.now().toISOString());
        throw new AppError(isEarly ? 'assignment-not-open' : 'deadline-over', closedBecause);
      }
      // From a time when this student was staff; students have no trials.
      const trial = works.ofPerson(assignment.id, person.id);
      stores.assignments.together(() => {
        if (trial) beginning.forgetTrial(trial);
        beginning.begin(assignment, c.req.valid('json').essayId, person, as);
        reached(assignment.id, person.id, 'mapping');
      });
      return c.json(standings.myWork(access, person.id), 201);
    })
    .openapi(tryOut, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'try-assignment');
      const { assignment, person } = access;
      const { essayId } = c.req.valid('json');
      const before = works.ofPerson(assignment.id, person.id);
      if (before && !before.isTest)
        throw new AppError(
          'assignment-has-work',
          'You have done this assignment as a student, and that stays. Duplicate the assignment to try it.',
        );
      if (before?.essayId !== essayId) {
        stores.assignments.together(() => {
          if (before) beginning.forgetTrial(before);
          beginning.begin(assignment, essayId, person, { type: 'person', isTest: true });
        });
      }
      return c.json(standings.myWork(access, person.id), 201);
    })
    .openapi(checks, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
      const made = checksOf(access, begunBy(access), access.person.id);
      return c.json({ checks: made.checks, revision: made.revision }, 200, noStore);
    })
    .openapi(submit, (c) => {
      const access = permitWork(c, c.req.valid('param').assignmentId);
      const work = begunBy(access);
      return c.json(submitting({ access, work, person: access.person, request: c.req.valid('json') }), 201);
    });
}
