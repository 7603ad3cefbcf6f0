import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { failureWords } from '#client/api.ts';
import { createAsk } from '#client/ask.ts';

const notFound = {
  type: '/problems/not-found',
  title: 'Not found',
  status: 404,
  detail: 'There is no such map.',
};
const json = (body: unknown, status = 200) =>
  Response.json(body, {
    status,
    headers: { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' },
  });

test.each<[string, () => Promise<Response>, string]>([
  [
    'an answer in another shape',
    async () => json({ count: 'three' }),
    'It was not saved. The server answered something this page does not understand. Reload the page.',
  ],
  [
    'no answer',
    () => Promise.reject(new TypeError('Failed to fetch')),
    'It was not saved: the server cannot be reached. Try again when the connection is back.',
  ],
  [
    'a page of somebody between',
    async () => new Response('<p>Sign in to this network</p>'),
    'It was not saved: the server cannot be reached. Try again when the connection is back.',
  ],
  [
    'a server that is too busy',
    async () => json(notFound, 503),
    'It was not saved: the server cannot be reached. Try again when the connection is back.',
  ],
  [
    'a refusal',
    async () => json({ ...notFound, instance: 'r' }, 404),
    'It was not saved. There is no such map.',
  ],
])('%s is told as what it is', async (_what, send, words) => {
  const ask = createAsk('http://localhost', send);
  const asked = ask(z.object({ count: z.number() }), 'GET', '/maps').then(
    () => '',
    (error: unknown) => failureWords('It was not saved', error),
  );
  expect(await asked).toBe(words);
});
