import type { Clock } from './ports.ts';

/** Milliseconds without a key after which the words are sent. */
const pause = 800;
/** Milliseconds that words wait at most while somebody types on: what a killed tab can lose. */
const longestWait = 1_500;

export type Draft = { readonly nodeId: string; readonly text: string };

export type Typing = ReturnType<typeof createTyping>;

/** The words being typed, until they become a call. */
export function createTyping(clock: Clock, onDue: () => void) {
  let draft: Draft | null = null;
  let since = 0;
  let cancel = () => {};
  return {
    draft: () => draft,
    put(nodeId: string, text: string) {
      const now = clock.now();
      if (!draft) since = now;
      draft = { nodeId, text };
      cancel();
      cancel = clock.after(Math.max(0, Math.min(pause, since + longestWait - now)), onDue);
    },
    /** Takes the words out; null when nothing new was typed. */
    take(): Draft | null {
      const taken = draft;
      draft = null;
      cancel();
      return taken;
    },
  };
}
