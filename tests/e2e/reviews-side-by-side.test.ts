import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '#tests/support/axe.ts';
import type { Watched } from '#tests/support/browser.ts';
import { makeClassThatReviews, namesNobodyElse } from '#tests/support/class-that-reviews.ts';
import { untilSaved } from '#tests/support/editor.ts';
import { press, tabTo } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/**
 * An instructor and three students review each other double-blind, each in a browser of their own: Amara has a mouse,
 * Jonas has none, and Saskia has a telephone.
 */
let stage: Stage;
let lead: Watched;
let amara: Watched;
let jonas: Watched;
let saskia: Watched;
let at = '';
let code = '';

beforeAll(async () => {
  stage = await openStage();
  const people = [
    { width: 1440, height: 900 },
    {},
    {},
    { width: 360, height: 740, hasTouch: true, colorScheme: 'dark' as const },
  ].map((media) => stage.profile({ ...media, reducedMotion: 'reduce' }));
  [lead, amara, jonas, saskia] = (await Promise.all(people)) as [Watched, Watched, Watched, Watched]; // four were asked for
  ({ at } = await makeClassThatReviews(lead.page, 'draft'));
  await lead.page.goto(`${at}/edit`);
});

afterAll(() => stage?.close());

const focused = (page: Page) => page.locator(':focus');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

/** Without scrolling to it: a locator that is pressed is scrolled to. */
async function isInSight(element: Locator) {
  const box = await element.boundingBox();
  const height = element.page().viewportSize()?.height ?? 0;
  expect(box && box.y > 0 && box.y + Math.min(box.height, 60) < height).toBe(true);
}

test('the instructor lets students review each other, one map each, and publishes', async () => {
  const { page } = lead;
  await page.getByText('Students review each other').click();
  await page.getByRole('radiogroup', { name: 'Reviews that each student writes' }).getByText('1').click();
  await page.getByText('3 × 1 = 3 reviews').first().waitFor();
  await page.getByRole('radio', { name: 'Hidden both ways' }).and(page.locator(':checked')).waitFor();
  await button(page, 'Publish and get the link').click();
  await page.getByRole('heading', { name: 'Published. Students of Rivers and roads' }).waitFor();
  code = ((await page.getByText(/^[A-Z\d]{3}-[A-Z\d]{3}$/).textContent()) ?? '').replace('-', '');
});

test('three students join, draw and hand in', () =>
  Promise.all([drawsByMouse(), drawsByKeys(), drawsByTouch()]));

test('the instructor looks at the drawing and gives the reviews out', async () => {
  const { page } = lead;
  await page.goto(at);
  await button(page, 'Peer review').click();
  const drawing = page.getByRole('table', { name: 'Who would review each map' });
  await drawing.waitFor();
  await button(page, 'Draw again').click();
  await drawing.waitFor();
  await button(page, 'Give the reviews out').click();
  await page.getByRole('table', { name: 'Pairings' }).waitFor();
});

test('each writes a review with levels, a question on a node and a comment on a step', () =>
  Promise.all([reviewsByMouse(), reviewsByKeys(), reviewsByTouch()]));

test('each rates the review of their own map, then sees its levels, answers and plans', () =>
  Promise.all([readsByMouse(), readsByKeys(), readsByTouch()]));

test('the instructor looks at health and numbers, endorses one and takes one out', async () => {
  const { page } = lead;
  await page.getByRole('link', { name: 'Health' }).click();
  await page.getByRole('table').getByRole('button', { name: 'Jonas Novak' }).click();
  const read = page.getByRole('dialog', { name: /^Jonas Novak on .* map$/ });
  await read.getByRole('button', { name: 'Endorse' }).click();
  await read.getByText('You endorse this review').waitFor();
  await read.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('table').getByRole('button', { name: 'Amara Mensah' }).click();
  const other = page.getByRole('dialog', { name: /^Amara Mensah on .* map$/ });
  await other.getByRole('button', { name: 'Take out…' }).click();
  await other.getByRole('textbox', { name: 'Why it is taken out' }).fill('It is about another map.');
  await other.getByRole('button', { name: 'Take it out' }).click();
  await other.getByRole('button', { name: 'Bring it back' }).waitFor();
  await other.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Numbers' }).click();
  await page.getByRole('grid').waitFor();
});

