import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './env.ts';

/** Gives every request its id and one line in the log: the route's pattern, never its query or body. */
export function logged({ log, newId, now }: Deps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const requestId = newId();
    c.set('requestId', requestId);
    const start = now().getTime();
    await next();
    // Not by c.header: after the handler that makes a new Response of a stream, at a third of the whole request's cost.
    c.res.headers.set('x-request-id', requestId);
    const { method } = c.req;
    const fields = { requestId, method, route: routePath(c, -1), status: c.res.status };
    log.info({ ...fields, ms: now().getTime() - start }, 'request');
  });
}
