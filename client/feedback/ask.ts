import type * as z from 'zod/mini';
import { answered, bodyOf, Unreachable } from '#client/api.ts';

/** Asks a path below /api; answers its JSON, null for 204. @throws Unreachable and Refusal, as in api.ts */
export type Ask = (method: string, path: string, json?: unknown) => Promise<unknown>;

/**
 * By path, not by the typed client: what is asked for is chosen while the page runs, by the edit that is sent.
 * `send` is the browser's fetch, or an app's own in tests; `origin` as in “http://localhost”.
 */
export function createAsk(origin: string, send: typeof fetch = (...asked) => fetch(...asked)): Ask {
  return async (method, path, json) => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const headers = { 'content-type': 'application/json' };
    const answer = await answered(send(`${origin}/api${path}`, { method, headers, ...body }));
    return answer.status === 204 ? null : bodyOf(answer);
  };
}

/** What answers in another shape is not our server (a hotel's sign-in page, a proxy): as good as none. */
export function expected<S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Unreachable('The answer was not one of ours.', { cause: parsed.error });
  return parsed.data;
}
