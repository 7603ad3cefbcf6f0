import type * as z from 'zod/mini';
import { createAsk as createPlainAsk, expected } from '../feedback/ask.ts';

/** One request, and its answer in the shape that is expected. @throws Unreachable and Refusal (client/api.ts) */
export type AskFor = <S extends z.ZodMiniType>(
  schema: S,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
) => Promise<z.output<S>>;

/** `send` is the browser's fetch, or an app's own in tests. */
export function createAsk(
  origin = globalThis.location?.origin ?? 'http://localhost',
  send?: typeof fetch,
): AskFor {
  const ask = createPlainAsk(origin, send);
  return async (schema, method, path, body) => expected(schema, await ask(method, path, body));
}

/** The server that the page came from. */
export const askServer: AskFor = createAsk();
