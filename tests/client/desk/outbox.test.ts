import { afterEach, describe, expect, test } from 'vitest';
import type { KeptStore } from '#client/desk/kept-store.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { createWorld, isSaved, tick, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';

let world: World;

afterEach(() => world.close());

/** A desk without its server: one edit has been tried, and words behind it were kept and then changed. */
async function amendedWords(kept: KeptStore, id: string) {
  const desk = await world.browser(kept).open();
  desk.run({ name: 'add-node', args: { id, kind: 'claim' } });
  await world.until('saved', () => isSaved(desk));
  world.goOffline();
  desk.run({ name: 'park', args: { nodeId: id, parked: true } });
  desk.typeText(id, 'Buses');
  world.clock.advance(800);
  await tick();
  desk.typeText(id, 'Buses pay');
  world.clock.advance(800);
  await tick();
  return desk;
}

/** A store that treats the second writing of a call, other words under the same id, in its own way. */
function storeWith(second: (write: () => Promise<void>) => Promise<void>): KeptStore {
  const kept = createMemoryKeptStore();
  const written = new Set<string>();
  return {
    ...kept,
    keepCall: (row) => {
      const write = () => kept.keepCall(row);
      if (written.has(row.commandId)) return second(write);
      written.add(row.commandId);
      return write();
    },
  };
}

describe('words that were changed while they waited', () => {
  test('are sent once they are on the device', async () => {
    world = await createWorld();
    let finish = () => {};
    const isWritten = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const desk = await amendedWords(
      storeWith((write) => isWritten.then(write)),
      'mine',
    );
    const before = world.posted.length;
    world.goOnline();
    await world.until('what went before them is sent', () => world.posted.length === before + 1, 0);
    for (let turn = 0; turn < 50; turn++) await tick();
    expect(world.posted).toHaveLength(before + 1);
    finish();
    await world.until('saved', () => isSaved(desk), 0);
    expect(world.posted).toHaveLength(before + 2);
    expect(bytesOf(desk.getState().graph)).toBe(await world.serverBytes());
    desk.close();
  });

  test('are sent all the same when the device does not answer', async () => {
    world = await createWorld();
    const desk = await amendedWords(
      storeWith(() => new Promise(() => {})),
      'mine',
    );
    world.goOnline();
    await world.until('sent', () => isSaved(desk));
    expect(bytesOf(desk.getState().graph)).toBe(await world.serverBytes());
  });

  test('count as saved when the device offers the older ones under their id', async () => {
    world = await createWorld();
    const kept = storeWith(() => Promise.reject(new Error('The storage is full.')));
    const before = await amendedWords(kept, 'mine');
    const sent = world.posted.length;
    world.setFate((method, path) => {
      if (path.endsWith('/live')) return 'lost'; // it would tell of the newer words first, here and below
      return method === 'POST' && world.posted.length > sent ? 'answer-lost' : 'passes';
    });
    world.goOnline();
    await world.until('the words have arrived', () => world.posted.length > sent + 1, 0);
    await tick();
    world.goOffline();
    before.close();

    const desk = await world.browser(kept).open();
    expect(desk.getState().graph.nodes.get('mine')?.text).toBe('Buses');
    world.setFate((_method, path) => (path.endsWith('/live') ? 'lost' : 'passes'));
    world.goOnline();
    await world.until('nothing waits', () => desk.getState().saving.waiting === 0);
    expect(desk.getState().graph.nodes.get('mine')?.text).toBe('Buses pay');
    expect(desk.getState().setAside).toEqual([]);
    expect(desk.getState().notice).toBeNull();
    expect(bytesOf(desk.getState().graph)).toBe(await world.serverBytes());
    desk.close();
  });
});
