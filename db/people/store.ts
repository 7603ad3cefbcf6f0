import { and, eq, gt, sql } from 'drizzle-orm';
import type { Standing } from '#shared/accounts/account.ts';
import type { Db } from '../open.ts';
import { session, user } from '../sign-in/tables.ts';
import { keepNames } from './former-names.ts';
import { mergePeople } from './merge-people.ts';
import { listPeople } from './people-list.ts';
import { people } from './tables.ts';
import { takePlaces } from './take-places.ts';
import { areTwoPeople } from './two-people.ts';

/** Who is behind a session, as the request's one look-up answers it. */
export type SessionPerson = {
  readonly id: string;
  readonly name: string;
  readonly isGuest: boolean;
  readonly standing: Standing;
  /** ISO 8601 UTC. */
  readonly expiresAt: string;
};

export type PeopleStore = ReturnType<typeof createPeopleStore>;

export function createPeopleStore(db: Db) {
  const bySession = db
    .select({
      id: people.id,
      name: people.name,
      standing: people.standing,
      isGuest: user.isAnonymous,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .innerJoin(people, eq(people.id, user.personId))
    .where(and(eq(session.token, sql.placeholder('token')), gt(session.expiresAt, sql.placeholder('now'))))
    .prepare();

  return {
    add(person: typeof people.$inferInsert) {
      db.insert(people).values(person).run();
    },
    /** Nobody when the token is unknown or its session is over at `now`. */
    ofSession(token: string, now: string): SessionPerson | undefined {
      const row = bySession.get({ token, now });
      return row && { ...row, isGuest: row.isGuest === true };
    },
    rename(personId: string, name: string) {
      const before = db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get();
      if (before && before.name !== name) keepNames(db, personId, [before.name]);
      db.update(people).set({ name }).where(eq(people.id, personId)).run();
    },
    /**
     * Gives a guest's work to an account and takes the guest away. Somebody else's stays theirs: whoever leads their
     * class lets them in again with a code.
     */
    mergeGuest(guestId: string, personId: string) {
      if (!areTwoPeople(db, guestId, personId)) mergePeople(db, guestId, personId);
    },
    /** Accounts by name; `search` is part of a name or an address. */
    list: (search: string) => listPeople(db, { search }),
    /** One of them; nothing for guests, and for people on a roster who have not joined. */
    listed: (id: string) => listPeople(db, { id })[0],
    /**
     * Gives somebody the places that rosters keep for their address, which somebody else has checked: a roster knows
     * people who have not joined as persons without a sign-in.
     */
    takePlaces(personId: string, now: string) {
      takePlaces(db, personId, now);
    },
    setStanding(personId: string, standing: Standing) {
      db.update(people).set({ standing }).where(eq(people.id, personId)).run();
    },
    endSession(token: string) {
      db.delete(session).where(eq(session.token, token)).run();
    },
    renewSession(token: string, expiresAt: string) {
      db.update(session).set({ expiresAt }).where(eq(session.token, token)).run();
    },
  };
}
