import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inHours, makeCourse, setAssignment } from '#tests/support/assignments.ts';
import type { Watched } from '#tests/support/browser.ts';
import { untilSaved } from '#tests/support/editor.ts';
import { apiCall, freshId } from '#tests/support/essays.ts';
import { becomeInstructor } from '#tests/support/instructor.ts';
import { press, status, tabTo } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** An instructor and two students side by side, each in a browser of their own. Kofi has no mouse. */
let stage: Stage;
let lead: Watched;
let mia: Watched;
let kofi: Watched;
let code = '';

beforeAll(async () => {
  stage = await openStage();
  const people = [{ width: 1440, height: 900 }, {}, {}].map((size) =>
    stage.profile({ ...size, reducedMotion: 'reduce' }),
  );
  [lead, mia, kofi] = (await Promise.all(people)) as [Watched, Watched, Watched]; // three were asked for
  const { page } = lead;
  await page.goto('/help');
  await becomeInstructor(page, 'Ida Berg');
  const course = await makeCourse(page, 'Rivers and roads');
  const rows = ['Kofi Mensah', 'Mia Novak', 'Zoe Hale'].map((name) => ({ id: freshId('person'), name }));
  await apiCall(page, 'POST', `/api/courses/${course.id}/roster`, {
    rows: rows.map((row) => ({ ...row, email: null, section: null, group: null })),
  });
  const changes = { title: 'Ferries', task: 'Should towns keep ferries?', dueAt: inHours(50) };
  const { id } = await setAssignment(page, course, { ...changes, asks: 'map' }, 'draft');
  await page.goto(`/assignments/${id}/edit`);
});

afterAll(() => stage?.close());

const focused = (page: Page) => page.locator(':focus');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

/** Where somebody is once they have turned to their window again. */
const looksAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const saved = (page: Page) => page.locator('[data-saving="saved"]').waitFor();

/** The best level of each of the five rows, by its key. */
async function chooseAll(page: Page) {
  for (let row = 0; row < 5; row++) {
    if (row > 0) await press(page, 'j');
    await page.locator('input[type="radio"][data-level]:focus').waitFor();
    await press(page, '4');
    await page.locator('input[type="radio"][data-level]:checked:focus').waitFor();
  }
}

test('the instructor publishes, and shows the code', async () => {
  const { page } = lead;
  await button(page, 'Publish and get the link').click();
  await page.getByRole('heading', { name: 'Published. Students of Rivers and roads' }).waitFor();
  code = ((await page.getByText(/^[A-Z\d]{3}-[A-Z\d]{3}$/).textContent()) ?? '').replace('-', '');
  await page.getByRole('link', { name: 'See the class' }).click();
  await page.locator('[data-work]').nth(2).waitFor();
});

test('one student joins, draws with a pasted outline and hands in', async () => {
  const { page } = mia;
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name').fill('mia novak');
  await page.getByLabel('PIN').fill('258014');
  await button(page, 'Join').click();
  await page.getByRole('link', { name: /^Ferries/ }).click();
  await button(page, 'Start').waitFor();
  await button(page, 'Start').click();
  await page.locator('[data-map-view] textarea').first().waitFor();
  await page.keyboard.type('Towns should keep their ferries');
  await press(page, 'Escape');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
  }, 'A ferry is a road that nobody builds\n  Twelve towns have no bridge\nFerries bring people together');
  await button(page, 'Paste 3 nodes').click();
  await page.locator('.react-flow__node').nth(3).waitFor();
  await untilSaved(page);
  await button(page, 'Hand in…').click();
  const sheet = dialog(page, 'Hand in “Ferries”');
  await sheet.getByText('The map has 4 nodes.').waitFor();
  await sheet.getByRole('button', { name: 'Hand in', exact: true }).click();
  await dialog(page, 'Handed in').getByRole('button', { name: 'Done' }).waitFor();
  await dialog(page, 'Handed in').getByRole('button', { name: 'Done' }).click();
});

test('the other one does all of it by keys', async () => {
  const { page } = kofi;
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name').and(focused(page)).waitFor();
  await page.keyboard.type('Kofi Mensah');
  await press(page, 'Tab');
  await page.keyboard.type('147036');
  await press(page, 'Enter');
  await page.getByRole('link', { name: /^Ferries/ }).waitFor();
  await tabTo(page, /^Ferries/, 'link');
  await press(page, 'Enter');
  await button(page, 'Start').waitFor();
  await tabTo(page, 'Start');
  await press(page, 'Enter');
  await page.locator('[data-map-view] textarea:focus').waitFor();
  await page.keyboard.type('Bridges serve towns better');
  await press(page, 'Tab');
  await page.keyboard.type('They are open at night');
  await press(page, 'Escape');
  await untilSaved(page);
  await handsInByKeys(page, 'Hand in…', 'The map has 2 nodes.');
});

