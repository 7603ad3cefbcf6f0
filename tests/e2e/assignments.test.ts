import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inHours, joinAs, makeCourse, setAssignment } from '#tests/support/assignments.ts';
import type { Watched } from '#tests/support/browser.ts';
import { card, openEditor, untilSaved } from '#tests/support/editor.ts';
import { until } from '#tests/support/editor-screen.ts';
import { apiCall, freshId, readEssay } from '#tests/support/essays.ts';
import { becomeInstructor } from '#tests/support/instructor.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';
import { textBox } from '#tests/support/text-pane.ts';

let stage: Stage;
const watched: Watched[] = [];

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  const troubles = watched.flatMap((one) => one.troubles);
  await stage?.close();
  expect(troubles).toEqual([]);
});

async function freshPage(): Promise<Page> {
  const profile = await stage.profile();
  watched.push(profile);
  return profile.page;
}

async function instructorPage(name: string) {
  const page = await freshPage();
  await page.goto('/help');
  return { page, credentials: await becomeInstructor(page, name) };
}

/** “Ana Berg”, “Ben Berg” …: sixty different names. */
const roster = ['Ana', 'Ben', 'Chi', 'Dora', 'Emil', 'Fay']
  .flatMap((first) =>
    ['Berg', 'Okoro', 'Lind', 'Sato', 'Moran', 'Ruiz', 'Weiss', 'Adler', 'Novak', 'Hale'].map(
      (last) => `${first} ${last}`,
    ),
  )
  .join('\n');

