import { createRoute } from '@hono/zod-openapi';
import { coursePeopleSchema } from '#shared/courses/course.ts';
import { putGroupsSchema, putSectionsSchema } from '#shared/courses/people-changes.ts';
import { AppError } from '#shared/errors.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import type { CoursePermit } from './access.ts';
import type { GroupWork } from './group-work.ts';
import { courseParams, keptNowhere } from './schemas.ts';
import { peopleFor } from './view.ts';

const tags = ['People of a course'];

const putSections = createRoute({
  method: 'put',
  path: '/{courseId}/sections',
  tags,
  summary: 'Say which sections a course has',
  description: 'All of them: what is left out goes, and whoever was in it is in none.',
  request: { params: courseParams, body: jsonBody(putSectionsSchema) },
  responses: jsonAnswer(200, 'The people of the course.', coursePeopleSchema),
});

const putGroups = createRoute({
  method: 'put',
  path: '/{courseId}/groups',
  tags,
  summary: 'Say which groups a course has, and who is in them',
  description:
    'All of them. A person is in one group at most. A group that has begun work can be emptied, not left out. Who may edit the work of a group follows at once.',
  request: { params: courseParams, body: jsonBody(putGroupsSchema) },
  responses: jsonAnswer(200, 'The people of the course.', coursePeopleSchema),
});

export function placeRoutes({ courses, roster }: Stores, permit: CoursePermit, groupWork: GroupWork) {
  /** @throws id-taken, not-valid */
  function assertPlaces(
    table: 'sections' | 'groups',
    courseId: string,
    list: readonly { readonly id: string; readonly title: string }[],
  ) {
    const ids = list.map(({ id }) => id);
    if (new Set(ids).size < ids.length || roster.foreignIds(table, courseId, ids).length > 0)
      throw new AppError(
        'id-taken',
        'Each has an id of its own, and one of these is in use. Make a new one.',
      );
    const titles = list.map(({ title }) => title.toLowerCase());
    const twice = titles.findIndex((title, index) => titles.indexOf(title) < index);
    if (twice < 0) return;
    const detail = `Two have the name “${list[twice]?.title}”. Give one of them another.`;
    throw new AppError('not-valid', detail, [{ pointer: `/${table}/${twice}/title`, detail }]);
  }

  return createRoutes()
    .openapi(putSections, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'manage-people');
      const { sections } = c.req.valid('json');
      assertPlaces('sections', course.id, sections);
      roster.together(() => roster.putSections(course.id, sections));
      return c.json(peopleFor(person, course.id, courses, roster), 200, keptNowhere);
    })
    .openapi(putGroups, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'manage-people');
      const { groups } = c.req.valid('json');
      assertPlaces('groups', course.id, groups);
      const members = new Map(courses.members(course.id).map((member) => [member.personId, member]));
      const placed = new Set<string>();
      for (const [index, { personIds }] of groups.entries())
        for (const personId of personIds) {
          const member = members.get(personId);
          const detail = !member
            ? 'Somebody of this group is not in the course. Look at the list again.'
            : placed.has(personId)
              ? `${member.name} is in two groups. Leave them in one.`
              : null;
          if (detail !== null)
            throw new AppError('not-valid', detail, [{ pointer: `/groups/${index}/personIds`, detail }]);
          placed.add(personId);
        }
      const before = courses.groups(course.id).map(({ id }) => id);
      const gone = before.filter((id) => !groups.some((group) => group.id === id));
      if (roster.groupsWithWork(gone).length > 0)
        throw new AppError(
          'assignment-has-work',
          'A group that has begun an assignment stays, so that its work is not lost. Take its people out instead.',
        );
      roster.together(() => {
        roster.putGroups(course.id, groups);
        groupWork.sync(groups.map(({ id }) => id));
      });
      return c.json(peopleFor(person, course.id, courses, roster), 200, keptNowhere);
    });
}
