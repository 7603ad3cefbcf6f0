import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { nanoid } from 'nanoid';
import { openDatabase } from '#db/open.ts';
import { createApp } from '#server/app.ts';
import { commandRequestSchema } from '#shared/essay/essay.ts';

/**
 * The product's server with a validated POST echo beside it, in a process of its own: what the command path costs is
 * told against the echo of the same process. Prints its port; SIGTERM ends it.
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

const root = new Hono();
root.post('/bench/echo', async (c) => c.json(commandRequestSchema.parse(await c.req.json())));
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
