import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { passwordWay, pinWay } from '#db/people/account-store.ts';
import { pinKey } from '#shared/accounts/pin.ts';
import { AppError } from '#shared/errors.ts';
import { eraseAccountSchema, receiptSchema } from '#shared/privacy/erasure.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import type { AppEnv } from '../http/env.ts';
import { fileHeaders } from '../http/file-headers.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Evaluations } from '../rubric/evaluations.ts';
import { passwords } from '../session/passwords.ts';
import type { SessionParts } from '../session/session-parts.ts';
import type { Stores } from '../stores.ts';
import { createAccountData } from './account-data.ts';
import type { Erasing } from './erasing.ts';
import { zipStream } from './zip-stream.ts';

/** Files of one person in ten minutes: each is some seconds of work. */
const filesInTenMinutes = 5;

/** Accounts that one address may delete in ten minutes: each looks through the whole log, and a school shares one. */
const erasedInTenMinutes = 120;

const tags = ['Privacy'];
const zip = { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } };

const readData = createRoute({
  method: 'get',
  path: '/data',
  tags,
  summary: 'Everything that is kept of me, as a ZIP',
  description:
    'README.txt says what is what. Made while it is read; `Zip-Entries` says how many files it will have. Five in ten minutes.',
  responses: { 200: { description: 'The file.', content: zip }, ...problemResponses },
});

const erase = createRoute({
  method: 'delete',
  path: '/',
  tags,
  summary: 'Delete my account, at once and for good',
  description:
    'With the password or PIN of the account; with the name typed again where it has neither, guests for one. Whoever alone leads a course hands it on, archives or deletes it first: `last-instructor`.',
  request: { body: jsonBody(eraseAccountSchema) },
  responses: jsonAnswer(200, 'A receipt that names nobody; it is kept nowhere.', receiptSchema),
});

type Parts = {
  readonly stores: Stores;
  readonly session: SessionParts;
  readonly evaluationOf: Evaluations;
  readonly erasing: Erasing;
};

/** Below /api/account: what is kept of oneself, and the end of it. */
export function accountPrivacyRoutes(deps: Deps, { stores, session, evaluationOf, erasing }: Parts) {
  const { identity, accounts, guard, signIns, auth } = session;
  const allowFile = createRateLimit(deps.now, filesInTenMinutes, 600);
  const allowErasing = createRateLimit(deps.now, erasedInTenMinutes, 600);
  const filesOf = createAccountData(deps, stores, evaluationOf);

  function asking(c: Context<AppEnv>) {
    const person = identity.personOf(c);
    if (!person) throw new AppError('sign-in-needed', 'Sign in first.');
    return person;
  }

  /** @throws sign-in-refused, not-valid, rate-limited */
  async function assertMeant(
    c: Context<AppEnv>,
    person: { readonly id: string; readonly name: string },
    given: z.output<typeof eraseAccountSchema>,
  ) {
    const user = accounts.userOf(person.id);
    const secrets = [passwordWay, pinWay].map((way) => (user ? accounts.secretOf(user.id, way) : null));
    if (!user || secrets.every((hash) => hash === null))
      return erasing.assertTyped(given.name ?? '', person.name, '/name');
    guard.signIn(deps.addressOf(c), `e-mail ${user.email}`);
    const [password = null, pin = null] = secrets;
    if (given.password !== undefined && (await passwords.verify(given.password, password))) return;
    if (given.pin !== undefined && (await passwords.verify(pinKey(given.pin), pin))) return;
    const pointer = password === null ? '/pin' : '/password';
    const detail = 'This is not the one the account has.';
    throw new AppError('sign-in-refused', 'Nothing was deleted.', [{ pointer, detail }]);
  }

  return createRoutes()
    .openapi(readData, (c) => {
      const person = asking(c);
      allowFile(person.id);
      const entries = filesOf(person, identity.tokenOf(c));
      const day = deps.now().toISOString().slice(0, 10);
      return c.body(zipStream(entries, deps.now()), 200, {
        ...fileHeaders(`Groundwork data ${day}`, 'groundwork-data', '.zip', 'application/zip'),
        'zip-entries': String(entries.length),
      });
    })
    .openapi(erase, async (c) => {
      const person = asking(c);
      allowErasing(deps.addressOf(c));
      await assertMeant(c, person, c.req.valid('json'));
      const receipt = erasing.person('account', person.id, person.standing === 'administrator');
      await signIns.end(c, auth);
      return c.json(receipt, 200);
    });
}
