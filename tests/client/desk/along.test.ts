import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { lastEditOf } from '#client/desk/text/last-edit.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { canonicalJson } from '#shared/graph/diff.ts';
import { createWorld, type World } from '#tests/support/desk-world.ts';
import { bytesOf } from '#tests/support/map.ts';
import { pick, printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

let world: World;
let desk: Desk;
let session: TextSession;
let made: number;

beforeEach(async () => {
  world = await createWorld();
  desk = await world.browser().open();
  session = await desk.text.open();
  made = 0;
});
afterEach(() => world.close());

/** Words at a place of the first paragraph, as a step of their own. */
function type(words: string, at = session.state().doc.child(0).content.size) {
  session.beginMoment();
  session.dispatch(session.state().tr.insertText(words, at + 1));
}

const node = (text: string) => {
  made += 1;
  const args = { id: `n${made}`, kind: 'claim', text, order: `a${made}` } as const;
  return { name: 'add-node', args } as const;
};
const add = (text: string) => desk.run(node(text));

/** Words and a node as one act. */
function write(words: string, text: string, at?: number) {
  type(words, at);
  desk.run(node(text), { along: lastEditOf(session), title: 'Write both' });
}

/** What stands there: the words of the text, then the nodes. */
function here(): string {
  const nodes = [...desk.getState().graph.nodes.values()].map((each) => each.text);
  return [session.text().text, ...nodes.sort()].join(' | ');
}

const bytes = () => `${canonicalJson(session.document())}\n${bytesOf(desk.getState().graph)}`;
const nothing = (word: string) => desk.getState().notice?.text === `There is nothing to ${word}.`;
function undoAll(undo = desk.undoLast) {
  desk.announce('');
  while (!nothing('undo')) undo();
}
function redoAll() {
  desk.announce('');
  while (!nothing('redo')) desk.redoLast();
}

describe('an act on text and map', () => {
  test('comes back whole, in its place, among words and acts before and after it', () => {
    const steps = [
      () => type('One.'),
      () => add('A'),
      () => write(' Two.', 'B'),
      () => type(' Three.'),
      () => write(' Four.', 'C'),
      () => add('D'),
      () => type(' Five.'),
    ];
    const seen = [here()];
    for (const step of steps) {
      step();
      seen.push(here());
    }
    for (let round = 0; round < 2; round += 1) {
      for (const before of seen.slice(0, -1).reverse()) {
        desk.undoLast();
        expect(here()).toBe(before);
      }
      for (const after of seen.slice(1)) {
        desk.redoLast();
        expect(here()).toBe(after);
      }
    }
  });

  test('redone on the map leaves words that were written before it and are undone still', () => {
    type('One.');
    write(' Two.', 'A');
    desk.undoLast();
    desk.undoLast();
    expect(here()).toBe('');
    desk.redo();
    expect(here()).toBe(' | A');
    redoAll();
    expect(here()).toBe('One. Two. | A');
    undoAll();
    expect(here()).toBe('');
  });

  test('whose node somebody else has in hand takes only its words back, and brings only them again', async () => {
    write('One.', 'A');
    await world.until('it is saved', () => desk.getState().saving.state === 'saved');
    const other = await world.browser().open();
    const edit = async (text: string) => {
      other.run({ name: 'edit-text', args: { nodeId: 'n1', text } });
      await world.until('it is here', () => here().endsWith(`| ${text}`));
    };
    await edit('Theirs');
    desk.undo();
    expect(here()).toBe(' | Theirs');
    await edit('A');
    desk.redo();
    expect(here()).toBe('One. | A');
  });
});

/** An act by chance. */
function doAny(random: Random) {
  const size = session.state().doc.child(0).content.size;
  const at = wholeBelow(random, size + 1);
  const nodes = [...desk.getState().graph.nodes.keys()];
  const nodeId = pick(random, nodes);
  const acts = [
    () => type(`w${wholeBelow(random, 1000)} `, at),
    () => {
      session.beginMoment();
      session.dispatch(session.state().tr.delete(1, 1 + Math.max(1, Math.min(size, at))));
    },
    () => add(`N${wholeBelow(random, 1000)}`),
    () => write(`b${wholeBelow(random, 1000)} `, `B${wholeBelow(random, 1000)}`, at),
    () => nodeId && desk.run({ name: 'edit-text', args: { nodeId, text: `E${made++}` } }),
    () => nodeId && desk.run({ name: 'remove', args: { nodeIds: [nodeId] } }),
  ].filter((_, index) => index !== 1 || size > 0);
  pick(random, acts)?.();
}

test('in the text, undo and redo go the way that was come, step by step, wherever they turn round', () => {
  const random = seededRandom(printedSeed('steps of text and map'));
  for (let round = 0; round < 12; round += 1) {
    const seen = [bytes()];
    for (let count = 0; count < 15; count += 1) {
      doAny(random);
      if (bytes() !== seen.at(-1)) seen.push(bytes());
    }
    let at = seen.length - 1;
    for (let walk = 0; walk < 60; walk += 1) {
      const isBack = at === seen.length - 1 || (at > 0 && random() < 0.5);
      if (isBack) desk.undoLast();
      else desk.redoLast();
      at += isBack ? -1 : 1;
      expect(bytes(), `round ${round}, step ${walk}`).toBe(seen[at]);
    }
    redoAll();
    expect(bytes()).toBe(seen.at(-1));
  }
});

test.each(['on the map first', 'in the text'])(
  'whatever was done, undone and redone, undo leads to the start and redo to the end: %s',
  async (where) => {
    const random = seededRandom(printedSeed(`undo ${where}`));
    const start = bytes();
    for (let round = 0; round < 6; round += 1) {
      for (let count = 0; count < 25; count += 1) {
        const draw = random();
        if (draw < 0.55) doAny(random);
        else if (draw < 0.7) desk.undoLast();
        else if (draw < 0.8) desk.redoLast();
        else if (draw < 0.9) desk.undo();
        else desk.redo();
      }
      redoAll();
      const end = bytes();
      for (let turn = 0; turn < 2; turn += 1) {
        if (where === 'on the map first') undoAll(desk.undo);
        undoAll();
        expect(bytes(), `round ${round}`).toBe(start);
        redoAll();
        expect(bytes(), `round ${round}`).toBe(end);
      }
    }
    await world.until('it is saved', () => desk.getState().saving.state === 'saved');
    const { graph, text } = await world.serverState();
    expect(`${canonicalJson(text.document)}\n${canonicalJson(graph)}`).toBe(bytes());
  },
);
