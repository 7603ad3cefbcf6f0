import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { anonymous } from 'better-auth/plugins/anonymous';
import type { PeopleStore } from '#db/people/store.ts';
import * as signInTables from '#db/sign-in/tables.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';

export const sessionCookie = 'groundwork.session_token';
/** Seconds: as long as browsers keep a cookie. A guest's work hangs on it, so it is renewed on use. */
export const sessionSeconds = 400 * 24 * 60 * 60;

export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth makes sign-ins and sessions; who a request comes from is looked up by identity.ts. None of its routes
 * is mounted yet. It sends nothing anywhere: telemetry off, no social sign-in.
 */
export function createAuth({ db, newId, now, log }: Deps, people: PeopleStore, secret: string) {
  return betterAuth({
    appName: 'Groundwork',
    baseURL: 'http://localhost', // only for links in e-mails, of which there are none
    secret,
    database: drizzleAdapter(db, { provider: 'sqlite', schema: signInTables }),
    plugins: [anonymous()],
    user: { additionalFields: { personId: { type: 'string', required: true, input: false } } },
    session: { expiresIn: sessionSeconds },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const personId = newId();
            people.add({ id: personId, name: unnamed, createdAt: now().toISOString() });
            return { data: { ...user, personId } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'groundwork',
      useSecureCookies: false, // the cookie's Secure follows the request; see identity.ts
      database: { generateId: newId },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ part: 'sign-in' }, message),
    },
  });
}
