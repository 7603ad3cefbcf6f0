import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readJoinCode, shownJoinCode } from '#shared/courses/join-code.ts';
import { joinedSchema, joinLookSchema, joinSchema } from '#shared/courses/people-changes.ts';
import { AppError } from '#shared/errors.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { createJoinLimits } from './join-limits.ts';
import { assertTakesPeople, type Joining } from './joining.ts';
import { codeParams, keptNowhere } from './schemas.ts';

const tags = ['Courses'];

const look = createRoute({
  method: 'get',
  path: '/{code}',
  tags,
  summary: 'What a join code leads to',
  request: { params: codeParams },
  responses: jsonAnswer(200, 'The course, and what joining asks for.', joinLookSchema),
});

const join = createRoute({
  method: 'post',
  path: '/{code}',
  tags,
  summary: 'Join a course',
  description:
    'An account joins at once. A guest gives a name, and a PIN to come back with on another device by this same request; who has no session becomes a guest. A place that the roster keeps for that name, or for the account’s verified e-mail address, is taken; a name of somebody who has joined is refused with name-taken.',
  request: { params: codeParams, body: jsonBody(joinSchema) },
  responses: jsonAnswer(
    200,
    'The course that was joined, and the assignment whose class hour is running in it.',
    joinedSchema,
  ),
});

export function joinRoutes(
  deps: Deps,
  { courses, hours }: Pick<Stores, 'courses' | 'hours'>,
  identity: Identity,
  joining: Joining,
) {
  const limits = createJoinLimits(deps.now);

  function courseOf(c: Context<AppEnv>, typed: string) {
    const address = deps.addressOf(c);
    limits.before(address);
    const code = readJoinCode(typed);
    const course = code === null ? undefined : courses.byCode(code);
    if (course) return course;
    limits.miss(address);
    throw new AppError(
      'code-unknown',
      'No course has that code. Look at it again: it has six characters, like K7P-9QX. Your instructor may have made a new one.',
    );
  }

  return createRoutes()
    .openapi(look, (c) => {
      const course = courseOf(c, c.req.valid('param').code);
      const person = identity.personOf(c);
      const isIn = person !== null && courses.access(course.id, person.id)?.role != null;
      if (!isIn) assertTakesPeople(course);
      const instructors = courses.members(course.id).filter(({ role }) => role === 'instructor');
      return c.json(
        {
          ...{ code: shownJoinCode(course.joinCode), title: course.title, term: course.term },
          instructors: instructors.map(({ name }) => name),
          needsName: !isIn && (person === null || person.isGuest),
          name: person === null || person.name === unnamed ? null : person.name,
          courseId: isIn ? course.id : null,
        },
        200,
        keptNowhere,
      );
    })
    .openapi(join, async (c) => {
      const course = courseOf(c, c.req.valid('param').code);
      await joining.join(c, course, c.req.valid('json'));
      const hourAssignmentId = hours.runningIn(course.id);
      return c.json({ courseId: course.id, ...(hourAssignmentId && { hourAssignmentId }) }, 200, keptNowhere);
    });
}
