import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createAddressOf } from '#server/node/address.ts';
import { closeServer, listen } from '#server/node/serve.ts';

describe('where a request comes from', () => {
  it.each([
    ['the socket, without proxies', 0, '', '127.0.0.1'],
    ['the socket, whatever somebody writes, without proxies', 0, '10.0.0.9', '127.0.0.1'],
    ['what the proxy saw', 1, '10.0.0.9', '10.0.0.9'],
    ['what the proxy saw, not what was sent to it', 1, 'made-up, 10.0.0.9', '10.0.0.9'],
    ['what the first of two proxies saw', 2, 'made-up, 10.0.0.9, 10.0.0.1', '10.0.0.9'],
    ['the socket, when the proxy says nothing', 1, '', '127.0.0.1'],
    ['the socket, when fewer proxies were passed than there are', 2, '10.0.0.9', '127.0.0.1'],
  ])('is %s', async (_name, proxies, forwarded, expected) => {
    const addressOf = createAddressOf(proxies);
    const app = new Hono().get('/', (c) => c.text(addressOf(c)));
    const server = createServer(getRequestListener(app.fetch));
    const url = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
    const headers: Record<string, string> = forwarded === '' ? {} : { 'x-forwarded-for': forwarded };
    expect(await (await fetch(url, { headers })).text()).toBe(expected);
    await closeServer(server);
  });
});
