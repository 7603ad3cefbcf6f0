import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApi, Unreachable } from '#client/api.ts';
import { createEssayRequests, type EssayRequests } from '#client/pages/home/essay-requests.ts';
import { people } from '#db/people/tables.ts';
import { createCaller, createTestApp, fetchOf, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let requests: EssayRequests;
let asked: string[];
let isCut: boolean;

beforeEach(() => {
  app = createTestApp();
  const through = fetchOf(createCaller(app));
  asked = [];
  isCut = false;
  const send: typeof fetch = async (input, init) => {
    if (isCut) throw new TypeError('Failed to fetch');
    asked.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`);
    return through(input, init);
  };
  requests = createEssayRequests(createApi('http://localhost', send));
});

afterEach(() => {
  expect(app.faults).toEqual([]);
  app.close();
});

const guests = () => app.db.select().from(people).all().length;
const sessions = () => asked.filter((request) => request === 'POST /api/session').length;

it('first writes at the same time are one guest’s', async () => {
  await requests.create({ id: 'elsewhere', title: 'Somebody else’s' });
  const content = await requests.exportFile('elsewhere');
  const before = guests();
  const fresh = createEssayRequests(createApi('http://localhost', fetchOf(createCaller(app))));
  await Promise.all([
    fresh.create({ id: 'a', title: 'a' }),
    fresh.create({ id: 'b', title: 'b' }),
    fresh.importFile('c', new File([content], 'c.groundwork.json')),
  ]);
  expect(guests() - before).toBe(1);
  expect((await fresh.list()).map(({ essay: { id } }) => id).sort()).toEqual(['a', 'b', 'c']);
});

it('a session is asked for once, and only by those who write', async () => {
  await requests.list();
  expect(guests()).toBe(0);
  await requests.create({ id: 'a', title: 'a' });
  await requests.create({ id: 'b', title: 'b' });
  expect(asked).toEqual(['GET /api/essays', 'POST /api/session', 'POST /api/essays', 'POST /api/essays']);
});

it('a session that could not be had is asked for again at the next write', async () => {
  isCut = true;
  const tries = [requests.create({ id: 'a', title: 'a' }), requests.create({ id: 'b', title: 'b' })];
  for (const outcome of await Promise.allSettled(tries)) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(Unreachable) });
  }
  isCut = false;
  await requests.create({ id: 'a', title: 'a' });
  expect([guests(), sessions()]).toEqual([1, 1]);
});
