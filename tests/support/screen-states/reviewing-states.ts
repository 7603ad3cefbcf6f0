import type { Page } from 'playwright-core';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import { makeClassWork } from '../class-on-stage.ts';
import { apiCall } from '../essays.ts';
import { button, dialog } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** A student with two maps to review, signed in on the page; answers the addresses. */
export async function withReviewer(page: Page) {
  const world = await makeClassWork(page, ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss'], {
    peerReview: {
      ...{ ...newPeerReview(), dueAt: '2031-01-08T12:00:00Z' },
      release: { type: 'on-date', at: '2031-01-09T12:00:00Z' },
    },
  });
  await apiCall(page, 'POST', `/api${world.address}/reviews/allocation`, { seed: 1, kind: 'draw' });
  const [reviewer] = world.students;
  await reviewer?.remote.signIn(page);
  return world;
}

export async function withReviewing(page: Page) {
  const { address } = await withReviewer(page);
  return async (opened: Page) => {
    await opened.goto(address);
    await opened.locator('[data-review] button').first().click();
    // One that is sent opens with what became of it: its rows have no buttons any more.
    await opened.getByRole('link', { name: /^Back to/ }).waitFor();
    // Where one pane has room, a review that is not begun opens with what is to be read.
    const form = opened.getByRole('navigation', { name: 'Panes' }).getByText('Review');
    if (await form.isVisible()) await form.click();
  };
}

export const reviewingStates: readonly ScreenState[] = [
  {
    name: 'reviewing: a comment on a place',
    open: async (page) => {
      await page.locator('[data-criterion] [aria-pressed]').first().click();
      await button(page, /^Comment on/)
        .first()
        .click();
      await page.getByRole('textbox', { name: 'New comment' }).fill('Which towns are meant?');
      await page.getByText('Says what').last().waitFor();
    },
    isLasting: (page) => page.getByRole('button', { name: 'Discard', exact: true }).click(),
  },
  {
    name: 'reviewing: the keys',
    open: async (page) => {
      await page.locator('[data-criterion] input[type="radio"]').first().focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys for reviewing' }).waitFor();
    },
  },
  {
    name: 'reviewing: declining it',
    open: async (page) => {
      await button(page, 'More').click();
      await page.getByRole('menuitem', { name: /Decline/ }).click();
      await dialog(page);
    },
  },
  {
    name: 'reviewing: the checklist',
    open: async (page) => {
      await page.locator('label:has([data-level])').nth(1).click();
      await page.getByRole('heading', { name: 'Before you send' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'reviewing: sent',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Send review').first().click();
      await page.getByText('Sent. You can change it until the author gets it.').waitFor();
      await page.getByLabel('What will you change in your own map?').waitFor();
    },
  },
  {
    name: 'what a student has to review',
    isLasting: true,
    open: async (page) => {
      await page.getByRole('link', { name: /^Back to/ }).click();
      await page.locator('[data-review]').first().waitFor();
    },
  },
  {
    name: 'all of it sent',
    isLasting: true,
    open: async (page) => {
      await page.getByRole('link', { name: /^Back to/ }).click();
      await page.locator('[data-review]').first().waitFor();
      const at = `/api${new URL(page.url()).pathname}/reviews/mine`;
      const { reviews } = await apiCall<{ reviews: { id: string }[] }>(page, 'GET', at);
      for (const { id } of reviews) {
        await apiCall(page, 'POST', `/api/reviews/${id}/begin`);
        await apiCall(page, 'POST', `/api/reviews/${id}/send`);
      }
      await page.reload();
      await page.getByText('All 2 of yours are sent.').waitFor();
    },
  },
];
