import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { violationsOn } from '#tests/support/axe.ts';
import { apiCall } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** Rubrics as an instructor makes them: copied, adapted, used, and moved on; by keys alone. */
let stage: Stage;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage?.close();
});

beforeEach(async () => {
  ({ context, page, troubles } = await stage.profile({ reducedMotion: 'reduce' }));
  return async () => {
    expect(troubles).toEqual([]);
    await context.close();
  };
});

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');
const saved = () => page.getByText(/^Saved · version/).waitFor();
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Writes into the field that has the focus, over what is there. */
async function write(name: string, words: string) {
  await field(name).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

async function copyOfArgumentEssay(): Promise<string> {
  await page.goto('/rubrics');
  await press('Actions for Argument essay');
  await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter');
  await field('Title of the rubric').waitFor();
  return page.url().split('/rubrics/')[1] ?? '';
}

async function rowOf(id: string): Promise<RubricRow> {
  const { rubrics } = await apiCall<{ rubrics: RubricRow[] }>(page, 'GET', '/api/rubrics');
  const row = rubrics.find(({ rubric }) => rubric.id === id);
  if (!row) throw new Error(`The list has no ${id}.`);
  return row;
}

describe('the rubric editor', () => {
  test('a ready rubric is copied, two criteria are adapted, and a reload has them', async () => {
    const id = await copyOfArgumentEssay();
    await write('Title of the rubric', 'Grade 9 argument');
    await write('Criterion 1: title', 'Position');
    await write('Position, level 1: points', '5');
    await write('Position, level 1: description', 'A position that somebody could dispute.');
    await write('Criterion 2: title', 'Reasons');

    // A criterion moves with the focus on the very field, and comes back by undo.
    await page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await field('Criterion 1: title').inputValue()).toBe('Reasons');
    expect(await focused()).toBe('Criterion 1: title');
    await page.keyboard.press('Control+z');
    expect(await field('Criterion 1: title').inputValue()).toBe('Position');
    expect(await focused()).toBe('Criterion 2: title');

    await press('Use weights');
    await page.getByText('Weights total 100').waitFor();
    await write('Position: weight in per cent', '30');
    await page.getByText('Weights total 106: 6 too many for 100').waitFor();
    await saved();

    await page.reload();
    await field('Title of the rubric').waitFor();
    expect(await field('Title of the rubric').inputValue()).toBe('Grade 9 argument');
    expect(await field('Position, level 1: description').inputValue()).toBe(
      'A position that somebody could dispute.',
    );
    const { rubric } = await rowOf(id);
    expect(rubric.criteria.slice(0, 2).map(({ title, weight }) => ({ title, weight }))).toEqual([
      { title: 'Position', weight: 30 },
      { title: 'Reasons', weight: 19 },
    ]);
    expect(rubric.criteria[0]?.levels[0]?.points).toBe(5);
  });

  test('one in use goes on as the next version, and one’s own essays can follow', async () => {
    const id = await copyOfArgumentEssay();
    const essayId = `essay-for-${id}`.slice(0, 21);
    await apiCall(page, 'POST', '/api/essays', { id: essayId, title: 'Buses' });
    await apiCall(page, 'PATCH', `/api/essays/${essayId}`, { rubric: { id, version: 1 } });
    await page.reload();
    await page.getByText('Used by 1 essay: your next change makes version 2.').waitFor();

    await write('Criterion 1: title', 'Position');
    await page.getByText('Saved · version 2').waitFor();
    await page.getByText('You are writing version 2.').waitFor();
    const essay = () =>
      apiCall<{ essay: { rubric: unknown } }>(page, 'GET', `/api/essays/${essayId}`).then(
        (snapshot) => snapshot.essay.rubric,
      );
    expect(await essay()).toEqual({ id, version: 1 });
    await press('Move my essay to version 2');
    await page.getByText('Your essay uses version 2 now.').waitFor();
    expect(await essay()).toEqual({ id, version: 2 });
  });

  test('what is written offline is kept on the device and sent later', async () => {
    const id = await copyOfArgumentEssay();
    await context.setOffline(true);
    await write('Criterion 1: title', 'Written on the train');
    await page
      .getByRole('status')
      .getByText(/^Offline: your words are kept on this device/)
      .waitFor({ state: 'attached' });
    await context.setOffline(false);
    await saved();
    expect((await rowOf(id)).rubric.criteria[0]?.title).toBe('Written on the train');
  });

  test('the sample map answers each change of a rule at once', async () => {
    await copyOfArgumentEssay();
    const preview = page.getByRole('region', { name: 'On a sample map' });
    await preview.getByText('Nothing answers “Hearing every request').waitFor();
    await page.getByRole('switch', { name: 'Every counterargument is answered' }).press(' ');
    await preview.getByText('Nothing answers “Hearing every request').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await preview.getByText('Nothing answers “Hearing every request').waitFor();
  });

  test('pasted cells become a rubric, which is deleted and brought back', async () => {
    await page.goto('/rubrics');
    await press('Import');
    await page
      .getByRole('textbox', { name: /^Or paste cells/ })
      .fill('Criterion\tStrong (4)\tWeak (1)\nClaim\tPrecise\tA topic\nEvidence\tSourced\tNone');
    await page.getByText('One rubric was found').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).press('Enter');
    const link = page.getByRole('link', { name: 'Imported rubric' });
    await link.waitFor();
    await press('Actions for Imported rubric');
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await link.waitFor({ state: 'detached' });
    await press('Undo');
    await link.waitFor();
  });

  test('axe finds nothing: list and editor, light, dark and 360 px wide', async () => {
    await page.goto('/rubrics');
    await page.getByRole('heading', { name: 'Ready to use' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await copyOfArgumentEssay();
    await press(/^Settings and examples of: Claims and evidence are full/);
    await page.getByText('Here it asks').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOn(page, 'colours')).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'The next criterion' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
