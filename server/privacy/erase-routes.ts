import { createRoute, z } from '@hono/zod-openapi';
import { mayOnInstallation } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import { eraseCourseSchema, erasePersonSchema, receiptSchema } from '#shared/privacy/erasure.ts';
import type { CoursePermit } from '../courses/access.ts';
import { courseParams } from '../courses/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { Erasing } from './erasing.ts';

const tags = ['Privacy'];
const receipt = jsonAnswer(200, 'A receipt that names nobody; it is kept nowhere.', receiptSchema);

const erasePerson = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Delete a person, at once and for good',
  description:
    'For administrators, with the person’s name typed again. Instructors take people of a roster out of their course, and who never signed in goes with that.',
  request: { params: z.object({ id: z.string().max(64) }), body: jsonBody(erasePersonSchema) },
  responses: receipt,
});

const eraseCourse = createRoute({
  method: 'delete',
  path: '/{courseId}',
  tags,
  summary: 'Delete a course with everything in it, at once and for good',
  description:
    'For whoever leads it, with its title typed again. Assignments, the maps that were made for them, submissions and assessments go; so do people whom only its roster knows. There is no way back.',
  request: { params: courseParams, body: jsonBody(eraseCourseSchema) },
  responses: receipt,
});

/** Below /api/people. */
export function erasePersonRoutes({ erasures, roster }: Stores, identity: Identity, erasing: Erasing) {
  return createRoutes().openapi(erasePerson, (c) => {
    const person = identity.personOf(c);
    if (!person || !mayOnInstallation(person, 'manage-accounts'))
      throw new AppError('not-found', 'Nothing is at this address.');
    const { id } = c.req.valid('param');
    if (id === person.id)
      throw new AppError('not-allowed', 'Your own account is deleted on your account page.');
    const name = erasures.nameOf(id);
    if (name === undefined) throw new AppError('not-found', 'There is no such account.');
    erasing.assertTyped(c.req.valid('json').name, name, '/name');
    return c.json(erasing.person('person', id, roster.standingOf(id) === 'administrator'), 200);
  });
}

/** Below /api/courses. */
export function eraseCourseRoutes(permit: CoursePermit, erasing: Erasing) {
  return createRoutes().openapi(eraseCourse, (c) => {
    const { course } = permit(c, c.req.valid('param').courseId, 'purge-course');
    erasing.assertTyped(c.req.valid('json').title, course.title, '/title');
    return c.json(erasing.course(course.id), 200);
  });
}
