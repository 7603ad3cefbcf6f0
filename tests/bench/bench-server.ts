import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createRoute } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { nanoid } from 'nanoid';
import { openDatabase } from '#db/open.ts';
import { createApp } from '#server/app.ts';
import { jsonAnswer, jsonBody } from '#server/http/answers.ts';
import { commandRequestSchema } from '#shared/essay/essay.ts';

/**
 * The product's server with two echoes of the command body beside it, in a process of its own: what a durable command
 * costs is told against them. Prints its port; SIGTERM ends it.
 */
const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
const { db, close } = openDatabase(join(folder, 'bench.db'), 'db/migrations');
const silent = { info: () => {}, warn: () => {}, error: console.error };
const { app, stop } = createApp({
  db,
  now: () => new Date(),
  newId: () => nanoid(),
  log: silent,
  version: 'bench',
  addressOf: () => 'bench',
});

// A route of the product like any other: request id, security headers, body limit, origin check, validation.
const echo = createRoute({
  method: 'post',
  path: '/api/echo',
  request: { body: jsonBody(commandRequestSchema) },
  responses: jsonAnswer(200, 'The request.', commandRequestSchema),
});
app.openapi(echo, (c) => c.json(c.req.valid('json'), 200));

const root = new Hono();
// What the framework itself can do: nothing but the schema between body and answer.
root.post('/bare/echo', async (c) => c.json(commandRequestSchema.parse(await c.req.json())));
root.get('/bare/cpu', (c) => c.json(process.cpuUsage()));
root.route('/', app);

const server = serve({ fetch: root.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`port ${port}`),
);
process.on('SIGTERM', () => {
  stop();
  server.close(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
