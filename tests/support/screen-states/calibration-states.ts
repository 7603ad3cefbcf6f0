import { nanoid } from 'nanoid';
import type { Page } from 'playwright-core';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { NextComparison } from '#shared/reviews/comparison.ts';
import { makeClassWork } from '../class-on-stage.ts';
import { marksAt } from '../class-work-world.ts';
import { apiCall } from '../essays.ts';
import { button, dialog } from './gestures.ts';
import type { ScreenState } from './state.ts';

const names = ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss', 'Emil Sato'];
const reference = marksAt(1, 2).map((mark) => ({
  ...mark,
  comment: richTextOf('One claim does not serve it.'),
}));

/** A class with a calibration map, whose reviews are given out, and one student who has judged and compared. */
async function judgedClass(page: Page) {
  const settings = { ...newPeerReview(), calibration: 'offered' as const, comparisons: true };
  const made = await makeClassWork(page, names, { peerReview: settings });
  const at = `/api${made.address}`;
  const mapId = nanoid();
  const map = { from: { type: 'sample' }, marks: reference, isReady: true };
  await apiCall(page, 'PUT', `${at}/calibration/${mapId}`, map);
  const asked = { kind: 'draw', seed: 1 };
  const { planHash } = await apiCall<{ planHash: string }>(page, 'POST', `${at}/reviews/plan`, asked);
  await apiCall(page, 'POST', `${at}/reviews/allocation`, { ...asked, planHash });
  const [, second] = made.students;
  if (!second) throw new Error('There are four students.');
  const sent = { marks: marksAt(0), isSent: true };
  await second.remote.ask('PUT', `${at}/calibration/${mapId}/tries/1`, sent);
  const { comparison } = await second.remote.ask<NextComparison>('POST', `${at}/comparisons/next`);
  const answer = { winner: 'first', why: 'It answers the bridge with a number.' };
  await second.remote.ask('PUT', `${at}/comparisons/${comparison?.id}`, answer);
  return { ...made, mapId };
}

/** Starts from the calibration maps, for the instructor. */
export async function withCalibration(page: Page) {
  const { address } = await judgedClass(page);
  return async (opened: Page) => {
    await opened.goto(`${address}/reviews/calibration`);
    await opened.getByRole('table').waitFor();
  };
}

export const calibrationStates: readonly ScreenState[] = [
  { name: 'calibration: maps, and how students judged them', open: async () => undefined },
  {
    name: 'calibration: choosing a map',
    open: async (page) => {
      await button(page, 'Choose a map').click();
      await dialog(page);
    },
  },
  {
    name: 'calibration: the reference of a map',
    open: async (page) => {
      await page.getByRole('link', { name: 'Border security' }).click();
      await page.locator('[data-criterion] input:focus').waitFor();
    },
    isLasting: true,
  },
  {
    name: 'comparisons: groups and reasons',
    open: async (page) => {
      await page.getByRole('link', { name: 'Comparisons' }).click();
      await page.getByText('Reasons given').waitFor();
    },
    isLasting: true,
  },
];

/** Starts from the map to judge, for a student who has judged none. */
export async function withMapToJudge(page: Page) {
  const { address, students } = await judgedClass(page);
  await students[0]?.remote.signIn(page);
  return async (opened: Page) => {
    await opened.goto(`${address}/calibration`);
    await opened.getByText(/Try your judgement: map/).waitFor();
  };
}

export const judgingStates: readonly ScreenState[] = [
  {
    name: 'judging: the levels of a first try',
    open: (page) => page.locator('[data-criterion] input:focus').waitFor(),
  },
  {
    name: 'comparing: two maps',
    open: async (page) => {
      await page.goto(page.url().replace(/\/calibration.*$/, '/compare'));
      await page.getByRole('region', { name: 'Second map: outline' }).waitFor();
    },
    isLasting: true,
  },
  {
    name: 'comparing: two drawings',
    open: async (page) => {
      await page.goto(page.url().replace(/\/calibration.*$/, '/compare'));
      await page.getByRole('radio', { name: 'Map', exact: true }).click();
      await page.getByRole('region', { name: 'Second map: drawing' }).waitFor();
    },
    isLasting: true,
  },
  {
    name: 'judging: beside the instructor',
    // The last: what is sent stays.
    open: async (page) => {
      const rows = page.locator('[data-criterion]');
      for (const row of await rows.all()) {
        if ((await row.getByRole('radio').count()) === 0) await row.getByRole('button').first().click();
        await row.getByRole('radio').first().check();
      }
      await button(page, 'Send and see the reference').click();
      await page.getByRole('heading', { name: 'You and your instructor' }).waitFor();
    },
  },
  {
    name: 'judging: a second try',
    open: async (page) => {
      await button(page, 'Judge it again').click();
      await page.getByText('Your first try').waitFor();
    },
    isLasting: true,
  },
];
