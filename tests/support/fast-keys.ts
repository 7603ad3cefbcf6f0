import type { Page } from 'playwright-core';

/** Keys that are not one character, as the browser's protocol names them. */
const named: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Tab: { code: 9 },
  Enter: { code: 13, text: '\r' },
  Escape: { code: 27 },
};

/** Strikes keys without waiting for the page between them, as quick hands do: none of them may be lost. */
export async function strike(page: Page, keys: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  await Promise.all(
    keys.flatMap((key) => {
      const { code, text } = named[key] ?? { code: key.toUpperCase().charCodeAt(0), text: key };
      const event = { key, windowsVirtualKeyCode: code };
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...(text && { text }) }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
      ];
    }),
  );
  await session.detach();
}
