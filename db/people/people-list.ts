import { and, asc, count, eq, or, sql } from 'drizzle-orm';
import { courseMembers } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { account, session, user } from '../sign-in/tables.ts';
import { people } from './tables.ts';

/** Accounts in one answer; the search finds the others. */
export const listedPeople = 200;

/** Accounts by name, or the one with an id; `search` is part of a name or an address. Guests are not listed. */
export function listPeople(db: Db, { search = '', id = '' }: { search?: string; id?: string }) {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const has = (column: typeof people.name | typeof user.email) => sql`${column} like ${part} escape '\\'`;
  const courses = db
    .select({ id: courseMembers.personId, courses: count().as('courses') })
    .from(courseMembers)
    .groupBy(courseMembers.personId)
    .as('courses');
  const ways = db
    .select({ id: account.userId, ways: sql<string>`group_concat(${account.providerId})`.as('ways') })
    .from(account)
    .groupBy(account.userId)
    .as('ways');
  const uses = db
    .select({ id: session.userId, renewed: sql<string>`max(${session.expiresAt})`.as('renewed') })
    .from(session)
    .groupBy(session.userId)
    .as('uses');
  return db
    .select({
      ...{ id: people.id, name: people.name, standing: people.standing, createdAt: people.createdAt },
      ...{ email: user.email, ways: ways.ways, renewed: uses.renewed, courses: courses.courses },
    })
    .from(people)
    .innerJoin(user, and(eq(user.personId, people.id), eq(user.isAnonymous, false)))
    .leftJoin(courses, eq(courses.id, people.id))
    .leftJoin(ways, eq(ways.id, user.id))
    .leftJoin(uses, eq(uses.id, user.id))
    .where(id === '' ? or(has(people.name), has(user.email)) : eq(people.id, id))
    .orderBy(asc(sql`${people.name} collate nocase`), people.id)
    .limit(listedPeople)
    .all();
}
