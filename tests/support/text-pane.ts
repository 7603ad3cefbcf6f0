import type { Locator, Page } from 'playwright-core';
import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import { textOf } from '#shared/essay/document.ts';
import { untilSaved } from './editor.ts';
import { apiCall, readEssay } from './essays.ts';

/** The text pane as a person meets it. */

export const ferries = {
  first: 'Ferries beat bridges because they can be moved.',
  second: 'They need no piers, and no town is cut in two by a ramp.',
  third: 'Some people say that ferries are slow.',
};

export function line(...content: (string | InlineJson)[]): BlockJson {
  const pieces = content.map((piece) =>
    typeof piece === 'string' ? ({ type: 'text', text: piece } as const) : piece,
  );
  return { type: 'paragraph', content: pieces };
}

/** Two paragraphs: the first two sentences, then the third. */
export const ferryText: DocumentJson = {
  type: 'doc',
  content: [line(`${ferries.first} ${ferries.second}`), line(ferries.third)],
};

export async function essayWithText(page: Page, id: string, text: DocumentJson = ferryText) {
  await apiCall(page, 'POST', '/api/essays', { id, title: 'Ferries', text });
}

export function textBox(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the essay' });
}

/** Opens an essay that has a text, and waits for the text. */
export async function openText(page: Page, id: string) {
  await page.goto(`/essays/${id}`);
  await textBox(page).waitFor();
}

/** Puts the cursor at the start of the text, by keys. */
export async function toStart(page: Page) {
  await textBox(page).focus();
  await page.keyboard.press('Control+Home');
}

/**
 * Puts the cursor at the end of the text, by keys. Once the text is in focus, ProseMirror waits 20 ms and then puts the
 * cursor back where it was if the browser has moved it; a key that moves it may come just then, from no hand but a test's.
 */
export async function toEnd(page: Page) {
  await textBox(page).focus();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 25))); // timers of one page end in order
  await page.keyboard.press('Control+End');
}

/** Selects the line of the cursor from its start up to the end of `words`, by keys. */
export async function selectFromStart(page: Page, words: string) {
  await toStart(page);
  await page.keyboard.down('Shift');
  for (const _letter of words) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}

/** The words of each badge's passage as they are drawn, by its number. */
export async function badgedWords(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const words: Record<string, string> = {};
    for (const badge of document.querySelectorAll<HTMLElement>('[data-badge]')) {
      const drawn = document.querySelectorAll(`[role="textbox"] [data-node="${badge.dataset.badge}"]`);
      words[badge.textContent ?? ''] = [...drawn].map((part) => part.textContent).join('');
    }
    return words;
  });
}

/** What the server has, as plain text. */
export async function savedText(page: Page, id: string): Promise<string> {
  await untilSaved(page);
  const { version, document } = (await readEssay(page, id)).text;
  return textOf(version, document).text;
}

/** What a program put on the clipboard, pasted where the cursor is. */
export async function pastePage(page: Page, html: string) {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', '');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}
