import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import type { KeptStore } from '#client/desk/kept-store.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { textOf } from '#shared/essay/document.ts';
import { createWorld, type Fate, isSaved, tick, type World } from '#tests/support/desk-world.ts';
import { printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** Types at the end of the first line. */
async function type(desk: Desk, words: string) {
  const session = await desk.text.open();
  const { tr, doc } = session.state();
  session.dispatch(tr.insertText(words, doc.child(0).nodeSize - 1));
}

async function serverText(): Promise<string> {
  const { version, document } = (await world.serverState()).text;
  return textOf(version, document).text;
}

async function stepChanges() {
  const answer = await world.caller.get('/api/essays/essay-1/changes?after=0');
  const { changes } = (await answer.json()) as {
    changes: { commandId: string; change: { type: string; steps?: unknown[] } }[];
  };
  return changes.filter(({ change }) => change.type === 'steps');
}

test('what is typed within a second is one entry of the log', async () => {
  const desk = await world.browser().open();
  for (const letter of 'Ferries') await type(desk, letter);
  expect(desk.getState().saving.state).toBe('saving');
  await world.until('saved', () => isSaved(desk));
  expect(await serverText()).toBe('Ferries');
  expect((await stepChanges()).map(({ change }) => change.steps?.length)).toEqual([7]);
  await world.until('the screen has it', () => desk.getState().text.text === 'Ferries');
});

test('the device lets go of what the server has once, and a cursor that moves writes nothing', async () => {
  const kept = createMemoryKeptStore();
  let writes = 0;
  const counted: KeptStore = {
    ...kept,
    dropText: (...of) => {
      writes += 1;
      return kept.dropText(...of);
    },
  };
  const desk = await world.browser(counted).open();
  await type(desk, 'Ferries');
  await world.until('saved', () => isSaved(desk));
  const session = await desk.text.open();
  for (let at = 1; at < 7; at += 1) {
    const { tr } = session.state();
    session.dispatch(tr.setSelection(TextSelection.create(tr.doc, at)));
  }
  await tick();
  expect(writes).toBe(1);
});

test('another window shows it, and a window opened later', async () => {
  const [one, two] = [await world.browser().open(), await world.browser().open()];
  await type(one, 'Tides turn.');
  await world.until('the other has it', () => two.getState().text.text === 'Tides turn.');
  const three = await world.browser().open();
  expect(three.getState().text).toEqual(two.getState().text);
});

test('two windows that type at random over a bad network end with one text', async () => {
  const random = seededRandom(printedSeed('two texts converge'));
  const [one, two] = [await world.browser().open(), await world.browser().open()];
  world.setFate(badNetwork(random));
  await Promise.all([typeAtRandom(one, random, 60), typeAtRandom(two, random, 60)]);
  const isEven = () => isSaved(one) && isSaved(two) && one.getState().revision === two.getState().revision;
  await world.until('both windows have everything', isEven, 2_000);
  world.setFate(() => 'passes');
  const text = await serverText();
  await world.until('both screens show it', () =>
    [one, two].every((desk) => desk.getState().text.text === text),
  );
  const ids = (await stepChanges()).map(({ commandId }) => commandId);
  expect(ids).toHaveLength(new Set(ids).size);
});

test('words typed offline are sent when the server is back', async () => {
  const desk = await world.browser().open();
  await type(desk, 'One. ');
  await world.until('saved', () => isSaved(desk));
  world.goOffline();
  await type(desk, 'Two.');
  await world.until('it is said', () => desk.getState().saving.state === 'offline');
  expect(await serverText()).toBe('One. ');
  world.goOnline();
  await world.until('saved', () => isSaved(desk));
  expect(await serverText()).toBe('One. Two.');
});

test.each<[string, Fate]>([
  ['never arrived', 'lost'],
  ['arrived, though its answer was lost', 'answer-lost'],
])('a killed tab: what %s is there once, on top of what others wrote since', async (_, fate) => {
  const browser = world.browser();
  const desk = await browser.open();
  await type(desk, 'Base. ');
  await world.until('saved', () => isSaved(desk));
  world.setFate((_method, path) => (path.endsWith('/steps') ? fate : 'passes'));
  await type(desk, 'Mine. ');
  await world.until('it was tried', () => desk.getState().saving.state === 'offline');
  await closed(desk);

  world.setFate(() => 'passes');
  const other = await world.browser().open();
  await type(other, 'Theirs. ');
  await world.until('the others are saved', () => isSaved(other));

  const again = await browser.open();
  await world.until('all is saved', async () => isSaved(again) && (await serverText()).includes('Mine.'));
  const words = await serverText();
  expect(words.split('Mine. ')).toHaveLength(2);
  expect(words.split('Theirs. ')).toHaveLength(2);
  expect(words.startsWith('Base. ')).toBe(true);
});

test('a device that opens the essay offline has the words and what was typed on them', async () => {
  const browser = world.browser();
  const desk = await browser.open();
  await type(desk, 'Saved. ');
  await world.until('saved', () => isSaved(desk));
  world.goOffline();
  await type(desk, 'Unsaved.');
  await tick();
  browser.hide();
  await tick();
  await closed(desk);
  const again = await browser.open();
  await world.until('the words are there', () => again.getState().text.text === 'Saved. Unsaved.');
  world.goOnline();
  await world.until('saved', () => isSaved(again));
  expect(await serverText()).toBe('Saved. Unsaved.');
});

/** Closes a tab that cannot reach the server, and lets what is on its way come to grief. */
async function closed(desk: Desk) {
  desk.close();
  for (let turn = 0; turn < 5; turn++) await tick();
}

/** A third of the requests come to grief. */
function badNetwork(random: Random): () => Fate {
  return () => {
    const draw = random();
    if (draw < 0.12) return 'lost';
    return draw < 0.3 ? 'answer-lost' : 'passes';
  };
}

async function typeAtRandom(desk: Desk, random: Random, acts: number) {
  const session = await desk.text.open();
  for (let act = 0; act < acts; act++) {
    const { tr, doc } = session.state();
    const at = 1 + wholeBelow(random, doc.content.size - 1);
    const line = doc.resolve(at);
    const draw = random();
    if (!line.parent.isTextblock) continue;
    if (draw < 0.15) session.dispatch(tr.split(at));
    else if (draw < 0.35 && line.parentOffset > 0) session.dispatch(tr.delete(at - 1, at));
    else session.dispatch(tr.insertText(String.fromCharCode(97 + wholeBelow(random, 26)), at));
    if (random() < 0.5) await tick();
    if (random() < 0.2) world.clock.advance(400);
  }
}
