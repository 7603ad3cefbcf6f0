import type { ChangeStore } from '#db/changes/store.ts';
import type { Hub } from './hub.ts';

/** Changes that are read from the log at a time. */
const batch = 200;
/** Comments keep proxies from ending a quiet stream, and tell the server when the other side is gone. */
export const heartbeatSeconds = 15;

type LiveStream = {
  readonly essayId: string;
  /** The last revision that the other side has. */
  readonly after: number;
  /** Asked before each sending; the stream ends when it may not go on. */
  readonly mayGoOn: () => boolean;
};

/**
 * The change log as Server-Sent Events. The stream keeps one cursor into the log and reads on from there, at first and
 * after every wake-up, so nothing is left out or sent twice between what was missed and what is new.
 */
export function liveStream(changes: ChangeStore, hub: Hub, { essayId, after, mayGoOn }: LiveStream) {
  const encoder = new TextEncoder();
  let cursor = after;
  let isFresh = true;
  let isOver = false;
  let wake = () => {};
  let stop = () => {};

  return new ReadableStream<Uint8Array>({
    start(controller) {
      stop = hub.listen(essayId, () => wake());
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
    },
    async pull(controller) {
      while (!isOver && !hub.isClosed && mayGoOn()) {
        const entries = changes.after(essayId, cursor, batch);
        cursor = entries.at(-1)?.revision ?? cursor;
        if (entries.length > 0) {
          const events = entries.map(
            ({ revision, json }) => `id: ${revision}\nevent: change\ndata: ${json}\n\n`,
          );
          controller.enqueue(encoder.encode(events.join('')));
          return;
        }
        const woken = await new Promise<boolean>((resolve) => {
          // The first heartbeat comes at once: it says that everything missed has been sent.
          const timer = setTimeout(() => resolve(false), isFresh ? 0 : heartbeatSeconds * 1000);
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
