import { afterEach, expect, test } from 'vitest';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import { createWorld, essayId, type World } from '#tests/support/desk-world.ts';

let world: World;

afterEach(() => world.close());

const titleOf = (desk: Desk) => desk.getState().essay.title;
const path = `/api/essays/${essayId}`;

/** A line that is up brings what it did not begin with. */
async function untilUp(desks: readonly Desk[]) {
  for (const title of ['At first', 'Then']) {
    await world.caller.patch(path, { title });
    await world.until(title, () => desks.every((desk) => titleOf(desk) === title));
  }
}

test('title, task and rubric that another window changes are here at once, in every tab', async () => {
  world = await createWorld();
  const browser = world.browser();
  const [one, two] = [await browser.open(), await browser.open()];
  const elsewhere = await world.browser().open();
  await untilUp([one, two, elsewhere]);
  const before = one.getState().evaluation;
  const rubric = { id: 'toulmin', version: 1 };
  elsewhere.patchEssay({ title: 'Free buses', prompt: 'Should buses be free?', rubric });
  await world.until('both have it', () => [one, two].every((desk) => titleOf(desk) === 'Free buses'));
  for (const desk of [one, two]) {
    expect(desk.getState().essay).toMatchObject({ prompt: 'Should buses be free?', rubric });
    expect(desk.getState().evaluation.rubric).toEqual(rubric);
    expect(desk.getState().notice).toBeNull();
  }
  expect(before.rubric).not.toEqual(rubric);
  expect((await browser.kept.readEssay(essayId))?.snapshot.essay.title).toBe('Free buses');
});

test('what is changed here and not sent yet stays; what was missed comes with the next line', async () => {
  world = await createWorld();
  const desk = await world.browser().open();
  await untilUp([desk]);
  world.setFate((method, to) => (method === 'PATCH' || to.endsWith('/live') ? 'lost' : 'passes'));
  world.goOffline();
  world.goOnline();
  desk.patchEssay({ title: 'Mine' });
  await world.caller.patch(path, { title: 'Theirs', prompt: 'Their task' });
  world.setFate((method) => (method === 'PATCH' ? 'lost' : 'passes'));
  await world.until('the line brings the task', () => desk.getState().essay.prompt === 'Their task');
  expect(titleOf(desk)).toBe('Mine');
  world.setFate(() => 'passes');
  world.goOnline();
  await world.until('sent', async () => (await world.serverState()).essay.title === 'Mine');
  expect(titleOf(desk)).toBe('Mine');
});

test('a map that is deleted elsewhere says so, cannot be edited, and can again once it is back', async () => {
  world = await createWorld();
  const desk = await world.browser().open();
  await untilUp([desk]);
  await world.caller.delete(path);
  await world.until('told', () => desk.getState().essay.deletedAt !== null);
  expect(canEdit(desk.getState())).toBe(false);
  expect(desk.getState().notice).toMatchObject({
    text: 'This map was deleted in another window. It can be brought back from “Recently deleted” on the home page.',
    tone: 'attention',
  });
  await world.until('its line has ended', () => desk.getState().saving.state === 'saved');
  await world.caller.patch(path, { deleted: false });
  await world.until('back', () => desk.getState().essay.deletedAt === null);
  expect(canEdit(desk.getState())).toBe(true);
  expect(desk.getState().notice?.text).toBe('This map is back.');
});