test('each reviewer sees what became of the review', async () => {
  const told = [
    [amara, 'Amara Mensah', 'Taken out by your instructor: It is about another map.'],
    [jonas, 'Jonas Novak', 'Your instructor endorses it.'],
    [saskia, 'Saskia Haller', 'will use 1 comment'],
  ] as const;
  await tabTo(jonas.page, 'Ferries', 'link');
  await press(jonas.page, 'Enter');
  for (const [watched, name, words] of told) {
    if (watched !== jonas) await watched.page.goto(at);
    await watched.page.getByText(words).waitFor();
    await namesNobodyElse(watched.page, name);
  }
  expect([lead, amara, jonas, saskia].flatMap(({ troubles }) => troubles)).toEqual([]);
});

async function drawsByMouse() {
  const { page } = amara;
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name').fill('Amara Mensah');
  await page.getByLabel('PIN').fill('258014');
  await button(page, 'Join').click();
  await page.getByRole('link', { name: /^Ferries/ }).click();
  await button(page, 'Start').click();
  await page.locator('[data-map-view] textarea').first().waitFor();
  await page.keyboard.type('Towns should keep their ferries');
  await button(page, 'Add a claim').first().click();
  await page.locator('[data-map-view] textarea:focus').waitFor();
  await page.keyboard.type('A ferry is a road that nobody builds');
  await press(page, 'Escape');
  await untilSaved(page);
  await button(page, 'Hand in…').click();
  const sheet = dialog(page, 'Hand in “Ferries”');
  await sheet.getByText('The map has 2 nodes.').waitFor();
  await sheet.getByRole('button', { name: 'Hand in', exact: true }).click();
  await dialog(page, 'Handed in').getByRole('button', { name: 'Done' }).click();
  await namesNobodyElse(page, 'Amara Mensah');
}

async function drawsByKeys() {
  const { page } = jonas;
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name').and(focused(page)).waitFor();
  await page.keyboard.type('Jonas Novak');
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
  await tabTo(page, 'Hand in…', 'button', 80);
  await press(page, 'Enter');
  await dialog(page, 'Hand in “Ferries”').getByText('The map has 2 nodes.').waitFor();
  await tabTo(page, /^Hand in$/);
  await press(page, 'Enter');
  await button(page, 'Done').and(focused(page)).waitFor();
  await press(page, 'Enter');
  await dialog(page, 'Handed in').waitFor({ state: 'detached' });
  await namesNobodyElse(page, 'Jonas Novak');
}

async function drawsByTouch() {
  const { page } = saskia;
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name').tap();
  await page.keyboard.type('Saskia Haller'); // the keyboard of the screen
  await page.getByLabel('PIN').tap();
  await page.keyboard.type('369025');
  await button(page, 'Join').tap();
  await page.getByRole('link', { name: /^Ferries/ }).tap();
  await button(page, 'Start').tap();
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('Ferries should cost nothing');
  await button(page, 'Add a claim').first().tap();
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('Nobody pays to cross a bridge');
  await untilSaved(page);
  await button(page, 'Hand in…').tap();
  const sheet = dialog(page, 'Hand in “Ferries”');
  await sheet.getByText('The map has 2 nodes.').waitFor();
  await sheet.getByRole('button', { name: 'Hand in', exact: true }).tap();
  await dialog(page, 'Handed in').getByRole('button', { name: 'Done' }).tap();
  await namesNobodyElse(page, 'Saskia Haller');
}

