import { createRoute, z } from '@hono/zod-openapi';
import { isObviousPin } from '#shared/accounts/pin.ts';
import { shownJoinCode } from '#shared/courses/join-code.ts';
import { askSlipsSchema, type Slip, slipSchema } from '#shared/courses/people-changes.ts';
import { AppError } from '#shared/errors.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Pins } from '../session/pins.ts';
import type { Stores } from '../stores.ts';
import type { CoursePermit } from './access.ts';
import { courseParams, keptNowhere } from './schemas.ts';

const tags = ['People of a course'];

/** Hashes are dear and made off the thread that answers: as many at a time as it has hands. */
const atOnce = 4;

const slips = createRoute({
  method: 'post',
  path: '/{courseId}/slips',
  tags,
  summary: 'New PINs to print and hand out',
  description:
    'For people who have no account with a password: with their name, the join code and the PIN they sign in on any device. PINs they had stop, and are shown only in this answer.',
  request: { params: courseParams, body: jsonBody(askSlipsSchema) },
  responses: jsonAnswer(
    200,
    'One slip a person, in the order asked for.',
    z.strictObject({ joinCode: z.string(), slips: z.array(slipSchema) }),
  ),
});

export function slipRoutes({ courses, roster }: Stores, permit: CoursePermit, pins: Pick<Pins, 'set'>) {
  return createRoutes().openapi(slips, async (c) => {
    const { course } = permit(c, c.req.valid('param').courseId, 'manage-people');
    const members = new Map(courses.members(course.id).map((member) => [member.personId, member]));
    const signIns = roster.signIns(course.id);
    const chosen = [...new Set(c.req.valid('json').personIds)].map((personId) => {
      const member = members.get(personId);
      if (member) return member;
      throw new AppError('not-found', 'One of these people is not in the course. Look at the list again.');
    });
    const others = chosen.filter(
      ({ personId }) => signIns.get(personId)?.hasAccount || roster.standingOf(personId) !== 'person',
    );
    if (others.length > 0)
      throw new AppError(
        'not-allowed',
        `These sign in with accounts of their own: ${others.map(({ name }) => name).join(', ')}. Leave them out; nothing was changed.`,
      );
    const made: Slip[] = [];
    for (let from = 0; from < chosen.length; from += atOnce) {
      const some = chosen
        .slice(from, from + atOnce)
        .map(({ personId, name }) => ({ personId, name, pin: newPin() }));
      await Promise.all(some.map(({ personId, pin }) => pins.set(personId, pin)));
      made.push(...some);
    }
    return c.json({ joinCode: shownJoinCode(course.joinCode), slips: made }, 200, keptNowhere);
  });
}

/** Six digits; the last numbers of the range are drawn again, so that none is likelier, and so is what anybody would try. */
function newPin(): string {
  const limit = 4_294_000_000;
  const [drawn = limit] = crypto.getRandomValues(new Uint32Array(1));
  const pin = String(drawn % 1_000_000).padStart(6, '0');
  return drawn >= limit || isObviousPin(pin) ? newPin() : pin;
}
