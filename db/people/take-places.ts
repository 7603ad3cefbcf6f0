import { and, eq, isNull, ne } from 'drizzle-orm';
import { courseMembers } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { user } from '../sign-in/tables.ts';
import { mergePeople } from './merge-people.ts';

/** Merges the persons that rosters know by somebody's checked address, and who have no sign-in, into that somebody. */
export function takePlaces(db: Db, personId: string, now: string) {
  db.transaction((tx) => {
    const self = tx.select().from(user).where(eq(user.personId, personId)).get();
    if (!self?.emailVerified) return;
    const places = tx
      .selectDistinct({ personId: courseMembers.personId })
      .from(courseMembers)
      .leftJoin(user, eq(user.personId, courseMembers.personId))
      .where(and(eq(courseMembers.email, self.email), ne(courseMembers.personId, personId), isNull(user.id)))
      .all();
    for (const place of places) mergePeople(tx, place.personId, personId);
    tx.update(courseMembers)
      .set({ joinedAt: now })
      .where(
        and(
          eq(courseMembers.personId, personId),
          eq(courseMembers.email, self.email),
          isNull(courseMembers.joinedAt),
        ),
      )
      .run();
  });
}
