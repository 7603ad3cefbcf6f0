import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

export type Rewriting = ReturnType<typeof createRewriting>;

/** At most a hundredth of the time goes into it, however many people are deleted; never again within a minute. */
const share = 100;
const shortestPause = 60 * 1000;

/** Writes the database file anew after somebody was deleted: at once, or with the next round when it was just done. */
export function createRewriting({ now, log }: Pick<Deps, 'now' | 'log'>, { file }: Pick<Stores, 'file'>) {
  let notBefore = 0;

  function rewrite(): boolean {
    if (now().getTime() < notBefore) return false;
    const start = performance.now();
    try {
      return file.rewrite();
    } catch (error) {
      // The rows are gone, which is what was asked for; a full disk or a reader must not say that they are not.
      log.error({ part: 'file', error: String(error) }, 'The database file could not be written anew yet.');
      return false;
    } finally {
      notBefore = now().getTime() + Math.max(shortestPause, share * (performance.now() - start));
    }
  }

  return {
    /** After a deletion: whether no bytes of it are left in the file. Call outside of a transaction. */
    afterErasing: rewrite,
    /** Makes up for what could not be done at once. */
    round() {
      if (file.isOwed()) rewrite();
    },
  };
}
