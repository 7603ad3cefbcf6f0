import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Watched } from '#tests/support/browser.ts';
import { acceptAll, type ClassEssay, makeClass } from '#tests/support/classroom.ts';
import { openEditor, untilSaved } from '#tests/support/editor.ts';
import { apiCall } from '#tests/support/essays.ts';
import { status } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** Feedback as a class lives it, told in order: a rubric is adapted, five essays are assessed, one is revised. */
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
  essays = await makeClass(student.page, 'Mia Berg', 'classroom');
  await acceptAll(teacher.page, essays, 'Ana Ruiz');
  const [first] = essays;
  if (!first) throw new Error('The class has no essay.');
  mine = first;
});

afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

async function assessmentsOf(page: Page, type: Assessment['type']) {
  const answer = await apiCall<{ assessments: Assessment[] }>(
    page,
    'GET',
    `/api/essays/${mine.id}/assessments`,
  );
  return answer.assessments.filter((assessment) => assessment.type === type);
}

/** Opens the row of a criterion and chooses its level. */
async function choose(page: Page, criterion: string, level: string) {
  const heading = page.getByRole('heading', { name: criterion }).getByRole('button');
  if ((await heading.getAttribute('aria-expanded')) !== 'true') await heading.click();
  await page
    .getByRole('group', { name: `${criterion}: level` })
    .getByRole('radio', { name: level })
    .click();
}

