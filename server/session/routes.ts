import { createRoute } from '@hono/zod-openapi';
import type { SessionPerson } from '#db/people/store.ts';
import { signInSchema, signUpSchema } from '#shared/accounts/account.ts';
import { pinSignInSchema } from '#shared/accounts/pin.ts';
import { patchSessionSchema, type Session, sessionSchema } from '#shared/accounts/session.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { SessionParts } from './session-parts.ts';

const tags = ['Session'];
const answers = jsonAnswer(200, 'Who is asking.', sessionSchema);

const readSession = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'Who am I',
  responses: answers,
});

const startSession = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Start as a guest',
  description: 'Makes a guest and sets the session cookie; somebody who has a session keeps it.',
  responses: answers,
});

const callMyself = createRoute({
  method: 'patch',
  path: '/',
  tags,
  summary: 'Say how I want to be called',
  description:
    'The others on an essay see this name beside what you write. Makes a guest of somebody without a session.',
  request: { body: jsonBody(patchSessionSchema) },
  responses: answers,
});

const signOut = createRoute({
  method: 'delete',
  path: '/',
  tags,
  summary: 'Sign out',
  description: 'Ends this browser’s session. A guest cannot come back to their work after it.',
  responses: { 204: { description: 'Signed out, or was nobody.' }, ...problemResponses },
});

const signUp = createRoute({
  method: 'post',
  path: '/sign-up',
  tags,
  summary: 'Make an account',
  description: 'A guest keeps everything: the account is for the same person. `email-taken` says so plainly.',
  request: { body: jsonBody(signUpSchema) },
  responses: answers,
});

const signIn = createRoute({
  method: 'post',
  path: '/sign-in',
  tags,
  summary: 'Sign in with e-mail and password',
  description:
    'What a guest has made comes along, unless the guest has a place in a class under a name that is not the account’s. An unknown address and a wrong password are answered alike: `sign-in-refused`.',
  request: { body: jsonBody(signInSchema) },
  responses: answers,
});

const signInByPin = createRoute({
  method: 'post',
  path: '/pin',
  tags,
  summary: 'Sign in with join code, name and PIN',
  description:
    'For pupils without e-mail. The name is the one on the roster; case, accents and spaces make no difference.',
  request: { body: jsonBody(pinSignInSchema) },
  responses: answers,
});

export function sessionRoutes(deps: Deps, parts: SessionParts) {
  const { auth, identity, signIns, guard, pins, people } = parts;
  return createRoutes()
    .openapi(readSession, (c) => c.json(sessionOf(identity.personOf(c)), 200))
    .openapi(startSession, async (c) => c.json(sessionOf(await identity.personOrGuest(c)), 200))
    .openapi(callMyself, async (c) => {
      const { name } = c.req.valid('json');
      const person = await identity.personOrGuest(c);
      people.rename(person.id, name);
      return c.json(sessionOf({ ...person, name }), 200);
    })
    .openapi(signOut, async (c) => {
      await signIns.end(c, auth);
      return c.body(null, 204);
    })
    .openapi(signUp, async (c) => {
      guard.signUp(deps.addressOf(c));
      const body = c.req.valid('json');
      const made = auth.api.signUpEmail({ body, headers: signIns.headersOf(c), returnHeaders: true });
      return c.json(sessionOf(await signIns.finish(c, made)), 200);
    })
    .openapi(signIn, async (c) => {
      const body = c.req.valid('json');
      guard.signIn(deps.addressOf(c), `e-mail ${body.email}`);
      const made = auth.api.signInEmail({ body, headers: signIns.headersOf(c), returnHeaders: true });
      return c.json(sessionOf(await signIns.finish(c, made)), 200);
    })
    .openapi(signInByPin, async (c) => c.json(sessionOf(await pins.signIn(c, c.req.valid('json'))), 200));
}

/** What a person is told of themselves. */
export function sessionOf(person: SessionPerson | null): Session {
  if (!person) return { person };
  const { id, name, isGuest, standing } = person;
  return { person: { id, name, isGuest, standing } };
}
