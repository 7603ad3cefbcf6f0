import { nanoid } from 'nanoid';
import type { Page } from 'playwright-core';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { MyReviews, ReviewToWrite } from '#shared/reviews/review.ts';
import { makeClassWork } from '../class-on-stage.ts';
import { marksAt } from '../class-work-world.ts';
import { apiCall } from '../essays.ts';
import { button } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** A class of four in which one has sent both reviews with the same level throughout, one a careful one, and two none. */
async function withReviews(page: Page) {
  const grading = { type: 'graded', weights: { map: 50, reviews: 30, task: 20 } } as const;
  const peerReview = { ...newPeerReview(), release: { type: 'at-once' } as const, grading };
  const names = ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss', 'Tess Moran'];
  const { students, assignmentId } = await makeClassWork(page, names, { peerReview });
  const at = `/api/assignments/${assignmentId}`;
  await apiCall(page, 'POST', `${at}/reviews/allocation`, { seed: 7, kind: 'draw' });
  for (const [step, { remote }] of students.slice(0, 2).entries()) {
    const { reviews } = await remote.ask<MyReviews>('GET', `${at}/reviews/mine`);
    for (const { id } of reviews) {
      const { assessment, essay } = await remote.ask<ReviewToWrite>('POST', `/api/reviews/${id}/begin`);
      const marks = step === 0 ? marksAt(0) : marksAt(3, 1, 2);
      await remote.ask('PATCH', `/api/reviews/${id}`, { edition: assessment.edition, marks });
      if (step === 1)
        await remote.ask('POST', `/api/reviews/${id}/comments`, {
          ...{
            id: nanoid(),
            assessmentId: assessment.id,
            revision: essay.revision,
            place: { type: 'essay' },
          },
          ...{ kind: 'suggestion', criterionId: null, link: '', nextStep: 'Name one town.' },
          body: richTextOf('Which towns are these?'),
        });
      await remote.ask('POST', `/api/reviews/${id}/send`);
    }
  }
  return `/assignments/${assignmentId}/reviews`;
}

export async function withReviewHealth(page: Page) {
  const address = await withReviews(page);
  return async (opened: Page) => {
    await opened.goto(`${address}/health`);
    await opened.getByRole('heading', { name: 'Not sent' }).waitFor();
  };
}

export async function withReviewNumbers(page: Page) {
  const address = await withReviews(page);
  return async (opened: Page) => {
    await opened.goto(`${address}/numbers`);
    await opened.getByRole('grid').waitFor();
  };
}

export const reviewHealthStates: readonly ScreenState[] = [
  { name: 'review health: what needs a look', open: async () => undefined },
  {
    name: 'review health: before all are reminded',
    open: async (page) => {
      await page.getByRole('button', { name: /^Remind all/ }).click();
      await page.getByRole('dialog', { name: 'Remind reviewers' }).waitFor();
    },
  },
  {
    name: 'review health: how few reviews a repair would move',
    open: async (page) => {
      await button(page, 'Repair…').click();
      const opened = page.getByRole('dialog', { name: 'Repair the pairings' });
      await opened.getByRole('button', { name: 'Repair' }).waitFor();
    },
  },
  {
    name: 'review health: a review that was opened',
    open: async (page) => {
      await page.getByRole('table').getByRole('button', { name: 'Ana Ruiz' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

export const reviewNumbersStates: readonly ScreenState[] = [
  { name: 'review numbers: recommended scores', open: async () => undefined },
  {
    name: 'review numbers: a cell that the arrow keys have come to',
    open: async (page) => {
      await page.getByRole('grid').getByRole('link').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[role="grid"] td :focus').waitFor();
    },
  },
  {
    name: 'review numbers: comparison with the best',
    isLasting: true,
    open: async (page) => {
      await page.getByRole('radio', { name: 'Comparison with the best' }).click();
      await page.getByRole('columnheader', { name: 'Reviewers, of 100' }).waitFor();
    },
  },
  {
    name: 'review numbers: a score with what is behind it, and a reason that is missing',
    open: async (page) => {
      await page.getByRole('grid').getByRole('button').first().click();
      const opened = page.getByRole('dialog');
      await opened.getByLabel('Score in per cent').fill('70');
      await opened.getByRole('button', { name: /the score$/ }).click();
      await opened.getByRole('alert').waitFor();
    },
  },
];
