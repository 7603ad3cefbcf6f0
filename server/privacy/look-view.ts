import type { LookRow } from '#db/access-log/store.ts';
import type { Look } from '#shared/privacy/look.ts';

/** A look as its reader gets it: nobody is named by an id. */
export function lookOf({ actorId, role, ...row }: LookRow, readerId: string): Look {
  return { ...row, as: role, isYou: actorId === readerId };
}
