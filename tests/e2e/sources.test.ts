import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '#tests/support/axe.ts';
import type { Watched } from '#tests/support/browser.ts';
import { openEditor } from '#tests/support/editor.ts';
import { apiCall, readEssay } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

const list = `@article{a, author = {Lind, Ada and Ek, Bo}, title = {Fares and feet}, journal = {Journal of Small Cities},
  volume = 12, number = 3, pages = {101--115}, year = 2020}
@book{bad, title = {Never closed
@book{b, author = {Okafor, Ngozi}, title = {The price of a free ride}, publisher = {Harbour Press}, year = 2019}`;

let stage: Stage;
let watched: Watched;
const id = 'sources-job';

beforeAll(async () => {
  stage = await openStage();
  watched = await stage.profile({ reducedMotion: 'reduce' });
  await watched.page.goto('/');
  await apiCall(watched.page, 'POST', '/api/essays', {
    id,
    title: 'Borders',
    template: 'sample-border-security',
  });
  await openEditor(watched.page, id);
  await watched.page.getByRole('radio', { name: 'Sources' }).click();
});

afterAll(async () => {
  await stage?.close();
});

async function more(title: string) {
  const { page } = watched;
  await page.getByRole('button', { name: /^More for Okafor/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: title }).press('Enter');
  await page.getByRole('dialog').waitFor();
}

test('a list is read, looked over and added, with the keyboard', async () => {
  const { page } = watched;
  await page.getByRole('button', { name: 'Import sources…' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.insertText(list);
  await page.getByRole('button', { name: 'Read the list' }).press('Enter');
  await page.getByText(/^Line 3: This entry could not be read/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Okafor 2019, The price of a free ride' }).waitFor();

  await page.getByRole('button', { name: 'Import sources…' }).press('Enter');
  await page.getByRole('dialog').getByLabel('List of sources').waitFor();
  await page.keyboard.insertText(list);
  await page.getByRole('button', { name: 'Read the list' }).press('Enter');
  await page.getByText('in your list already').nth(1).waitFor();
  expect(await page.getByRole('button', { name: 'Add 0 sources' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
});

test('a source is annotated and appraised', async () => {
  const { page } = watched;
  await more('Annotate…');
  await page.keyboard.insertText('What a city counted.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('What a city counted.').waitFor();
  await more('Appraise…');
  await page
    .getByRole('radiogroup', { name: /^Currency/ })
    .getByRole('radio', { name: 'Strong' })
    .click();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByText('CRAAP: 1 of 5 looked at, 1 strong').waitFor();
});

test('a quotation is looked up in the attached text, while it is typed and on the card', async () => {
  const { page } = watched;
  await more('Attach its text…');
  await page
    .getByLabel('Or paste the text')
    .fill('The city counted.\n\nThe number of riders rose by 14 per cent.');
  await page.getByRole('button', { name: 'Attach what is pasted' }).press('Enter');
  await page.getByText('Text attached: Pasted text.txt').waitFor();

  const { graph } = await readEssay(page, id);
  const source = graph.sources.find(({ item }) => item.title === 'The price of a free ride');
  const node = graph.nodes.find(({ kind }) => kind === 'evidence');
  const call = { name: 'cite', args: { id: 'k1', nodeId: node?.id, sourceId: source?.id, quotation: 'x' } };
  await apiCall(page, 'POST', `/api/essays/${id}/commands`, { commandId: 'c1', baseRevision: 0, call });
  await page.getByText('Quotation: Not found in the attached text.').waitFor();
  await page
    .getByRole('article', { name: /^Okafor/ })
    .getByRole('listitem')
    .getByRole('button')
    .press('Enter');
  await page.getByRole('radio', { name: 'Node' }).click();
  await page.getByRole('button', { name: /^Edit the citation of Okafor/ }).press('Enter');
  const quotation = page.getByLabel('Words you quote');
  await quotation.fill('the number of travellers rose by 14 per cent');
  await page.getByText('You write “travellers”, the source has “riders”.').waitFor();
  await quotation.fill('The number of riders … 14 per cent');
  await page.getByText('Found in paragraph 2 of the attached text.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
});

test('the list is written in a style and can be copied', async () => {
  const { page } = watched;
  await page.getByRole('radio', { name: 'Sources' }).click();
  await page.getByRole('radio', { name: 'Bibliography' }).click();
  await page.getByText('Okafor, Ngozi. The Price of a Free Ride. Harbour Press, 2019.').waitFor();
  await page.getByRole('button', { name: /Citation style/ }).press('Enter');
  await page.getByRole('option', { name: 'APA 7' }).press('Enter');
  await page.getByText('Okafor, N. (2019). The price of a free ride. Harbour Press.').waitFor();
  await page.getByRole('button', { name: 'Copy the list' }).press('Enter');
  await page.getByText('The whole list copied.').waitFor();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(watched.troubles).toEqual([]);
});
