import { and, count, desc, eq, inArray, isNotNull, isNull, lte, not, or, sql } from 'drizzle-orm';
import type { NoticeType } from '#shared/notices/notice.ts';
import { noticesListed } from '#shared/notices/notice.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { user } from '../sign-in/tables.ts';
import { notices } from './tables.ts';

export type NoticeRow = typeof notices.$inferSelect;

/** A notice that waits to be mailed, with whom it goes to. */
export type NoticeToMail = Pick<NoticeRow, 'id' | 'personId' | 'title' | 'path' | 'mailTries'> & {
  readonly email: string;
};

export type NoticeStore = ReturnType<typeof createNoticeStore>;

/** Guests and those who sign in by PIN have addresses that lead nowhere: made up, as sign-in must have one. */
const hasAddress = and(
  or(isNull(user.isAnonymous), eq(user.isAnonymous, false)),
  not(sql`${user.email} like '%.invalid'`),
);

export function createNoticeStore(db: Db) {
  const ofPerson = (personId: string) => eq(notices.personId, personId);
  const sameOne = (personId: string, type: NoticeType, about: string) =>
    and(ofPerson(personId), eq(notices.type, type), eq(notices.about, about));

  return {
    /** The one notice of a type about a thing that a person has. */
    find(personId: string, type: NoticeType, about: string): NoticeRow | undefined {
      return db
        .select()
        .from(notices)
        .where(sameOne(personId, type, about))
        .get();
    },
    /** Takes the place of the one of its type about the same thing; the oldest beyond what is listed go. */
    put(row: typeof notices.$inferInsert & { type: NoticeType }) {
      db.delete(notices)
        .where(sameOne(row.personId, row.type, row.about))
        .run();
      db.insert(notices).values(row).run();
      const kept = db
        .select({ id: notices.id })
        .from(notices)
        .where(ofPerson(row.personId))
        .orderBy(desc(notices.at), desc(sql`rowid`))
        .limit(noticesListed);
      db.delete(notices)
        .where(and(ofPerson(row.personId), not(inArray(notices.id, kept))))
        .run();
    },
    /** Newest first. */
    list(personId: string): NoticeRow[] {
      return db
        .select()
        .from(notices)
        .where(ofPerson(personId))
        .orderBy(desc(notices.at), desc(sql`rowid`))
        .limit(noticesListed)
        .all();
    },
    unread(personId: string): number {
      const found = db
        .select({ unread: count() })
        .from(notices)
        .where(and(ofPerson(personId), isNull(notices.readAt)))
        .get();
      return found?.unread ?? 0;
    },
    read(personId: string, which: 'all' | readonly string[], at: string) {
      const these = which === 'all' ? undefined : inArray(notices.id, [...which]);
      db.update(notices)
        .set({ readAt: at })
        .where(and(ofPerson(personId), isNull(notices.readAt), these))
        .run();
    },
    /** Whether they want mail; null for those without an address. */
    wantsMail(personId: string): boolean | null {
      const found = db
        .select({ wantsMail: people.wantsMail })
        .from(people)
        .innerJoin(user, eq(user.personId, people.id))
        .where(and(eq(people.id, personId), hasAddress))
        .get();
      return found?.wantsMail ?? null;
    },
    /** What waits to be mailed is forgotten when somebody wants no more. */
    setWantsMail(personId: string, wantsMail: boolean) {
      db.update(people).set({ wantsMail }).where(eq(people.id, personId)).run();
      if (!wantsMail) db.update(notices).set({ mailAt: null }).where(ofPerson(personId)).run();
    },
    /** Everything unread that waits for mail, of whoever has something that is due at `now`; a person’s oldest first. */
    toMail(now: string): NoticeToMail[] {
      const due = db.select({ personId: notices.personId }).from(notices).where(lte(notices.mailAt, now));
      return db
        .select({
          ...{ id: notices.id, personId: notices.personId, title: notices.title, path: notices.path },
          ...{ mailTries: notices.mailTries, email: user.email },
        })
        .from(notices)
        .innerJoin(people, eq(people.id, notices.personId))
        .innerJoin(user, eq(user.personId, people.id))
        .where(
          and(
            ...[inArray(notices.personId, due), isNotNull(notices.mailAt), isNull(notices.readAt)],
            ...[eq(people.wantsMail, true), hasAddress],
          ),
        )
        .orderBy(notices.personId, notices.at, sql`${notices}.rowid`)
        .all();
    },
    /** What was read in the meantime needs no mail. */
    forgetRead() {
      db.update(notices)
        .set({ mailAt: null })
        .where(and(isNotNull(notices.mailAt), isNotNull(notices.readAt)))
        .run();
    },
    mailed(ids: readonly string[], at: string) {
      db.update(notices)
        .set({ mailAt: null, mailedAt: at })
        .where(inArray(notices.id, [...ids]))
        .run();
    },
    /** `mailAt` null: not again. */
    notMailed(ids: readonly string[], mailAt: string | null) {
      db.update(notices)
        .set({ mailAt, mailTries: sql`${notices.mailTries} + 1` })
        .where(inArray(notices.id, [...ids]))
        .run();
    },
  };
}
