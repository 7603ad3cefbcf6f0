import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where requests come from. Without proxies that is the other end of the socket, and X-Forwarded-For is not believed:
 * anybody can write it. Each proxy adds the address that it was called from at the end, so that of `proxies` of our own
 * the one that stands so many from the end was seen by us.
 */
export function createAddressOf(proxies: number): (c: Context) => string {
  return (c) => {
    const socket = getConnInfo(c).remote.address ?? 'unknown';
    if (proxies === 0) return socket;
    const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
    return forwarded.at(-proxies) || socket;
  };
}
