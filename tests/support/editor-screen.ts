import type { Locator, Page } from 'playwright-core';
import { untilInSight } from './in-sight.ts';

/** What a person sees and does in the open editor, by its roles and words. */

export async function openEditor(page: Page, essayId: string) {
  await page.goto(`/essays/${essayId}`);
  await untilInSight(page, '[aria-label="Title of the essay"]');
}

/** Where the work is, as the header says it: “Saved”, “Saving …”, “Offline, kept on this device”. */
export function savingState(page: Page): Locator {
  return page
    .locator('header')
    .getByRole('button', { name: /^(Saved|Saving|Offline|Not saved|Not on the server)/ });
}

export async function untilSaved(page: Page) {
  await untilInSight(page, 'header button', 'Saved');
}

export async function untilOffline(page: Page) {
  await savingState(page).filter({ hasText: 'Offline, kept on this device' }).waitFor();
}

export function outlineRows(page: Page): Locator {
  return page.getByRole('treegrid').locator('[data-row]');
}

/** The texts of the outline from top to bottom, the one being typed among them. */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role=treegrid] [data-row]')].map((row) => {
      const field = row.querySelector('textarea');
      return field ? field.value : (row.querySelector('[dir=auto]')?.textContent ?? '');
    }),
  );
}

/** Clicks a row's words, so that keys act on its node. */
export async function selectRow(page: Page, index: number) {
  await outlineRows(page).nth(index).locator('[dir=auto]').click();
}

/** Calls that this device keeps because no server has acknowledged them. */
export function keptCalls(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('groundwork');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('calls').objectStore('calls').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** Waits until the condition holds; for what is not on the page. */
export async function until(what: string, holds: () => Promise<boolean>) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 16)); // asking without a pause takes the time of what is awaited
  }
  throw new Error(`It never came to this: ${what}.`);
}