async function reviewsByMouse() {
  const { page } = amara;
  await page.goto(at);
  await button(page, /^Start: the review for/).click();
  await page.locator('.react-flow__node').nth(1).waitFor();
  const rows = page.locator('[data-criterion]');
  for (let row = 0; row < 5; row++) {
    if (row > 0) await rows.nth(row).getByRole('button').first().click();
    await rows.nth(row).locator('label:has([data-level])').nth(1).click();
  }
  await page.getByText('5 of 5 rows').waitFor();
  await page.locator('.react-flow__node').nth(1).click();
  await button(page, /^Comment on claim/i)
    .first()
    .click();
  const form = page.getByRole('region', { name: 'New comment' });
  await form.getByText('Question', { exact: true }).click();
  await form.getByRole('textbox', { name: 'New comment' }).click();
  await page.keyboard.type('How do you know?');
  await form.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.locator('[data-thread]').first().waitFor();
  await page.getByText('supports', { exact: true }).click();
  await page.getByRole('menuitem', { name: /^Comment/ }).click();
  await form.getByRole('textbox', { name: 'New comment' }).and(focused(page)).waitFor();
  await page.keyboard.type('Say why the one follows from the other.');
  await form.getByLabel('Next step').fill('Add the step between them.');
  await form.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.locator('[data-thread]').nth(1).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await namesNobodyElse(page, 'Amara Mensah');
  await button(page, 'Send review').first().click();
  await page.getByText('Sent', { exact: true }).first().waitFor();
}

async function reviewsByKeys() {
  const { page } = jonas;
  await tabTo(page, /^Ferries/, 'link', 80);
  await press(page, 'Enter');
  await button(page, /^Start: the review for/).waitFor();
  await tabTo(page, /^Start: the review for/);
  await press(page, 'Enter');
  for (let row = 0; row < 5; row++) {
    if (row > 0) await press(page, 'j');
    await page.locator('input[type="radio"][data-level]:focus').waitFor();
    await press(page, '3');
    await page.locator('input[type="radio"][data-level]:checked:focus').waitFor();
  }
  await press(page, 'Shift+F6');
  await page.locator('[data-map-view="map"] :focus').waitFor();
  await press(page, 'm');
  await page.getByRole('textbox', { name: 'New comment' }).and(focused(page)).waitFor();
  await page.keyboard.type('Which towns are these?');
  await press(page, 'Shift+Tab', 'ArrowLeft');
  await page.getByRole('radio', { name: 'Question', checked: true }).and(focused(page)).waitFor();
  await press(page, 'Tab', 'Control+Enter');
  await page.locator('[data-thread]:focus').waitFor();
  await press(page, 'Shift+F6');
  await page.locator('[data-map-view="map"] :focus').waitFor();
  await press(page, 'Control+ArrowDown');
  await page
    .getByRole('button', { name: /^supports, from Claim .* to Thesis .*, 1 of 1$/ })
    .and(focused(page))
    .waitFor();
  await press(page, 'm');
  await page.getByRole('textbox', { name: 'New comment' }).and(focused(page)).waitFor();
  await page.keyboard.type('Say why the one follows from the other.');
  await press(page, 'Tab');
  await page.keyboard.type('Add the step between them.');
  await press(page, 'Control+Enter');
  await page.locator('[data-thread]').nth(1).and(focused(page)).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await namesNobodyElse(page, 'Jonas Novak');
  await press(page, 'Control+Enter');
  await page.getByText(/^Sent/).first().waitFor();
}

async function reviewsByTouch() {
  const { page } = saskia;
  await page.goto(at);
  await button(page, /^Start: the review for/).tap();
  // It begins with reading.
  await page.locator('.react-flow__node').first().waitFor();
  await page.getByRole('navigation', { name: 'Panes' }).getByText('Review').tap();
  const rows = page.locator('[data-criterion]');
  for (let row = 0; row < 5; row++) {
    if (row > 0) await rows.nth(row).getByRole('button').first().tap();
    await rows.nth(row).locator('label:has([data-level])').nth(2).tap();
  }
  await page.getByRole('navigation', { name: 'Panes' }).getByText('Map').tap();
  await page.locator('.react-flow__node').first().tap();
  await button(page, /^Comment on/)
    .first()
    .tap();
  const form = page.getByRole('region', { name: 'New comment' });
  await form.getByRole('textbox', { name: 'New comment' }).and(focused(page)).waitFor();
  await isInSight(focused(page));
  await form.getByText('Question', { exact: true }).tap();
  await form.getByRole('textbox', { name: 'New comment' }).tap();
  await page.keyboard.type('Nothing for whom?');
  await form.getByRole('button', { name: 'Comment', exact: true }).tap();
  await page.locator('[data-thread]:focus').waitFor();
  await isInSight(focused(page));
  await page.getByRole('navigation', { name: 'Panes' }).getByText('Map').tap();
  await page.getByText('supports', { exact: true }).tap();
  await page.getByRole('menuitem', { name: /^Comment/ }).tap();
  await form.getByRole('textbox', { name: 'New comment' }).tap();
  await page.keyboard.type('I do not see why it follows.');
  await form.getByRole('button', { name: 'Comment', exact: true }).tap();
  await page.locator('[data-thread]').nth(1).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await namesNobodyElse(page, 'Saskia Haller');
  await button(page, 'Send review').first().tap();
  await page.getByText(/^Sent/).first().waitFor();
}