test('the instructor sees both without a reload, in the list and on the dashboard', async () => {
  const { page } = lead;
  await looksAgain(page);
  await page.getByText('2 of 3').first().waitFor();
  await button(page, 'Dashboard').click();
  await page.getByRole('grid').first().waitFor();
  await page.goBack();
  await page.locator('[data-work]').nth(2).waitFor();
});

test('assesses both with keys, and releases', async () => {
  const { page } = lead;
  await button(page, 'Assess 2 in turn').focus();
  await press(page, 'Enter');
  for (const [at, name] of ['Kofi Mensah', 'Mia Novak'].entries()) {
    await page.getByText(`By ${name}`).waitFor();
    await chooseAll(page);
    if (at === 0) {
      await press(page, 'Shift+F6');
      await page.locator('[data-map-view="map"] :focus').waitFor();
      await press(page, 'm');
      await page.getByRole('textbox', { name: 'New comment' }).and(focused(page)).waitFor();
      await page.keyboard.type('Say which towns.');
      await press(page, 'Control+Enter');
      await page.locator('[data-thread]:focus').waitFor();
    }
    await saved(page);
    await press(page, 'Control+Enter');
    await page.getByText(`${at + 1} of 2 done`).waitFor();
    await saved(page);
    if (at === 0) await press(page, 'Shift+N');
  }
  await tabTo(page, 'Back to Ferries', 'link', 120);
  await press(page, 'Enter');
  await button(page, 'Release all that is ready').waitFor();
  await button(page, 'Release all that is ready').focus();
  await press(page, 'Enter');
  await button(page, 'Release 2').and(focused(page)).waitFor();
  await press(page, 'Enter');
  await status(page, 'Released to 2.');
});

test('both find their feedback; the one by keys will use it, and hands in again', async () => {
  await mia.page.getByRole('link', { name: /^Ferries/ }).click();
  await mia.page.getByRole('link', { name: 'Read the report' }).click();
  await mia.page.getByText('Ida Berg').first().waitFor();

  const { page } = kofi;
  await tabTo(page, /^Ferries/, 'link', 60);
  await press(page, 'Enter');
  await page.getByRole('link', { name: 'Read the report' }).waitFor();
  await tabTo(page, 'Read the report', 'link');
  await press(page, 'Enter');
  await button(page, 'Will use').waitFor();
  await tabTo(page, 'Will use', 'button', 80);
  await press(page, 'Enter');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('I will name two.');
  await tabTo(page, 'Reply');
  await press(page, 'Enter');
  await page.locator('[data-thread]:focus').waitFor();
  await tabTo(page, 'Show it on the map', 'link', 80);
  await press(page, 'Enter');
  await page.locator('.react-flow__node.selected:focus').waitFor(); // on the way there it is on another one
  await press(page, 'F2');
  await page.locator('[data-map-view] textarea:focus').waitFor();
  await press(page, 'Control+a');
  await page.keyboard.insertText('Bridges serve Weil and Oberau better');
  await press(page, 'Escape');
  await untilSaved(page);
  await handsInByKeys(page, /^Hand in/, 'The map has 2 nodes.');
});

test('the instructor sees what is new', async () => {
  const { page } = lead;
  await looksAgain(page);
  const row = page.locator('[data-work]', { hasText: 'Kofi Mensah' });
  await row.getByText('Handed in again after it was assessed').waitFor();
  expect([...lead.troubles, ...mia.troubles, ...kofi.troubles]).toEqual([]);
});

/** From the map to the button in the header, through the checklist and back. */
async function handsInByKeys(page: Page, name: string | RegExp, said: string) {
  await tabTo(page, name, 'button', 80);
  await press(page, 'Enter');
  const sheet = dialog(page, 'Hand in “Ferries”');
  await sheet.getByText(said).waitFor();
  await tabTo(page, /^Hand in$/);
  await press(page, 'Enter');
  await dialog(page, 'Handed in').getByRole('button', { name: 'Done' }).waitFor();
  await tabTo(page, 'Done');
  await press(page, 'Enter');
  await dialog(page, 'Handed in').waitFor({ state: 'detached' });
}
