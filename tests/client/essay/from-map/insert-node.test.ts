import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { insertNode } from '#client/essay/from-map/insert-node.ts';
import { nodePassages } from '#shared/essay/node-passages.ts';
import { createWorld, type World } from '#tests/support/desk-world.ts';

let world: World;
let desk: Desk;
let session: TextSession;

beforeEach(async () => {
  world = await createWorld();
  desk = await world.browser().open();
  session = await desk.text.open();
  session.dispatch(session.state().tr.insertText('Ferries are slow. Or not.', 1));
});
afterEach(() => world.close());

function insertAt(offset: number, text: string) {
  desk.run({ name: 'add-node', args: { id: 'n1', kind: 'claim', text, order: 'a1' } });
  const { tr, doc } = session.state();
  session.dispatch(tr.setSelection(TextSelection.create(doc, offset + 1)));
  const node = desk.getState().graph.nodes.get('n1');
  if (node) insertNode(desk, session, node);
}

function linkedWords(): string[] {
  const passages = nodePassages(desk.getState().graph, session.text()).get('n1') ?? [];
  return passages.map(({ words, number }) => `${number}: ${words}`);
}

test.each([
  [
    'after a sentence, a blank goes before them',
    17,
    'They carry\ncarts.',
    'Ferries are slow. They carry carts. Or not.',
  ],
  [
    'between a blank and a word, one goes after them',
    18,
    'They carry carts.',
    'Ferries are slow. They carry carts. Or not.',
  ],
  ['at the start as well', 0, 'They carry carts.', 'They carry carts. Ferries are slow. Or not.'],
])('a node’s words are put where the cursor is, linked to it: %s', (_name, offset, words, text) => {
  insertAt(offset, words);
  expect(session.text().text).toBe(text);
  expect(linkedWords()).toEqual(['1: They carry carts.']);
  expect(desk.getState().notice?.text).toMatch(/^“They carry carts” is in the text, linked to its node\./);
});

test.each([
  ['in the text', () => desk.undoLast(), () => desk.redoLast()],
  ['on the map', () => desk.undo(), () => desk.redo()],
])('words and link are one act to undo and redo: %s', (_name, undo, redo) => {
  insertAt(17, 'They carry carts.');
  for (let round = 0; round < 2; round += 1) {
    undo();
    expect(session.text().text).toBe('Ferries are slow. Or not.');
    expect(desk.getState().graph.anchors.size).toBe(0);
    expect(desk.getState().notice?.text).toBe('Undone: Insert a node’s words.');
    redo();
    expect(session.text().text).toBe('Ferries are slow. They carry carts. Or not.');
    expect(linkedWords()).toEqual(['1: They carry carts.']);
  }
});

test('what was typed just before is not taken back with the words, nor what is typed just after', () => {
  session.dispatch(session.state().tr.insertText('Today. ', 1));
  insertAt(7, 'They carry carts.');
  session.dispatch(session.state().tr.insertText('So. '));
  desk.undoLast();
  expect(session.text().text).toBe('Today. They carry carts. Ferries are slow. Or not.');
  desk.undoLast();
  expect(session.text().text).toBe('Today. Ferries are slow. Or not.');
  desk.redoLast();
  desk.redoLast();
  expect(session.text().text).toBe('Today. They carry carts. So. Ferries are slow. Or not.');
  expect(linkedWords()).toEqual(['1: They carry carts.']);
});

test('a node that is gone leaves the text as it is', () => {
  desk.run({ name: 'add-node', args: { id: 'n1', kind: 'claim', text: 'They carry carts.', order: 'a1' } });
  const node = desk.getState().graph.nodes.get('n1');
  desk.undo();
  if (node) insertNode(desk, session, node);
  expect(session.text().text).toBe('Ferries are slow. Or not.');
});

test('a node without words puts none', () => {
  insertAt(0, '  ');
  expect(session.text().text).toBe('Ferries are slow. Or not.');
  expect(linkedWords()).toEqual([]);
});
