import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '#tests/support/course-world.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const account = { email: 'ana@school.example', password: 'a long password' };

let test: TestApp;
let me: Caller;
beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  await me.post('/api/session/sign-up', { name: 'Ana', ...account });
  await me.post('/api/essays', { id: 'e1', title: 'T' });
});
afterEach(() => {
  test.stop();
  expect(test.faults).toEqual([]);
});

/** Follows the essay until it is up to date; `rest` reads on to the end. */
async function follow(caller: Caller) {
  const { body, status } = await caller.get('/api/essays/e1/live');
  expect(status).toBe(200);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('The stream has no body');
  for (let text = ''; !text.includes(': up to date'); ) text += (await reader.read()).value ?? '';
  return {
    close: () => reader.cancel(),
    async rest(): Promise<string> {
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text;
        text += value;
      }
    },
  };
}

const addNode = () =>
  me.post('/api/essays/e1/commands', {
    commandId: 'c1',
    baseRevision: 0,
    call: { name: 'add-node', args: { id: 'n1', kind: 'claim', text: 'Nobody else’s business' } },
  });

describe('a live stream', () => {
  it.each([
    ['its browser was signed out from elsewhere', () => me.delete('/api/account/devices')],
    [
      'the password was changed elsewhere',
      () =>
        me.send('PUT', '/api/account/password', { current: account.password, password: 'another password' }),
    ],
  ])('sends nothing more and ends once %s', async (_, act) => {
    const elsewhere = createCaller(test);
    await elsewhere.post('/api/session/sign-in', account);
    const stream = await follow(elsewhere);
    expect((await act()).status).toBeLessThan(300);
    expect((await addNode()).status).toBe(200);
    expect(await stream.rest()).toBe('');
  });

  it('ends with the session of its own browser', async () => {
    const elsewhere = createCaller(test);
    await elsewhere.post('/api/session/sign-in', account);
    const stream = await follow(elsewhere);
    await elsewhere.delete('/api/session');
    await addNode();
    expect(await stream.rest()).toBe('');
  });

  it('is one of sixty at most of one person; closed ones count no more, nor do other people’s', async () => {
    const streams = [];
    for (let index = 0; index < 60; index += 1) streams.push(await follow(me));
    expect(await refusalOf(await me.get('/api/essays/e1/live'))).toBe('429 rate-limited');
    const other = createCaller(test);
    await other.post('/api/essays', { id: 'e2', title: 'T' });
    expect((await other.get('/api/essays/e2/live')).status).toBe(200);
    for (const stream of streams) await stream.close();
    for (let index = 0; index < 70; index += 1) await (await follow(me)).close();
    const last = await follow(me);
    await me.delete('/api/essays/e1');
    expect(await last.rest()).toContain('deletedAt');
  });
});
