import { isMainThread, parentPort } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { Import } from '#shared/essay/import/file-content.ts';
import type { SentFile } from '../../reading.ts';
import { readEssays } from './index.ts';

/** What a reading thread says of a file. `failed`: a fault of ours. */
export type Answer =
  | { readonly type: 'read'; readonly found: Import }
  | { readonly type: 'refused'; readonly detail: string }
  | { readonly type: 'failed'; readonly error: unknown };

/** Makes this thread read one file after another, as reading-thread.ts sends them. */
export function answerFiles() {
  parentPort?.on('message', async (file: SentFile) => {
    parentPort?.postMessage(await answerOf(file));
  });
}

async function answerOf(file: SentFile): Promise<Answer> {
  try {
    return { type: 'read', found: await readEssays(file, file.format) };
  } catch (error) {
    if (error instanceof AppError) return { type: 'refused', detail: error.message };
    return { type: 'failed', error };
  }
}

// From the sources a thread begins here; in the bundle it begins in main.ts, which calls it.
if (!isMainThread && import.meta.url.endsWith('.ts')) answerFiles();
