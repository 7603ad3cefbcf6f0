import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  outlineRows,
  savingState,
  selectRow,
  untilOffline,
  untilSaved,
} from '#tests/support/editor-screen.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

test('a map deleted while its window was offline says so, shows what is unsaved, and leads home', async () => {
  const { context, page, troubles } = await stage.profile();
  await page.goto('/');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await outlineRows(page).nth(20).waitFor();
  await untilSaved(page);
  const elsewhere = await context.newPage();
  await elsewhere.goto('/');
  await page.evaluate(() => {
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new TypeError('The network is gone.'));
    Object.assign(globalThis, { goOnline: () => Object.assign(globalThis, { fetch }) });
  });
  await selectRow(page, 1);
  await page.keyboard.press('r');
  await page.keyboard.type('A reason nobody else has');
  await page.keyboard.press('Escape');
  await untilOffline(page);
  const id = new URL(page.url()).pathname.split('/').pop();
  const deleted = elsewhere.evaluate(
    (path) => fetch(path, { method: 'DELETE' }).then(({ ok }) => ok),
    `/api/essays/${id}`,
  );
  expect(await deleted).toBe(true);
  await page.evaluate(() => {
    (globalThis as unknown as { goOnline: () => void }).goOnline(); // put there above
    window.dispatchEvent(new Event('online'));
  });
  const bar = page.getByRole('region', { name: 'This map is gone' });
  await bar.getByText('A reason nobody else has').waitFor();
  await savingState(page).filter({ hasText: 'Not on the server' }).waitFor();
  await bar.getByRole('button', { name: 'Back to my maps' }).press('Enter');
  await page.waitForURL(`${stage.origin}/`);
  expect(troubles).toEqual([]);
  await context.close();
});
