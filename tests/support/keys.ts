import type { Page } from 'playwright-core';

/** A person without a mouse: what is pressed, where that leads, what is said. */

export async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the status region says this. */
export function status(page: Page, words: string | RegExp) {
  return page.getByRole('status').filter({ hasText: words }).first().waitFor();
}

/** What has the focus: its pane, and what it is there. */
export async function stop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const pane = element?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'outside';
    const node = element?.getAttribute('data-id') ?? element?.getAttribute('data-row');
    return `${pane}: ${node ? 'node' : (element?.getAttribute('role') ?? element?.tagName.toLowerCase())}`;
  });
}

export async function focusedNode(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      document.activeElement?.getAttribute('data-id') ??
      document.activeElement?.getAttribute('data-row') ??
      null,
  );
}

/** Presses Tab until something with this name has the focus. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'radio' = 'button',
  most = 40,
) {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const focused = page.getByRole(role, { name }).and(page.locator(':focus'));
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`Tab has not come to “${name}”.`);
}
