import { isMainThread, parentPort } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { type JobName, type Jobs, jobs } from './jobs.ts';

/** A job as it is sent to a thread. */
export type Order = {
  readonly [Name in JobName]: { readonly name: Name; readonly asked: Jobs[Name]['asked'] };
}[JobName];

/** What a thread says of a job. `failed`: a fault of ours. */
export type Answer =
  | { readonly type: 'done'; readonly done: Jobs[JobName]['done'] }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly detail: string }
  | { readonly type: 'failed'; readonly error: unknown };

/** Makes this thread do one job after another, as thread.ts sends them. */
export function answerJobs() {
  parentPort?.on('message', async (order: Order) => {
    parentPort?.postMessage(await answerOf(order));
  });
}

async function answerOf(order: Order): Promise<Answer> {
  try {
    return { type: 'done', done: await doneOf(order) };
  } catch (error) {
    if (error instanceof AppError) return { type: 'refused', code: error.code, detail: error.message };
    return { type: 'failed', error };
  }
}

async function doneOf(order: Order): Promise<Jobs[JobName]['done']> {
  if (order.name === 'read') return jobs.read(order.asked);
  return order.name === 'print' ? jobs.print(order.asked) : jobs['print-class'](order.asked);
}

// From the sources a thread begins here; in the bundle it begins in main.ts, which calls it.
if (!isMainThread && import.meta.url.endsWith('.ts')) answerJobs();
