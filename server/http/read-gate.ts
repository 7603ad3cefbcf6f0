import type { Context } from 'hono';
import { can } from '#shared/access/policy.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Identity } from '../session/identity.ts';
import type { AppEnv } from './env.ts';
import { createRateLimit } from './limits.ts';

/** Seconds in which a person may have so many files read. */
const span = 600;

/**
 * Lets a person have a file read, whatever becomes of it: `count` of them in ten minutes. Somebody without a session
 * becomes a guest. @throws not-found with `words`, rate-limited
 */
export function createReadGate(
  deps: Pick<Deps, 'now'>,
  identity: Identity,
  count: number,
  words = 'Files cannot be read here.',
) {
  const allow = createRateLimit(deps.now, count, span);
  return async (c: Context<AppEnv>): Promise<void> => {
    const person = await identity.personOrGuest(c);
    if (!can(person, 'read-file', { role: null, deletedAt: null })) throw new AppError('not-found', words);
    allow(person.id);
  };
}
