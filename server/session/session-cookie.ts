import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { Context } from 'hono';
import { parse } from 'hono/utils/cookie';
import type { AppEnv } from '../http/env.ts';
import { isSame } from './is-same.ts';

export const sessionCookie = 'groundwork.session_token';
/** Seconds: as long as browsers keep a cookie. A guest's work hangs on it, so it is renewed on use. */
export const sessionSeconds = 400 * 24 * 60 * 60;

/** Cookies that need not be hashed again. */
const cookiesKept = 5_000;

export type CookieReader = ReturnType<typeof createCookieReader>;

/** Reads and writes the session's cookie as better-call signs it: `token.signature`, base64 of HMAC-SHA-256. */
export function createCookieReader(secret: string) {
  const key = utf8ToBytes(secret);
  /** Cookies whose signature was found right: that depends on nothing else. Whether a session still holds is asked each time. */
  const verified = new Set<string>();
  const signed = (token: string) => `${token}.${signatureOf(key, token)}`;

  return {
    /** The token in a Cookie header; null when there is none, or not one of ours. */
    tokenOf(header: string | null | undefined): string | null {
      const value = header ? parse(header, sessionCookie)[sessionCookie] : undefined;
      const dot = value?.lastIndexOf('.') ?? -1;
      if (value === undefined || dot < 1) return null;
      const token = value.slice(0, dot);
      if (verified.has(value)) return token;
      if (!isSame(value.slice(dot + 1), signatureOf(key, token))) return null;
      if (verified.size >= cookiesKept) verified.clear();
      verified.add(value);
      return token;
    },
    cookieOf: (token: string): string =>
      `${sessionCookie}=${encodeURIComponent(signed(token))}; Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax`,
  };
}

/** Secure follows the request: on a school's network the address may be plain http. */
export function setCookieHeader(c: Context<AppEnv>, cookie: string) {
  c.header('set-cookie', isHttps(c) ? `${cookie}; Secure` : cookie, { append: true });
}

export function isHttps(c: Context<AppEnv>): boolean {
  return c.req.header('x-forwarded-proto')?.startsWith('https') || c.req.url.startsWith('https:');
}

function signatureOf(key: Uint8Array, token: string): string {
  return btoa(String.fromCharCode(...hmac(sha256, key, utf8ToBytes(token))));
}
