import { afterAll, beforeAll, expect, test } from 'vitest';
import { becomeInstructor } from '#tests/support/instructor.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const names = Array.from(
  { length: 60 },
  (_, index) => `Pupil ${String.fromCharCode(65 + (index % 26))} ${index + 1}`,
);

test('an instructor pastes a roster of 60, and a pupil joins by the code in four interactions', async () => {
  const { page, troubles } = await stage.profile({ reducedMotion: 'reduce' });
  await page.goto('/courses');
  await becomeInstructor(page, 'Nora Falk');
  await page.reload();
  await page.getByRole('button', { name: 'New course' }).click();
  await page.getByLabel('Title').fill('Rivers and roads');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add people' }).click();
  await page
    .getByLabel('Names, or a table')
    .fill(`name,section\n${names.map((name) => `${name},Morning`).join('\n')}`);
  await page.getByRole('button', { name: 'Add 60 people' }).click();
  await page.getByText('60 people are on the roster.').waitFor();
  await page.getByRole('button', { name: 'Show to the class' }).click();
  await page.getByText('0 of 60 have joined').waitFor();
  const code = (await page.getByText(/^\w{3}-\w{3}$/).textContent()) ?? '';

  const pupil = await stage.profile({ reducedMotion: 'reduce', width: 360, height: 740 });
  await pupil.page.goto(`/j/${code.replace('-', '')}`); // 1: the link, or the picture of it
  await pupil.page.getByLabel('Your name').waitFor();
  await pupil.page.keyboard.type('pupil b 2'); // 2: the field has the focus
  await pupil.page.getByLabel('PIN').fill('471108'); // 3
  await pupil.page.getByRole('button', { name: 'Join' }).click(); // 4
  await pupil.page.waitForURL('**/courses/*');

  // The projector notices by itself.
  await page.getByText('1 of 60 have joined').waitFor();

  const elsewhere = await stage.profile({ reducedMotion: 'reduce' });
  await elsewhere.page.goto(`/j/${code}`);
  await elsewhere.page.getByLabel('Your name').fill('Pupil B 2');
  await elsewhere.page.getByLabel('PIN').fill('471108');
  await elsewhere.page.keyboard.press('Enter');
  await elsewhere.page.waitForURL('**/courses/*');
  await page.reload();
  await page.getByText('1 of 60 have joined').waitFor();
  expect([...troubles, ...pupil.troubles, ...elsewhere.troubles]).toEqual([]);
});
