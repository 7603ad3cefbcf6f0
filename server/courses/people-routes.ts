import { createRoute } from '@hono/zod-openapi';
import { coursePeopleSchema } from '#shared/courses/course.ts';
import {
  addRosterSchema,
  patchMemberSchema,
  readRosterRequestSchema,
  readRosterSchema,
} from '#shared/courses/people-changes.ts';
import { readRoster } from '#shared/courses/roster.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import type { CoursePermit } from './access.ts';
import type { GroupWork } from './group-work.ts';
import { importRoster } from './roster-import.ts';
import { courseParams, keptNowhere, memberParams } from './schemas.ts';
import { peopleFor } from './view.ts';

const tags = ['People of a course'];
const people = 'Everybody of the course by name, with its sections and groups.';

const list = createRoute({
  method: 'get',
  path: '/{courseId}/people',
  tags,
  summary: 'Who is in a course',
  description: 'For staff. Who is on the roster and has not joined yet has no `joinedAt`.',
  request: { params: courseParams },
  responses: jsonAnswer(200, people, coursePeopleSchema),
});

const read = createRoute({
  method: 'post',
  path: '/{courseId}/roster/read',
  tags,
  summary: 'Read a list of people, and only read it',
  description:
    'Names, CSV or TSV, also as Canvas and Moodle export them. Answers what each line was understood as, and why one cannot be taken. `columns` overrides the guess.',
  request: { params: courseParams, body: jsonBody(readRosterRequestSchema) },
  responses: jsonAnswer(200, 'The lines as they were understood.', readRosterSchema),
});

const add = createRoute({
  method: 'post',
  path: '/{courseId}/roster',
  tags,
  summary: 'Put people on the roster',
  description:
    'All of them or nobody. Sections and groups that are named and not there yet are made. Ids are yours to make; people whose ids are on the roster already stay as they are, so that the request can be repeated.',
  request: { params: courseParams, body: jsonBody(addRosterSchema) },
  responses: jsonAnswer(200, people, coursePeopleSchema),
});

const patch = createRoute({
  method: 'patch',
  path: '/{courseId}/members/{personId}',
  tags,
  summary: 'Change somebody’s role, section, group or name in a course',
  request: { params: memberParams, body: jsonBody(patchMemberSchema) },
  responses: jsonAnswer(200, people, coursePeopleSchema),
});

const remove = createRoute({
  method: 'delete',
  path: '/{courseId}/members/{personId}',
  tags,
  summary: 'Take somebody out of a course, or leave it',
  description:
    'Whoever leads the course takes out anybody; everybody may leave. The last instructor stays. What somebody wrote stays theirs.',
  request: { params: memberParams },
  responses: { 204: { description: 'Not in the course any more.' }, ...problemResponses },
});

export function peopleRoutes(deps: Deps, stores: Stores, permit: CoursePermit, groupWork: GroupWork) {
  const { courses, roster } = stores;

  function memberOf(courseId: string, personId: string) {
    const member = courses.member(courseId, personId);
    if (!member)
      throw new AppError('not-found', 'Nobody like that is in this course. Look at the list again.');
    return member;
  }

  /** @throws last-instructor */
  function assertLed(courseId: string, withoutId: string) {
    const others = courses
      .members(courseId)
      .filter(
        ({ personId, role, joinedAt }) =>
          role === 'instructor' && joinedAt !== null && personId !== withoutId,
      );
    if (others.length === 0)
      throw new AppError(
        'last-instructor',
        'Nobody else leads the course. Make somebody who has joined an instructor first.',
      );
  }

  function assertOwn(table: 'sections' | 'groups', courseId: string, id: string | null | undefined) {
    const list = table === 'sections' ? courses.sections(courseId) : courses.groups(courseId);
    if (id == null || list.some((place) => place.id === id)) return;
    throw new AppError(
      'not-found',
      `This course has no such ${table === 'sections' ? 'section' : 'group'}. Look at the list again.`,
    );
  }

  return createRoutes()
    .openapi(list, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'see-people');
      return c.json(peopleFor(person, course.id, courses, roster), 200, keptNowhere);
    })
    .openapi(read, (c) => {
      const { course } = permit(c, c.req.valid('param').courseId, 'manage-people');
      const { text, columns } = c.req.valid('json');
      const answer = readRoster(text, courses.members(course.id), columns);
      if (answer.rows.length === 0)
        throw new AppError('roster-not-readable', 'There is nobody in this list. Paste one person a line.');
      return c.json(answer, 200, keptNowhere);
    })
    .openapi(add, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'manage-people');
      const { rows } = c.req.valid('json');
      roster.together(() => groupWork.sync(importRoster(deps, stores, course.id, rows)));
      return c.json(peopleFor(person, course.id, courses, roster), 200, keptNowhere);
    })
    .openapi(patch, (c) => {
      const { courseId, personId } = c.req.valid('param');
      const { person } = permit(c, courseId, 'manage-people');
      const member = memberOf(courseId, personId);
      const { groupId, name, email, role, sectionId } = c.req.valid('json');
      assertOwn('sections', courseId, sectionId);
      assertOwn('groups', courseId, groupId);
      const before = courses.groupOf(courseId, personId)?.id ?? null;
      if (member.role === 'instructor' && role !== undefined && role !== 'instructor')
        assertLed(courseId, personId);
      const changes = {
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        ...(role === undefined ? {} : { role }),
        ...(sectionId === undefined ? {} : { sectionId }),
      };
      roster.together(() => {
        if (Object.keys(changes).length > 0) roster.patchMember(courseId, personId, changes);
        if (groupId !== undefined) roster.putInGroup(courseId, personId, groupId);
        // A role may take somebody out of the work of a group: students do it.
        groupWork.sync([before, courses.groupOf(courseId, personId)?.id ?? null]);
      });
      return c.json(peopleFor(person, courseId, courses, roster), 200, keptNowhere);
    })
    .openapi(remove, (c) => {
      const { courseId, personId } = c.req.valid('param');
      const { person } = permit(c, courseId, 'read-course');
      permit(c, courseId, personId === person.id ? 'leave-course' : 'manage-people');
      const member = memberOf(courseId, personId);
      if (member.role === 'instructor') assertLed(courseId, personId);
      const group = courses.groupOf(courseId, personId);
      roster.together(() => {
        roster.removeMember(courseId, personId);
        groupWork.sync([group?.id ?? null]);
      });
      return c.body(null, 204);
    });
}
