import type { Context, TypedResponse } from 'hono';
import type { JSONParsed } from 'hono/utils/types';
import type { AppEnv } from './env.ts';

/** Answers JSON that is text already. The caller says what it holds; nothing is parsed on the way. */
export function jsonText<T>(c: Context<AppEnv>, json: string, headers: Record<string, string> = {}) {
  const response = c.body(json, 200, { 'content-type': 'application/json', ...headers });
  return response as unknown as TypedResponse<JSONParsed<T>, 200, 'json'>; // the type only tells clients what the text parses to
}
