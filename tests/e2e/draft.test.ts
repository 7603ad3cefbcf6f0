import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '#tests/support/axe.ts';
import type { WatchOptions } from '#tests/support/browser.ts';
import { chooseView, openEditor, savedMap } from '#tests/support/editor.ts';
import { apiCall, freshId } from '#tests/support/essays.ts';
import { press, status } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';
import { documentOfLines } from '#tests/support/text-document.ts';

/** A real essay beside the project and no part of it: its test is skipped without it. */
const realEssay = join(import.meta.dirname, '../../../shared/data/essays/border-security/essay.txt');

const ferries = `# Ferries before bridges

## Introduction

Two islands wait for a link to the mainland. The county should buy a second ferry, because a bridge would take the harbour away from those who live by it.

## What a ferry keeps

First, a ferry leaves the harbour as it is. In 2019, a survey by the county found that 71 per cent of the shops live from the quay.

## What is said against it

Critics argue that a ferry is slow. But a bridge with one lane has queues as well. Some people say that ferries are noisy.

## Conclusion

For the sake of its harbour, the county should buy the ferry.`;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage?.close();
});

async function withEssay(lines: string, options: WatchOptions = {}) {
  const watched = await stage.profile({ reducedMotion: 'reduce', ...options });
  const { page } = watched;
  await page.goto('/');
  const id = freshId('draft');
  const text = documentOfLines(lines);
  await apiCall(page, 'POST', '/api/essays', { id, title: 'Ferries', ...(lines && { text }) });
  await openEditor(page, id);
  return { ...watched, id };
}

const side = (page: Page) => page.locator('[data-pane="side"]');
const cards = (page: Page) => side(page).getByRole('row', { level: 2 });

/** Opens the draft by its name, as somebody without a mouse does. */
async function openDraft(page: Page) {
  await press(page, 'Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('draft a map');
  await page.getByRole('option', { name: 'Draft a map from the text…' }).waitFor();
  await press(page, 'Enter');
  await focusIs(page, /^Thesis/);
}

async function focusIs(page: Page, name: RegExp) {
  await page
    .getByRole('row', { name })
    .and(page.locator(':focus'))
    .waitFor()
    .catch(async () => {
      const instead = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300));
      throw new Error(`The focus is not on ${name} but on ${instead}`);
    });
}

/** What is marked in the text as the passage of a card. */
async function marked(page: Page): Promise<string> {
  return (await page.locator('[data-pointed]').allTextContents()).join('');
}

