import type * as z from 'zod/mini';
import { answered, bodyOf, expected } from './api.ts';

/** One request to a path below /api, and its answer in the shape that is expected (null for 204). @throws Unreachable and Refusal, as in api.ts */
export type Ask = <S extends z.ZodMiniType>(
  schema: S,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  json?: unknown,
) => Promise<z.output<S>>;

/**
 * By path, not by the typed client: what is asked for is often chosen while the page runs, by the edit that is sent.
 * `send` is the browser's fetch, or an app's own in tests; `origin` as in “http://localhost”.
 */
export function createAsk(
  origin = globalThis.location?.origin ?? 'http://localhost',
  send: typeof fetch = (...asked) => fetch(...asked),
): Ask {
  return async (schema, method, path, json) => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const headers = { 'content-type': 'application/json' };
    const answer = await answered(send(`${origin}/api${path}`, { method, headers, ...body }));
    return expected(schema, answer.status === 204 ? null : await bodyOf(answer));
  };
}

/** The server that the page came from. */
export const askServer = createAsk();
