import { createRoute } from '@hono/zod-openapi';
import type { PeopleStore, SessionPerson } from '#db/people/store.ts';
import { patchSessionSchema, type Session, sessionSchema } from '#shared/essay/essay.ts';
import { jsonBody } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from './identity.ts';

const tags = ['Session'];
const answer = {
  description: 'Who is asking.',
  content: { 'application/json': { schema: classic(sessionSchema) } },
};

const readSession = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'Who am I',
  responses: { 200: answer, ...problemResponses },
});

const startSession = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Start as a guest',
  description: 'Makes a guest and sets the session cookie; somebody who has a session keeps it.',
  responses: { 200: answer, ...problemResponses },
});

const callMyself = createRoute({
  method: 'patch',
  path: '/',
  tags,
  summary: 'Say how I want to be called',
  description:
    'The others on an essay see this name beside what you write. Makes a guest of somebody without a session.',
  request: { body: jsonBody(patchSessionSchema) },
  responses: { 200: answer, ...problemResponses },
});

export function sessionRoutes(identity: Identity, people: PeopleStore) {
  return createRoutes()
    .openapi(readSession, (c) => c.json(sessionOf(identity.personOf(c)), 200))
    .openapi(startSession, async (c) => c.json(sessionOf(await identity.personOrGuest(c)), 200))
    .openapi(callMyself, async (c) => {
      const { name } = c.req.valid('json');
      const person = await identity.personOrGuest(c);
      people.rename(person.id, name);
      return c.json(sessionOf({ ...person, name }), 200);
    });
}

function sessionOf(person: SessionPerson | null): Session {
  return { person: person && { id: person.id, name: person.name, isGuest: person.isGuest } };
}
