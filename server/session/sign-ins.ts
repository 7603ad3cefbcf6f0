import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import type { PeopleStore, SessionPerson } from '#db/people/store.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/env.ts';
import type { Auth } from './auth.ts';
import type { Identity } from './identity.ts';
import { sessionCookie, setCookieHeader } from './session-cookie.ts';

/** What better-auth answers to a sign-in that was asked for with `returnHeaders`. */
type SignedIn = { readonly headers: Headers; readonly response: { readonly token: string | null } };

export type SignIns = ReturnType<typeof createSignIns>;

/** Joins our routes with the library: what of a request goes to it, and what of its answer comes back. */
export function createSignIns(deps: Deps, identity: Identity, people: PeopleStore) {
  return {
    /**
     * Cookies, so that a guest is known, and the browser's name for the list of devices. Never an address. The cookie of
     * a session that has ended stays here: the library would take it off the browser, and the new one with it.
     */
    headersOf(c: Context<AppEnv>): Headers {
      const headers = new Headers();
      const hasSession = identity.personOf(c) !== null;
      const cookies = (c.req.header('cookie') ?? '')
        .split(/;\s*/)
        .filter((pair) => pair !== '' && (hasSession || !pair.startsWith(`${sessionCookie}=`)));
      if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
      const browser = c.req.header('user-agent');
      if (browser !== undefined) headers.set('user-agent', browser);
      return headers;
    },

    /** Waits for a sign-in and passes its cookies on; the request is that person's from then on. @throws sign-in-refused, email-taken */
    async finish(c: Context<AppEnv>, signingIn: Promise<SignedIn>): Promise<SessionPerson> {
      const before = identity.tokenOf(c);
      const { headers, response } = await signingIn.catch((error: unknown) => {
        throw refusalOf(error);
      });
      for (const cookie of headers.getSetCookie()) setCookieHeader(c, cookie);
      const person = people.ofSession(response.token ?? '', deps.now().toISOString());
      if (!person) throw new Error('Somebody has signed in, but the session cannot be found');
      // A browser has one session: the one before, of whomever, is not left open.
      if (before !== null && before !== response.token) people.endSession(before);
      identity.become(c, person, response.token);
      return person;
    },

    /** Ends the request's session and takes its cookie away. */
    async end(c: Context<AppEnv>, auth: Auth) {
      const { headers } = await auth.api.signOut({ headers: this.headersOf(c), returnHeaders: true });
      for (const cookie of headers.getSetCookie()) setCookieHeader(c, cookie);
      identity.become(c, null, null);
    },
  };
}

const refused =
  'We know no account with these words. Check both for typing mistakes, or ask for a new password.';

/** In our words; what the library says of it, and whether there is such an account, is not told. */
export function refusalOf(error: unknown): unknown {
  if (!isAPIError(error)) return error;
  const code = String(error.body?.code ?? '');
  if (code.startsWith('USER_ALREADY_EXISTS'))
    return new AppError('email-taken', 'Sign in with it instead, or ask for a new password.', [
      { pointer: '/email', detail: 'There is an account with this address.' },
    ]);
  if (code === 'PIN_REFUSED')
    return new AppError(
      'sign-in-refused',
      'Check join code, name and PIN. Write your name as your teacher has it; your teacher can give you a new PIN.',
    );
  if (code === 'INVALID_EMAIL')
    return new AppError('not-valid', 'The e-mail address does not fit.', [
      { pointer: '/email', detail: 'Write an e-mail address, like ana@school.org.' },
    ]);
  if (error.statusCode === 401) return new AppError('sign-in-refused', refused);
  return new Error(`A sign-in failed: ${code}`, { cause: error });
}
