import { and, eq, inArray, sql } from 'drizzle-orm';
import type { MemberRole } from '#shared/essay/essay.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { prepareUpsert } from '../upsert.ts';
import { essayMembers } from './tables.ts';

export type MemberRow = {
  readonly personId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly joinedAt: string | null;
};

/** Who is on an essay, and as what. */
export function createMemberStore(db: Db) {
  const one = and(
    eq(essayMembers.essayId, sql.placeholder('essayId')),
    eq(essayMembers.personId, sql.placeholder('personId')),
  );
  const listing = db
    .select({
      personId: people.id,
      name: people.name,
      role: essayMembers.role,
      joinedAt: essayMembers.joinedAt,
    })
    .from(essayMembers)
    .innerJoin(people, eq(people.id, essayMembers.personId))
    .where(eq(essayMembers.essayId, sql.placeholder('essayId')))
    .orderBy(sql`${essayMembers.joinedAt} asc nulls first`, people.id)
    .prepare();
  const reading = db
    .select({ role: essayMembers.role, joinedAt: essayMembers.joinedAt })
    .from(essayMembers)
    .where(one)
    .prepare();
  const writing = db
    .select({ personId: essayMembers.personId })
    .from(essayMembers)
    .where(
      and(
        eq(essayMembers.essayId, sql.placeholder('essayId')),
        inArray(essayMembers.role, ['owner', 'editor']),
      ),
    )
    .prepare();
  const removal = db.delete(essayMembers).where(one).prepare();
  const upsert = prepareUpsert(db, essayMembers, ['essayId', 'personId']);

  return {
    /** In the order in which they joined. */
    list: (essayId: string): MemberRow[] => listing.all({ essayId }),
    role: (essayId: string, personId: string): MemberRole | null =>
      reading.get({ essayId, personId })?.role ?? null,
    /** The ids of those who edit it. */
    editors: (essayId: string): string[] => writing.all({ essayId }).map(({ personId }) => personId),
    /** Makes somebody a member, or another kind of one; the time at which they first joined stays. */
    join(essayId: string, personId: string, role: MemberRole, at: string) {
      const known = reading.get({ essayId, personId });
      upsert({ essayId, personId, role, joinedAt: known?.joinedAt ?? at });
    },
    /** What they wrote stays. */
    remove(essayId: string, personId: string) {
      removal.run({ essayId, personId });
    },
  };
}
