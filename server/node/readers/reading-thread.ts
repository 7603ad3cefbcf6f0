import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { Import } from '#shared/essay/import/file-content.ts';
import type { ReadEssays, SentFile } from '../../reading.ts';
import { unreadable } from './unreadable.ts';
import type { Answer } from './worker.ts';

/** Milliseconds that one file may take; a hundred pages take two seconds. */
const patience = 20_000;
/** Milliseconds after which a thread without work ends; its start takes half a second. */
const idleTime = 60_000;
/** Files that wait for the one that is read: more would wait longer than a person does. */
const mostWaiting = 20;
/** Of memory: a text of a million characters takes a fifth of it. */
const megabytes = 512;

type Options = { readonly patience?: number; readonly megabytes?: number };

/**
 * Reads files in a thread of its own, one at a time, so that none of them holds the server up: one that takes too long
 * or too much room ends with its thread, and the next file gets a new one. A thread that is idle keeps no process alive.
 */
export function createReadingThread(options: Options = {}): ReadEssays {
  let thread: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;

  function end() {
    void thread?.terminate();
    thread = null;
  }

  async function read(file: SentFile): Promise<Import> {
    clearTimeout(idle);
    thread ??= startThread(options.megabytes ?? megabytes);
    const answer = await answerFrom(thread, file, options.patience ?? patience);
    if (answer === 'ended') end();
    else idle = setTimeout(end, idleTime).unref();
    if (answer === 'ended')
      throw unreadable(
        'This file took too long or too much room to read. Copy the text into a new document, save that, and import it.',
      );
    if (answer.type === 'read') return answer.found;
    if (answer.type === 'refused') throw unreadable(answer.detail);
    throw answer.error;
  }

  return (file) => {
    if (waiting >= mostWaiting)
      throw new AppError('rate-limited', 'Many files are being read just now. Try again in a minute.');
    waiting += 1;
    const reading = turn.then(() => read(file));
    turn = reading
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return reading;
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
function answerFrom(thread: Worker, file: SentFile, time: number): Promise<Answer | 'ended'> {
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
    thread.postMessage(file, [file.bytes.buffer]);
  });
}
