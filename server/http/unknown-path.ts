import type { HonoRequest } from 'hono';
import { AppError } from '#shared/errors.ts';

type Routed = { readonly routes: readonly { readonly method: string; readonly path: string }[] };

export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** For a request that no route took: the address is unknown, or it is known and takes other methods. */
export function refusalFor({ routes }: Routed, { method, path }: HonoRequest): AppError {
  const others = routes.filter((route) => route.method !== 'ALL' && matches(route.path, path));
  if (others.length > 0) {
    const known = [...new Set(others.map((route) => route.method))].join(', ');
    return new AppError('method-not-allowed', `${method} is not taken here; ${known} is.`);
  }
  return new AppError('not-found', 'Nothing is at this address. GET /api/docs lists what there is.');
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i])
  );
}
