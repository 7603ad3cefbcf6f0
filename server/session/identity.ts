import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { PeopleStore, SessionPerson } from '#db/people/store.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/env.ts';
import { createRateLimit } from '../http/limits.ts';
import { type Auth, sessionCookie, sessionSeconds } from './auth.ts';
import { isSame } from './is-same.ts';

export type Identity = ReturnType<typeof createIdentity>;

/** Guests that one address may make in ten minutes: a school's computer rooms share one. */
const guestsAtOnce = 300;

/** Cookies that need not be hashed again. */
const cookiesKept = 5_000;

/** Who a request comes from: one prepared look-up, where better-auth's own takes a millisecond. */
export function createIdentity(deps: Deps, auth: Auth, people: PeopleStore, secret: string) {
  const allowGuest = createRateLimit(deps.now, guestsAtOnce, 600);
  const key = utf8ToBytes(secret);
  /** Cookies whose signature was found right: that depends on nothing else. Whether a session still holds is asked each time. */
  const verified = new Set<string>();

  function tokenOf(c: Context<AppEnv>): string | null {
    // Hono has decoded it: `token.signature`, the signature as base64 of HMAC-SHA-256 (better-call's signed cookie).
    const value = getCookie(c, sessionCookie);
    const dot = value?.lastIndexOf('.') ?? -1;
    if (value === undefined || dot < 1) return null;
    if (verified.has(value)) return value.slice(0, dot);
    const token = value.slice(0, dot);
    if (!isSame(value.slice(dot + 1), signatureOf(key, token))) return null;
    if (verified.size >= cookiesKept) verified.clear();
    verified.add(value);
    return token;
  }

  function lookUp(c: Context<AppEnv>): SessionPerson | null {
    const token = tokenOf(c);
    const now = deps.now();
    const person = token === null ? undefined : people.ofSession(token, now.toISOString());
    if (token === null || !person) return null;
    const secondsLeft = (Date.parse(person.expiresAt) - now.getTime()) / 1000;
    if (secondsLeft < sessionSeconds - 24 * 60 * 60) {
      people.renewSession(token, new Date(now.getTime() + sessionSeconds * 1000).toISOString());
      const value = encodeURIComponent(`${token}.${signatureOf(key, token)}`);
      const attributes = `Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax`;
      setCookieHeader(c, `${sessionCookie}=${value}; ${attributes}`);
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

function setCookieHeader(c: Context<AppEnv>, cookie: string) {
  const isHttps = c.req.header('x-forwarded-proto')?.startsWith('https') || c.req.url.startsWith('https:');
  c.header('set-cookie', isHttps ? `${cookie}; Secure` : cookie, { append: true });
}

function signatureOf(key: Uint8Array, token: string): string {
  return btoa(String.fromCharCode(...hmac(sha256, key, utf8ToBytes(token))));
}
