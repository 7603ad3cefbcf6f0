import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { readEnv } from './env.ts';
import { builtClient } from './node/built-client.ts';
import { packageRoot } from './node/package-root.ts';
import { endWith, start } from './node/start.ts';

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
