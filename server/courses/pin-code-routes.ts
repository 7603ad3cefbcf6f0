import { createRoute } from '@hono/zod-openapi';
import { oneTimeCodeSchema } from '#shared/accounts/requests.ts';
import { AppError } from '#shared/errors.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Codes } from '../session/codes.ts';
import type { Stores } from '../stores.ts';
import type { CoursePermit } from './access.ts';
import { keptNowhere, memberParams } from './schemas.ts';

/** Read out in the lesson, or sent by whatever the class uses: seconds. */
const daysValid = 2 * 24 * 60 * 60;

const make = createRoute({
  method: 'post',
  path: '/{courseId}/members/{personId}/pin-code',
  tags: ['People of a course'],
  summary: 'A one-time code for a new PIN or password',
  description:
    'For a student who has lost theirs. Valid for two days, shown only in this answer. People who lead or assist in any course, and administrators, are given one by an administrator.',
  request: { params: memberParams },
  responses: jsonAnswer(201, 'The code.', oneTimeCodeSchema),
});

export function pinCodeRoutes({ courses, roster }: Stores, permit: CoursePermit, codes: Pick<Codes, 'make'>) {
  return createRoutes().openapi(make, (c) => {
    const { courseId, personId } = c.req.valid('param');
    const { person } = permit(c, courseId, 'manage-people');
    const member = courses.member(courseId, personId);
    if (!member)
      throw new AppError('not-found', 'Nobody like that is in this course. Look at the list again.');
    // Whoever leads one course must not come into another by the account of somebody who leads it.
    const isStaff = courses.ofPerson(personId).some(({ role }) => role !== 'student');
    if (isStaff || roster.standingOf(personId) !== 'person')
      throw new AppError(
        'not-allowed',
        `${member.name} is no student everywhere. An administrator can give them a code, under Accounts.`,
      );
    const code = codes.make({ purpose: 'reset', personId, madeBy: person.id, seconds: daysValid });
    return c.json(code, 201, keptNowhere);
  });
}
