import { createRoute } from '@hono/zod-openapi';
import { setupSchema } from '#shared/accounts/requests.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import { sessionOf } from '../session/routes.ts';
import type { SessionParts } from '../session/session-parts.ts';
import type { Setup } from './setup.ts';

const setUp = createRoute({
  method: 'post',
  path: '/',
  tags: ['Account'],
  summary: 'Become the administrator by the link of the first start',
  description:
    'The server prints the link while there is no administrator. Somebody without an account makes one on the way, and a guest keeps everything.',
  request: { body: jsonBody(setupSchema) },
  responses: jsonAnswer(200, 'Who is asking.', sessionSchema),
});

export function setupRoutes(deps: Deps, parts: SessionParts, setup: Setup) {
  const { auth, identity, signIns, guard, people } = parts;
  return createRoutes().openapi(setUp, async (c) => {
    guard.code(deps.addressOf(c));
    const { token, name, email, password } = c.req.valid('json');
    if (!setup.isRight(token)) throw usedUp();
    let person = identity.personOf(c);
    if (!person || person.isGuest) {
      if (name === undefined || email === undefined || password === undefined)
        throw new AppError('not-valid', 'Give a name, an e-mail address and a password, or sign in first.');
      const body = { name, email, password };
      const headers = signIns.headersOf(c);
      person = await signIns.finish(c, auth.api.signUpEmail({ body, headers, returnHeaders: true }));
    }
    // Somebody else may have been quicker while the password was hashed.
    if (!setup.isRight(token)) throw usedUp();
    people.setStanding(person.id, 'administrator');
    return c.json(sessionOf({ ...person, standing: 'administrator' }), 200);
  });
}

function usedUp() {
  return new AppError(
    'code-used',
    'The link works once, and only until the server starts again. Its newest one is in the window it runs in.',
  );
}
