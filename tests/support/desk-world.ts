import { nanoid } from 'nanoid';
import { createApi } from '#client/api.ts';
import type { Desk } from '#client/desk/desk.ts';
import { createEssayService } from '#client/desk/essay-service.ts';
import type { KeptStore } from '#client/desk/kept-store.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { openDesk } from '#client/desk/open-desk.ts';
import type { DeskPorts } from '#client/desk/ports.ts';
import { createApp } from '#server/app.ts';
import { canonicalJson } from '#shared/graph/diff.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { createTabHub } from './tab-hub.ts';
import { type Caller, createCaller, createTestApp } from './test-app.ts';
import { createTestClock } from './test-clock.ts';

export const essayId = 'essay-1';

/** What becomes of a request: it never arrives, it is done but the answer is lost, the server is busy or has a fault, or all is well. */
export type Fate = 'lost' | 'answer-lost' | 'fails' | 'breaks' | 'passes';

export type World = Awaited<ReturnType<typeof createWorld>>;
export type TestBrowser = ReturnType<World['browser']>;

/** Desks on the real app, over a network that can be taken away, with a clock that only moves when told. */
export async function createWorld(fateOf: (method: string, path: string) => Fate = () => 'passes') {
  const server = createTestApp();
  let app = { app: server.app, stop: server.stop };
  const clock = createTestClock();
  const streams = new Set<AbortController>();
  const posted: string[] = [];
  // The caller keeps what it is given, and a restarted server is another app.
  const current = new Proxy(server.app, { get: (_first, name) => Reflect.get(app.app, name) });
  const caller: Caller = createCaller({ app: current });
  await caller.post('/api/session');
  await caller.post('/api/essays', { id: essayId, title: 'Buses' });
  let isOnline = true;
  let fate = fateOf;

  const send: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const method = init?.method ?? 'GET';
    const outcome = isOnline ? fate(method, pathname) : 'lost';
    if (outcome === 'lost') throw new TypeError('The network is gone.');
    if (outcome === 'fails') return new Response('', { status: 503 });
    if (outcome === 'breaks') return new Response('', { status: 500 });
    if (pathname.endsWith('/commands')) posted.push(JSON.parse(String(init?.body)).commandId);
    const body = init?.body === undefined || init.body === null ? undefined : String(init.body);
    const answer = await caller.send(method, pathname + search, body);
    if (outcome === 'answer-lost' || !isOnline) throw new TypeError('The answer is lost.');
    return pathname.endsWith('/live') ? cuttable(answer, init?.signal ?? null) : answer;
  };

  /** A fetch whose body breaks off when the network goes or its signal says so. */
  function cuttable(answer: Response, signal: AbortSignal | null): Response {
    const cut = new AbortController();
    streams.add(cut);
    const { readable, writable } = new TransformStream();
    const signals = signal ? AbortSignal.any([signal, cut.signal]) : cut.signal;
    answer.body?.pipeTo(writable, { signal: signals }).catch(() => undefined); // the reader hears of it
    return new Response(readable, { status: answer.status, headers: answer.headers });
  }

  function cutStreams() {
    for (const stream of streams) stream.abort();
    streams.clear();
  }

  const world = {
    clock,
    caller,
    /** Command ids in the order in which they reached the server, repeats among them. */
    posted,
    setFate: (next: typeof fateOf) => {
      fate = next;
    },
    goOffline() {
      isOnline = false;
      cutStreams();
    },
    goOnline() {
      isOnline = true;
      for (const listener of onlineListeners) listener();
    },
    /** Another server process on the same database. */
    restart() {
      app.stop();
      cutStreams();
      app = createApp({
        db: server.db,
        now: () => new Date(),
        newId: () => nanoid(),
        log: {
          info: () => {},
          warn: () => {},
          error: (fields, message) => server.faults.push({ fields, message }),
        },
        version: '0.0.0',
        addressOf: () => 'test',
      });
    },
    browser(kept: KeptStore = createMemoryKeptStore()) {
      const hub = createTabHub();
      const hideListeners = new Set<() => void>();
      return {
        kept,
        hub,
        hide: () => {
          for (const listener of hideListeners) listener();
        },
        open: (id = essayId): Promise<Desk> => {
          const ports: DeskPorts = {
            service: createEssayService(createApi('http://localhost', send)),
            kept,
            openTabs: hub.openTab,
            clock,
            newId: () => nanoid(),
            page: { onOnline: listenIn(onlineListeners), onHide: listenIn(hideListeners) },
          };
          return openDesk(id, ports);
        },
      };
    },
    async serverState(): Promise<EssaySnapshot> {
      const answer = await caller.get(`/api/essays/${essayId}`);
      return (await answer.json()) as EssaySnapshot;
    },
    serverBytes: async () => canonicalJson((await world.serverState()).graph),
    /** Lets everything happen that can happen, the clock moving on, until the condition holds. */
    async until(what: string, holds: () => boolean | Promise<boolean>, step = 250) {
      for (let turn = 0; turn < 4_000; turn++) {
        if (await holds()) return;
        await tick();
        if (turn % 4 === 3) clock.advance(step);
      }
      throw new Error(`It never came to this: ${what}. ${describe(server.faults)}`);
    },
    async close() {
      app.stop();
      cutStreams();
      await tick();
      server.close();
    },
  };
  const onlineListeners = new Set<() => void>();
  return world;
}

function describe(faults: readonly unknown[]): string {
  return faults.length > 0 ? `The server failed: ${JSON.stringify(faults.slice(0, 3))}` : '';
}

export function isSaved(desk: Desk): boolean {
  return desk.getState().saving.state === 'saved';
}

/** One turn of the event loop, promises included. */
export function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function listenIn(listeners: Set<() => void>) {
  return (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
}
