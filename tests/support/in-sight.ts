import type { Page } from 'playwright-core';

/**
 * Waits until an element that can be seen is there, and its words begin so. Looks at every frame: a locator looks twice
 * a second after its first four looks, and tests wait for an essay and for its saving more often than for all else.
 */
export async function untilInSight(page: Page, selector: string, words = '') {
  const isThere = ([wanted, start]: readonly [string, string]) =>
    [...document.querySelectorAll<HTMLElement>(wanted)].some(
      (element) => element.checkVisibility() && element.textContent.trim().startsWith(start),
    );
  await page.waitForFunction(isThere, [selector, words] as const).catch((error) => {
    throw new Error(`“${words || selector}” has not come in sight`, { cause: error });
  });
}