describe('a draft of the text', () => {
  test('is answered by keys alone: accepted, changed, rejected, and each taken back', async () => {
    const { page, id, troubles, context } = await withEssay(ferries);
    await openDraft(page);
    expect((await savedMap(page, id)).nodes).toEqual([]);
    expect(await marked(page)).toMatch(/^The county should buy a second ferry/);

    await press(page, 'a');
    await status(page, /^Thesis accepted/);

    // The next one with the evidence below it, as one act.
    await focusIs(page, /^Claim, .*First, a ferry/);
    await press(page, 'Shift+A');
    await status(page, /^Claim and 1 below it accepted/);
    const map = await savedMap(page, id);
    expect(map.nodes.map(({ kind }) => kind).sort()).toEqual(['claim', 'evidence', 'thesis']);
    expect(map.anchors).toHaveLength(3);
    await press(page, 'Control+z');
    await focusIs(page, /^Claim, .*First, a ferry/);
    expect((await savedMap(page, id)).nodes).toHaveLength(1);

    // Another kind first.
    await press(page, 'k');
    await page.getByRole('menuitem', { name: 'Evidence' }).waitFor();
    await page.keyboard.type('evid');
    await press(page, 'Enter');
    await focusIs(page, /^Evidence: First, a ferry/);
    await press(page, 'a');
    await status(page, /^Evidence accepted under “The county/);
    expect((await savedMap(page, id)).nodes.map(({ kind }) => kind).sort()).toEqual(['evidence', 'thesis']);

    // Rejected, kept, and back by undo.
    await press(page, 'x');
    await status(page, /rejected/);
    await side(page).getByText('Rejected (1)').waitFor();
    await press(page, 'Control+z');
    await side(page).getByText('Rejected (1)').waitFor({ state: 'detached' });
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('asks where a counterargument is answered, and says that many are missed', async () => {
    const { page, context } = await withEssay(ferries);
    await openDraft(page);
    await side(page).getByText('often missed').waitFor();
    const unanswered = cards(page).filter({ hasText: 'Where does your essay answer this?' });
    expect(await unanswered.count()).toBe(1);
    expect(await unanswered.textContent()).toContain('ferries are noisy');
    await side(page).getByRole('link', { name: 'How good is this?' }).click();
    await page.getByRole('heading', { level: 1, name: 'How good is this?' }).waitFor();
    await context.close();
  });

  test('and its text find each other: a card marks its words, the cursor finds its card', async () => {
    const { page, context } = await withEssay(ferries);
    await openDraft(page);
    await side(page).getByText('Critics argue that a ferry is slow.', { exact: true }).hover();
    await page.waitForFunction(() =>
      document.querySelector('[data-pointed]')?.textContent?.startsWith('Critics argue'),
    );
    await page.mouse.move(640, 20);

    await press(page, 'Enter'); // reads the thesis in the text
    await page.waitForFunction(() => getSelection()?.toString().startsWith('The county should'));
    for (let line = 0; line < 12; line++) {
      const found = await side(page).locator('[data-current]').getAttribute('aria-label');
      if (found?.includes('In 2019')) break;
      await press(page, 'ArrowDown');
    }
    for (let step = 0; step < 4; step++) {
      await press(page, 'Shift+F6');
      if (await side(page).locator(':focus').count()) break;
    }
    await focusIs(page, /In 2019, a survey/);
    await context.close();
  });

  test('what was rejected stays so on this device, and can be shown again', async () => {
    const { page, id, context } = await withEssay(ferries);
    await openDraft(page);
    const all = await cards(page).count();
    await press(page, 'x');
    await side(page).getByText('Rejected (1)').waitFor();
    await page.reload();
    await page.locator('#first-claim').waitFor();
    await page.getByRole('radio', { name: 'Draft' }).click();
    await side(page).getByText('Rejected (1)').click();
    await side(page)
      .getByRole('button', { name: /^Show again: The county/ })
      .press('Enter');
    await status(page, 'The proposal is back in the list');
    expect(await cards(page).count()).toBe(all);
    expect((await savedMap(page, id)).nodes).toEqual([]);
    await context.close();
  });

  test.each([
    ['is short', 'Too short.', /too little text/],
    [
      'is in another language',
      'Die Fähre ist besser als die Brücke. Sie braucht keinen Pfeiler im Wasser. Der Hafen bleibt, wie er ist. Wir sollten sie kaufen.',
      /does not seem to be in English/,
    ],
  ])('says why there is none where the text %s', async (_name, lines, reason) => {
    const { page, context } = await withEssay(lines);
    await page.getByRole('radio', { name: 'Draft' }).click();
    await side(page).getByText(reason).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  test('an essay without a text has no draft to open', async () => {
    const { page, context } = await withEssay('');
    await page.getByRole('radio', { name: 'Sources' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Draft' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /Draft a map/ }).count()).toBe(0);
    await context.close();
  });

  test.each([1280, 900, 360])('has no violations and no sideways scrolling, %i px wide', async (width) => {
    const { page, troubles, context } = await withEssay(ferries, { width, height: 760 });
    await page.getByRole('button', { name: 'Draft a map from the text…' }).first().click();
    await focusIs(page, /^Thesis/);
    await press(page, 'x');
    await side(page).getByText('Rejected (1)').click();
    expect(await violationsOn(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page, 'colours'), 'dark').toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.skipIf(!existsSync(realEssay))('is proposed for a real essay that comes as a file', async () => {
    const { page, troubles, context } = await stage.profile();
    await page.goto('/');
    const file = readFileSync(realEssay, 'utf8');
    const id = await page.evaluate(async (words) => {
      const form = new FormData();
      form.set('file', new File([words], 'essay.txt', { type: 'text/plain' }));
      const answer = await fetch('/api/essays/import', { method: 'POST', body: form });
      const { essay } = await answer.json();
      return String(essay.id);
    }, file);
    await chooseView(page, id, 'map');
    await openEditor(page, id);
    await openDraft(page);
    expect(await cards(page).count()).toBeGreaterThan(20);
    await press(page, 'a');
    await status(page, /^Thesis accepted/);
    expect((await savedMap(page, id)).nodes.length).toBe(1);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
