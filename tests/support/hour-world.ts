import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { closeServer, listen } from '#server/node/serve.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { HourBoard, HourPhase, MoveHour, MyHour } from '#shared/reviews/class-hour.ts';
import { answered, type ClassWorld, createClassWorld } from './class-world.ts';
import type { Caller } from './test-app.ts';

export type HourWorld = Omit<ClassWorld, 'close'> &
  ReturnType<typeof hourActs> & { readonly close: () => Promise<void> };

export type HourEvent = { readonly id: number; readonly name: string; readonly data: unknown };

/** A class that reviews each other in a class hour, which is yet to begin; with a socket for its streams. */
export async function createHourWorld(
  asked: Parameters<typeof createClassWorld>[0] = {},
): Promise<HourWorld> {
  const world = await createClassWorld({
    ...asked,
    body: { peerReview: { ...newPeerReview(), schedule: 'live' }, ...asked.body },
  });
  const { server } = world;
  const socket = createServer(getRequestListener(server.app.fetch));
  const origin = `http://127.0.0.1:${await listen(socket, 0, '127.0.0.1')}`;
  return {
    ...world,
    ...hourActs(world, origin),
    async close() {
      server.stop();
      await closeServer(socket);
      server.close();
    },
  };
}

function hourActs({ instructor, at }: ClassWorld, origin: string) {
  const board = () => answered<HourBoard>(instructor.get(`${at}/hour`));

  return {
    ...{ board, origin },
    mine: (student: Caller) => answered<MyHour>(student.get(`${at}/hour`)),
    start: () => answered<HourBoard>(instructor.post(`${at}/hour`)),
    /** Moves the hour on from where it is now. */
    async moveTo(phase: HourPhase, time: Partial<MoveHour> = {}): Promise<HourBoard> {
      const edition = (await board()).hour?.edition ?? 0;
      return answered(
        instructor.patch(`${at}/hour`, { phase, endsAt: null, moves: false, edition, ...time }),
      );
    },
    /** Opens the stream; answers how to wait for so many events in all, and how to leave it. */
    async follow(who: Caller, query = '', headers: Record<string, string> = {}) {
      const cookie = [...who.jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const leaving = new AbortController();
      const response = await fetch(`${origin}${at}/hour/live${query}`, {
        headers: { cookie, ...headers },
        signal: leaving.signal,
      });
      const events: HourEvent[] = [];
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      return {
        status: response.status,
        events,
        /** Reads until there are so many events, or to the end of the stream. */
        async until(count: number): Promise<HourEvent[]> {
          while (reader && events.length < count) {
            const { done, value } = await reader.read();
            if (done) break;
            const blocks = `${rest}${value}`.split('\n\n');
            rest = blocks.pop() ?? '';
            for (const block of blocks.filter((candidate) => candidate.startsWith('id: '))) {
              const [id, name, data] = block.split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
              events.push({ id: Number(id), name: name ?? '', data: JSON.parse(data ?? '') });
            }
          }
          return events;
        },
        async leave() {
          leaving.abort();
          await reader?.cancel().catch(() => undefined); // it is broken off on purpose
        },
      };
    },
  };
}
