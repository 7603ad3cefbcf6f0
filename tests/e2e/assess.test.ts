import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { apiCall } from '#tests/support/essays.ts';
import { press, status } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';
import { essayWithText } from '#tests/support/text-pane.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('an essay is shared by a link, assessed from the keyboard alone, released, and its writer sees it', async () => {
  const id = 'assessed';
  const writer = await stage.profile({ reducedMotion: 'reduce' });
  await writer.page.goto('/');
  await essayWithText(writer.page, id);
  const { essay } = await apiCall<{ essay: { rubric: { id: string } } }>(
    writer.page,
    'GET',
    `/api/essays/${id}`,
  );
  expect(essay.rubric.id).toBe('argument-essay');

  // The writer makes the link.
  await writer.page.goto(`/essays/${id}`);
  await writer.page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await writer.page.getByRole('menuitem', { name: 'Share' }).press('Enter');
  await writer.page.getByRole('button', { name: 'Make a link' }).press('Enter');
  const link = await writer.page.getByRole('textbox', { name: 'Link for assessors' }).inputValue();

  // Somebody else follows it; from here on keys only.
  const assessor = await stage.profile({ reducedMotion: 'reduce' });
  const { page } = assessor;
  await page.goto(link);
  await page.getByLabel('Your name').waitFor();
  await page.keyboard.type('Ana Ruiz');
  await press(page, 'Enter');
  await page.locator('input[type="radio"][data-level]:focus').waitFor();
  expect(
    await page.locator('input[type="radio"][data-level]:checked').count(),
    'nothing is chosen before a person chooses',
  ).toBe(0);

  await press(page, '3');
  await page.locator('[data-level]:checked:focus').waitFor();
  await press(page, 'j', '2', '2', '4', 'c');
  await page.keyboard.type('Each step is said');
  await press(page, 'Escape', 'F6');
  await page.waitForFunction(
    () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') !== 'side',
  );
  await press(page, 'Shift+F6');
  await page.locator('[data-saving="saved"]').waitFor();
  await press(page, 'Control+Enter');
  await status(page, 'Submitted');
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
  await page.locator('[data-saving="saved"]').waitFor();

  // Held back until it is released.
  const seen = () =>
    apiCall<{ assessments: Assessment[] }>(writer.page, 'GET', `/api/essays/${id}/assessments`).then(
      ({ assessments }) => assessments.filter(({ type }) => type === 'instructor'),
    );
  expect(await seen()).toEqual([]);

  // From the queue, where the first key works on the first row.
  await page.goto('/assess');
  await page.locator('[data-essay] a:focus').waitFor();
  await page.getByRole('cell', { name: 'Submitted, not released' }).waitFor();
  await press(page, 'r');
  await status(page, 'is released');

  const [released] = await seen();
  expect(released?.assessor.name).toBe('Ana Ruiz');
  expect(released?.state).toBe('released');
  expect(released?.marks.map(({ levelId }) => levelId)).toEqual(['points-3', 'points-4']);
  await writer.page.goto(`/essays/${id}/self-assess`);
  await writer.page.getByText('Ana Ruiz').first().waitFor();
  await writer.page.getByText('3 · Sound').first().waitFor();

  expect([...writer.troubles, ...assessor.troubles]).toEqual([]);
  await Promise.all([writer.context.close(), assessor.context.close()]);
});
