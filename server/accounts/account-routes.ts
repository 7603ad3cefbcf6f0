import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { passwordWay, pinWay } from '#db/people/account-store.ts';
import { accountSchema } from '#shared/accounts/account.ts';
import { pinKey } from '#shared/accounts/pin.ts';
import { changeSecretSchema, codeSchema, patchAccountSchema } from '#shared/accounts/requests.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import { passwords } from '../session/passwords.ts';
import { sessionOf } from '../session/routes.ts';
import type { SessionParts } from '../session/session-parts.ts';
import { accountOf, shownEmail } from './account-view.ts';

const tags = ['Account'];
const ended = { 204: { description: 'Ended.' }, ...problemResponses };

const readAccount = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'My account: ways to sign in, and where I am signed in',
  responses: jsonAnswer(200, 'The account.', accountSchema),
});

const patchAccount = createRoute({
  method: 'patch',
  path: '/',
  tags,
  summary: 'Change my name or e-mail address',
  description: 'A new address needs the password.',
  request: { body: jsonBody(patchAccountSchema) },
  responses: jsonAnswer(200, 'The account.', accountSchema),
});

const changeSecret = createRoute({
  method: 'put',
  path: '/password',
  tags,
  summary: 'Change my password or PIN',
  description: 'Every other browser is signed out.',
  request: { body: jsonBody(changeSecretSchema) },
  responses: jsonAnswer(200, 'The account.', accountSchema),
});

const endDevices = createRoute({
  method: 'delete',
  path: '/devices',
  tags,
  summary: 'Sign out everywhere else',
  responses: ended,
});

const endDevice = createRoute({
  method: 'delete',
  path: '/devices/{id}',
  tags,
  summary: 'Sign one browser out',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: ended,
});

const takePlace = createRoute({
  method: 'post',
  path: '/instructor',
  tags,
  summary: 'Become an instructor by a code',
  description: 'The code comes from an administrator and works once, for somebody who has an account.',
  request: { body: jsonBody(codeSchema) },
  responses: jsonAnswer(200, 'Who is asking.', sessionSchema),
});

export function accountRoutes(deps: Deps, parts: SessionParts) {
  const { auth, accounts, identity, guard, signIns, pins, people, codes } = parts;
  const now = () => deps.now().toISOString();

  function asking(c: Context<AppEnv>) {
    const person = identity.personOf(c);
    if (!person) throw new AppError('sign-in-needed', 'Sign in, or start as a guest.');
    return person;
  }

  return createRoutes()
    .openapi(readAccount, (c) => c.json(accountOf(accounts, asking(c), identity.tokenOf(c), now()), 200))
    .openapi(patchAccount, async (c) => {
      const person = asking(c);
      const { name, email, password = '' } = c.req.valid('json');
      const user = accounts.userOf(person.id);
      if (email !== undefined && user && email !== shownEmail(user)) {
        guard.signIn(deps.addressOf(c), `e-mail ${user.email}`);
        const hash = accounts.secretOf(user.id, passwordWay);
        if (hash === null)
          throw new AppError('not-allowed', 'Only accounts with a password have an address to change.');
        if (!(await passwords.verify(password, hash))) throw wrongSecret('/password');
        if (accounts.userByEmail(email)) throw emailTaken();
        accounts.patchUser(user.id, { email, emailVerified: false }, now());
        // A link that went to the address before would prove this one.
        codes.endFor(person.id);
      }
      if (name !== undefined) {
        people.rename(person.id, name);
        if (user) accounts.patchUser(user.id, { name }, now());
      }
      const renamed = { ...person, name: name ?? person.name };
      return c.json(accountOf(accounts, renamed, identity.tokenOf(c), now()), 200);
    })
    .openapi(changeSecret, async (c) => {
      const person = asking(c);
      const { current, password, pin } = c.req.valid('json');
      const user = accounts.userOf(person.id);
      const token = identity.tokenOf(c);
      guard.signIn(deps.addressOf(c), `e-mail ${user?.email}`);
      const way = pin === undefined ? passwordWay : pinWay;
      const hash = user ? accounts.secretOf(user.id, way) : null;
      const next = pin ?? password;
      if (
        next === undefined ||
        !(await passwords.verify(pin === undefined ? current : pinKey(current), hash))
      )
        throw wrongSecret('/current');
      if (pin !== undefined) await pins.set(person.id, pin, token ?? undefined);
      else {
        const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
        const headers = signIns.headersOf(c);
        await signIns.finish(c, auth.api.changePassword({ body, headers, returnHeaders: true }));
      }
      return c.json(accountOf(accounts, person, identity.tokenOf(c), now()), 200);
    })
    .openapi(endDevices, (c) => {
      accounts.endSessions(asking(c).id, identity.tokenOf(c) ?? undefined);
      return c.body(null, 204);
    })
    .openapi(endDevice, (c) => {
      if (!accounts.endSession(asking(c).id, c.req.valid('param').id))
        throw new AppError('not-found', 'That browser is signed out already.');
      return c.body(null, 204);
    })
    .openapi(takePlace, (c) => {
      const person = asking(c);
      guard.code(deps.addressOf(c));
      if (person.isGuest) throw new AppError('sign-in-needed', 'Make an account first, or sign in.');
      codes.takeInstructor(c.req.valid('json').code);
      const standing = person.standing === 'person' ? 'instructor' : person.standing;
      people.setStanding(person.id, standing);
      return c.json(sessionOf({ ...person, standing }), 200);
    });
}

function wrongSecret(pointer: string) {
  const detail = 'This is not the one the account has.';
  return new AppError('sign-in-refused', 'Nothing was changed.', [{ pointer, detail }]);
}

function emailTaken() {
  const detail = 'There is an account with this address.';
  return new AppError('email-taken', 'Nothing was changed.', [{ pointer: '/email', detail }]);
}
