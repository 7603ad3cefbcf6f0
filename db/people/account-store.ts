import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { courseMembers, courses } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { account, session, user } from '../sign-in/tables.ts';
import { people } from './tables.ts';

/** What better-auth calls the ways; `groundwork.pin` is ours. Every other name is a provider's. */
export const passwordWay = 'credential';
export const pinWay = 'pin';

export type UserRow = typeof user.$inferSelect;

export type AccountStore = ReturnType<typeof createAccountStore>;

/** How people sign in: better-auth's users, their secrets as hashes, and the browsers that are signed in. */
export function createAccountStore(db: Db) {
  const ofPerson = db
    .select()
    .from(user)
    .where(eq(user.personId, sql.placeholder('personId')))
    // For a moment somebody who makes an account has both: the account counts.
    .orderBy(asc(user.isAnonymous))
    .limit(1)
    .prepare();
  const withPin = db
    .select({
      userId: user.id,
      personId: user.personId,
      name: courseMembers.name,
      hash: account.password,
    })
    .from(courses)
    .innerJoin(courseMembers, eq(courseMembers.courseId, courses.id))
    .innerJoin(user, eq(user.personId, courseMembers.personId))
    .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, pinWay)))
    .where(eq(courses.joinCode, sql.placeholder('joinCode')))
    .prepare();

  const secretIs = (userId: string, way: string) =>
    and(eq(account.userId, userId), eq(account.providerId, way));
  const usersOf = (personId: string) =>
    db.select({ id: user.id }).from(user).where(eq(user.personId, personId));

  return {
    /** Their sign-in; nothing for somebody on a roster who has not joined yet. */
    userOf: (personId: string): UserRow | undefined => ofPerson.get({ personId }),
    userByEmail: (email: string): UserRow | undefined =>
      db.select().from(user).where(eq(user.email, email)).get(),
    /** Those of a course who can sign in by PIN; `joinCode` in capitals, without its hyphen. */
    pinsOfCourse: (joinCode: string) => withPin.all({ joinCode }),

    /** A sign-in for a person without one, or an account of what was a guest's. Answers the user's id. */
    addUser(row: UserRow): string {
      const known = ofPerson.get({ personId: row.personId });
      if (!known) db.insert(user).values(row).run();
      else if (known.isAnonymous)
        db.update(user)
          .set({ isAnonymous: false, email: row.email, name: row.name, updatedAt: row.updatedAt })
          .where(eq(user.id, known.id))
          .run();
      return known?.id ?? row.id;
    },
    secretOf: (userId: string, way: string): string | null =>
      db.select({ hash: account.password }).from(account).where(secretIs(userId, way)).get()?.hash ?? null,
    /** Puts a hash in the place of the one before. */
    setSecret(id: string, userId: string, way: string, password: string, at: string) {
      const changed = db
        .update(account)
        .set({ password, updatedAt: at })
        .where(secretIs(userId, way))
        .run().changes;
      if (changed > 0) return;
      db.insert(account)
        .values({
          ...{ id, userId, password, providerId: way, accountId: userId },
          ...{ createdAt: at, updatedAt: at },
        })
        .run();
    },
    /** Everything that opens the account, a provider's word too. */
    dropWays(userId: string) {
      db.delete(account).where(eq(account.userId, userId)).run();
    },
    /** The names that their secrets and providers have in the table. */
    waysOf: (personId: string): string[] =>
      db
        .select({ way: account.providerId })
        .from(account)
        .where(inArray(account.userId, usersOf(personId)))
        .all()
        .map(({ way }) => way),
    patchUser(userId: string, patch: Partial<Pick<UserRow, 'name' | 'email' | 'emailVerified'>>, at: string) {
      db.update(user)
        .set({ ...patch, updatedAt: at })
        .where(eq(user.id, userId))
        .run();
    },

    /** Browsers that are signed in at `now`, the one used last first. */
    sessionsOf: (personId: string, now: string) =>
      db
        .select()
        .from(session)
        .where(and(inArray(session.userId, usersOf(personId)), gt(session.expiresAt, now)))
        .orderBy(desc(session.expiresAt), session.id)
        .all(),
    /** Whether there was such a session of theirs. */
    endSession: (personId: string, sessionId: string): boolean =>
      db
        .delete(session)
        .where(and(inArray(session.userId, usersOf(personId)), eq(session.id, sessionId)))
        .run().changes > 0,
    /** All of theirs but the one with this token. */
    endSessions(personId: string, keptToken = '') {
      db.delete(session)
        .where(and(inArray(session.userId, usersOf(personId)), ne(session.token, keptToken)))
        .run();
    },
    nameOf: (personId: string): string | undefined =>
      db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name,
    administrators: (): number =>
      db.select({ id: people.id }).from(people).where(eq(people.standing, 'administrator')).all().length,
  };
}
