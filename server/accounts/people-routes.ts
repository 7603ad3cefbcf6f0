import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { mayOnInstallation } from '#shared/access/policy.ts';
import { type PersonRow, personRowSchema } from '#shared/accounts/account.ts';
import { oneTimeCodeSchema, patchPersonSchema } from '#shared/accounts/requests.ts';
import { AppError } from '#shared/errors.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { createRoutes } from '../http/valid.ts';
import { sessionSeconds } from '../session/session-cookie.ts';
import type { SessionParts } from '../session/session-parts.ts';
import { shownEmail, waysOf } from './account-view.ts';

const tags = ['People'];
const day = 24 * 60 * 60;
const params = z.object({ id: z.string().max(64) });

const listPeople = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'The accounts of this installation',
  description: 'For administrators. At most 200, by name; `search` is part of a name or an address.',
  request: { query: z.object({ search: z.string().max(200).default('') }) },
  responses: jsonAnswer(200, 'Accounts.', z.array(personRowSchema)),
});

const makeInstructorCode = createRoute({
  method: 'post',
  path: '/instructor-code',
  tags,
  summary: 'A code that makes an instructor',
  description: 'Works once, for seven days, for whoever has it and has an account.',
  responses: jsonAnswer(201, 'The code; it cannot be shown again.', oneTimeCodeSchema),
});

const patchPerson = createRoute({
  method: 'patch',
  path: '/{id}',
  tags,
  summary: 'Make an instructor or an administrator, or take it back',
  request: { params, body: jsonBody(patchPersonSchema) },
  responses: jsonAnswer(200, 'The account.', personRowSchema),
});

const makeResetCode = createRoute({
  method: 'post',
  path: '/{id}/reset-code',
  tags,
  summary: 'A code for a new password or PIN',
  description: 'Works once, for a day; a new one ends the one before.',
  request: { params },
  responses: jsonAnswer(201, 'The code; it cannot be shown again.', oneTimeCodeSchema),
});

/** What administrators do with accounts. */
export function peopleRoutes({ accounts, identity, people, codes }: SessionParts) {
  /** Everybody else does not learn that there is such a list. */
  function administrator(c: Context<AppEnv>) {
    const person = identity.personOf(c);
    if (!person || !mayOnInstallation(person, 'manage-accounts'))
      throw new AppError('not-found', 'Nothing is at this address.');
    return person;
  }
  function rowOf(personId: string): PersonRow {
    const row = people.listed(personId);
    if (!row) throw new AppError('not-found', 'There is no such account.');
    return shown(row);
  }

  return createRoutes()
    .openapi(listPeople, (c) => {
      administrator(c);
      return c.json(people.list(c.req.valid('query').search).map(shown), 200);
    })
    .openapi(makeInstructorCode, (c) => {
      const madeBy = administrator(c).id;
      return c.json(codes.make({ purpose: 'instructor', personId: null, madeBy, seconds: 7 * day }), 201);
    })
    .openapi(patchPerson, (c) => {
      administrator(c);
      const { id } = c.req.valid('param');
      const { standing } = c.req.valid('json');
      const row = rowOf(id);
      if (row.standing === 'administrator' && standing !== 'administrator' && accounts.administrators() < 2)
        throw new AppError('last-instructor', 'Make somebody else an administrator first.');
      people.setStanding(id, standing);
      return c.json({ ...row, standing }, 200);
    })
    .openapi(makeResetCode, (c) => {
      const madeBy = administrator(c).id;
      const { id } = rowOf(c.req.valid('param').id);
      return c.json(codes.make({ purpose: 'reset', personId: id, madeBy, seconds: day }), 201);
    });
}

type ListedPerson = ReturnType<SessionParts['people']['list']>[number];

function shown({ id, name, standing, createdAt, ...row }: ListedPerson): PersonRow {
  const used = row.renewed === null ? null : Date.parse(row.renewed) - sessionSeconds * 1000;
  return {
    ...{ id, name, standing, createdAt, courses: row.courses ?? 0 },
    email: shownEmail(row),
    ways: waysOf(row.ways?.split(',') ?? []),
    lastUsedAt: used === null ? null : new Date(used).toISOString(),
  };
}
