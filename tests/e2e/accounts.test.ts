import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEditor } from '#tests/support/editor.ts';
import { untilOffline, untilSaved } from '#tests/support/editor-screen.ts';
import { essayFromSketch, freshId } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const password = 'a long password';

test('a guest makes a map and an account, leaves nothing on a shared device, and finds the map elsewhere', async () => {
  const { page, context, troubles } = await stage.profile();
  const essayId = freshId('guest-map');
  const email = `${freshId('ana')}@school.example`;
  await page.goto('/');
  await essayFromSketch(page, essayId, 'thesis: Ferries pay for themselves');
  await openEditor(page, essayId);
  // An edit that has not reached the server rides along through the sign-up.
  await context.setOffline(true);
  await page.keyboard.press('r');
  await page.keyboard.type('Written offline');
  await page.keyboard.press('Escape');
  await untilOffline(page);
  await context.setOffline(false);
  await page.goto('/sign-up?to=%2F');
  await page.getByLabel('Your name').fill('Ana Ruiz');
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Account: Ana Ruiz' }).waitFor();
  await openEditor(page, essayId);
  await page.getByText('Written offline').first().waitFor();
  await untilSaved(page);

  // A second window has the map open; signing out in the first one sends it away.
  const second = await context.newPage();
  await openEditor(second, essayId);
  await page.goto('/');
  await page.getByRole('button', { name: 'Account: Ana Ruiz' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await second.waitForURL(`${stage.origin}/`);
  await page.getByRole('button', { name: 'Account: guest' }).waitFor();
  await second.getByRole('button', { name: 'Account: guest' }).waitFor();
  await second.close();
  // It is taken away while the page is shown already.
  await expect.poll(() => keptOn(page)).toEqual({ rows: 0, words: [] });
  await page.goto(`/essays/${essayId}`);
  await page.getByText('There is no map here').waitFor();

  const elsewhere = await stage.profile();
  await elsewhere.page.goto('/sign-in');
  await elsewhere.page.getByLabel('E-mail', { exact: true }).fill(email);
  await elsewhere.page.getByLabel('Password', { exact: true }).fill(password);
  await elsewhere.page.keyboard.press('Enter');
  await elsewhere.page.getByRole('button', { name: 'Account: Ana Ruiz' }).waitFor();
  await openEditor(elsewhere.page, essayId);
  await elsewhere.page.getByText('Written offline').first().waitFor();
  expect([...troubles, ...elsewhere.troubles]).toEqual([]);
});

/** Rows in the browser's databases, and keys of its storage that are of a person. */
function keptOn(page: import('playwright-core').Page) {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let rows = 0;
    for (const { name } of await indexedDB.databases()) {
      const db = await ask(indexedDB.open(name ?? ''));
      for (const store of db.objectStoreNames)
        rows += await ask(db.transaction(store).objectStore(store).count());
      db.close();
    }
    const words = Object.keys(localStorage).filter((key) => key !== 'groundwork-theme');
    return { rows, words };
  });
}
