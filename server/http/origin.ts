import { createMiddleware } from 'hono/factory';
import { AppError } from '#shared/errors.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a page of another site makes a browser send. Browsers always say where a write comes from, by
 * Sec-Fetch-Site or Origin; scripts say neither and carry no cookie that was not given to them on purpose.
 */
export const sameOriginWrites = createMiddleware(async (c, next) => {
  if (!safeMethods.has(c.req.method) && !isSameOrigin(c.req.raw)) {
    throw new AppError('cross-site-request', 'Changes are only taken from pages of this server itself.');
  }
  await next();
});

function isSameOrigin({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('host') ?? new URL(url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
