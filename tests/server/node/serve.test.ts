import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { closeServer, listen } from '#server/node/serve.ts';

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
});
