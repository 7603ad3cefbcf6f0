import { count } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type ErasedKind, erasedKinds } from '#shared/privacy/erasure.ts';
import { accessLog } from '../access-log/tables.ts';
import { assessments, bankEntries, commentReplies, comments, planItems } from '../assessment/tables.ts';
import { assignments, submissions } from '../assignments/tables.ts';
import { changes } from '../changes/tables.ts';
import { courseMembers, courses } from '../courses/tables.ts';
import { essays } from '../essays/tables.ts';
import { notices } from '../notices/tables.ts';
import type { Db } from '../open.ts';
import { people } from '../people/tables.ts';
import { rubrics } from '../rubric/tables.ts';
import { session } from '../sign-in/tables.ts';

const tables: Record<ErasedKind, SQLiteTable> = {
  accounts: people,
  'sign-ins': session,
  courses,
  assignments,
  essays,
  changes,
  submissions,
  assessments,
  comments,
  replies: commentReplies,
  plan: planItems,
  rubrics,
  bank: bankEntries,
  places: courseMembers,
  notices,
  looks: accessLog,
};

export type ErasedCount = { readonly kind: ErasedKind; readonly count: number };

/** How many rows `work` has taken away, by counting all of them before and after: what cascades is counted as well. */
export function countErased(db: Db, work: () => void): ErasedCount[] {
  const before = rowsOf(db);
  work();
  const after = rowsOf(db);
  return erasedKinds.flatMap((kind) => {
    const gone = (before.get(kind) ?? 0) - (after.get(kind) ?? 0);
    return gone > 0 ? [{ kind, count: gone }] : [];
  });
}

function rowsOf(db: Db): ReadonlyMap<ErasedKind, number> {
  return new Map(
    erasedKinds.map((kind) => [kind, db.select({ rows: count() }).from(tables[kind]).get()?.rows ?? 0]),
  );
}
