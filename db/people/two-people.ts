import { and, eq, isNotNull } from 'drizzle-orm';
import { nameKey } from '#shared/accounts/name-key.ts';
import { courseMembers } from '../courses/tables.ts';
import type { Db } from '../open.ts';
import { people } from './tables.ts';

/**
 * Whether a guest is somebody else than the account that signs in where the guest was: a pupil who has a place in a
 * class, and whose name has nothing to do with the account’s. Computers are shared, and nobody hands in for another.
 */
export function areTwoPeople(db: Db, guestId: string, personId: string): boolean {
  const placesOf = (id: string) =>
    db
      .select({ name: courseMembers.name })
      .from(courseMembers)
      .where(and(eq(courseMembers.personId, id), isNotNull(courseMembers.joinedAt)))
      .all();
  const places = placesOf(guestId);
  if (places.length === 0) return false;
  const self = db.select({ name: people.name }).from(people).where(eq(people.id, personId)).all();
  const names = [...self, ...placesOf(personId)].map(({ name }) => wordsOf(name));
  return !places.some((place) => names.some((words) => isPartOf(words, wordsOf(place.name))));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    nameKey(name)
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== ''),
  );
}

/** “Ana” and “Ana Ruiz”, whichever comes first. */
function isPartOf(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].every((word) => many.has(word));
}
