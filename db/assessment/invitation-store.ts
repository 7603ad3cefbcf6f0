import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../open.ts';
import { invitations } from './tables.ts';

export type InvitationRow = typeof invitations.$inferSelect;
/** Links into essays. Their tokens are made of the id; see server/assessment/invitation-token.ts. */
export function createInvitationStore(db: Db) {
  const reading = db
    .select()
    .from(invitations)
    .where(eq(invitations.id, sql.placeholder('id')))
    .prepare();
  const listing = db
    .select()
    .from(invitations)
    .where(and(eq(invitations.essayId, sql.placeholder('essayId')), isNull(invitations.revokedAt)))
    .orderBy(asc(invitations.createdAt), invitations.id)
    .prepare();

  return {
    /** Revoked ones too. */
    read: (id: string): InvitationRow | undefined => reading.get({ id }),
    /** Those that work, oldest first. */
    list: (essayId: string): InvitationRow[] => listing.all({ essayId }),
    add(row: InvitationRow) {
      db.insert(invitations).values(row).run();
    },
    revoke(id: string, revokedAt: string) {
      db.update(invitations)
        .set({ revokedAt })
        .where(and(eq(invitations.id, id), isNull(invitations.revokedAt)))
        .run();
    },
  };
}
