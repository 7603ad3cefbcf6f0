import { AppError } from '#shared/errors.ts';
import { createRateLimit } from '../http/limits.ts';

/** Looks and joins of one address in ten minutes: several classes behind one router, each pupil some of both. */
const triesOfAddress = 3_000;
/** Codes that lead nowhere, of one address in ten minutes. A class mistypes a few dozen. */
const missesOfAddress = 100;
const seconds = 600;

/**
 * Right codes are cheap, wrong ones are counted: with 12 million codes, 14,400 guesses a day from one address find
 * one of a hundred open courses in eight days or so, and all of that is a place in a class whose list the teacher
 * reads. A whole class behind that address is kept out while it lasts, so the limit is not tighter.
 */
export function createJoinLimits(now: () => Date) {
  const allowTry = createRateLimit(now, triesOfAddress, seconds);
  const misses = new Map<string, { readonly endsAt: number; number: number }>();

  function missed(address: string) {
    const known = misses.get(address);
    return known && known.endsAt > now().getTime() ? known : undefined;
  }

  return {
    /** Before a code is looked up. @throws rate-limited */
    before(address: string) {
      allowTry(address);
      const window = missed(address);
      if (!window || window.number < missesOfAddress) return;
      const minutes = Math.ceil((window.endsAt - now().getTime()) / 60_000);
      throw new AppError(
        'rate-limited',
        `Many wrong codes came from this network. Codes can be tried again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      );
    },
    /** A code led nowhere. */
    miss(address: string) {
      const time = now().getTime();
      for (const [key, { endsAt }] of misses) if (endsAt <= time) misses.delete(key);
      const window = missed(address) ?? { endsAt: time + seconds * 1_000, number: 0 };
      window.number += 1;
      misses.set(address, window);
    },
  };
}
