import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { anonymous } from 'better-auth/plugins/anonymous';
import type { AccountStore } from '#db/people/account-store.ts';
import type { PeopleStore, SessionPerson } from '#db/people/store.ts';
import * as signInTables from '#db/sign-in/tables.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';
import { passwords } from './passwords.ts';
import { pinSignIn } from './pin-plugin.ts';
import { type CookieReader, sessionSeconds } from './session-cookie.ts';

export type Auth = ReturnType<typeof createAuth>;

/** Of better-auth's endpoint context, what is looked at here. */
type Asking = { readonly path?: string | undefined; readonly headers?: Headers | undefined };

export type AuthParts = {
  readonly people: PeopleStore;
  readonly accounts: AccountStore;
  readonly cookies: CookieReader;
  readonly secret: string;
};

/**
 * better-auth makes sign-ins and sessions; who a request comes from is looked up by identity.ts. None of its routes
 * is mounted: ours call it. It sends nothing anywhere: telemetry off, no provider.
 */
export function createAuth(deps: Deps, parts: AuthParts) {
  return betterAuth({ ...authOptions(deps, parts), plugins: [guests(parts), pinSignIn(parts.accounts)] });
}

/** What every instance says; the one for a provider adds that provider (provider-auth.ts). */
export function authOptions({ db, newId, now, log }: Deps, { people, accounts, cookies, secret }: AuthParts) {
  /** The guest behind a request that makes an account: the account is for that very person. */
  function guestOf(path: string | undefined, headers: Headers | undefined): SessionPerson | null {
    if (!path || path === '/sign-in/anonymous') return null;
    const token = cookies.tokenOf(headers?.get('cookie'));
    const person = token === null ? undefined : people.ofSession(token, now().toISOString());
    return person?.isGuest && !hasAccount(accounts, person.id) ? person : null;
  }

  /** The library looks before it hashes the password: of two at once, the second finds the address taken now. */
  function assertFree(path: string | undefined, email: string | undefined) {
    if (path === '/sign-up/email' && email !== undefined && accounts.userByEmail(email))
      throw new APIError('UNPROCESSABLE_ENTITY', { code: 'USER_ALREADY_EXISTS' });
  }
  return {
    appName: 'Groundwork',
    baseURL: 'http://localhost', // only for links in e-mails and to providers; the latter have their own instance
    secret,
    database: drizzleAdapter(db, { provider: 'sqlite', schema: signInTables }),
    // The hook below always gives one; “required” would ask it of whoever signs up.
    user: { additionalFields: { personId: { type: 'string', required: false, input: false } } },
    session: { expiresIn: sessionSeconds },
    emailAndPassword: {
      enabled: true,
      ...passwordLengths,
      password: {
        hash: passwords.hash,
        verify: ({ hash, password }: { hash: string; password: string }) => passwords.verify(password, hash),
      },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user: { name?: string; email?: string }, ctx: Asking | null) => {
            assertFree(ctx?.path, user.email);
            const isGuest = ctx?.path === '/sign-in/anonymous';
            const name = (isGuest ? '' : user.name?.trim()) || unnamed;
            const guest = guestOf(ctx?.path, ctx?.headers);
            const personId = guest?.id ?? newId();
            if (!guest) people.add({ id: personId, name, createdAt: now().toISOString() });
            else if (name !== unnamed) people.rename(personId, name);
            return { data: { ...user, name, personId } };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'groundwork',
      useSecureCookies: false, // the cookie's Secure follows the request; see session-cookie.ts
      database: { generateId: newId },
    },
    rateLimit: { enabled: false }, // ours are in guard.ts
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level: string, message: string) =>
        log[level === 'error' ? 'error' : 'warn']({ part: 'sign-in' }, message),
    },
  } as const;
}

/** Guests, and what becomes of their work when they sign in to an account that they have. */
export function guests({ people, accounts }: Pick<AuthParts, 'people' | 'accounts'>) {
  return anonymous({
    onLinkAccount: async ({ anonymousUser, newUser }) => {
      const [guestId, personId] = [anonymousUser.user.personId, newUser.user.personId];
      if (typeof guestId !== 'string' || typeof personId !== 'string') return;
      // The very guest may have got an account a moment ago, which is not to be taken away.
      if (!hasAccount(accounts, guestId)) people.mergeGuest(guestId, personId);
    },
  });
}

function hasAccount(accounts: AccountStore, personId: string): boolean {
  const user = accounts.userOf(personId);
  return user !== undefined && user.isAnonymous !== true;
}

const passwordLengths = { minPasswordLength: 8, maxPasswordLength: 128 };
