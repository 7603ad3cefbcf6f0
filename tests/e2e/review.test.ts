import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import { apiCall } from '#tests/support/essays.ts';
import { press, status } from '#tests/support/keys.ts';
import { withReviewer } from '#tests/support/screen-states/reviewing-states.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('a student reviews a classmate’s map from the keyboard alone: levels, words, a pinned comment, and sends it', async () => {
  const { page, troubles } = await stage.profile({ reducedMotion: 'reduce' });
  const { address } = await withReviewer(page);
  const strayed: string[] = [];
  await page.goto(address);
  await page.locator('[data-review]').first().getByRole('button').focus();
  page.on('request', (request) => {
    if (request.url().includes('/api/essays/')) strayed.push(request.url());
  });
  await press(page, 'Enter');
  await page.locator('input[type="radio"][data-level]:focus').waitFor();
  const id = new URL(page.url()).pathname.replace('/reviews/', '');

  await press(page, '3', 'j', '2', 'c');
  await page.keyboard.type('Each step is said, and bridges could be answered next.');
  await press(page, 'Escape', 'Shift+F6');
  await page.locator('[data-pane="map"] :focus').waitFor();
  await press(page, 'ArrowDown', 'm');
  await page.locator('[aria-label="New comment"]:focus').waitFor();
  await page.keyboard.type('Who builds the landings?');
  await press(page, 'Control+Enter');
  await page.locator('[data-thread]:focus').waitFor();

  // What is deleted comes back by its key.
  await press(page, 'Tab', 'Enter');
  await page.locator('[role="menuitem"]:focus').waitFor();
  await press(page, 'End');
  await page.locator('[role="menuitem"]:focus', { hasText: 'Delete' }).waitFor();
  await press(page, 'Enter');
  await status(page, 'Comment deleted');
  await page.locator('input[data-level]:focus').waitFor();
  await press(page, 'Control+z');
  await page.locator('[data-thread]').waitFor();
  await page.locator('[data-saving="saved"]').waitFor();

  await press(page, 'Control+Enter');
  await status(page, 'your review is on its way');
  await page.getByText('Sent. You can change it until the author gets it.').waitFor();
  expect(strayed, 'whoever reviews is no member of the essay').toEqual([]);
  const { review, assessment, comments } = await apiCall<ReviewToWrite>(page, 'GET', `/api/reviews/${id}`);
  expect([review.state, review.marked]).toEqual(['sent', 2]);
  expect(assessment.marks.map(({ levelId }) => levelId)).toEqual(['points-3', 'points-2']);
  expect(comments.map(({ place, kind }) => [place.type, kind])).toEqual([['node', 'suggestion']]);
  expect(troubles).toEqual([]);
});
