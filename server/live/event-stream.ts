import type { Hub } from './hub.ts';

/** Comments keep proxies from ending a quiet stream, and tell the server when the other side is gone. */
const heartbeatSeconds = 15;

type EventStream = {
  /** Called with every wake-up; the stream looks again when it answers true. */
  readonly listen: (wake: () => void) => () => void;
  /** What is new since it was asked last, each as the wire has it; the stream ends after what has `isLast`. */
  readonly take: () => { readonly events: readonly string[]; readonly isLast: boolean };
  /** Milliseconds until it should look again by itself. */
  readonly pause?: () => number;
  /** Called once, however the stream ends. */
  readonly onEnd: () => void;
};

/**
 * Server-Sent Events out of something that can be asked what is new: at first and after every wake-up, so nothing is
 * left out or sent twice between what was missed and what is new. It ends when the hub closes.
 */
export function eventStream(hub: Hub, { listen, take, pause = () => Infinity, onEnd }: EventStream) {
  const encoder = new TextEncoder();
  let isFresh = true;
  let isOver = false;
  let wake = () => {};
  let stop = () => {};

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const deafen = listen(() => wake());
      stop = () => {
        stop = () => {};
        deafen();
        onEnd();
      };
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
    },
    async pull(controller) {
      while (!isOver && !hub.isClosed) {
        const { events, isLast } = take();
        if (events.length > 0) controller.enqueue(encoder.encode(events.join('')));
        if (isLast) break;
        if (events.length > 0) return;
        const longest = Math.min(heartbeatSeconds * 1000, Math.max(pause(), 100));
        const woken = await new Promise<boolean>((resolve) => {
          // The first heartbeat comes at once: it says that everything missed has been sent.
          const timer = setTimeout(() => resolve(false), isFresh ? 0 : longest);
          wake = () => {
            clearTimeout(timer);
            resolve(true);
          };
        });
        isFresh = false;
        if (woken) continue;
        controller.enqueue(encoder.encode(': up to date\n\n'));
        return;
      }
      stop();
      if (!isOver) controller.close();
    },
    cancel() {
      isOver = true;
      stop();
      wake();
    },
  });
}
