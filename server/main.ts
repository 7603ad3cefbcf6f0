import type { Server } from 'node:http';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { createAdaptorServer } from '@hono/node-server';
import { readEnv } from './env.ts';
import { builtClient } from './node/built-client.ts';
import { packageRoot } from './node/package-root.ts';
import { endWith, start } from './node/start.ts';
import { answerJobs } from './node/work/worker.ts';

// The bundle is one file, for the threads that read files and print reports too.
if (isMainThread) await startServer();
else answerJobs();

async function startServer() {
  const root = packageRoot();
  try {
    await start({
      env: readEnv(process.env),
      root,
      site: builtClient(join(root, 'dist/client')),
      serverFor: (app) => createAdaptorServer({ fetch: app.fetch }) as Server, // without options it is a plain HTTP server
    });
  } catch (error) {
    endWith(error);
  }
}
