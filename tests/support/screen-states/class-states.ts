import type { Page } from 'playwright-core';
import { makeClassWork } from '../class-on-stage.ts';
import { apiCall } from '../essays.ts';
import type { ScreenState } from './state.ts';

/** A class with everything that its list can show: two that differ, one that is incomplete, one to assess. */
export async function withClassWork(page: Page) {
  const world = await makeClassWork(page, ['Ana Ruiz', 'Kofi Mensah', 'Lina Weiss'], {
    feedbackBy: '2031-01-08T12:00:00Z',
  });
  const [first, second] = world.students;
  if (!first || !second) throw new Error('The class has two students.');
  await world.assess(first.essayId, 0);
  const id = `own-${first.essayId}`;
  const { edition } = await apiCall<{ edition: number }>(
    page,
    'POST',
    `/api/essays/${first.essayId}/assessments`,
    { id, type: 'instructor' },
  );
  const marks = [{ criterionId: 'thesis', levelId: 'points-1', points: null, comment: null }];
  await apiCall(page, 'PATCH', `/api/assessments/${id}`, { edition, marks });
  await apiCall(page, 'POST', `/api/assessments/${id}/submit`);
  return async (opened: Page) => {
    await opened.goto(world.address);
    await opened.locator('[data-work]').first().waitFor();
  };
}

const rowMenu = (page: Page, name: string) =>
  page.getByRole('button', { name: `What can be done with ${name}` }).click();
const classMenu = async (page: Page, item: RegExp) => {
  await page.getByRole('button', { name: 'Class', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
};

export const classStates: readonly ScreenState[] = [
  { name: 'the whole class', open: async () => undefined },
  { name: 'the acts of a row', open: (page) => rowMenu(page, 'Ana Ruiz') },
  {
    name: 'two assessments side by side',
    open: async (page) => {
      await rowMenu(page, 'Ana Ruiz');
      await page.getByRole('menuitem', { name: /side by side/ }).click();
      await page.getByRole('table', { name: 'Levels side by side' }).waitFor();
    },
  },
  { name: 'shares', open: (page) => classMenu(page, /Share the assessing/) },
  { name: 'a sample', open: (page) => classMenu(page, /Second assessor/) },
  { name: 'a file', open: (page) => classMenu(page, /Save as a file/) },
  {
    name: 'more time',
    open: async (page) => {
      await rowMenu(page, 'Kofi Mensah');
      await page.getByRole('menuitem', { name: /more time/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'what was handed in',
    open: async (page) => {
      await rowMenu(page, 'Kofi Mensah');
      await page.getByRole('menuitem', { name: /handed in/ }).click();
      await page
        .getByRole('dialog')
        .getByText(/^Handed in/)
        .waitFor();
    },
  },
  {
    name: 'nothing fits',
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Find a name' }).fill('nobody');
      await page.getByText('None of these').waitFor();
    },
    isLasting: (page) => page.getByRole('button', { name: 'Show the whole class' }).click(),
  },
  {
    name: 'a work that is assessed',
    open: async (page) => {
      await page.locator('[data-work]', { hasText: 'Kofi' }).getByRole('link').click();
      await page.getByText(/^Handed in .*\.$/).waitFor();
    },
    isLasting: true,
  },
];
