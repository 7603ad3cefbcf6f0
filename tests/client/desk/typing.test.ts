import { afterEach, expect, test } from 'vitest';
import { createWorld, isSaved, tick, type World } from '#tests/support/desk-world.ts';

let world: World;

afterEach(() => world.close());

async function nodeToTypeIn() {
  world = await createWorld();
  const browser = world.browser();
  const desk = await browser.open();
  const id = desk.newId();
  desk.run({ name: 'add-node', args: { id, kind: 'claim' } }, { edit: id });
  await world.until('saved', () => isSaved(desk));
  const serverText = async () => (await world.serverState()).graph.nodes.find((node) => node.id === id)?.text;
  return { browser, desk, id, serverText };
}

test('every key is on the screen at once, judged, and not yet sent', async () => {
  const { desk, id } = await nodeToTypeIn();
  const sent = world.posted.length;
  desk.typeText(id, 'B');
  desk.typeText(id, 'Bu');
  expect(desk.getState().graph.nodes.get(id)?.text).toBe('Bu');
  expect(desk.getState()).toMatchObject({
    editing: id,
    typing: true,
    saving: { state: 'saving', waiting: 1 },
  });
  await tick();
  expect(world.posted).toHaveLength(sent);
});

test('a pause sends what was typed', async () => {
  const { desk, id, serverText } = await nodeToTypeIn();
  desk.typeText(id, 'Buses');
  world.clock.advance(799);
  expect(desk.getState().typing).toBe(true);
  world.clock.advance(1);
  await world.until('sent', () => isSaved(desk), 0);
  expect(await serverText()).toBe('Buses');
});

test('whoever types on and on is saved every second and a half', async () => {
  const { browser, desk, id } = await nodeToTypeIn();
  world.goOffline();
  let text = '';
  for (let key = 0; key < 100; key++) {
    text += 'x';
    desk.typeText(id, text);
    world.clock.advance(100);
  }
  await tick();
  const [row] = await browser.kept.adoptCalls('essay-1', 'another tab', new Set());
  expect(row?.call).toMatchObject({ name: 'edit-text', args: { nodeId: id } });
  const kept = row?.call.name === 'edit-text' ? row.call.args.text.length : 0;
  expect(kept).toBeGreaterThanOrEqual(1);
  const rows = await browser.kept.adoptCalls('essay-1', 'another tab', new Set());
  const last = rows.at(-1)?.call;
  expect(last?.name === 'edit-text' && last.args.text.length).toBeGreaterThanOrEqual(100 - 15);
});

test('hiding the page, ending the typing or another act sends at once', async () => {
  const { browser, desk, id } = await nodeToTypeIn();
  const ways: [string, () => void][] = [
    ['hidden', browser.hide],
    ['ended', desk.stopEditing],
    ['selected', () => desk.select([])],
    ['acted', () => desk.run({ name: 'park', args: { nodeId: id, parked: true } })],
  ];
  for (const [text, way] of ways) {
    desk.edit(id);
    desk.typeText(id, text);
    way();
    await world.until('saved', () => isSaved(desk), 0);
    expect((await world.serverState()).graph.nodes.find((node) => node.id === id)?.text).toBe(text);
  }
});

test('a typing session is one undo step, whatever was sent on the way', async () => {
  const { desk, id } = await nodeToTypeIn();
  for (const text of ['Buses', 'Buses should', 'Buses should be free']) {
    desk.typeText(id, text);
    world.clock.advance(2_000);
    await tick();
  }
  desk.stopEditing();
  desk.undo();
  expect(desk.getState().graph.nodes.get(id)?.text).toBe('');
  desk.redo();
  expect(desk.getState().graph.nodes.get(id)?.text).toBe('Buses should be free');
  desk.undo();
  desk.undo();
  expect(desk.getState().graph.nodes.has(id)).toBe(false);
});

test('more than a node holds is not taken, and said', async () => {
  const { desk, id } = await nodeToTypeIn();
  desk.typeText(id, 'x'.repeat(5_001));
  expect(desk.getState().graph.nodes.get(id)?.text).toHaveLength(5_000);
  expect(desk.getState().notice?.tone).toBe('attention');
});
