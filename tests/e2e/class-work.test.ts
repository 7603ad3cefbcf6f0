import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Watched } from '#tests/support/browser.ts';
import { makeClassWork } from '#tests/support/class-on-stage.ts';
import { press, status, tabTo } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;
let lead: Watched;
let world: Awaited<ReturnType<typeof makeClassWork>>;
const names = ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss', 'Mei Chen', 'Noor Haddad'];

beforeAll(async () => {
  stage = await openStage();
  lead = await stage.profile({ width: 1440, height: 900, reducedMotion: 'reduce' });
  world = await makeClassWork(lead.page, names);
  for (const { essayId } of world.students.slice(2)) await world.assess(essayId, 0);
});
afterAll(() => stage?.close());

const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

/** The best level of each row, by its key. */
async function chooseAll(page: Page, rows: number) {
  for (let row = 0; row < rows; row++) {
    if (row > 0) await press(page, 'j');
    await page.locator('input[type="radio"][data-level]:focus').waitFor();
    await press(page, '4');
    await page.locator('input[type="radio"][data-level]:checked:focus').waitFor();
  }
}

test('what is to assess is filtered, and gone through by keys alone', async () => {
  const { page } = lead;
  await page.goto(world.address);
  await page.locator('[data-work] :focus').waitFor();
  await page.getByRole('radio', { name: 'To assess 2' }).focus();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Assess 2 in turn' }).waitFor();
  await tabTo(page, 'Assess 2 in turn');
  await press(page, 'Enter');
  for (const [at, name] of names.slice(0, 2).entries()) {
    await page.getByText(`By ${name}`).waitFor();
    await page.getByText(/^Handed in .*\.$/).waitFor();
    await chooseAll(page, 5);
    await saved(page);
    await press(page, 'Control+Enter');
    await page.getByText(`${at + 1} of 2 done`).waitFor();
    await saved(page);
    if (at === 0) await tabTo(page, 'Next essay', 'button', 80);
    if (at === 0) await press(page, 'Enter');
  }
  await tabTo(page, 'Back to Ferries', 'link', 120);
  await press(page, 'Enter');
  await page.locator('[data-work]').first().waitFor();
});

test('one is assessed a second time, unseen, and settled', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('menuitem', { name: /Second assessor/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'How many works' }).fill('1');
  await dialog.getByRole('button', { name: 'Draw 1' }).click();
  await status(page, /Ben Ruiz has 1 of 2 to assess a second time. Drawn with seed \d{4}/);
  const { works } = await world.assistant.ask<{
    works: { essayId: string; name: string; shares: { purpose: string }[] }[];
  }>('GET', `/api/assignments/${world.assignmentId}/works`);
  const drawn = works.find(({ shares }) => shares.some(({ purpose }) => purpose === 'second'));
  if (!drawn) throw new Error('One work was drawn.');
  await world.assess(drawn.essayId, 2, 0);

  await page.reload();
  const row = page.locator('[data-work]', { hasText: drawn.name });
  await row.getByText('Two assessors differ by more than one level on 1 row').waitFor();
  await row.getByRole('button', { name: /What can be done/ }).click();
  await page.getByRole('menuitem', { name: /side by side/ }).click();
  await page.getByText('The same level on 4 of 5 rows, further apart on 1.').waitFor();
  await page.getByRole('button', { name: 'Keep yours' }).click();
  await status(page, `For ${drawn.name} your assessment stands`);
});

test('all is released at once, and a student reads it', async () => {
  const { page } = lead;
  await page.getByRole('button', { name: 'Release all that is ready' }).click();
  await page.getByRole('button', { name: 'Release 5' }).click();
  await status(page, 'Released to 5.');
  const student = await stage.profile();
  const [first] = world.students;
  await first?.remote.signIn(student.page);
  await student.page.goto(`/essays/${first?.essayId}/report`);
  await student.page.getByText('Iris Berg').first().waitFor();
  expect([...lead.troubles, ...student.troubles]).toEqual([]);
});
