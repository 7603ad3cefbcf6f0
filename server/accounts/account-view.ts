import { type AccountStore, passwordWay, pinWay, type UserRow } from '#db/people/account-store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import type { Account, SignInWay } from '#shared/accounts/account.ts';
import { deviceTitle } from '#shared/accounts/device-title.ts';
import { sessionSeconds } from '../session/session-cookie.ts';

/** An account as its owner sees it. `token` is of the session that asks. */
export function accountOf(
  accounts: AccountStore,
  { id, name, standing }: SessionPerson,
  token: string | null,
  now: string,
): Account {
  const user = accounts.userOf(id);
  const devices = accounts.sessionsOf(id, now).map((session) => ({
    id: session.id,
    title: deviceTitle(session.userAgent),
    since: session.createdAt,
    // A session is renewed on use, once a day at most.
    lastUsedAt: new Date(Date.parse(session.expiresAt) - sessionSeconds * 1000).toISOString(),
    isThis: session.token === token,
  }));
  return { id, name, standing, email: shownEmail(user), ways: waysOf(accounts.waysOf(id)), devices };
}

/** Null for the placeholders of guests and of those who sign in by PIN. */
export function shownEmail(user: Pick<UserRow, 'email'> | undefined): string | null {
  return !user || user.email.endsWith('.invalid') ? null : user.email;
}

/** From the names that ways have in better-auth's table. */
export function waysOf(names: readonly string[]): SignInWay[] {
  const ways = names.map((name): SignInWay => {
    if (name === passwordWay) return 'password';
    return name === pinWay ? 'pin' : 'provider';
  });
  return ways.length > 0 ? [...new Set(ways)] : ['guest'];
}
