import type { Page } from 'playwright-core';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import { makeClassWork } from '../class-on-stage.ts';
import { button, dialog } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** Starts from the pairings of a class of four who have handed in, before they are drawn. */
export async function withReviews(page: Page) {
  const names = ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss', 'Emil Sato'];
  const { address } = await makeClassWork(page, names, { peerReview: newPeerReview() });
  return async (opened: Page) => {
    await opened.goto(`${address}/reviews`);
    await opened.getByRole('table').waitFor();
  };
}

const more = async (page: Page, item: RegExp) => {
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: item }).click();
  await dialog(page);
};

export const pairingStates: readonly ScreenState[] = [
  {
    name: 'pairings: the table',
    // What follows starts from it: reviews are given out once.
    open: async (page) => {
      await button(page, 'Give the reviews out').click();
      await page.getByRole('table', { name: 'Pairings' }).waitFor();
      await button(page, 'Hide this notice').click();
    },
  },
  {
    name: 'pairings: a repair',
    open: async (page) => {
      await button(page, 'Repair…').click();
      await page.getByText('There is nothing to repair').waitFor();
    },
  },
  {
    name: 'pairings: a review by hand',
    open: async (page) => {
      await button(page, 'Add a review…').click();
      await dialog(page);
    },
  },
  { name: 'pairings: exclusions', open: (page) => more(page, /Exclusions/) },
  { name: 'pairings: another drawing', open: (page) => more(page, /Draw anew/) },
  {
    name: 'pairings: a file, line by line',
    open: async (page) => {
      await more(page, /CSV file…/);
      await page.getByRole('textbox', { name: 'Or paste it' }).fill('reviewer,author\nZoe,Ana Ruiz');
      await button(page, 'Look at it').click();
      await page.getByRole('table', { name: 'Lines of the file' }).waitFor();
    },
  },
  {
    name: 'pairings: one is taken back',
    open: async (page) => {
      await button(page, /^Take back/)
        .first()
        .click();
      await button(page, 'Undo').waitFor();
    },
  },
  {
    name: 'pairings: those that need attention',
    open: async (page) => {
      await page.getByRole('radio', { name: /^Needs attention/ }).click();
      await page.getByRole('button', { name: /^Add a review:/ }).waitFor();
    },
  },
];

export const drawingStates: readonly ScreenState[] = [
  {
    name: 'pairings: before they are given out',
    open: (page) => page.getByRole('table', { name: 'Who would review each map' }).waitFor(),
  },
];
