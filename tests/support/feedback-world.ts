import { nanoid } from 'nanoid';
import { createAsk } from '#client/ask.ts';
import { createFeedbackService } from '#client/feedback/feedback-service.ts';
import { createFeedbackStore, type FeedbackStore } from '#client/feedback/feedback-store.ts';
import type { KeptFeedback } from '#client/feedback/kept-feedback.ts';
import { createMemoryKeptFeedback } from '#client/feedback/memory-kept-feedback.ts';
import type { Fate } from './desk-world.ts';
import { tick } from './desk-world.ts';
import { type Caller, createCaller, createTestApp } from './test-app.ts';
import { createTestClock } from './test-clock.ts';

export const essayId = 'essay-1';

export type FeedbackWorld = Awaited<ReturnType<typeof createFeedbackWorld>>;

/**
 * Feedback stores of one essay on the real app, over a network that can be taken away: the student's, and those of
 * whoever has a link.
 */
export async function createFeedbackWorld() {
  const server = createTestApp();
  const clock = createTestClock();
  const student = createCaller(server);
  await student.post('/api/session');
  await student.post('/api/essays', { id: essayId, title: 'Buses' });
  const node = { id: 'n1', kind: 'thesis', text: 'School should start later', order: 'a0' };
  await student.post(`/api/essays/${essayId}/commands`, {
    commandId: 'make-n1',
    baseRevision: 0,
    call: { name: 'add-node', args: node },
  });
  let fateOf: (method: string, path: string) => Fate = () => 'passes';
  /** What reached the server, “POST /api/…”. */
  const asked: string[] = [];

  function fetchFor(caller: Caller): typeof fetch {
    return async (input, init) => {
      const { pathname, search } = new URL(String(input));
      const method = init?.method ?? 'GET';
      const fate = fateOf(method, pathname);
      if (fate === 'lost') throw new TypeError('The network is gone.');
      if (fate === 'fails' || fate === 'breaks') return new Response('', { status: 503 });
      asked.push(`${method} ${pathname}`);
      const body = init?.body === undefined || init.body === null ? undefined : String(init.body);
      const answer = await caller.send(method, pathname + search, body);
      if (fate === 'answer-lost') throw new TypeError('The answer is lost.');
      return answer;
    };
  }

  /** Somebody with a link for that role. */
  async function join(role: 'assessor' | 'commenter', name: string): Promise<Caller> {
    const made = await student.post(`/api/essays/${essayId}/invitations`, { id: nanoid(), role });
    const { token } = (await made.json()) as { token: string };
    const caller = createCaller(server);
    await caller.post('/api/session');
    const accepted = await caller.post('/api/invitations/accept', { token, name });
    if (!accepted.ok) throw new Error(await accepted.text());
    return caller;
  }

  const news = new Set<() => void>();
  const online = new Set<() => void>();
  const listenIn = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  let turn: Promise<unknown> = Promise.resolve();

  return {
    clock,
    student,
    asked,
    join,
    setFate: (next: typeof fateOf) => {
      fateOf = next;
    },
    goOnline() {
      fateOf = () => 'passes';
      for (const listener of [...online]) listener();
    },
    /** The server says on the live line that feedback has changed. */
    tell() {
      for (const listener of [...news]) listener();
    },
    /** One tab of a browser that keeps things in `kept`. */
    open(
      caller: Caller,
      kept: KeptFeedback = createMemoryKeptFeedback(),
      as: 'student' | 'instructor' = 'student',
    ) {
      return createFeedbackStore(
        {
          service: createFeedbackService(createAsk('http://localhost', fetchFor(caller))),
          kept,
          clock,
          newId: () => nanoid(),
          page: { onOnline: listenIn(online), onHide: () => () => undefined },
          alone: (_name, run) => {
            const next = turn.then(run);
            turn = next.catch(() => undefined);
            return next;
          },
        },
        {
          essayId,
          as: () => as,
          revision: () => 1,
          rubric: () => ({ id: 'argument-essay', version: 1 }),
          excerptAt: () => 'School should start later',
          onNews: listenIn(news),
        },
      );
    },
    async until(what: string, holds: () => boolean | Promise<boolean>) {
      for (let turns = 0; turns < 2_000; turns++) {
        if (await holds()) return;
        await tick();
        if (turns % 4 === 3) clock.advance(250);
      }
      throw new Error(`It never came to this: ${what}. ${JSON.stringify(server.faults.slice(0, 3))}`);
    },
    async close(...stores: readonly FeedbackStore[]) {
      for (const store of stores) store.close();
      await tick();
      server.stop();
      server.close();
    },
  };
}
