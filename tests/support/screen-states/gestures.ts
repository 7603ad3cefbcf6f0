import type { Page } from 'playwright-core';

/** What is done on the way to a state, and what is waited for. */

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
export const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
export const dialog = (page: Page) => page.getByRole('dialog').waitFor();
export const menu = (page: Page) => page.getByRole('menu').waitFor();

/** Selects a node by the first words of its text, in the outline. */
export async function selectByWords(page: Page, words: string) {
  const row = page.locator(`[role="row"][aria-label*=": ${words}"]`).first();
  await row.locator('[dir="auto"]').click();
  await page.locator('[role="row"][aria-selected="true"]:focus', { hasText: words }).waitFor();
}

/** How nodes of the sample essay begin. */
export const unsupported = 'Other states and airlines';
export const cited = 'The 1951 Refugee';
export const promise = 'A promise in a treaty';

/** Presses a relation's word that lies free on the map; its menu opens. */
export async function pressRelation(page: Page) {
  const id = await page.evaluate(() => {
    const words = [...document.querySelectorAll('[data-relation-word]')];
    const free = words.find((word) => {
      const box = word.getBoundingClientRect();
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === word;
    });
    return free?.parentElement?.getAttribute('data-relation-id');
  });
  if (!id) throw new Error('No word of a relation is in sight.');
  const word = page.locator(`[data-relation-id="${id}"] [data-relation-word]`);
  await word.click();
  await menu(page);
}

export function essayIdOf(page: Page): string {
  return page.url().split('/essays/')[1] ?? '';
}
