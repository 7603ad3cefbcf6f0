import { afterEach, expect, test } from 'vitest';
import { openBeatTabs } from '#client/desk/beat-tabs.ts';
import type { Sight } from '#client/desk/sight.ts';
import type { TabMessage } from '#client/desk/tabs.ts';
import { createWorld, isSaved, tick, type World } from '#tests/support/desk-world.ts';
import { createTestClock } from '#tests/support/test-clock.ts';

let world: World | null = null;

afterEach(async () => {
  await world?.close();
  world = null;
});

test('tabs of one browser share one live connection, and the next takes over', async () => {
  let lines = 0;
  const current = await createWorld((_method, path) => {
    if (path.endsWith('/live')) lines += 1;
    return 'passes';
  });
  world = current;
  const browser = current.browser();
  const [one, two] = [await browser.open(), await browser.open()];
  const elsewhere = await current.browser().open();
  await current.until('lines are up', () => isSaved(one) && lines === 2);
  elsewhere.run({ name: 'add-node', args: { id: 'from-elsewhere', kind: 'claim' } });
  await current.until('both tabs have it', () =>
    [one, two].every((desk) => desk.getState().graph.nodes.has('from-elsewhere')),
  );
  expect(lines).toBe(2);
  one.close();
  await current.until('the second leads', () => lines === 3);
  elsewhere.run({ name: 'edit-text', args: { nodeId: 'from-elsewhere', text: 'still heard' } });
  await current.until(
    'heard',
    () => two.getState().graph.nodes.get('from-elsewhere')?.text === 'still heard',
  );
});

test('what a killed tab had not sent, the next one sends, once', async () => {
  const current = await createWorld();
  world = current;
  const browser = current.browser();
  const killed = await browser.open();
  current.goOffline();
  killed.run({ name: 'add-node', args: { id: 'orphan', kind: 'claim', text: 'kept' } });
  await current.until('on the device', () => killed.getState().saving.state === 'offline');
  browser.hub.kill(browser.hub.ids()[0] ?? '');
  const next = await browser.open();
  expect(next.getState().graph.nodes.get('orphan')?.text).toBe('kept');
  current.goOnline();
  await current.until('saved', () => isSaved(next) && isSaved(killed)); // what seemed dead may still send: it is the same call
  const { nodes } = (await current.serverState()).graph;
  expect(nodes.filter((node) => node.id === 'orphan')).toHaveLength(1);
  expect(new Set(current.posted).size).toBe(1);
});

test('a call that was done though its answer was lost is not shown twice after a reload', async () => {
  const current = await createWorld();
  world = current;
  const browser = current.browser();
  const before = await browser.open();
  current.setFate((method, path) => {
    if (path.endsWith('/live')) return 'lost';
    return method === 'POST' ? 'answer-lost' : 'passes';
  });
  before.run({ name: 'add-node', args: { id: 'done', kind: 'claim' } });
  await current.until(
    'tried',
    () => before.getState().saving.state === 'offline' && current.posted.length > 0,
  );
  before.close();
  await current.until('its tab is gone', () => browser.hub.ids().length === 0);
  current.setFate(() => 'passes');
  const after = await browser.open();
  await current.until('saved', () => isSaved(after));
  expect(after.getState().notice).toBeNull();
  expect(after.getState().graph.nodes.has('done')).toBe(true);
});

/** A message of our own has gone the way that messages between tabs go: what was sent before it has arrived. */
async function delivered() {
  const [from, to] = [new BroadcastChannel('fence'), new BroadcastChannel('fence')];
  const arrived = new Promise<void>((resolve) => {
    to.onmessage = () => resolve();
  });
  from.postMessage('fence');
  await arrived;
  from.close();
  to.close();
  for (let wait = 0; wait < 5; wait++) await tick();
}

test('without Web Locks one tab leads, messages reach the others, and a tab that goes is replaced', async () => {
  const clock = createTestClock();
  const hidden = new Set<string>();
  const watchers = new Map<string, () => void>();
  /** Each tab has its own eye. */
  const sightOf = (id: string): Sight => ({
    isSeen: () => !hidden.has(id),
    onChange: (listener) => {
      watchers.set(id, listener);
      return () => watchers.delete(id);
    },
  });
  const leaders: string[] = [];
  const heard: [string, TabMessage][] = [];
  const open = (id: string) =>
    openBeatTabs(clock, sightOf(id))('beat-essay', id, {
      onLead: () => leaders.push(id),
      onFollow: () => leaders.splice(leaders.indexOf(id), 1),
      onMessage: (message) => heard.push([id, message]),
    });
  const settle = async (step: number) => {
    for (let turn = 0; turn < 6; turn++) {
      clock.advance(step / 6);
      for (let round = 0; round < 4; round++) await delivered();
    }
  };
  const first = open('a');
  await settle(600);
  const second = open('b');
  await settle(600);
  expect(leaders).toEqual(['a']);
  const living = second.living();
  await settle(600);
  expect(await living).toEqual(new Set(['a', 'b']));
  const diff = { added: [], updated: [], removed: [] };
  const message: TabMessage = {
    type: 'change',
    change: { essayId: 'beat-essay', revision: 1, commandId: 'c', diff },
  };
  first.say(message);
  await settle(600);
  expect(heard).toEqual([['b', message]]);
  const see = (id: string, isSeen: boolean) => {
    if (isSeen) hidden.delete(id);
    else hidden.add(id);
    watchers.get(id)?.();
  };
  see('a', false);
  await settle(1_200);
  expect(leaders, 'a tab that nobody sees gives the line to one that is seen').toEqual(['b']);
  see('b', false);
  await settle(1_200);
  expect(leaders, 'nobody sees either').toEqual([]);
  see('a', true);
  await settle(1_200);
  expect(leaders).toEqual(['a']);
  see('b', true);
  await settle(1_200);
  expect(leaders, 'who is seen again does not take it back').toEqual(['a']);
  first.close();
  await settle(1_200);
  expect(leaders).toEqual(['a', 'b']);
  second.close();
});
