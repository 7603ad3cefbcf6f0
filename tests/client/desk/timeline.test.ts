import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { createWorld, type World } from '#tests/support/desk-world.ts';

let world: World;
let desk: Desk;

beforeEach(async () => {
  world = await createWorld();
  desk = await world.browser().open();
  await desk.text.open();
});
afterEach(() => world.close());

function type(words: string) {
  const session = desk.text.session();
  if (!session) throw new Error('The text was opened.');
  const { tr, doc } = session.state();
  session.dispatch(tr.insertText(words, doc.child(0).nodeSize - 1));
}

function add(text: string) {
  const id = desk.newId();
  desk.run({ name: 'add-node', args: { id, kind: 'claim', text, order: `a${text.length}` } });
}

/** What stands there: the words of the text, then the nodes. */
function here(): string {
  const nodes = [...desk.getState().graph.nodes.values()].map((node) => node.text);
  return [desk.text.session()?.text().text, ...nodes.filter((text) => text !== '').sort()].join(' | ');
}

test('in the text, undo takes back text and map in the order in which they were done, and redo in that order', () => {
  const start = here();
  type('Ferries. ');
  add('A');
  type('Bridges.');
  add('BB');
  add('CCC');
  const back: string[] = [here()];
  for (let step = 0; step < 5; step += 1) {
    desk.undoLast();
    back.push(here());
  }
  expect(back).toEqual([
    'Ferries. Bridges. | A | BB | CCC',
    'Ferries. Bridges. | A | BB',
    'Ferries. Bridges. | A',
    'Ferries.  | A',
    'Ferries. ',
    start,
  ]);
  const forth = back.map((_step, at) => {
    if (at > 0) desk.redoLast();
    return here();
  });
  expect(forth).toEqual(back.toReversed());
});

test('words typed on after an act on the map are a step of their own, however fast they came', () => {
  type('F');
  type('e');
  add('A');
  type('r');
  desk.undoLast();
  expect(here()).toBe('Fe | A');
});

test('what was undone on the map before new words comes back after them', () => {
  type('Fe');
  add('A');
  desk.undoLast();
  type('rries');
  desk.undoLast();
  expect(here()).toBe('Fe');
  desk.redoLast();
  expect(here()).toBe('Ferries');
  desk.redoLast();
  expect(here()).toBe('Ferries | A');
  desk.undoLast();
  expect(here()).toBe('Ferries');
});

test('on the map undo is the map’s alone', () => {
  add('A');
  type('Ferries');
  desk.undo();
  expect(here()).toBe('Ferries');
  desk.redo();
  expect(here()).toBe('Ferries | A');
});

test('words of another window are not undone here', async () => {
  const other = await world.browser().open();
  add('A');
  const session = await other.text.open();
  const { tr, doc } = session.state();
  session.dispatch(tr.insertText('Theirs.', doc.child(0).nodeSize - 1));
  await world.until('they are here', () => here().startsWith('Theirs.'));
  desk.undoLast();
  expect(here()).toBe('Theirs.');
  desk.undoLast();
  expect(here()).toBe('Theirs.');
  expect(desk.getState().notice?.text).toBe('There is nothing to undo.');
});

/** Types and adds a node as one act. */
function write(words: string, node: string) {
  desk.text.session()?.beginMoment();
  type(words);
  const session = desk.text.session();
  if (!session) throw new Error('The text was opened.');
  const { depth, edits } = session.moment();
  const along = {
    undo: () => session.moment().depth === depth && session.undo(),
    redo: () => session.moment().edits === edits && session.redo(),
  };
  const args = { id: desk.newId(), kind: 'claim', text: node, order: 'a9' } as const;
  desk.run(node === '' ? [] : { name: 'add-node', args }, { along, title: 'Write both' });
}

test.each([
  ['on the map', () => desk.undo(), () => desk.redo()],
  ['in the text', () => desk.undoLast(), () => desk.redoLast()],
])('an act on text and map is one step: %s', (_, undo, redo) => {
  type('Fe');
  write('rries', 'A');
  expect(here()).toBe('Ferries | A');
  for (let round = 0; round < 2; round += 1) {
    undo();
    expect(here()).toBe('Fe');
    expect(desk.getState().notice?.text).toBe('Undone: Write both.');
    redo();
    expect(here()).toBe('Ferries | A');
  }
});

test('an act on the text alone is a step too', () => {
  write('Ferries', '');
  expect(desk.getState().undoTitle).toBe('Write both');
  desk.undo();
  expect(here()).toBe('');
  desk.redo();
  expect(here()).toBe('Ferries');
});

test('words typed since stay when an act on text and map is undone on the map', () => {
  write('Ferries', 'A');
  type(' wait');
  desk.undo();
  expect(here()).toBe('Ferries wait');
  expect(desk.getState().notice?.text).toContain('The text was changed since and is left as it is.');
  desk.redo();
  expect(here()).toBe('Ferries wait | A');
  desk.undoLast();
  desk.undoLast();
});
