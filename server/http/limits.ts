import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { AppError } from '#shared/errors.ts';
import type { AppEnv } from './env.ts';

const megabyte = 1024 * 1024;
/** Where files are sent. */
const filePaths = new Set(['/api/essays/import', '/api/text/read']);

/** Holds chunked bodies too: they are read up to the limit before anything else looks at them. */
export const limitedBody = createMiddleware<AppEnv>((c, next) => limitAt(c.req.path)(c, next));

function limitAt(path: string) {
  if (filePaths.has(path) || takesSourceText.test(path)) return fileLimit;
  return bringsText.test(path) ? textLimit : commandLimit;
}

const takesSourceText = /^\/api\/essays\/[^/]+\/sources\/[^/]+\/text$/;

/** A new essay may bring its text along, and steps may paste a whole one. */
const bringsText = /^\/api\/essays(\/[^/]+\/steps)?\/?$/;
/** JSON levels of a text: two for each level of its own, which shared/essay/steps.ts limits. */
export const deepestText = 100;

const commandLimit = limitOf(1);
const textLimit = limitOf(4);
const fileLimit = limitOf(10);

function limitOf(megabytes: number): MiddlewareHandler<AppEnv> {
  const maxSize = megabytes * megabyte;
  const refuse = (): never => {
    throw new AppError('body-too-large', `At most ${megabytes} MB can be sent at once.`);
  };
  const limitChunked = bodyLimit({ maxSize, onError: refuse });
  return (c, next) => {
    // A stated length binds the sender: HTTP parsers cut there. Hono's own check opens the body's stream before it
    // reads the length, which makes the whole request twice as dear.
    const { headers } = c.req.raw;
    const length = headers.get('content-length');
    if (length === null || headers.has('transfer-encoding')) return limitChunked(c, next);
    return Number(length) > maxSize ? refuse() : next();
  };
}

/**
 * At most `count` calls in `seconds`, for each caller by itself. Kept in memory: a restart forgives everybody.
 * @throws rate-limited from the call that is one too many
 */
export function createRateLimit(now: () => Date, count: number, seconds: number) {
  const windows = new Map<string, { readonly endsAt: number; used: number }>();
  return (caller: string) => {
    const time = now().getTime();
    const window = windows.get(caller);
    if (window && window.endsAt > time) {
      window.used += 1;
      if (window.used <= count) return;
      const wait = Math.ceil((window.endsAt - time) / 1000);
      throw new AppError('rate-limited', `That was a lot at once. Try again in ${wait} seconds.`);
    }
    for (const [key, { endsAt }] of windows) if (endsAt <= time) windows.delete(key);
    windows.set(caller, { endsAt: time + seconds * 1000, used: 1 });
  };
}

/** How deep arrays and objects of a JSON value stand in one another; does not recurse, so any depth can be asked. */
export function assertShallow(value: unknown, pointer: string, limit = 40) {
  let level = [value].filter(isObject);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) {
      const detail = `Values may stand at most ${limit} levels deep in one another.`;
      throw new AppError('not-valid', detail, [{ pointer, detail }]);
    }
    const next: object[] = [];
    for (const object of level)
      for (const inner of Object.values(object)) if (isObject(inner)) next.push(inner);
    level = next;
  }
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
