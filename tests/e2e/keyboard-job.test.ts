import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFindings, savedMap } from '#tests/support/editor.ts';
import { press, status, stop, tabTo } from '#tests/support/keys.ts';
import { essayIdOf } from '#tests/support/screen-states/gestures.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage?.close();
});

describe('the whole job by keys alone', () => {
  test('open the sample, fix both findings, dismiss another, take that back', async () => {
    const fresh = await stage.profile();
    const { page } = fresh;
    await page.goto('/');
    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    await tabTo(page, 'Open the sample');
    await press(page, 'Enter');
    await page.waitForURL(/\/essays\/.+/);
    await page.locator('[data-map-view] :focus').waitFor();
    const essayId = essayIdOf(page);
    expect(await openFindings(page, essayId)).toHaveLength(2);

    // The first by the button of its card: F8 opens it, F6 leads to the cards.
    await press(page, 'F8');
    for (let step = 0; step < 4 && !(await stop(page)).startsWith('side'); step++) await press(page, 'F6');
    await tabTo(page, /^Add evidence/);
    await press(page, 'Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Canada and the EU share passenger data only under a court-tested agreement.');
    await press(page, 'Escape');

    // The second by its letter, on the node that F8 has selected.
    await press(page, 'F8');
    await page.locator('[data-map-view] :is([data-id], [data-row]):focus').waitFor();
    for (let step = 0; step < 8; step++) {
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (name.startsWith('Counterargument: Hearing every request')) break;
      await press(page, 'F8');
    }
    await press(page, 'y');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Clear procedures cost less than years of appeals against unlawful ones.');
    await press(page, 'Escape');
    await savedMap(page, essayId);
    const [asked, ...more] = await openFindings(page, essayId);
    expect(more).toEqual([]);
    expect(asked?.title).toContain('not said yet why the evidence counts'); // what the new evidence brought up

    for (let step = 0; step < 4 && !(await stop(page)).startsWith('side'); step++) await press(page, 'F6');
    await tabTo(page, 'Dismiss…');
    await press(page, 'Enter');
    await page.getByRole('dialog').getByRole('radio').first().press(' ');
    await press(page, 'Control+Enter');
    await status(page, /Finding dismissed/);
    await savedMap(page, essayId);
    expect(await openFindings(page, essayId)).toEqual([]);
    await press(page, 'F6', 'Control+z');
    await status(page, /Undone/);
    await savedMap(page, essayId);
    expect(await openFindings(page, essayId)).toHaveLength(1);
    expect(fresh.troubles).toEqual([]);
    await fresh.context.close();
  });
});
