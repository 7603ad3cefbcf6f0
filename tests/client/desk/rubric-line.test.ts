import { afterEach, expect, test } from 'vitest';
import type { Desk } from '#client/desk/desk.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import type { Rubric, RubricBody } from '#shared/rubric/rubric.ts';
import { createWorld, essayId, isSaved, type World } from '#tests/support/desk-world.ts';

let world: World;
afterEach(() => world.close());

const body: RubricBody = {
  title: 'Only claims',
  description: '',
  origin: '',
  rules: [{ ruleId: 'thesis-stated', enabled: true, options: {} }],
  criteria: [],
};
const own: Rubric = { id: 'own', version: 1, ...body };

/** The whole of what a screen is drawn from, as far as rubrics go. */
const rubricAt = (desk: Desk) => {
  const { essay, rubric, evaluation } = desk.getState();
  return [essay.rubric.id, rubric.title, evaluation.rubric.id];
};
const onOwn = ['own', 'Only claims', 'own'];

async function openWorld() {
  world = await createWorld();
  await world.caller.post('/api/rubrics', { id: 'own', ...body });
}

test('an essay opens with the rubric that it names', async () => {
  await openWorld();
  await world.caller.patch(`/api/essays/${essayId}`, { rubric: { id: 'own', version: 1 } });
  expect(rubricAt(await world.browser().open())).toEqual(onOwn);
});

test('a whole rubric judges the map at once, also without the server, and is saved when that is back', async () => {
  await openWorld();
  const desk = await world.browser().open();
  world.goOffline();
  desk.patchEssay({ rubric: own });
  expect(rubricAt(desk)).toEqual(onOwn);
  world.goOnline();
  await world.until('saved', () => isSaved(desk));
  expect((await world.serverState()).essay.rubric).toEqual({ id: 'own', version: 1 });
});

test('a rubric that another window names is fetched, and the map is judged by it', async () => {
  await openWorld();
  const [one, two] = [await world.browser().open(), await world.browser().open()];
  one.patchEssay({ rubric: { id: 'own', version: 1 } });
  await world.until('both judge by it', () =>
    [one, two].every((desk) => rubricAt(desk).join() === onOwn.join()),
  );
});

test('a rubric that could not be fetched is asked for when the server is back', async () => {
  await openWorld();
  const desk = await world.browser().open();
  const before = desk.getState().rubric;
  world.setFate((_method, path) => (path.startsWith('/api/rubrics/') ? 'fails' : 'passes'));
  desk.patchEssay({ rubric: { id: 'own', version: 1 } });
  await world.until('saved', () => isSaved(desk));
  expect(desk.getState().rubric).toBe(before);
  world.setFate(() => 'passes');
  world.goOffline();
  world.goOnline();
  await world.until('judged by it', () => rubricAt(desk).join() === onOwn.join());
});

test('without the server the device has the rubric that the essay was last judged by', async () => {
  await openWorld();
  const kept = createMemoryKeptStore();
  const desk = await world.browser(kept).open();
  desk.patchEssay({ rubric: own });
  await world.until('saved', () => isSaved(desk));
  await world.until('kept', async () => (await kept.readEssay(essayId))?.snapshot.rubric.id === 'own');
  desk.close();
  world.goOffline();
  expect(rubricAt(await world.browser(kept).open())).toEqual(onOwn);
});

test('what the device kept under another rubric is judged by the one that the essay names', async () => {
  await openWorld();
  const kept = createMemoryKeptStore();
  const snapshot = await world.serverState();
  const essay = { ...snapshot.essay, rubric: { id: 'toulmin', version: 1 } };
  await kept.keepSnapshot({ ...snapshot, essay, rubric: rubricOf({ id: 'first-plan', version: 1 }) });
  world.goOffline();
  const desk = await world.browser(kept).open();
  await world.until('judged by it', () => desk.getState().evaluation.rubric.id === 'toulmin');
});

test('a rubric that the essay may not name is taken back, and it is said why', async () => {
  await openWorld();
  const desk = await world.browser().open();
  const before = rubricAt(desk);
  desk.patchEssay({ rubric: { ...own, version: 7 } });
  await world.until('taken back', () => rubricAt(desk).join() === before.join() && isSaved(desk));
  expect(desk.getState().notice).toMatchObject({ tone: 'attention' });
});
