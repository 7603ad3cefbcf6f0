import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './env.ts';

const compressAnswer = compress();

/**
 * Compresses what is read. Answers to writes are about as small as what was sent, and looking at their size would turn
 * each of them into a stream first.
 */
export const compressed = createMiddleware<AppEnv>((c, next) =>
  c.req.method === 'GET' ? compressAnswer(c, next) : next(),
);
