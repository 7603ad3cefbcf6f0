import { createRoute, z } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';

const healthSchema = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  database: z.literal('ok'),
});

const health = createRoute({
  method: 'get',
  path: '/',
  tags: ['Server'],
  summary: 'Whether the server and its database answer',
  responses: jsonAnswer(200, 'Both do.', healthSchema),
});

export function healthRoutes({ db, version }: Pick<Deps, 'db' | 'version'>) {
  return createRoutes().openapi(health, (c) => {
    db.get(sql`select 1`);
    return c.json({ status: 'ok' as const, version, database: 'ok' as const }, 200);
  });
}