test('from sign-in to a shown join code, with a roster of 60, template, rubric and peer review, in at most 14 interactions', async () => {
  const { credentials } = await instructorPage('Ms Bode');
  const page = await freshPage();
  let interactions = 0;
  const act = async (done: Promise<unknown>) => {
    interactions += 1;
    await done;
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await page.goto('/sign-in');
  await act(page.getByLabel('E-mail').fill(credentials.email));
  await act(page.getByRole('textbox', { name: 'Password' }).fill(credentials.password));
  await act(button('Sign in').click());
  await act(button('New assignment').click());
  await act(page.getByRole('textbox', { name: 'Title' }).fill('Policy memo draft'));
  // A template brings its rubric.
  await act(page.getByText('Toulmin', { exact: true }).first().click());
  await button(/^Toulmin.* Rubric$/).waitFor();
  await act(page.getByRole('textbox', { name: 'Name of the course' }).fill('History 210'));
  await act(button('Paste roster…').click());
  await act(page.getByRole('textbox', { name: 'Names, or a table' }).fill(roster));
  await act(button('Add 60 people').click());
  await act(page.getByLabel('Due', { exact: true }).fill(inHours(72).slice(0, 16)));
  await act(page.getByText('Students review each other').click());
  await page.getByText('60 × 2 = 120 reviews').waitFor();
  await act(button('Publish and get the link').click());
  await page.getByRole('heading', { name: 'Published. Students of History 210' }).waitFor();
  const code = await page.getByText(/^[A-Z\d]{3}-[A-Z\d]{3}$/).textContent();
  await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
  expect(interactions).toBeLessThanOrEqual(14);

  const course = await apiCall<{ courses: { id: string; students: number; joinCode: string }[] }>(
    page,
    'GET',
    '/api/courses',
  );
  expect(course.courses.map(({ students, joinCode }) => [students, joinCode])).toEqual([[60, code]]);
});

test('a student starts, hands in, goes on and hands in again', async () => {
  const { page: staff } = await instructorPage('Mr Lind');
  const course = await makeCourse(staff, 'Civics');
  const { id } = await setAssignment(staff, course, { title: 'Night buses', dueAt: inHours(5), asks: 'map' });
  const page = await freshPage();
  await joinAs(page, course, 'Ana Berg');
  await page.goto(`/assignments/${id}`);
  await page.getByText('Not begun').waitFor();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('status').filter({ hasText: 'Your instructors can see this map' }).waitFor();
  await page.getByRole('link', { name: /due in [45] hours/ }).waitFor();
  await page.keyboard.type('Buses should run all night');
  await page.keyboard.press('Escape');
  await untilSaved(page);

  await page.getByRole('button', { name: 'Hand in…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand in “Night buses”' });
  await dialog.getByText('The map has 1 node.').waitFor();
  await dialog
    .getByRole('button', { name: /^Show: / })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Hand in', exact: true }).click();
  const receipt = page.getByRole('dialog', { name: 'Handed in' });
  await receipt.getByText(/^[A-Z\d]{5}-[A-Z\d]{5}$/).waitFor();
  await receipt.getByRole('button', { name: 'Done' }).click();

  await page.locator('[data-map-view] [data-current]').first().press('r');
  await page.keyboard.type('Nurses work at night');
  await page.keyboard.press('Escape');
  await untilSaved(page);
  await page.getByRole('link', { name: /^Night buses/ }).click();
  await page.getByText('Handed in, and changed since').waitFor();
  await page.getByRole('button', { name: 'Hand in again…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('dialog', { name: 'Handed in' }).getByRole('button', { name: 'Done' }).click();
  await page.getByText('handed in for the second time').waitFor();
  const { work } = await apiCall<{ work: { submissions: { number: number; nodes: number }[] } }>(
    page,
    'GET',
    `/api/assignments/${id}/work`,
  );
  expect(work.submissions.map(({ number, nodes }) => [number, nodes])).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('two of a group see where the other is, and write one text at the same time', async () => {
  const { page: staff } = await instructorPage('Ms Sato');
  const course = await makeCourse(staff, 'Geography');
  const { id } = await setAssignment(staff, course, { title: 'Ferries', grouping: 'group' });
  const [ana, ben] = [await freshPage(), await freshPage()];
  const personIds = [await joinAs(ana, course, 'Ana Berg'), await joinAs(ben, course, 'Ben Okoro')];
  const groups = [{ id: freshId('group'), title: 'Team North', personIds }];
  await apiCall(staff, 'PUT', `/api/courses/${course.id}/groups`, { groups });

  await ana.goto(`/assignments/${id}`);
  await ana.getByText('Team North: Ana Berg, Ben Okoro').waitFor();
  await ana.getByRole('button', { name: 'Start' }).click();
  await ana.locator('[data-map-view] textarea').first().waitFor();
  await ana.keyboard.type('Ferries beat bridges');
  await ana.keyboard.press('Escape');
  await untilSaved(ana);
  const essayId = new URL(ana.url()).pathname.split('/').at(-1) ?? '';
  const [thesis] = (await readEssay(ana, essayId)).graph.nodes;
  await openEditor(ben, essayId);

  const others = (page: Page, name: string) => page.getByRole('button', { name: `also here, ${name}` });
  await others(ana, 'Ben Okoro').waitFor();
  await others(ben, 'Ana Berg').waitFor();
  await ana.getByRole('status').filter({ hasText: 'Ben Okoro is here too.' }).waitFor({ state: 'attached' });
  await card(ana, thesis?.id ?? '').click({ position: { x: 40, y: 12 } });
  await ben.getByRole('row', { name: /Ana Berg is here/ }).waitFor();

  // Both type at the same time, each in a paragraph of their own and then in one.
  const write = async (page: Page, words: string) => {
    await page.getByRole('button', { name: 'Show the text' }).click();
    await textBox(page).focus();
    for (const word of words.split(' ')) {
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(`${word} `);
    }
  };
  const [alpha, beta] = ['alpha1 alpha2 alpha3 alpha4 alpha5', 'beta1 beta2 beta3 beta4 beta5'];
  await Promise.all([write(ana, alpha), write(ben, beta)]);
  await ben.locator('[data-present]').first().waitFor();
  await Promise.all([untilSaved(ana), untilSaved(ben)]);
  await until('both windows show what the server has', async () => {
    const shown = await Promise.all([ana, ben].map((page) => textBox(page).innerText()));
    // Two who type at one place mix their letters; none is lost, and both see the same.
    return shown[0] === shown[1] && lettersOf(shown[0] ?? '') === lettersOf(alpha + beta);
  });

  await ben.goto('/');
  await ana.getByRole('status').filter({ hasText: 'Ben Okoro has left.' }).waitFor({ state: 'attached' });
  await others(ana, 'Ben Okoro').waitFor({ state: 'detached' });
});

/** All letters and digits of a text, in alphabetical order. */
function lettersOf(text: string): string {
  return [...text.replace(/[^a-z0-9]/g, '')].sort().join('');
}
