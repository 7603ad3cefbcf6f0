import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '#tests/support/axe.ts';
import type { WatchOptions } from '#tests/support/browser.ts';
import { docxFile } from '#tests/support/essay-files.ts';
import { makeEssay, readEssay } from '#tests/support/essays.ts';
import { importFixture } from '#tests/support/file-content.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

type Given = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
const plain = (name: string, text: string): Given => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function atHome(options: WatchOptions = {}) {
  const watched = await stage.profile({ reducedMotion: 'reduce', ...options });
  await watched.page.goto('/');
  await watched.page.getByRole('button', { name: 'Import a file' }).waitFor();
  return watched;
}

/** By the keyboard, as far as the browser’s own file window. */
async function choose(page: Page, button: string, file: Given) {
  const opening = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  await (await opening).setFiles(file);
}

/** As a file manager drops it: on whatever is under the pointer. */
async function drop(page: Page, { name, mimeType, buffer }: Given) {
  const data = await page.evaluateHandle(
    ([title, type, text]) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], title, { type }));
      return transfer;
    },
    [name, mimeType, buffer.toString('base64')] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.getByText('Drop the file to import it').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

const idOf = (page: Page) => page.url().split('/').at(-1) ?? '';
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the essay' });

async function clean(page: Page) {
  expect(await violationsOn(page), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsOn(page, 'colours'), 'dark').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

describe('a file at home', () => {
  test('a Word document is read, looked at and opened, with the keyboard alone', async () => {
    const { page, troubles, context } = await atHome();
    await choose(page, 'Import a file', {
      name: 'ferries.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await docxFile()),
    });
    const dialog = page.getByRole('dialog', { name: 'Ferries before Bridges' });
    await dialog.getByText('1 comment in the margin left out.').waitFor();
    await clean(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/essays\/.+/);
    await text(page).getByText('We lost the quay in one summer').waitFor();
    expect((await readEssay(page, idOf(page))).essay.title).toBe('Ferries before Bridges');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('of two essays in one file both can be chosen, on a screen of 360 px', async () => {
    const { page, troubles, context } = await atHome({ width: 360, height: 740 });
    await drop(page, plain('two.txt', importFixture('two-essays.txt')));
    const dialog = page.getByRole('dialog', { name: '2 essays in “two.txt”' });
    await dialog.getByRole('checkbox').nth(1).check();
    await clean(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await dialog.getByRole('button', { name: 'Import them' }).click();
    await page.getByRole('dialog', { name: '2 essays are imported' }).waitFor();
    await page
      .getByRole('button', { name: /^Open “/ })
      .nth(1)
      .click();
    await page.waitForURL(/\/essays\/.+/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('a file that cannot be read is answered with what to do', async () => {
    const { page, troubles, context } = await atHome();
    await choose(page, 'Import a file', plain('essay.rtf', '{\\rtf1 hello}'));
    const dialog = page.getByRole('dialog', { name: 'The file could not be imported' });
    await dialog.getByText('Save as (or Download) > .docx').waitFor();
    await clean(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('a server that is away is said, and the file can be sent again', async () => {
    const { page, context } = await atHome();
    await page.route('**/api/text/read', (route) => route.abort());
    await choose(page, 'Import a file', plain('one.txt', importFixture('annotated.txt')));
    await page.getByText('The server cannot be reached. Nothing was imported').waitFor();
    await page.unroute('**/api/text/read');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Import and open' }).click();
    await page.waitForURL(/\/essays\/.+/);
    const { graph } = await readEssay(page, idOf(page));
    expect(graph.sources.length).toBeGreaterThan(1);
    await context.close();
  });
});

test('the text of a file takes the place of the one that is there, and undo brings that back', async () => {
  const { page, troubles, context } = await atHome();
  await makeEssay(page, 'mine', 'Mine');
  await page.goto('/essays/mine');
  const choosing = async (name: string, words: string) => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Import a text…' }).click();
    await page.getByRole('dialog', { name: 'Import a text' }).waitFor();
    await clean(page);
    await choose(page, 'Choose a file', plain(name, words));
  };
  await choosing('draft.md', '# Ferries\n\nA small harbour is enough for two boats.');
  await page.getByRole('button', { name: 'Import the text' }).click();
  await text(page).getByText('A small harbour').waitFor();

  await choosing('revised.md', '# Ferries\n\nA large harbour is too much for two boats.');
  await page.getByRole('dialog', { name: 'Replace the text?' }).waitFor();
  await clean(page);
  await page.getByRole('button', { name: 'Replace the text' }).click();
  await text(page).getByText('A large harbour').waitFor();
  await text(page).click();
  await page.keyboard.press('Control+z');
  await text(page).getByText('A small harbour').waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

const real = join(import.meta.dirname, '../../../shared/data/essays/border-security/essay.txt');

test.skipIf(!existsSync(real))(
  'the real essay imports in one drop, with its footnotes and sources',
  async () => {
    const { page, troubles, context } = await atHome();
    await drop(page, plain('essay.txt', readFileSync(real, 'utf8')));
    await page.getByRole('dialog', { name: '2 essays in “essay.txt”' }).waitFor();
    await page.getByRole('button', { name: 'Import and open' }).click();
    await page.waitForURL(/\/essays\/.+/);
    const { graph, text: written } = await readEssay(page, idOf(page));
    expect(graph.sources.length).toBeGreaterThan(4);
    expect(JSON.stringify(written.document).match(/"footnote"/g)).toHaveLength(10);
    await text(page).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  },
);
