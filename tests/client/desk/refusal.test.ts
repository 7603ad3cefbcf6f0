import { afterEach, expect, test } from 'vitest';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { createWorld, isSaved, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';

let world: World;

afterEach(() => world.close());

test('a call the server refuses is taken back, said, and its words kept; the others go on', async () => {
  world = await createWorld();
  const browser = world.browser();
  const desk = await browser.open();
  desk.run({ name: 'add-node', args: { id: 'mine', kind: 'claim', text: 'before' } });
  await world.until('saved', () => isSaved(desk));
  world.goOffline();
  desk.run({ name: 'edit-text', args: { nodeId: 'mine', text: 'a whole paragraph of work' } });
  desk.run({ name: 'add-node', args: { id: 'after', kind: 'claim', text: 'after' } });
  // A script of the student's own removed the node, and the live line has not said so yet.
  const call: CommandCall = { name: 'remove', args: { nodeIds: ['mine'] } };
  await world.caller.post('/api/essays/essay-1/commands', { commandId: 'elsewhere', baseRevision: 0, call });
  world.setFate((_method, path) => (path.endsWith('/live') ? 'lost' : 'passes'));
  world.goOnline();
  await world.until('all is sent', () => desk.getState().saving.waiting === 0);
  expect(desk.getState().setAside.map(({ text, reason }) => ({ text, reason }))).toEqual([
    { text: 'a whole paragraph of work', reason: 'refused' },
  ]);
  expect(desk.getState().notice?.text).toContain('Your words are kept on this device.');
  world.setFate(() => 'passes');
  await world.until('saved', () => isSaved(desk));
  expect(bytesOf(desk.getState().graph)).toBe(await world.serverBytes());
  expect((await browser.kept.readAside('essay-1')).map(({ text }) => text)).toEqual([
    'a whole paragraph of work',
  ]);
});

test('when the essay may not be changed any more, nothing is thrown away', async () => {
  world = await createWorld();
  const desk = await world.browser().open();
  await world.until('saved', () => isSaved(desk));
  await world.caller.delete('/api/essays/essay-1');
  desk.run({ name: 'add-node', args: { id: 'late', kind: 'claim', text: 'late' } });
  await world.until('gone', () => desk.getState().saving.state === 'gone');
  expect(desk.getState().saving.waiting).toBe(1);
  await world.caller.patch('/api/essays/essay-1', { deleted: false });
  await world.until('saved after all', () => isSaved(desk), 2_000);
  expect((await world.serverState()).graph.nodes.some((node) => node.id === 'late')).toBe(true);
});

test('a map that was deleted while the window was offline is gone, not offline', async () => {
  world = await createWorld();
  const desk = await world.browser().open();
  await world.until('saved', () => isSaved(desk));
  world.goOffline();
  await world.until('offline', () => desk.getState().saving.state === 'offline');
  await world.caller.delete('/api/essays/essay-1');
  world.goOnline();
  await world.until('gone', () => desk.getState().saving.state === 'gone');
  expect(desk.getState().saving.waiting).toBe(0);
  expect(desk.unsentWords()).toEqual([]);
  expect(canEdit(desk.getState())).toBe(false);
  await world.caller.patch('/api/essays/essay-1', { deleted: false });
  await world.until('back', () => isSaved(desk), 2_000);
  expect(canEdit(desk.getState())).toBe(true);
});

test('what never reached the server can be read after its map is gone, also when it is opened anew', async () => {
  world = await createWorld();
  const browser = world.browser();
  const before = await browser.open();
  before.run({ name: 'add-node', args: { id: 'mine', kind: 'claim', text: 'saved' } });
  await world.until('saved', () => isSaved(before));
  world.goOffline();
  before.run({ name: 'edit-text', args: { nodeId: 'mine', text: 'first' } });
  before.run({ name: 'edit-text', args: { nodeId: 'mine', text: 'a whole paragraph of work' } });
  before.run({ name: 'edit-note', args: { ref: { type: 'node', id: 'mine' }, note: 'and why' } });
  before.typeText('mine', 'still being typed');
  await world.caller.delete('/api/essays/essay-1');
  expect(before.unsentWords()).toEqual(['still being typed', 'and why']);
  world.goOnline();
  await world.until('gone', () => before.getState().saving.state === 'gone');
  expect(before.unsentWords()).toEqual(['still being typed', 'and why']);
  before.close();
  await world.until('its tab is gone', () => browser.hub.ids().length === 0);

  const desk = await browser.open();
  await world.until('gone', () => desk.getState().saving.state === 'gone');
  expect(desk.getState().graph.nodes.get('mine')?.text).toBe('still being typed');
  expect(desk.unsentWords()).toEqual(['still being typed', 'and why']);
  await world.caller.patch('/api/essays/essay-1', { deleted: false });
  await world.until('saved after all', () => isSaved(desk), 2_000);
  expect(bytesOf(desk.getState().graph)).toBe(await world.serverBytes());
});

test('a map that is gone and has nothing unsaved is not opened from the device', async () => {
  world = await createWorld();
  const browser = world.browser();
  const before = await browser.open();
  await world.until('saved', () => isSaved(before));
  before.close();
  await world.caller.delete('/api/essays/essay-1');
  await expect(browser.open()).rejects.toThrow('There is no such essay here');
});

test('a call that makes the server fail every time does not hold up the others for ever', async () => {
  world = await createWorld();
  const desk = await world.browser().open();
  world.setFate((method) => (method === 'POST' ? 'breaks' : 'passes'));
  desk.run({ name: 'add-node', args: { id: 'cursed', kind: 'claim', text: 'cursed' } });
  await world.until('given up', () => desk.getState().setAside.length === 1, 4_000);
  world.setFate(() => 'passes');
  desk.run({ name: 'add-node', args: { id: 'fine', kind: 'claim' } });
  await world.until('saved', () => isSaved(desk), 2_000);
  expect(bytesOf(desk.getState().graph)).toBe(await world.serverBytes());
});

test('title and rubric are saved, also when the server was away', async () => {
  world = await createWorld();
  const desk = await world.browser().open();
  world.goOffline();
  desk.patchEssay({ title: 'Free buses' });
  desk.patchEssay({ rubric: { id: 'toulmin', version: 1 } });
  expect(desk.getState().essay.title).toBe('Free buses');
  await world.until('judged', () => desk.getState().evaluation.rubric.id === 'toulmin');
  world.goOnline();
  await world.until('saved', () => isSaved(desk));
  const { essay } = await world.serverState();
  expect([essay.title, essay.rubric.id]).toEqual(['Free buses', 'toulmin']);
});
