import { createRoute } from '@hono/zod-openapi';
import { can } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import { hourBoardSchema, hourViewSchema, moveHourSchema } from '#shared/reviews/class-hour.ts';
import type { AssignmentPermit, PermittedWithAssignment } from '../../assignments/access.ts';
import { assignmentParams } from '../../assignments/schemas.ts';
import { afterQuery } from '../../essays/schemas.ts';
import { jsonAnswer, jsonBody } from '../../http/answers.ts';
import { problemResponses } from '../../http/problem.ts';
import { createRoutes } from '../../http/valid.ts';
import type { Hub } from '../../live/hub.ts';
import { createStreamLimit } from '../../live/stream-limit.ts';
import type { Identity } from '../../session/identity.ts';
import type { Stores } from '../../stores.ts';
import { hourStream } from './hour-stream.ts';
import type { Hours } from './hours.ts';
import type { Reached } from './stages.ts';
import type { createHourViews } from './views.ts';

const tags = ['Class hour'];

const read = createRoute({
  method: 'get',
  path: '/{assignmentId}/hour',
  tags,
  summary: 'Where the class hour is',
  description:
    'To a student: the phase, their own stage, and the one thing to do now; asking is joining. To staff: everybody’s stage. `number` is that of the last event in the answer: the stream goes on after it.',
  request: { params: assignmentParams },
  responses: jsonAnswer(200, 'The class hour; `hour` is null before one has begun.', hourViewSchema),
});

const start = createRoute({
  method: 'post',
  path: '/{assignmentId}/hour',
  tags,
  summary: 'Start a class hour',
  description:
    'For whoever leads the course. One that runs is answered as it is; after one that has ended a new one begins.',
  request: { params: assignmentParams },
  responses: jsonAnswer(201, 'The board.', hourBoardSchema),
});

const move = createRoute({
  method: 'patch',
  path: '/{assignmentId}/hour',
  tags,
  summary: 'Move a class hour on',
  description:
    'One step on or back, to the end, or where it is with another time. From mapping to reviewing every map that has something on it is handed in as it is, and reviews are given out; from reviewing to reading everything that is sent is released. Going back takes nothing back. With `moves` the next phase begins by itself at `endsAt`. Refused with hour-moved-on when `edition` is not the newest.',
  request: { params: assignmentParams, body: jsonBody(moveHourSchema) },
  responses: jsonAnswer(200, 'The board.', hourBoardSchema),
});

const follow = createRoute({
  method: 'get',
  path: '/{assignmentId}/hour/live',
  tags,
  summary: 'The class hour as it goes on',
  description:
    'Server-Sent Events; Last-Event-ID wins over after, and what was missed is sent first. “phase”: the hour as it is now. “stage”: a student has come so far; staff hear it of everybody, with personId, students only of themselves. “reviews”: how many are given out and sent; staff alone hear it. Ids are the numbers of the log for staff, and count 1, 2, 3 … for a student.',
  request: { params: assignmentParams, query: afterQuery },
  responses: {
    200: { description: 'A stream without an end.', content: { 'text/event-stream': {} } },
    ...problemResponses,
  },
});

type Parts = {
  readonly stores: Stores;
  readonly permit: AssignmentPermit;
  readonly hub: Hub;
  readonly identity: Pick<Identity, 'holds'>;
  readonly hours: Hours;
  readonly views: ReturnType<typeof createHourViews>;
  readonly reached: Reached;
};

export function hourRoutes({ stores, permit, hub, identity, hours, views, reached }: Parts) {
  const limit = createStreamLimit();
  const noStore = { 'cache-control': 'private, no-store' };

  function boardFor({ assignment, course, role, person }: PermittedWithAssignment) {
    const thing = { role, archivedAt: course.archivedAt, state: assignment.state };
    return views.forStaff({ assignment, course, role }, can(person, 'lead-reviews', thing));
  }

  return createRoutes()
    .openapi(read, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
      const { assignment, course, role, person } = access;
      if (role !== 'student') {
        permit(c, assignment.id, 'see-reviews');
        return c.json(boardFor(access), 200, noStore);
      }
      if (course.archivedAt === null)
        reached(assignment.id, person.id, views.stageByFacts(access, person.id));
      return c.json(views.forStudent(access, person), 200, noStore);
    })
    .openapi(start, (c) => {
      const access = permit(c, c.req.valid('param').assignmentId, 'lead-reviews');
      hours.start(access);
      return c.json(boardFor(access), 201, noStore);
    })
    .openapi(move, async (c) => {
      const { assignmentId } = c.req.valid('param');
      const asked = c.req.valid('json');
      await hours.prepare(permit(c, assignmentId, 'lead-reviews'), asked.phase);
      // Asked again: the class may be another one by now.
      const access = permit(c, assignmentId, 'lead-reviews');
      hours.move(access, asked);
      return c.json(boardFor(access), 200, noStore);
    })
    .openapi(follow, (c) => {
      const { assignment, role, person } = permit(c, c.req.valid('param').assignmentId, 'read-assignment');
      if (hub.isClosed) throw new AppError('not-ready', 'The server is stopping. Try again in a moment.');
      const assignmentId = assignment.id;
      const isStudent = role === 'student';
      const listener = isStudent
        ? { type: 'student' as const, personId: person.id }
        : { type: 'staff' as const };
      const last = Number(c.req.header('last-event-id'));
      const after = Number.isSafeInteger(last) && last > 0 ? last : c.req.valid('query').after;
      const newest = isStudent
        ? stores.hours.heard(assignmentId, person.id)
        : stores.hours.last(assignmentId);
      if (after > newest)
        throw new AppError(
          'revision-ahead',
          `The class hour has had ${newest} events, not yet ${after}. Read it again, then follow it from there.`,
        );
      const onEnd = limit.take(person.id);
      const isSignedIn = identity.holds(c);
      const mayHear = () => {
        const access = isSignedIn() ? stores.assignments.access(assignmentId, person.id) : undefined;
        if (!access || access.role === null || access.assignment.deletedAt !== null) return false;
        return (access.role === 'student') === isStudent;
      };
      return c.body(hourStream(stores.hours, hub, { assignmentId, listener, after, mayHear, onEnd }), 200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      });
    });
}
