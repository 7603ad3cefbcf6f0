import { and, count, eq, inArray, isNotNull, notInArray } from 'drizzle-orm';
import type { Group, Section } from '#shared/courses/course.ts';
import { works } from '../assignments/tables.ts';
import type { Db } from '../open.ts';
import { pinWay } from '../people/account-store.ts';
import { keepNames } from '../people/former-names.ts';
import { mergePeople } from '../people/merge-people.ts';
import { people } from '../people/tables.ts';
import { account, user } from '../sign-in/tables.ts';
import type { CourseMemberRow } from './store.ts';
import { courseMembers, groupMembers, groups, sections } from './tables.ts';

/** How the people of a course can sign in. */
export type SignInRow = {
  readonly personId: string;
  readonly hasPin: boolean;
  /** Another way than a PIN: that account is theirs alone, and staff of a course do not touch it. */
  readonly hasAccount: boolean;
};

export type RosterStore = ReturnType<typeof createRosterStore>;

/** What changes who is in a course, and where in it. */
export function createRosterStore(db: Db) {
  const memberIs = (courseId: string, personId: string) =>
    and(eq(courseMembers.courseId, courseId), eq(courseMembers.personId, personId));

  function leaveGroup(courseId: string, personId: string) {
    db.delete(groupMembers)
      .where(and(eq(groupMembers.courseId, courseId), eq(groupMembers.personId, personId)))
      .run();
  }

  function keepNamesOnRoster(courseId: string, personId: string) {
    const member = db.select().from(courseMembers).where(memberIs(courseId, personId)).get();
    if (member) keepNames(db, personId, [member.name, member.email]);
  }

  return {
    /** What is written while `work` runs is written as a whole, or not at all. */
    together<T>(work: () => T): T {
      return db.transaction(work, { behavior: 'immediate' });
    },
    hasPerson: (personId: string): boolean =>
      db.select({ id: people.id }).from(people).where(eq(people.id, personId)).get() !== undefined,
    nameOf: (personId: string): string | undefined =>
      db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get()?.name,
    standingOf: (personId: string) =>
      db.select({ standing: people.standing }).from(people).where(eq(people.id, personId)).get()?.standing,

    /** Somebody for the roster: a person without a sign-in. */
    addPerson(id: string, name: string, createdAt: string) {
      db.insert(people).values({ id, name, createdAt }).run();
    },
    addMember(row: CourseMemberRow) {
      db.insert(courseMembers).values(row).run();
    },
    patchMember(
      courseId: string,
      personId: string,
      patch: Partial<Pick<CourseMemberRow, 'name' | 'email' | 'role' | 'sectionId' | 'joinedAt'>>,
    ) {
      if (patch.name !== undefined || patch.email !== undefined) keepNamesOnRoster(courseId, personId);
      db.update(courseMembers).set(patch).where(memberIs(courseId, personId)).run();
    },
    /** Takes somebody out; of those who never had a sign-in nothing stays. */
    removeMember(courseId: string, personId: string) {
      keepNamesOnRoster(courseId, personId);
      db.delete(courseMembers).where(memberIs(courseId, personId)).run();
      leaveGroup(courseId, personId);
      const left = db
        .select({ number: count() })
        .from(courseMembers)
        .where(eq(courseMembers.personId, personId))
        .get();
      const signsIn = db.select({ id: user.id }).from(user).where(eq(user.personId, personId)).get();
      if ((left?.number ?? 0) === 0 && !signsIn) db.delete(people).where(eq(people.id, personId)).run();
    },
    /** Whoever joins takes the place that the roster keeps for them; `rosterId` is no person any more. */
    claim(courseId: string, rosterId: string, personId: string, joinedAt: string) {
      mergePeople(db, rosterId, personId);
      db.update(courseMembers).set({ joinedAt }).where(memberIs(courseId, personId)).run();
    },
    /** The e-mail address of an account, if it was shown to be theirs. */
    verifiedEmail(personId: string): string | null {
      const known = and(eq(user.personId, personId), eq(user.emailVerified, true));
      return db.select({ email: user.email }).from(user).where(known).get()?.email.toLowerCase() ?? null;
    },
    /** Places on rosters that wait for somebody with this address. */
    waitingFor: (email: string): CourseMemberRow[] =>
      db
        .select()
        .from(courseMembers)
        .where(eq(courseMembers.email, email))
        .all()
        .filter(({ joinedAt }) => joinedAt === null),
    /** By person; those without any sign-in are left out. */
    signIns(courseId: string): Map<string, SignInRow> {
      const rows = db
        .select({ personId: user.personId, isAnonymous: user.isAnonymous, way: account.providerId })
        .from(courseMembers)
        .innerJoin(user, eq(user.personId, courseMembers.personId))
        .leftJoin(account, eq(account.userId, user.id))
        .where(eq(courseMembers.courseId, courseId))
        .all();
      const found = new Map<string, SignInRow>();
      for (const { personId, way } of rows) {
        const known = found.get(personId);
        found.set(personId, {
          personId,
          hasPin: known?.hasPin === true || way === pinWay,
          hasAccount: known?.hasAccount === true || (way !== null && way !== pinWay),
        });
      }
      return found;
    },

    /** Puts these in the place of those that were; who was in one that goes is in none. */
    putSections(courseId: string, list: readonly Section[]) {
      const ids = list.map(({ id }) => id);
      db.delete(sections)
        .where(and(eq(sections.courseId, courseId), notInArray(sections.id, ids)))
        .run();
      for (const section of list)
        db.insert(sections)
          .values({ ...section, courseId })
          .onConflictDoUpdate({ target: sections.id, set: { title: section.title } })
          .run();
    },
    /** Puts these in the place of those that were, and exactly these people in them. */
    putGroups(courseId: string, list: readonly Group[]) {
      const ids = list.map(({ id }) => id);
      db.delete(groups)
        .where(and(eq(groups.courseId, courseId), notInArray(groups.id, ids)))
        .run();
      db.delete(groupMembers).where(eq(groupMembers.courseId, courseId)).run();
      for (const { id, title, personIds } of list) {
        db.insert(groups)
          .values({ id, title, courseId })
          .onConflictDoUpdate({ target: groups.id, set: { title } })
          .run();
        for (const personId of personIds)
          db.insert(groupMembers).values({ courseId, personId, groupId: id }).run();
      }
    },
    /** Null: in none. */
    putInGroup(courseId: string, personId: string, groupId: string | null) {
      leaveGroup(courseId, personId);
      if (groupId !== null) db.insert(groupMembers).values({ courseId, personId, groupId }).run();
    },
    /** Sections or groups of these ids that belong to other courses. */
    foreignIds(table: 'sections' | 'groups', courseId: string, ids: readonly string[]): string[] {
      const place = table === 'sections' ? sections : groups;
      return db
        .select({ id: place.id, courseId: place.courseId })
        .from(place)
        .where(inArray(place.id, [...ids]))
        .all()
        .flatMap((row) => (row.courseId === courseId ? [] : [row.id]));
    },
    /** Of these groups, those that have begun work. */
    groupsWithWork: (groupIds: readonly string[]): string[] =>
      db
        .selectDistinct({ id: works.groupId })
        .from(works)
        .where(and(isNotNull(works.groupId), inArray(works.groupId, [...groupIds])))
        .all()
        .flatMap(({ id }) => (id === null ? [] : [id])),
  };
}
