import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { Answer } from './worker.ts';

/** Milliseconds after which a thread without work ends; its start takes half a second. */
const idleTime = 60_000;

type ThreadOptions<Name extends JobName> = {
  readonly name: Name;
  /** Milliseconds that one job may take. */
  readonly patience: number;
  /** Of memory. */
  readonly megabytes: number;
  /** Jobs that wait for the one that is done: more would wait longer than a person does. */
  readonly mostWaiting: number;
  /** What is said to one more. */
  readonly busy: string;
  /** What is thrown when a job takes too long or too much room. */
  readonly tooMuch: () => AppError;
  /** What of a job is handed over rather than copied. */
  readonly handedOver?: (asked: Jobs[Name]['asked']) => readonly ArrayBuffer[];
};

/**
 * Does jobs of one kind in a thread of its own, one at a time, so that none of them holds the server up: one that takes
 * too long or too much room ends with its thread, and the next gets a new one. A thread that is idle keeps no process
 * alive.
 */
export function createThread<Name extends JobName>(options: ThreadOptions<Name>) {
  type Job = Jobs[Name];
  let thread: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;

  function end() {
    void thread?.terminate();
    thread = null;
  }

  async function perform(asked: Job['asked']): Promise<Job['done']> {
    clearTimeout(idle);
    thread ??= startThread(options.megabytes);
    const handedOver = [...(options.handedOver?.(asked) ?? [])];
    const answer = await answerFrom(thread, { name: options.name, asked }, handedOver, options.patience);
    if (answer === 'ended') end();
    else idle = setTimeout(end, idleTime).unref();
    if (answer === 'ended') throw options.tooMuch();
    // A thread answers each order with what that job makes.
    if (answer.type === 'done') return answer.done as Job['done'];
    if (answer.type === 'refused') throw new AppError(answer.code, answer.detail);
    throw answer.error;
  }

  return (asked: Job['asked']): Promise<Job['done']> => {
    if (waiting >= options.mostWaiting) throw new AppError('rate-limited', options.busy);
    waiting += 1;
    const doing = turn.then(() => perform(asked));
    turn = doing
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return doing;
  };
}

function startThread(room: number): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  // The bundle is one file: a thread begins in it anew, and main.ts sees that it is one.
  const thread = new Worker(isSource ? fromSources : new URL(import.meta.url), {
    eval: isSource,
    resourceLimits: { maxOldGenerationSizeMb: room },
    stdout: true,
    stderr: true,
  });
  thread.unref();
  // An exit follows, which is what is waited for; unheard, an error would end the server.
  thread.on('error', () => undefined);
  return thread;
}

/** For development and tests: Node 20 does not hand tsx on to threads, so each one asks for it. */
const fromSources = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url))});
})`;

/** `ended` when the thread came to nothing: out of time, out of memory, or crashed by a library. */
function answerFrom(
  thread: Worker,
  order: object,
  handedOver: readonly ArrayBuffer[],
  time: number,
): Promise<Answer | 'ended'> {
  return new Promise((resolve) => {
    const timer = setTimeout(handleEnd, time);
    // All listeners at once would take those of Node itself along.
    function settle(answer: Answer | 'ended') {
      clearTimeout(timer);
      thread.off('message', settle).off('exit', handleEnd).off('messageerror', handleEnd);
      resolve(answer);
    }
    function handleEnd() {
      settle('ended');
    }
    thread.on('message', settle).on('exit', handleEnd).on('messageerror', handleEnd);
    thread.postMessage(order, handedOver);
  });
}
