import type { Deps } from '../../deps.ts';

/** Longer waits than this are taken in pieces: setTimeout knows 24 days at most, and clocks are set. */
const longestWait = 60_000;

type Parts = {
  /** When phases end by themselves, soonest first, ISO 8601 UTC. */
  readonly ends: () => readonly { readonly endsAt: string }[];
  readonly round: () => unknown;
};

/** Wakes at the moment when the next phase of any class hour ends. It is armed anew after each move and at start. */
export function createHourTimer(deps: Pick<Deps, 'now' | 'after' | 'log'>, { ends, round }: Parts) {
  const after = deps.after ?? afterMilliseconds;
  let cancel = () => {};
  let isStopped = false;

  function arm() {
    cancel();
    const [next] = ends();
    if (isStopped || !next) return;
    const wait = Date.parse(next.endsAt) - deps.now().getTime();
    cancel = after(Math.min(longestWait, Math.max(0, wait)), wake);
  }

  /** Moves on what is due, and waits for what is due next. */
  function wake() {
    try {
      round();
    } catch (error) {
      // The round of every half minute tries it again.
      deps.log.error({ part: 'class hour', error: String(error) }, 'A class hour could not be moved on.');
      return;
    }
    arm();
  }

  return {
    arm,
    wake,
    stop() {
      isStopped = true;
      cancel();
    },
  };
}

function afterMilliseconds(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
