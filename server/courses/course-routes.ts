import { createRoute, z } from '@hono/zod-openapi';
import type { CourseRow } from '#db/courses/store.ts';
import { hashOf } from '#db/hash.ts';
import { mayOnInstallation } from '#shared/access/policy.ts';
import {
  type CourseRole,
  courseSchema,
  createCourseSchema,
  patchCourseSchema,
} from '#shared/courses/course.ts';
import { joinCodeOf, shownJoinCode } from '#shared/courses/join-code.ts';
import { codeScreenSchema, copyCourseSchema } from '#shared/courses/people-changes.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import { classNews } from '../notices/class-news.ts';
import { createNotify } from '../notices/notify.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { CoursePermit } from './access.ts';
import type { CopyAssignments } from './copy-assignments.ts';
import { courseParams, keptNowhere } from './schemas.ts';
import { coursesFor } from './view.ts';
import type { Waiting } from './waiting.ts';

const tags = ['Courses'];

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'My courses',
  description:
    'Newest first, archived ones too. Administrators of the installation see every course. A place that a roster keeps for the verified e-mail address of the account is taken by asking.',
  responses: jsonAnswer(200, 'The courses.', z.strictObject({ courses: z.array(courseSchema) })),
});

const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Make a course',
  description: 'For instructors of the installation, who then lead it. The id is yours to make.',
  request: { body: jsonBody(createCourseSchema) },
  responses: jsonAnswer(201, 'The course.', courseSchema),
});

const read = createRoute({
  method: 'get',
  path: '/{courseId}',
  tags,
  summary: 'One course',
  request: { params: courseParams },
  responses: jsonAnswer(200, 'The course.', courseSchema),
});

const patch = createRoute({
  method: 'patch',
  path: '/{courseId}',
  tags,
  summary: 'Change, archive or bring back a course',
  description:
    'An archived course is read only: every change but `archived` and `purgeAt` is refused with course-archived. On the day `purgeAt` everything of it goes for good; who is in it is told when the day is set.',
  request: { params: courseParams, body: jsonBody(patchCourseSchema) },
  responses: jsonAnswer(200, 'The course.', courseSchema),
});

const newCode = createRoute({
  method: 'post',
  path: '/{courseId}/join-code',
  tags,
  summary: 'A new join code',
  description: 'The old one stops at once. Whoever has joined stays.',
  request: { params: courseParams },
  responses: jsonAnswer(200, 'The course with its new code.', courseSchema),
});

const codeScreen = createRoute({
  method: 'get',
  path: '/{courseId}/code',
  tags,
  summary: 'The join code for a projector',
  description: 'With the addresses at which other devices reach this server, and how many have joined.',
  request: { params: courseParams },
  responses: jsonAnswer(200, 'What stands on the projector.', codeScreenSchema),
});

