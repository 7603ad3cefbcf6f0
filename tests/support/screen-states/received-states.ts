import { nanoid } from 'nanoid';
import type { Page } from 'playwright-core';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { MyReviews, ReviewToWrite } from '#shared/reviews/review.ts';
import { makeClassWork, type Remote } from '../class-on-stage.ts';
import { marksAt } from '../class-work-world.ts';
import { apiCall } from '../essays.ts';
import { button, dialog } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** A class of three, each of whom reviews the other two; the last two have sent theirs. */
async function makeReviewed(page: Page, settings: Partial<PeerReview> = {}) {
  const peerReview = { ...newPeerReview(), release: { type: 'at-once' } as const, ...settings };
  const work = await makeClassWork(page, ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss'], { peerReview });
  const at = `/api/assignments/${work.assignmentId}`;
  await apiCall(page, 'POST', `${at}/reviews/allocation`, { seed: 7, kind: 'draw' });
  const [author, ...reviewers] = work.students;
  if (!author) throw new Error('The class has nobody');
  for (const [step, { remote }] of reviewers.entries()) await sendAll(remote, at, step);
  return { ...work, author };
}

async function sendAll({ ask }: Remote, at: string, step: number) {
  const { reviews } = await ask<MyReviews>('GET', `${at}/reviews/mine`);
  for (const { id } of reviews) {
    const { assessment, essay } = await ask<ReviewToWrite>('POST', `/api/reviews/${id}/begin`);
    const overall = richTextOf('A clear side, and an objection that is taken seriously.');
    const marks = marksAt(step, step, step + 1);
    await ask('PATCH', `/api/reviews/${id}`, { edition: assessment.edition, marks, overall });
    const claim = essay.graph.nodes[1];
    const places = [{ type: 'essay' }, ...(claim ? [{ type: 'node', id: claim.id }] : [])];
    for (const [number, place] of places.entries())
      await ask('POST', `/api/reviews/${id}/comments`, {
        ...{ id: nanoid(), assessmentId: assessment.id, revision: essay.revision, place },
        ...{ kind: number === 0 ? 'strength' : 'suggestion', criterionId: null, link: '' },
        body: richTextOf(number === 0 ? 'I know at once what you want.' : 'Which towns are these?'),
        nextStep: number === 0 ? '' : 'Name one town, and say what its ferry costs.',
      });
    await ask('POST', `/api/reviews/${id}/send`);
  }
}

/** Starts from what an author has received: two reviews, none of which they have rated. */
export async function withReceived(page: Page) {
  const { address, author } = await makeReviewed(page);
  await author.remote.signIn(page);
  return async (opened: Page) => {
    await opened.goto(`${address}/received`);
    await button(opened, 'Say so, and show the levels').waitFor();
  };
}

const rate = async (page: Page, stars: string) => {
  await page
    .getByRole('radio', { name: new RegExp(`^${stars} of 5`) })
    .first()
    .check();
  await button(page, 'Say so, and show the levels').click();
};

export const receivedStates: readonly ScreenState[] = [
  {
    name: 'received reviews: as they come',
    open: (page) => page.getByText('Name one town').first().waitFor(),
  },
  {
    name: 'received reviews: an answer to a comment',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Will use').click();
      await page.getByRole('textbox', { name: 'I will use this, because …' }).waitFor();
    },
  },
  {
    name: 'received reviews: taken into the plan',
    open: async (page) => {
      await button(page, 'Take into my plan').click();
      await page.getByRole('link', { name: 'In your plan' }).waitFor();
    },
  },
  {
    name: 'received reviews: one is rated',
    open: async (page) => {
      await rate(page, '4');
      await page.getByRole('heading', { name: /’s levels$/ }).waitFor();
    },
  },
  {
    name: 'received reviews: levels side by side',
    open: async (page) => {
      await rate(page, '2');
      await page.getByRole('table', { name: 'Levels side by side' }).waitFor();
    },
  },
];

/** Starts from reviews that one is asked to wait with until one has looked oneself. */
export async function withSelfFirst(page: Page) {
  const { address, author } = await makeReviewed(page, { selfReview: true });
  await author.remote.signIn(page);
  return (opened: Page) => opened.goto(`${address}/received`);
}

export const selfFirstStates: readonly ScreenState[] = [
  { name: 'received reviews: first one’s own look', open: (page) => button(page, 'Assess my map').waitFor() },
];

/** Starts from the assessing of a work that classmates have reviewed. */
export async function withPeerReviews(page: Page) {
  const { author } = await makeReviewed(page);
  return async (opened: Page) => {
    await opened.goto(`/essays/${author.essayId}/assess`);
    await button(opened, /^Peer reviews/).waitFor();
  };
}

const read = async (page: Page) => {
  await button(page, /^Peer reviews/).click();
  await button(page, /^Read .*review$/).click();
  await page.getByRole('dialog', { name: /map$/ }).getByText('Which towns').waitFor();
};

export const peerReviewStates: readonly ScreenState[] = [
  {
    name: 'peer reviews of a work',
    open: async (page) => {
      await button(page, /^Peer reviews/).click();
      await dialog(page);
    },
  },
  { name: 'a peer review, for staff', open: read },
  {
    name: 'a peer review is taken out',
    open: async (page) => {
      await read(page);
      await button(page, 'Take out…').click();
      await page.getByRole('textbox', { name: 'Why it is taken out' }).fill('It is about another map.');
      await button(page, 'Take it out').click();
      await button(page, 'Bring it back').waitFor();
    },
  },
];
