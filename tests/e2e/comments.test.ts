import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from '#tests/support/axe.ts';
import { card, openEditor, row } from '#tests/support/editor.ts';
import { apiCall, essayFromSketch, freshId } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage?.close();
});

const sketch = `thesis: School should start at half past eight
  + claim: Teenagers sleep too little
  + claim: Buses have room at nine`;

type Seen = { readonly excerpt: string; readonly kind: string; readonly nextStep: string };

async function commentsOf(page: Page, essayId: string) {
  const { comments } = await apiCall<{ comments: Seen[] }>(page, 'GET', `/api/essays/${essayId}/comments`);
  return comments.map(({ excerpt, kind, nextStep }) => [excerpt, kind, nextStep]);
}

const field = (page: Page) => page.getByRole('textbox', { name: 'New comment' });
const threads = (page: Page) => page.getByRole('article', { name: /^Comment \d/ });

describe('comments', () => {
  test('are written, found, answered and kept by keys alone', async () => {
    const { page, troubles } = await stage.profile({ reducedMotion: 'reduce' });
    await page.goto('/');
    const id = freshId('comments');
    await essayFromSketch(page, id, sketch);
    const entry = { text: 'Who would disagree?', criterion: '', kind: 'question', link: '' };
    await apiCall(page, 'POST', '/api/bank', {
      id: `bank-${id}`,
      ...entry,
      nextStep: 'Write their best point.',
    });
    await openEditor(page, id);

    // From the map: M, the words, Ctrl+Enter, and back on the map.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await field(page).waitFor();
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('This claim is unclear to me.');
    await page.getByText('You name a problem.').waitFor();
    await page.keyboard.press('Control+Enter');
    await threads(page).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.closest('[data-map-view="map"]') !== null);
    await card(page, 'n2').getByRole('button', { name: 'Show comment 1' }).waitFor();
    await row(page, 'n2').getByRole('button', { name: 'Show comment 1' }).waitFor();
    await expect.poll(() => card(page, 'n2').getAttribute('aria-label')).toContain('comment 1');

    // A sentence of the bank brings its kind and next step; Escape keeps what was written.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    await field(page).waitFor();
    await page.keyboard.type('/disag');
    await page.getByRole('option', { name: /Who would disagree/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' Think of parents.');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await field(page).getByText('Who would disagree? Think of parents.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await threads(page).nth(1).waitFor();

    // The next comment by its key shows its place; the place that has changed says so.
    await apiCall(page, 'POST', `/api/essays/${id}/commands`, {
      commandId: 'say-more',
      baseRevision: 1,
      call: { name: 'edit-text', args: { nodeId: 'n2', text: 'Teenagers sleep too little on school days' } },
    });
    await threads(page).first().getByText('Changed since this was written:').waitFor();
    await page.keyboard.press('F9');
    await page.locator('.react-flow__node.selected[data-id="n2"]').waitFor();

    // Into the list: arrows, a reply, done.
    await threads(page).first().focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await threads(page)
        .nth(1)
        .evaluate((node) => node === document.activeElement),
    ).toBe(true);
    await page.locator('.react-flow__node.selected[data-id="n3"]').waitFor();
    await threads(page).nth(1).getByRole('button', { name: 'Reply' }).press('Enter');
    await page.keyboard.type('The bus company would.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('list', { name: 'Replies' }).getByText('The bus company would.').waitFor();
    await threads(page).first().getByRole('button', { name: 'Done' }).press('Enter');
    await page.getByRole('radio', { name: 'Open 1' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);

    await expect
      .poll(() => commentsOf(page, id))
      .toEqual([
        ['Teenagers sleep too little', 'suggestion', ''],
        ['Buses have room at nine', 'question', 'Write their best point.'],
      ]);
    expect(troubles).toEqual([]);
  });

  test('that are written offline are there after a reload and on the server when it is back', async () => {
    const { page, context } = await stage.profile({ reducedMotion: 'reduce' });
    await page.goto('/');
    const id = freshId('offline');
    await essayFromSketch(page, id, sketch);
    await openEditor(page, id);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await field(page).waitFor();
    await context.route('**/api/essays/*/comments', (route) => route.abort());
    await page.keyboard.type('Which teenagers do you mean?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 change is kept on this device').waitFor();
    await page.reload();
    await page.getByRole('radio', { name: 'Comments' }).click();
    await threads(page).getByText('Which teenagers do you mean?').waitFor();
    await context.unroute('**/api/essays/*/comments');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => commentsOf(page, id)).toEqual([['Teenagers sleep too little', 'suggestion', '']]);
  });

  test('of the bank are added, found, deleted and brought back', async () => {
    const { page, troubles } = await stage.profile({
      reducedMotion: 'reduce',
      colorScheme: 'dark',
      width: 360,
    });
    await page.goto('/bank');
    await page.getByRole('button', { name: 'New comment' }).press('Enter');
    await page.getByRole('textbox', { name: 'Comment', exact: true }).waitFor();
    await page.keyboard.type('Name one number.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Name one number.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Import' }).press('Enter');
    await page
      .getByLabel('Or paste them here')
      .fill('comment,criterion\nSay who says so.,Evidence\n,Empty\n');
    await page.getByRole('button', { name: 'Add 1 comment' }).press('Enter');
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('number');
    await page.getByText('Say who says so.').waitFor({ state: 'detached' });
    // A frame that comes late, as on a busy machine, must not take the focus away from under the next key.
    await page.evaluate(() => {
      window.requestAnimationFrame = (draw) => {
        addEventListener('focusin', () => draw(performance.now()), { once: true });
        return 0;
      };
    });
    await page.getByRole('button', { name: 'Delete this comment' }).press('Enter');
    await page.getByText('Comment deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('The comment is back.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(troubles).toEqual([]);
  });
});
