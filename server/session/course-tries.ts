import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';

/** Milliseconds in which wrong PINs of a class are counted together. */
const span = 10 * 60 * 1000;
/** Milliseconds between two tries, once there were too many wrong ones. */
const step = 1_000;
/** Milliseconds that somebody is kept waiting at most. */
const longestWait = 20_000;

/** So many wrong PINs are told to whoever leads: of a big class every fifth may mistype at the start of an hour. */
const toldFrom = (people: number) => Math.max(30, Math.ceil(people / 5));
/** From so many on tries come one after the other. */
const slowFrom = (people: number) => Math.max(60, Math.ceil(people * 0.4));

type Course = { readonly id: string; readonly people: number };

/**
 * Wrong PINs over a whole class list: whoever tries one PIN on every name stays below the limit of each name. The class
 * is slowed down and never locked out: right PINs go on working, one a second. Kept in memory; a restart forgives.
 */
export function createCourseTries(
  { now, after }: Pick<Deps, 'now' | 'after'>,
  tell: (courseId: string, wrong: number) => void,
) {
  const misses = new Map<string, number[]>();
  const nextFree = new Map<string, number>();
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (after) after(milliseconds, resolve);
      else setTimeout(resolve, milliseconds);
    });

  function recent(courseId: string): number[] {
    const from = now().getTime() - span;
    return (misses.get(courseId) ?? []).filter((at) => at > from);
  }

  return {
    /**
     * Before a PIN is compared. `isOnList`: whether there is anybody of that name. Who tries names that are made up waits
     * as long and takes nobody’s turn; of a name on the list ten are compared in ten minutes (guard.ts), which leaves a
     * class of thirty half of its turns.
     * @throws rate-limited when too many wait already
     */
    async before({ id, people }: Course, isOnList: boolean): Promise<void> {
      if (recent(id).length < slowFrom(people)) return;
      const time = now().getTime();
      const turn = Math.max(time, nextFree.get(id) ?? 0);
      if (turn - time > longestWait)
        throw new AppError(
          'rate-limited',
          'Many wrong PINs were tried for this class, so PINs are taken one after the other. Try again in half a minute; a device that is signed in stays so.',
        );
      if (isOnList) nextFree.set(id, turn + step);
      if (turn > time) await wait(turn - time);
    },
    /** A PIN was wrong, or there is nobody of that name. */
    miss({ id, people }: Course) {
      for (const known of [...misses.keys()]) {
        const left = recent(known);
        if (left.length > 0) misses.set(known, left);
        else misses.delete(known);
      }
      const wrong = [...recent(id), now().getTime()];
      misses.set(id, wrong);
      // Once, and again each time it has doubled.
      const times = Math.log2(wrong.length / toldFrom(people));
      if (times >= 0 && Number.isInteger(times)) tell(id, wrong.length);
    },
  };
}