const copy = createRoute({
  method: 'post',
  path: '/{courseId}/copy',
  tags,
  summary: 'Copy a course to the next term',
  description:
    'Sections, and assignments as drafts without dates; nobody of its people but you, who leads the copy.',
  request: { params: courseParams, body: jsonBody(copyCourseSchema) },
  responses: jsonAnswer(201, 'The new course.', courseSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly identity: Identity;
  readonly permit: CoursePermit;
  readonly waiting: Waiting;
  readonly copyAssignments: CopyAssignments;
};

export function courseRoutes(deps: Deps, { stores, identity, permit, waiting, copyAssignments }: Parts) {
  const { courses, roster } = stores;
  const notify = createNotify(deps, stores.notices);
  const timestamp = () => deps.now().toISOString();
  type Reader = { readonly id: string; readonly name: string };

  function seenBy(person: Reader, courseId: string) {
    const access = courses.access(courseId, person.id);
    const role: CourseRole | null = access?.role ?? null;
    const [course] = access && role ? coursesFor(person, [{ course: access.course, role }], courses) : [];
    if (!course) throw new AppError('not-found', 'There is no such course here, or you are not in it.');
    return course;
  }

  /** @throws not-valid */
  function assertTimeZone(timeZone: string) {
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      const detail = 'That is no time zone that we know. Write one like Europe/Berlin.';
      throw new AppError('not-valid', detail, [{ pointer: '/timeZone', detail }]);
    }
  }

  /** Whoever has joined, but the one who asks. */
  function othersIn(courseId: string, personId: string): string[] {
    const joined = courses.members(courseId).filter((member) => member.joinedAt !== null);
    return joined.flatMap((member) => (member.personId === personId ? [] : [member.personId]));
  }

  function freeCode(): string {
    const code = joinCodeOf(crypto.getRandomValues(new Uint8Array(32)));
    return courses.byCode(code) ? freeCode() : code;
  }

  /** Call inside a transaction. */
  function addCourse(
    row: Pick<CourseRow, 'id' | 'title' | 'term' | 'timeZone' | 'createHash'>,
    person: Reader,
  ) {
    const at = timestamp();
    courses.add({
      ...{ ...row, joinCode: freeCode(), isJoinOpen: true },
      ...{ createdAt: at, updatedAt: at, archivedAt: null, purgeAt: null },
    });
    roster.addMember({
      ...{ courseId: row.id, personId: person.id, role: 'instructor', name: person.name },
      ...{ email: null, sectionId: null, addedAt: at, joinedAt: at },
    });
  }

  /** Whether a request has made this very course before. @throws id-taken */
  function isRepeated(id: string, createHash: string): boolean {
    const known = courses.read(id);
    if (known && known.createHash !== createHash)
      throw new AppError('id-taken', 'That course id is in use. Make a new id and send it again.');
    return known !== undefined;
  }

  return createRoutes()
    .openapi(list, (c) => {
      const person = identity.personOf(c);
      if (!person) return c.json({ courses: [] }, 200, keptNowhere);
      waiting.take(person);
      const mine: { course: CourseRow; role: CourseRole }[] =
        person.standing === 'administrator'
          ? courses.all().map((course) => ({ course, role: 'administrator' }))
          : courses.ofPerson(person.id);
      return c.json({ courses: coursesFor(person, mine, courses) }, 200, keptNowhere);
    })
    .openapi(create, (c) => {
      const person = identity.personOf(c);
      if (!mayOnInstallation(person, 'make-course') || !person)
        throw new AppError(
          'not-allowed',
          'Instructors make courses. Ask whoever runs this server for a code that makes you one.',
        );
      const body = c.req.valid('json');
      assertTimeZone(body.timeZone);
      const createHash = hashOf([person.id, body]);
      if (!isRepeated(body.id, createHash)) roster.together(() => addCourse({ ...body, createHash }, person));
      return c.json(seenBy(person, body.id), 201);
    })
    .openapi(read, (c) => {
      const { person, course } = permit(c, c.req.valid('param').courseId, 'read-course');
      waiting.arrive(person.id, course.id);
      return c.json(seenBy(person, course.id), 200, keptNowhere);
    })
    .openapi(patch, (c) => {
      const { courseId } = c.req.valid('param');
      const { archived, purgeAt, ...body } = c.req.valid('json');
      const { course, person } = permit(c, courseId, 'keep-course');
      if (Object.keys(body).length > 0) permit(c, courseId, 'edit-course');
      if (body.timeZone !== undefined) assertTimeZone(body.timeZone);
      if (typeof purgeAt === 'string' && Date.parse(purgeAt) <= deps.now().getTime()) {
        const detail = 'Choose a day that is still to come.';
        throw new AppError('not-valid', detail, [{ pointer: '/purgeAt', detail }]);
      }
      const at = timestamp();
      roster.together(() => {
        courses.patch(
          courseId,
          {
            ...definedOf(body),
            ...(archived === undefined ? {} : { archivedAt: archived ? (course.archivedAt ?? at) : null }),
            ...(purgeAt === undefined ? {} : { purgeAt }),
          },
          at,
        );
        // In time to download their work: students keep nothing of a course that is deleted.
        if (typeof purgeAt === 'string' && purgeAt !== course.purgeAt)
          notify(classNews.courseEnds(course, purgeAt, othersIn(courseId, person.id)));
      });
      return c.json(seenBy(person, courseId), 200);
    })
    .openapi(newCode, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'manage-people');
      courses.patch(course.id, { joinCode: freeCode() }, timestamp());
      return c.json(seenBy(person, course.id), 200, keptNowhere);
    })
    .openapi(codeScreen, (c) => {
      const { course } = permit(c, c.req.valid('param').courseId, 'manage-people');
      const students = courses.members(course.id).filter(({ role }) => role === 'student');
      return c.json(
        {
          ...{ title: course.title, joinCode: shownJoinCode(course.joinCode), isJoinOpen: course.isJoinOpen },
          origins: [...(deps.originsOnNetwork?.() ?? [])],
          students: students.length,
          joined: students.filter(({ joinedAt }) => joinedAt !== null).length,
        },
        200,
        keptNowhere,
      );
    })
    .openapi(copy, (c) => {
      const { course, person } = permit(c, c.req.valid('param').courseId, 'keep-course');
      if (!mayOnInstallation(person, 'make-course'))
        throw new AppError('not-allowed', 'Instructors of this server make courses, copies too.');
      const body = c.req.valid('json');
      const createHash = hashOf([person.id, course.id, body]);
      if (!isRepeated(body.id, createHash))
        roster.together(() => {
          addCourse({ ...body, timeZone: course.timeZone, createHash }, person);
          const sections = courses.sections(course.id).map(({ title }) => ({ id: deps.newId(), title }));
          roster.putSections(body.id, sections);
          copyAssignments(course.id, body.id);
        });
      return c.json(seenBy(person, body.id), 201);
    });
}

/** Without what was left out: a patch of `undefined` is none. */
function definedOf<T extends object>(body: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const entries = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]?: Exclude<T[Key], undefined> }; // the same keys, fewer of them
}
