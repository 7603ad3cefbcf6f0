import type { Context } from 'hono';
import type { PeopleStore, SessionPerson } from '#db/people/store.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/env.ts';
import { createRateLimit } from '../http/limits.ts';
import type { Auth } from './auth.ts';
import { type CookieReader, sessionSeconds, setCookieHeader } from './session-cookie.ts';

export type Identity = ReturnType<typeof createIdentity>;

/** Guests that one address may make in ten minutes: a school shares one, and two large classes may join at the bell. */
const guestsAtOnce = 600;

/** Who a request comes from: one prepared look-up, where better-auth's own takes a millisecond. */
export function createIdentity(deps: Deps, auth: Auth, people: PeopleStore, cookies: CookieReader) {
  const allowGuest = createRateLimit(deps.now, guestsAtOnce, 600);
  function tokenOf(c: Context<AppEnv>): string | null {
    const begun = c.get('token');
    return begun === undefined ? cookies.tokenOf(c.req.header('cookie')) : begun;
  }

  function lookUp(c: Context<AppEnv>): SessionPerson | null {
    const token = tokenOf(c);
    const now = deps.now();
    const person = token === null ? undefined : people.ofSession(token, now.toISOString());
    if (token === null || !person) return null;
    const secondsLeft = (Date.parse(person.expiresAt) - now.getTime()) / 1000;
    if (secondsLeft < sessionSeconds - 24 * 60 * 60) {
      people.renewSession(token, new Date(now.getTime() + sessionSeconds * 1000).toISOString());
      setCookieHeader(c, cookies.cookieOf(token));
    }
    return person;
  }

  function personOf(c: Context<AppEnv>): SessionPerson | null {
    const known = c.get('person');
    if (known !== undefined) return known;
    const person = lookUp(c);
    c.set('person', person);
    return person;
  }

  return {
    personOf,
    /** The token of the request's session, whether or not it still holds. */
    tokenOf,
    /** To ask later on, of a stream say, whether the request's session is still the same person's. */
    holds(c: Context<AppEnv>): () => boolean {
      const [token, person] = [tokenOf(c), personOf(c)];
      return () =>
        token !== null &&
        person !== null &&
        people.ofSession(token, deps.now().toISOString())?.id === person.id;
    },
    /** Somebody else from here on: whoever has just signed in, or nobody. */
    become(c: Context<AppEnv>, person: SessionPerson | null, token: string | null) {
      c.set('person', person);
      c.set('token', token);
    },

    /** The person, or a new guest whose cookie goes with the answer. @throws rate-limited */
    async personOrGuest(c: Context<AppEnv>): Promise<SessionPerson> {
      const known = personOf(c);
      if (known) return known;
      allowGuest(deps.addressOf(c));
      const { headers, response } = await auth.api.signInAnonymous({
        headers: new Headers(),
        returnHeaders: true,
      });
      for (const cookie of headers.getSetCookie()) setCookieHeader(c, cookie);
      const guest = people.ofSession(response.token, deps.now().toISOString());
      if (!guest) throw new Error('A guest was made, but the session cannot be found');
      c.set('person', guest);
      return guest;
    },
  };
}
