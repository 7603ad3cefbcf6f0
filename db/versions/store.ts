import { and, desc, eq, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { documentOf } from '#shared/essay/schema.ts';
import { type Sitting, type SittingChange, withChange } from '#shared/essay/sittings.ts';
import { workOfDiff, workOfSteps } from '#shared/essay/work.ts';
import type { ChangeStore } from '../changes/store.ts';
import type { Db } from '../open.ts';
import { prepareUpsert } from '../upsert.ts';
import { sittings } from './tables.ts';

/** Changes that are read from the log at once. */
const atOnce = 500;

/** As much of a logged change as sittings ask for: the records of long diffs are not looked into. */
const records = z.array(z.object({ type: z.string() }));
const loggedSchema = z.object({
  revision: z.int(),
  actor: z.string().nullable(),
  at: z.string(),
  change: z.discriminatedUnion('type', [
    z.object({ type: z.literal('diff'), diff: z.object({ added: records, removed: records }) }),
    z.object({ type: z.literal('steps'), steps: z.array(z.unknown()) }),
  ]),
});

/**
 * The log in sittings. They are worked out of it when they are asked for, each change once (measured: 5,000 changes in
 * 0.25 s), so that an edit costs nothing more and logs from before there was a history have one.
 */
export function createVersionStore(db: Db, changes: ChangeStore) {
  const essayIs = eq(sittings.essayId, sql.placeholder('essayId'));
  const newest = db.select().from(sittings).where(essayIs).orderBy(desc(sittings.first)).limit(1).prepare();
  const before = db
    .select()
    .from(sittings)
    .where(and(essayIs, lt(sittings.first, sql.placeholder('before'))))
    .orderBy(desc(sittings.first))
    .limit(sql.placeholder('limit'))
    .prepare();
  const around = db
    .select()
    .from(sittings)
    .where(and(essayIs, lte(sittings.first, sql.placeholder('revision'))))
    .orderBy(desc(sittings.first))
    .limit(1)
    .prepare();
  const upsert = prepareUpsert(db, sittings, ['essayId', 'first']);

  /** What the log says of the revisions after `from` up to `to`, added to a sitting that is still open. */
  function sittingsOf(essayId: string, open: Sitting | null, from: number, to: number): Sitting[] {
    const made: Sitting[] = [];
    let current = open;
    let document = documentOf(changes.stateAt(essayId, from).text.document);
    for (let at = from; at < to; ) {
      const page = changes.after(essayId, at, Math.min(atOnce, to - at));
      if (page.length === 0) break;
      for (const { json } of page) {
        const { change, ...head } = loggedSchema.parse(JSON.parse(json));
        at = head.revision;
        const done = { ...head, isCommand: change.type === 'diff' };
        let entry: SittingChange;
        if (change.type === 'diff') entry = { ...done, work: workOfDiff(change.diff) };
        else {
          const { work, after } = workOfSteps(document, change.steps);
          document = after;
          entry = { ...done, work };
        }
        const next = withChange(current, entry);
        if (current && next.first !== current.first) made.push(current);
        current = next;
      }
    }
    return current ? [...made, current] : made;
  }

  /** Brings the sittings up to the revision that the essay is at. */
  function catchUp(essayId: string, revision: number) {
    const last = newest.get({ essayId }) ?? null;
    const covered = last?.last ?? 0;
    if (covered >= revision) return;
    for (const sitting of sittingsOf(essayId, last, covered, revision)) upsert({ ...sitting, essayId });
  }

  return {
    /** Newest first, at most `limit` of those that begin before a revision; `revision` is the one the essay is at. */
    list(essayId: string, revision: number, page: { before: number; limit: number }): Sitting[] {
      return db.transaction(
        () => {
          catchUp(essayId, revision);
          return before.all({ essayId, ...page });
        },
        { behavior: 'immediate' },
      );
    },

    /** Names the essay as it was at a revision of its log, or takes the name away. What was done after it is another sitting. */
    name(essayId: string, revision: number, at: number, name: string | null): Sitting {
      return db.transaction(
        () => {
          catchUp(essayId, revision);
          const sitting = around.get({ essayId, revision: at });
          if (!sitting || sitting.last < at) throw new Error('A revision of the log is in a sitting');
          if (sitting.last === at || name === null) {
            const named = { ...sitting, name };
            upsert(named);
            return named;
          }
          const kept = sittingsOf(essayId, null, sitting.first - 1, at);
          const rest = sittingsOf(essayId, null, at, sitting.last);
          const [named, last] = [kept.at(-1), rest.at(-1)];
          if (!named || !last) throw new Error('A sitting has changes on both sides of what divides it');
          for (const part of [...kept, ...rest]) upsert({ ...part, essayId });
          upsert({ ...last, essayId, name: sitting.name });
          upsert({ ...named, essayId, name });
          return { ...named, name };
        },
        { behavior: 'immediate' },
      );
    },
  };
}
