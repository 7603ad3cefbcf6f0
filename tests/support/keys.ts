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

/**
 * Presses a key where the focus is, and answers the id of the node that has the focus once the page has answered it:
 * before it draws, or does anything else. There the next key goes, however soon it comes.
 */
export async function focusedRightAfter(page: Page, key: string): Promise<string | null> {
  return page.evaluate(async (pressed) => {
    const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    // No task of its own comes between; what is put off to one of them is not the key's answer.
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
    const focused = document.activeElement;
    return focused?.getAttribute('data-id') ?? focused?.getAttribute('data-row') ?? null;
  }, key);
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
