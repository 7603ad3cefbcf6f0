import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outlineRows, selectRow } from '#tests/support/editor-screen.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

const code = /\/(PopoverPanel|MenuPanel|DialogPanel|FormHost)-[^/]*\.js$/;
const floating = '[role="dialog"], [role="menu"]';

/** Something that floats, and how a key opens it. */
const openings: [string, (page: Page) => Promise<void>][] = [
  ['a panel', (page) => page.getByRole('button', { name: 'Task', exact: true }).press('Enter')],
  ['a menu', (page) => page.getByRole('button', { name: 'More', exact: true }).press('Enter')],
  ['the menu of a row', (page) => page.keyboard.press('Control+.')],
  ['a form', (page) => page.keyboard.press('Control+k')],
];

test.each(openings)('%s that Escape was pressed for stays closed when its code arrives', async (_, open) => {
  const { context, page, troubles } = await stage.profile();
  let arrive = () => {};
  const mayArrive = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const asked: string[] = [];
  await page.route(code, async (route) => {
    asked.push(route.request().url());
    await mayArrive;
    await route.continue();
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await outlineRows(page).nth(20).waitFor();
  await selectRow(page, 1);
  await open(page);
  await page.keyboard.press('Escape');
  expect(asked.length).toBeGreaterThan(0);
  arrive();
  // As text: the test's own build would put a loader of its own in the place of import().
  await page.evaluate(`Promise.all(${JSON.stringify(asked)}.map((url) => import(url)))`);
  for (let frame = 0; frame < 3; frame += 1)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await page.locator(floating).count()).toBe(0);
  // With the code there it opens, hears its own Escape, and the selection outlives both.
  await open(page);
  await page.locator(floating).first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator(floating).first().waitFor({ state: 'detached' });
  expect(await page.getByRole('row', { selected: true }).count()).toBe(1);
  expect(troubles).toEqual([]);
  await context.close();
});
