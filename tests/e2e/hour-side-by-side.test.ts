import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { Watched } from '#tests/support/browser.ts';
import { makeClassThatReviews, namesNobodyElse } from '#tests/support/class-that-reviews.ts';
import { untilSaved } from '#tests/support/editor.ts';
import { press } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** A class hour: whoever leads moves two students on, who reload nothing; one of them goes on at another device. */
let stage: Stage;
let lead: Watched;
let amara: Watched;
let jonas: Watched;
let at = '';
let code = '';

beforeAll(async () => {
  stage = await openStage();
  const profile = () => stage.profile({ reducedMotion: 'reduce' });
  [lead, amara, jonas] = await Promise.all([profile(), profile(), profile()]);
  const peerReview = { ...newPeerReview(), schedule: 'live', perStudent: 1 } as const;
  const made = await makeClassThatReviews(lead.page, 'published', { peerReview });
  at = made.at;
  code = made.course.joinCode ?? '';
});

afterAll(() => stage?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const hour = (page: Page) => page.getByRole('region', { name: 'Class hour' });
const column = (page: Page, title: string) => page.getByRole('region', { name: new RegExp(`^${title}`) });

async function join(page: Page, name: string, pin: string) {
  await page.goto(`/j/${code}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('PIN').fill(pin);
  await button(page, 'Join').click();
}

async function draw(page: Page, thesis: string) {
  await hour(page).getByText('mapping').first().waitFor();
  await button(page, 'Start').click();
  await page.locator('[data-map-view] textarea').first().waitFor();
  await page.keyboard.type(thesis);
  await press(page, 'Escape');
  await untilSaved(page);
}

async function review(page: Page) {
  await hour(page).getByRole('button', { name: 'Write your review' }).click();
  await page.locator('[data-criterion] input[type="radio"]').first().waitFor();
  await page.locator('label:has([data-level])').nth(1).click();
}

async function moveOn(act: string) {
  const { page } = lead;
  await button(page, 'Move all to next step').click();
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('the hour begins, and the students who join stand on the board', async () => {
  const { page } = lead;
  await page.goto(`${at}/hour`);
  await button(page, 'Start the class hour').click();
  await button(page, 'Move all to next step').waitFor(); // the code stands there before
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  await Promise.all([join(amara.page, 'Amara Mensah', '258014'), join(jonas.page, 'Jonas Novak', '147036')]);
  await Promise.all([amara, jonas].map((student) => hour(student.page).getByText('Joining').waitFor()));
  await column(page, 'Joined').getByText('Amara Mensah').waitFor();
  await column(page, 'Joined').getByText('Jonas Novak').waitFor();
});

test('they map, and go over to reviewing where they are', async () => {
  await moveOn('Move to mapping');
  await Promise.all([
    draw(amara.page, 'Towns should keep their ferries'),
    draw(jonas.page, 'Bridges serve towns better'),
  ]);
  await column(lead.page, 'Mapping').getByText('Jonas Novak').waitFor();
  await moveOn('Move to reviewing');
  await Promise.all([review(amara.page), review(jonas.page)]);
  await column(lead.page, 'Reviewing').getByText('Amara Mensah').waitFor();
  await namesNobodyElse(amara.page, 'Amara Mensah');
  await namesNobodyElse(jonas.page, 'Jonas Novak');
});

test('one goes on at another device, by name and PIN', async () => {
  const { page, troubles } = jonas;
  await page.locator('[data-saving="saved"]').waitFor();
  const other = await stage.profile({ width: 360, height: 740, hasTouch: true, reducedMotion: 'reduce' });
  await page.close();
  await join(other.page, 'jonas novak', '147036');
  await hour(other.page).getByRole('button', { name: 'Go on with your review' }).click();
  await other.page.getByText('1 of 5 rows').waitFor();
  expect(troubles).toEqual([]);
  jonas = other;
  await button(jonas.page, 'Send review').first().click();
  await button(amara.page, 'Send review').first().click();
  await Promise.all([amara, jonas].map((student) => button(student.page, /^Sent$/).waitFor()));
});

test('both read what was said of their map, without a reload', async () => {
  await moveOn('Move to reading');
  for (const [student, name] of [
    [amara, 'Amara Mensah'],
    [jonas, 'Jonas Novak'],
  ] as const) {
    const { page } = student;
    await hour(page).getByRole('button', { name: 'Read your review' }).click();
    await button(page, 'Say so, and show the levels').waitFor();
    await namesNobodyElse(page, name);
  }
  await column(lead.page, 'Reading feedback').getByText('Amara Mensah').waitFor();
  expect([lead, amara, jonas].flatMap(({ troubles }) => troubles)).toEqual([]);
});
