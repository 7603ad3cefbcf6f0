import { createServer } from 'node:http';
import { connect } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { closeServer, listen } from '#server/node/serve.ts';
import { createCaller, createTestApp } from '#tests/support/test-app.ts';

/** Milliseconds; what is not closed at once holds the server for five seconds. */
const atOnce = 2_000;

describe('the socket', () => {
  it('says in one sentence that its port is taken, and what to do', async () => {
    const first = createServer();
    const port = await listen(first, 0, '127.0.0.1');
    await expect(listen(createServer(), port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    );
    await closeServer(first);
  });

  it('finishes open requests before it closes, and takes no new ones', async () => {
    let finish = () => {};
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const server = createServer((_, response) => {
      finish = () => response.end('done');
      asked();
    });
    const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
    const answer = fetch(url).then((response) => response.text());
    await isAsked;
    const closed = closeServer(server);
    await expect(fetch(url)).rejects.toThrow();
    finish();
    expect(await answer).toBe('done');
    await closed;
  });

  it.each([
    ['open', () => {}],
    ['aborted', (stream: AbortController) => stream.abort()],
  ])('closes at once over live streams that are %s', async (_, end) => {
    const test = createTestApp();
    const me = createCaller(test);
    await me.post('/api/essays', { id: 'e1', title: 'T' });
    const server = createServer(getRequestListener(test.app.fetch));
    const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
    const cookie = [...me.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const streams = Array.from({ length: 8 }, () => new AbortController());
    for (const stream of streams) {
      const { body } = await fetch(`${url}/api/essays/e1/live`, {
        headers: { cookie },
        signal: stream.signal,
      });
      await body?.getReader().read();
    }
    for (const stream of streams) end(stream);
    await fetch(`${url}/api/health`); // by now the server has heard of it

    const start = performance.now();
    test.stop();
    await closeServer(server);
    expect(performance.now() - start).toBeLessThan(atOnce);
    test.close();
  });

  it('closes at once over connections that have not asked for anything', async () => {
    const server = createServer();
    const accepted = new Promise((resolve) => server.once('connection', resolve));
    const silent = connect(await listen(server, 0, '127.0.0.1'), '127.0.0.1');
    const ended = new Promise((resolve) => silent.once('close', resolve));
    await accepted;
    const start = performance.now();
    await closeServer(server);
    expect(performance.now() - start).toBeLessThan(atOnce);
    await ended;
  });
});