async function readsByMouse() {
  const { page } = amara;
  await page.goto(at);
  await page.getByRole('link', { name: '1 review of your map' }).click();
  await button(page, 'Say so, and show the levels').waitFor();
  expect(await page.getByText(/\d of 4$/).count()).toBe(0);
  await page.getByRole('radio', { name: /^4 of 5/ }).check();
  await button(page, 'Say so, and show the levels').click();
  await page.getByRole('heading', { name: /’s levels$/ }).waitFor();
  await button(page, 'Will use').first().click();
  await page.getByRole('textbox', { name: 'I will use this, because …' }).fill('I had not thought of that.');
  await untilKept(page, () => button(page, 'Reply').first().click());
  await page.getByText('I had not thought of that.').waitFor();
  await button(page, 'Take into my plan').first().click();
  await page.getByRole('link', { name: 'In your plan' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await namesNobodyElse(page, 'Amara Mensah');
}

async function readsByKeys() {
  const { page } = jonas;
  await tabTo(page, /^Back to Ferries/, 'link', 80);
  await press(page, 'Enter');
  await page.getByRole('link', { name: '1 review of your map' }).waitFor();
  await tabTo(page, '1 review of your map', 'link');
  await press(page, 'Enter');
  await button(page, 'Say so, and show the levels').waitFor();
  await tabTo(page, 'Will use');
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'I will use this, because …' }).and(focused(page)).waitFor();
  await page.keyboard.type('I know how to.');
  await tabTo(page, 'Reply');
  await untilKept(page, () => press(page, 'Enter'));
  await page.locator('[data-thread]:focus').waitFor();
  await tabTo(page, 'Take into my plan');
  await press(page, 'Enter');
  await page.getByRole('link', { name: 'In your plan' }).waitFor();
  await page.locator('[data-thread]:focus').waitFor();
  await tabTo(page, /^1 of 5/, 'radio');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.getByRole('radio', { name: /^5 of 5/, checked: true }).waitFor();
  await tabTo(page, 'Say so, and show the levels');
  await press(page, 'Enter');
  await page
    .getByRole('heading', { name: /’s levels$/ })
    .and(focused(page))
    .waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await namesNobodyElse(page, 'Jonas Novak');
}

async function readsByTouch() {
  const { page } = saskia;
  await page.getByRole('link', { name: 'Back to Ferries' }).tap();
  await page.getByRole('link', { name: '1 review of your map' }).tap();
  await page.locator('label', { has: page.getByRole('radio', { name: /^3 of 5/ }) }).tap();
  await button(page, 'Say so, and show the levels').tap();
  await page.getByRole('heading', { name: /’s levels$/ }).waitFor();
  await button(page, 'Will use').first().tap();
  await page.getByRole('textbox', { name: 'I will use this, because …' }).and(focused(page)).waitFor();
  await page.keyboard.type('It is right.');
  await untilKept(page, () => button(page, 'Reply').first().tap());
  await page.getByText('It is right.').waitFor();
  await button(page, 'Take into my plan').first().tap();
  await page.getByRole('link', { name: 'In your plan' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await namesNobodyElse(page, 'Saskia Haller');
}

/** Answers a comment, and waits until the server has the answer: its reviewer is told. */
async function untilKept(page: Page, answer: () => Promise<unknown>) {
  const isKept = page.waitForResponse((response) => response.url().endsWith('/replies') && response.ok());
  await answer();
  await isKept;
}
