import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createServer as createVite } from 'vite';
import { readEnv } from '../env.ts';
import { isApi } from '../http/unknown-path.ts';
import { packageRoot } from '../node/package-root.ts';
import { endWith, start } from '../node/start.ts';

/**
 * Both sides with hot reload on one port: the API is the real app, everything else is Vite's, which needs inline
 * scripts and therefore goes past the app's security headers. Node restarts this when server code changes.
 */
const root = packageRoot();

try {
  let stopVite = async () => {};
  await start({
    env: readEnv(process.env),
    root,
    stopAlso: () => stopVite(),
    serverFor: async (app) => {
      const answerApi = getRequestListener(app.fetch);
      const server = createServer((request, response) => {
        if (isApi(request.url?.split('?')[0] ?? '')) void answerApi(request, response);
        else vite.middlewares(request, response);
      });
      const vite = await createVite({
        configFile: join(root, 'client/vite.config.ts'),
        appType: 'spa',
        server: { middlewareMode: true, hmr: { server } },
      });
      stopVite = () => vite.close();
      return server;
    },
  });
} catch (error) {
  endWith(error);
}
