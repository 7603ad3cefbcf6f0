import type { Context } from 'hono';
import { type LookAct, oneLook } from '#shared/privacy/look.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/env.ts';
import type { Stores } from '../stores.ts';

export type AccessLog = ReturnType<typeof createAccessLog>;

/** Milliseconds in which the same look again is not written down: an essay is opened with several requests. */
const atOnce = 60 * 1000;
/** Looks that are remembered; then all are looked up anew. */
const mostRemembered = 10_000;

/** Writes down when staff look at a student’s work. Whoever writes the essay costs nothing here. */
export function createAccessLog({ now }: Pick<Deps, 'now'>, { looks }: Pick<Stores, 'looks'>) {
  const written = new Map<string, number>();

  /** The moment and since when looks are one, when it is to be written down. */
  function due(key: string): readonly [at: string, since: string] | null {
    const at = now();
    const before = written.get(key);
    if (before !== undefined && at.getTime() - before < atOnce && at.getTime() >= before) return null;
    if (written.size >= mostRemembered) written.clear();
    written.set(key, at.getTime());
    return [at.toISOString(), new Date(at.getTime() - oneLook).toISOString()];
  }

  return {
    /** Within an hour it goes on as the same look. */
    saw(person: { readonly id: string }, essayId: string, act: LookAct) {
      const times = due(`${person.id} ${essayId} ${act}`);
      if (times) looks.put(person.id, essayId, act, ...times);
    },
    /** The same of every work of an assignment that is reviewed: who reviews whom is looked at as a whole. */
    sawReviewed(person: { readonly id: string }, assignmentId: string) {
      const times = due(`${person.id} reviews of ${assignmentId}`);
      if (times) looks.putReviewed(person.id, assignmentId, 'reviews', ...times);
    },
  };
}

/** What a request below `/api/essays/{essayId}` looks at, by the word after the id; what is not named is reading. */
const actOfPart: Readonly<Record<string, LookAct>> = {
  versions: 'history',
  process: 'history',
  assessments: 'assess',
  comments: 'assess',
  plan: 'assess',
  export: 'export',
  report: 'report',
};

export function lookActOf(c: Context<AppEnv>): LookAct {
  return actOfPart[c.req.path.split('/')[4] ?? ''] ?? 'read';
}
