import { and, eq, inArray } from 'drizzle-orm';
import { courseMembers } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { mostFormerNames } from '../people/former-names.ts';
import { formerNames, people } from '../people/tables.ts';
import { user } from '../sign-in/tables.ts';

/** What people are called, for whoever has to leave it out. */
export function createNameStore(db: Db) {
  return {
    /** Of these people every name and address that the course or their account has, or had; no order, nothing empty. */
    of(courseId: string, personIds: readonly string[]): string[] {
      const onRoster = db
        .select({ name: courseMembers.name, email: courseMembers.email })
        .from(courseMembers)
        .where(and(eq(courseMembers.courseId, courseId), inArray(courseMembers.personId, [...personIds])))
        .all();
      const ofAccount = db
        .select({ name: people.name, userName: user.name, email: user.email })
        .from(people)
        .leftJoin(user, eq(user.personId, people.id))
        .where(inArray(people.id, [...personIds]))
        .all();
      const before = personIds.flatMap((personId) =>
        db
          .select({ name: formerNames.name })
          .from(formerNames)
          .where(eq(formerNames.personId, personId))
          // Databases from before may hold more of one person.
          .limit(mostFormerNames)
          .all(),
      );
      const all = [
        ...before.map(({ name }) => name),
        ...onRoster.flatMap(({ name, email }) => [name, email]),
        ...ofAccount.flatMap(({ name, userName, email }) => [name, userName, email]),
      ];
      return [...new Set(all.flatMap((name) => (name?.trim() ? [name] : [])))];
    },
  };
}