test('the instructor adapts two criteria of a ready rubric and fills a comment bank', async () => {
  const { page } = teacher;
  await page.goto('/rubrics');
  await button(page, 'Actions for Argument essay').click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await field(page, 'Title of the rubric').fill('Grade 9 argument');
  await field(page, 'Criterion 1: title').fill('Position');
  await field(page, 'Position, level 1: description').fill('A position that a neighbour could dispute.');
  await field(page, 'Criterion 2: title').fill('Reasons');
  await page.getByText(/^Saved · version/).waitFor();

  await page.goto('/bank');
  await button(page, 'Import').click();
  await field(page, 'Or paste them here').fill(
    'comment,criterion,kind,next step\nName who says this and when.,Evidence,suggestion,Add the source behind the figure.\nThis reason could stand without the others.,Reasons,strength,',
  );
  await button(page, 'Add 2 comments').click();
  await page.getByText('Name who says this and when.', { exact: true }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('all five essays are judged by it', async () => {
  const { page } = teacher;
  await page.goto('/assess');
  await page.getByText('0 of 5 done').waitFor();
  await button(page, 'One rubric for 5 open ones…').click();
  await page.getByRole('radio', { name: /^Grade 9 argument/ }).click();
  await button(page, 'Use it for all 5').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the student assesses it first', async () => {
  const { page } = student;
  await openEditor(page, mine.id);
  await page.getByRole('link', { name: 'Assess it yourself' }).click();
  await choose(page, 'Position', 'Convincing');
  await choose(page, 'Reasons', 'Sound');
  await choose(page, 'Evidence', 'Sound');
  await choose(page, 'The other side', 'Sound');
  await choose(page, 'Citations', 'Developing');
  await saved(page);
  await button(page, 'Finish').click();
  await status(page, /./);
  const [self] = await assessmentsOf(page, 'self');
  expect(self?.marks.map(({ levelId }) => levelId)).toEqual([
    'points-4',
    'points-3',
    'points-3',
    'points-3',
    'points-2',
  ]);
});

test('the instructor goes through the five, with levels, comments and the bank', async () => {
  const { page } = teacher;
  await page.goto('/assess');
  await page.getByRole('link', { name: mine.title }).click();
  for (const [at, essay] of essays.entries()) {
    await page.locator('header h1', { hasText: essay.title }).waitFor();
    await choose(page, 'Position', 'Sound');
    await choose(page, 'Reasons', 'Developing');
    await choose(page, 'Evidence', 'Beginning');

    // On a claim that the row is about, from the bank.
    await button(page, /^Claim: /).click();
    await button(page, /^Comment on claim/i).click();
    await page.getByRole('textbox', { name: 'New comment' }).waitFor();
    await page.keyboard.type('/name who');
    await page.getByRole('option', { name: /Name who says this/ }).waitFor();
    await page.getByRole('option', { name: /Name who says this/ }).click();
    await button(page, /^Comment$/).click();
    await page.getByRole('article', { name: /^Comment 1, suggestion/ }).waitFor();

    await choose(page, 'The other side', 'Sound');
    await choose(page, 'Citations', 'Beginning');
    await field(page, 'Overall comment').click();
    await page.keyboard.insertText(`Your side is clear, ${essay.title}; the figures need their sources.`);
    await saved(page);
    // Whoever clicks twice has not released anything.
    await button(page, 'Submit').dblclick();
    await status(page, 'Submitted');
    await page.getByText(`${at + 1} of 5 done`).waitFor();
    if (at < essays.length - 1) await button(page, 'Next essay').click();
  }
});

test('and releases them all', async () => {
  const { page } = teacher;
  await page.getByRole('link', { name: 'Back to all that is to assess' }).click();
  await page.getByText('5 of 5 done').waitFor();
  await button(page, 'Release all 5 submitted').click();
  await button(page, 'Release 5').click();
  await status(page, /released/);
  expect((await assessmentsOf(student.page, 'instructor')).map(({ state }) => state)).toEqual(['released']);
});

test('the student reads the report, answers and plans', async () => {
  const { page } = student;
  await openEditor(page, mine.id);
  await page.goto(`/essays/${mine.id}/report`);
  await page.getByRole('heading', { name: 'How am I going' }).waitFor();
  const row = page.getByRole('row', { name: /^Reasons/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(
    expect.arrayContaining(['Sound (3 of 4)', 'Developing (2 of 4)']),
  );
  await button(page, 'Will use').click();
  await page
    .getByRole('textbox', { name: 'I will use this, because …' })
    .fill('The county’s survey is the source; I will say so.');
  await button(page, /^Reply$/).click();
  await page.getByText('The county’s survey is the source').waitFor();
  await button(page, 'Add to my plan').click();
  await field(page, 'What I will do').fill('Name the survey in the claim itself.');
  await field(page, 'What I will do').blur();
  await page.getByText('0 of 1 done.').waitFor();
});

test('a revision of map and text checks the plan off, with the change beside the comment', async () => {
  const { page } = student;
  await page.getByRole('link', { name: 'Show it on the map' }).first().click();
  await page.locator('[data-map-view] [data-current]').first().waitFor();
  await page.locator('.react-flow__node.selected:focus').waitFor();
  await page.keyboard.press('F2');
  await page
    .locator('textarea:focus')
    .fill('The county’s survey shows that late buses serve people with little choice.');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Text of the essay' }).press('Control+End');
  await page.keyboard.type(' The county should begin in spring.');
  await untilSaved(page);
  await page.goto(`/essays/${mine.id}/report`);
  await page.getByText('1 of 1 done.').waitFor();
  await page.getByText('Changed since:').waitFor();
});

test('the next round says what has moved since', async () => {
  const { page } = teacher;
  await page.goto('/assess');
  await page.getByText('Changed since').waitFor();
  await page.getByRole('link', { name: mine.title }).click();
  await button(page, 'Assess the new version').click();
  await button(page, 'Submit').waitFor();
  const levels = {
    Position: 'Sound',
    Reasons: 'Sound',
    Evidence: 'Developing',
    'The other side': 'Sound',
    Citations: 'Beginning',
  };
  for (const [criterion, level] of Object.entries(levels)) await choose(page, criterion, level);
  await saved(page);
  await button(page, 'Submit').click();
  await status(page, 'Submitted');
  await button(page, 'Release').click();
  await status(page, 'Released');
  await saved(page);

  await student.page.goto(`/essays/${mine.id}/report`);
  await student.page.getByRole('columnheader', { name: 'Since draft 1' }).waitFor();
  const since = (name: RegExp) =>
    student.page.getByRole('row', { name }).getByRole('cell').nth(2).innerText();
  expect(await since(/^Reasons/)).toBe('+1');
  expect(await since(/^Position/)).toBe('as before');
  expect([...student.troubles, ...teacher.troubles]).toEqual([]);
});
