import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Watched } from '#tests/support/browser.ts';
import { acceptAll, type ClassEssay, makeClass } from '#tests/support/classroom.ts';
import { untilSaved } from '#tests/support/editor.ts';
import { press, status, tabTo } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** What classroom.test.ts tells, by keys alone: nothing here has a mouse. */
let stage: Stage;
let student: Watched;
let teacher: Watched;
let essays: readonly ClassEssay[];
let mine: ClassEssay;

beforeAll(async () => {
  stage = await openStage();
  student = await stage.profile({ reducedMotion: 'reduce' });
  teacher = await stage.profile({ reducedMotion: 'reduce' });
  await Promise.all([student.page.goto('/'), teacher.page.goto('/')]);
  essays = await makeClass(student.page, 'Mia Berg', 'keys');
  await acceptAll(teacher.page, essays, 'Ana Ruiz');
  const [first] = essays;
  if (!first) throw new Error('The class has no essay.');
  mine = first;
});

afterAll(() => stage?.close());

/** A level of the open row has the focus: its keys act. */
const inRow = (page: Page) => page.locator('input[type="radio"][data-level]:focus').waitFor();
const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();
const title = (page: Page, words: string) => page.locator('header h1', { hasText: words }).waitFor();
const chosen = (page: Page, level: string) =>
  page.locator(`input[data-level="${level}"]:checked:focus`).waitFor();

/** A level for each of the five rows; each key waits for the one before to have done its work. */
async function chooseAll(page: Page, points: string) {
  for (const [at, key] of [...points].entries()) {
    if (at > 0) await press(page, 'j');
    await inRow(page);
    await press(page, key);
    await chosen(page, `points-${key}`);
  }
}

test('a rubric is copied, adapted and chosen for all five', async () => {
  const { page } = teacher;
  await page.goto('/rubrics');
  await page.getByRole('heading', { name: 'Ready to use' }).waitFor();
  await tabTo(page, 'Actions for Argument essay');
  await press(page, 'Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.type('dup');
  await press(page, 'Enter');
  await page.getByText(/^Saved · version/).waitFor();
  await tabToField(page, 'Criterion 1: title');
  await press(page, 'Control+a');
  await page.keyboard.type('Position');
  await press(page, 'Tab');
  await page.getByText(/^Saved · version/).waitFor();

  await page.goto('/assess');
  await page.locator('[data-essay] a:focus').waitFor();
  await tabTo(page, 'One rubric for 5 open ones…');
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').first().waitFor();
  // One’s own stand above the one that the essays have now.
  await tabTo(page, /^Argument essay/, 'radio');
  await press(page, 'ArrowUp');
  await tabTo(page, 'Use it for all 5');
  await press(page, 'Enter');
  await dialog.waitFor({ state: 'detached' });
});

test('the student assesses it first', async () => {
  const { page } = student;
  await page.goto(`/essays/${mine.id}`);
  await page.locator('[data-map-view] :focus').waitFor();
  await page.getByRole('link', { name: 'Assess it yourself' }).waitFor();
  await press(page, 'F6');
  await tabTo(page, 'Assess it yourself', 'link', 80);
  await press(page, 'Enter');
  await chooseAll(page, '43332');
  await saved(page);
  await press(page, 'Control+Enter');
  await status(page, 'Finished');
});

test('five essays are assessed without leaving the keys, then released at once', async () => {
  const { page } = teacher;
  await page.goto('/assess');
  await page.locator('[data-essay] a:focus').waitFor();
  await press(page, 'Enter');
  for (const [at, essay] of essays.entries()) {
    await title(page, essay.title);
    await chooseAll(page, '32131');
    if (at === 0) await commentOnTheMap(page);
    await press(page, 'c');
    await page.keyboard.type('Cite the survey.');
    await press(page, 'Escape');
    await inRow(page);
    await saved(page);
    await press(page, 'Control+Enter');
    await page.getByText(`${at + 1} of 5 done`).waitFor();
    await saved(page);
    if (at < essays.length - 1) await press(page, 'Shift+N');
  }
  await page.goto('/assess');
  await page.locator('[data-essay] a:focus').waitFor();
  await page.getByText('5 of 5 done').waitFor();
  await press(page, 'Shift+Tab');
  await page.getByRole('button', { name: 'Release all 5 submitted' }).and(page.locator(':focus')).waitFor();
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Release 5' }).and(page.locator(':focus')).waitFor();
  await press(page, 'Enter');
  await status(page, /5 are released/);
});

/** From the rubric to the map, one node down, a comment there, and back to the row. */
async function commentOnTheMap(page: Page) {
  await press(page, 'Shift+F6');
  await page.locator('[data-map-view="map"] :focus').waitFor();
  await press(page, 'ArrowDown', 'm');
  await page.getByRole('textbox', { name: 'New comment' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Name who says this and when.');
  await press(page, 'Control+Enter');
  await page.locator('[data-thread]:focus').waitFor();
}

test('the student reads, answers, plans and revises', async () => {
  const { page } = student;
  await page.goto(`/essays/${mine.id}/report`);
  await page.getByRole('button', { name: 'Will use' }).waitFor();
  await tabTo(page, 'Will use', 'button', 80);
  await press(page, 'Enter');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('The survey is the source.');
  await tabTo(page, 'Reply');
  await press(page, 'Enter');
  await page.getByText('The survey is the source.').waitFor();
  await page.locator('[data-thread]:focus').waitFor();
  await tabTo(page, 'Add to my plan');
  await press(page, 'Enter');
  await page.getByText('0 of 1 done.').waitFor();
  await page.getByRole('textbox', { name: 'What I will do' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Name the survey in the claim itself.');
  await tabTo(page, 'Add a line', 'button');
  await press(page, 'Enter');
  await page.getByText('0 of 2 done.').waitFor();
  await page.getByRole('textbox', { name: 'What I will do' }).nth(1).and(page.locator(':focus')).waitFor();

  await page.goto(`/essays/${mine.id}/report`);
  await page.getByText('0 of 2 done.').waitFor();
  await tabTo(page, 'Comment 1', 'link');
  await press(page, 'Enter');
  await page.locator('#comment-place-1:focus').waitFor();
  await page.goto(`/essays/${mine.id}/report`);
  await page.getByText('0 of 2 done.').waitFor();
  await tabTo(page, 'Show it on the map', 'link');
  await press(page, 'Enter');
  await page.locator('.react-flow__node.selected:focus').waitFor(); // on the way there it is on another one
  await press(page, 'F2');
  await page.locator('textarea:focus').waitFor();
  await press(page, 'Control+a');
  await page.keyboard.insertText(
    'The county’s survey shows that late buses serve people with little choice.',
  );
  await press(page, 'Escape');
  await untilSaved(page);
  await page.goto(`/essays/${mine.id}/report`);
  await page.getByText('1 of 2 done.').waitFor();
  await page.getByText('Changed since').first().waitFor();
  expect([...student.troubles, ...teacher.troubles]).toEqual([]);
});

async function tabToField(page: Page, name: string) {
  const field = page.getByRole('textbox', { name, exact: true }).first();
  for (let count = 0; count < 40; count++) {
    if (await field.evaluate((one) => one === document.activeElement)) return;
    await press(page, 'Tab');
  }
  throw new Error(`Tab has not come to “${name}”.`);
}
