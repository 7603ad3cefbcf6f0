import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The other end of the socket. Forwarded-for headers are not believed: anyone can write them. */
export function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'unknown';
}
