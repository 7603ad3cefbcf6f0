import { afterEach, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { createWorld, isSaved, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';

let world: World;

afterEach(() => world.close());

function add(desk: Desk, text: string) {
  const id = desk.newId();
  desk.run({ name: 'add-node', args: { id, kind: 'claim', text } });
  return id;
}

function edit(desk: Desk, nodeId: string, text: string) {
  desk.run({ name: 'edit-text', args: { nodeId, text } });
}

const textOf = (desk: Desk, id: string) => desk.getState().graph.nodes.get(id)?.text;

async function twoWindows() {
  world = await createWorld();
  const [one, two] = [await world.browser().open(), await world.browser().open()];
  const isEven = () => isSaved(one) && isSaved(two) && one.getState().revision === two.getState().revision;
  return { one, two, even: () => world.until('both have everything', isEven) };
}

test('of two edits to one text the later stands, and the other can be brought back', async () => {
  const { one, two, even } = await twoWindows();
  const id = add(one, 'fares');
  await even();
  edit(one, id, 'what one wrote');
  await even();
  edit(two, id, 'what two wrote');
  await even();
  const { notice, setAside } = one.getState();
  expect(setAside.map(({ nodeId, text, reason }) => ({ nodeId, text, reason }))).toEqual([
    { nodeId: id, text: 'what one wrote', reason: 'overwritten' },
  ]);
  expect(notice?.setAsideId).toBe(setAside[0]?.id);
  expect(notice?.text).toBe(
    'Your text was replaced in another window; it reads “what two wrote” now. Yours is kept.',
  );
  one.bringBack(setAside[0]?.id ?? '');
  expect(one.getState().setAside).toEqual([]);
  await even();
  expect(textOf(two, id)).toBe('what one wrote');
});

test('edits to different nodes are both there', async () => {
  const { one, two, even } = await twoWindows();
  const [a, b] = [add(one, 'a'), add(two, 'b')];
  await even();
  edit(one, b, 'b from one');
  edit(two, a, 'a from two');
  await even();
  expect([textOf(one, a), textOf(one, b)]).toEqual(['a from two', 'b from one']);
  expect(bytesOf(one.getState().graph)).toBe(bytesOf(two.getState().graph));
});

test('undo takes back one’s own act only, and leaves what another window has changed since', async () => {
  const { one, two, even } = await twoWindows();
  const id = add(one, 'first');
  await even();
  edit(one, id, 'mine');
  const other = add(two, 'of the other window');
  await even();
  edit(two, id, 'theirs');
  await even();
  one.undo();
  expect(textOf(one, id)).toBe('theirs');
  expect(one.getState().notice?.text).toBe('“theirs” was changed since and is left as it is.');
  one.undo();
  expect(one.getState().notice?.text).toBe('“theirs” was changed since and is left as it is.');
  expect(one.getState().undoTitle).toBeNull();
  await even();
  expect(textOf(one, other)).toBe('of the other window');
});

test('an edit of a node that another window has removed is dropped, said, and its words kept', async () => {
  const { one, two, even } = await twoWindows();
  const id = add(one, 'first');
  await even();
  world.goOffline();
  edit(two, id, 'written without the server');
  one.run({ name: 'remove', args: { nodeIds: [id] } });
  await world.until('nothing gets through', () => one.getState().saving.state === 'offline');
  world.setFate((_method, path) => (path.endsWith('/live') ? 'lost' : 'passes'));
  world.goOnline();
  await world.until('sent', () => one.getState().saving.waiting + two.getState().saving.waiting === 0);
  world.setFate(() => 'passes');
  await even();
  const words = [...one.getState().setAside, ...two.getState().setAside];
  expect(textOf(two, id)).toBeUndefined();
  expect(words.map(({ text }) => text)).toContain('written without the server');
});

test('words typed in a node that goes away meanwhile are kept', async () => {
  const { one, two, even } = await twoWindows();
  const id = add(one, '');
  await even();
  two.typeText(id, 'half a sent');
  one.run({ name: 'remove', args: { nodeIds: [id] } });
  await world.until('the node is gone', () => !two.getState().graph.nodes.has(id));
  await even();
  expect(two.getState().setAside.map(({ text }) => text)).toEqual(['half a sent']);
  two.bringBack(two.getState().setAside[0]?.id ?? '');
  const back = [...two.getState().graph.nodes.values()].find((node) => node.text === 'half a sent');
  expect(back?.parked).toBe(true);
});
