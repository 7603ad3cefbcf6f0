import { afterEach, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { createWorld, type Fate, isSaved, tick, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';
import { randomCall } from '#tests/support/random-calls.ts';
import {
  printedSeed,
  type Random,
  randomIds,
  seededRandom,
  wholeBelow,
} from '#tests/support/seeded-random.ts';

let world: World;

afterEach(() => world.close());

/** A third of the requests come to grief: lost on the way there, on the way back, or failed by the server. */
function badNetwork(random: Random): () => Fate {
  return () => {
    const draw = random();
    if (draw < 0.12) return 'lost';
    if (draw < 0.26) return 'answer-lost';
    return draw < 0.34 ? 'fails' : 'passes';
  };
}

async function actAtRandom(desk: Desk, random: Random, newId: () => string, acts: number) {
  for (let act = 0; act < acts; act++) {
    desk.run(randomCall(desk.getState().graph, random, newId));
    if (random() < 0.15) desk.undo();
    if (random() < 0.05) desk.redo();
    if (random() < 0.5) await tick();
  }
}

async function commandIdsInLog(): Promise<string[]> {
  const answer = await world.caller.get('/api/essays/essay-1/changes?after=0');
  const { changes } = (await answer.json()) as { changes: { commandId: string }[] };
  return changes.map((change) => change.commandId);
}

test('two windows that edit at random end with the map of the server', async () => {
  const random = seededRandom(printedSeed('two windows converge'));
  world = await createWorld();
  const newId = randomIds(random);
  const [one, two] = [await world.browser().open(), await world.browser().open()];
  await Promise.all([actAtRandom(one, random, newId, 150), actAtRandom(two, random, newId, 150)]);
  const isEven = () => isSaved(one) && isSaved(two) && one.getState().revision === two.getState().revision;
  await world.until('both windows have everything', isEven);
  expect(bytesOf(one.getState().graph)).toBe(await world.serverBytes());
  expect(bytesOf(two.getState().graph)).toBe(await world.serverBytes());
  expect(two.getState().evaluation).toEqual(one.getState().evaluation);
});

test('over a bad network and a restarting server every edit is done once and in order', async () => {
  const random = seededRandom(printedSeed('bad network'));
  world = await createWorld();
  const newId = randomIds(random);
  const [one, two] = [await world.browser().open(), await world.browser().open()];
  const fateOf = badNetwork(random);
  let grief = 0;
  world.setFate(() => {
    const fate = fateOf();
    if (fate !== 'passes') grief += 1;
    return fate;
  });
  const acting = Promise.all([actAtRandom(one, random, newId, 80), actAtRandom(two, random, newId, 80)]);
  for (let turn = 0; turn < 12; turn++) {
    for (let wait = wholeBelow(random, 12); wait > 0; wait--) await tick();
    world.clock.advance(700);
    world.restart();
  }
  await acting;
  const isEven = () => isSaved(one) && isSaved(two) && one.getState().revision === two.getState().revision;
  await world.until('both windows have everything', isEven, 2_000);
  const log = await commandIdsInLog();
  expect(log).toHaveLength(new Set(log).size);
  expect(grief).toBeGreaterThan(0); // or the network was not bad
  expect(bytesOf(one.getState().graph)).toBe(await world.serverBytes());
  expect(bytesOf(two.getState().graph)).toBe(await world.serverBytes());
});

test('one window keeps its order however often it has to repeat itself', async () => {
  const random = seededRandom(printedSeed('order of one window'));
  world = await createWorld();
  const desk = await world.browser().open();
  const start = desk.getState().revision;
  world.setFate(badNetwork(random));
  const ids = Array.from({ length: 60 }, () => desk.newId());
  for (const id of ids) {
    desk.run({ name: 'add-node', args: { id, kind: 'claim', text: id } });
    if (random() < 0.5) await tick();
  }
  await world.until('saved', () => isSaved(desk), 2_000);
  const answer = await world.caller.get(`/api/essays/essay-1/changes?after=${start}`);
  const { changes } = (await answer.json()) as { changes: { change: { call: { args: { id: string } } } }[] };
  expect(changes.map(({ change }) => change.call.args.id)).toEqual(ids);
});

test('200 random acts and 200 undos lead back to the very same bytes, here and on the server', async () => {
  const random = seededRandom(printedSeed('200 acts and undos'));
  world = await createWorld();
  const newId = randomIds(random);
  const desk = await world.browser().open();
  const start = bytesOf(desk.getState().graph);
  let acts = 0;
  while (acts < 200) {
    const before = bytesOf(desk.getState().graph);
    desk.run(randomCall(desk.getState().graph, random, newId));
    if (bytesOf(desk.getState().graph) !== before) acts += 1;
    if (random() < 0.3) await tick();
  }
  const end = bytesOf(desk.getState().graph);
  for (let undone = 0; undone < 200; undone++) desk.undo();
  expect(bytesOf(desk.getState().graph)).toBe(start);
  expect(desk.getState().undoTitle).toBeNull();
  for (let redone = 0; redone < 200; redone++) desk.redo();
  expect(bytesOf(desk.getState().graph)).toBe(end);
  for (let undone = 0; undone < 200; undone++) desk.undo();
  await world.until('saved', () => isSaved(desk));
  expect(bytesOf(desk.getState().graph)).toBe(start);
  expect(await world.serverBytes()).toBe(start);
});
