import type { Page } from 'playwright-core';
import { apiCall, freshId } from '../essays.ts';
import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** Starts from a list with a rubric of one’s own, “Mine”, a copy of a ready one. */
export async function withRubrics(page: Page) {
  await page.goto('/rubrics');
  const { rubrics } = await apiCall<{ rubrics: { rubric: Record<string, unknown> }[] }>(
    page,
    'GET',
    '/api/rubrics',
  );
  const { id, version, ...body } = rubrics.find(({ rubric }) => rubric.id === 'argument-essay')?.rubric ?? {};
  await apiCall(page, 'POST', '/api/session');
  await apiCall(page, 'POST', '/api/rubrics', { ...body, id: freshId('mine'), title: 'Mine' });
  return async (opened: Page) => {
    await opened.goto('/rubrics');
    await opened.getByRole('link', { name: 'Mine' }).waitFor();
  };
}

async function openMine(page: Page) {
  await page.getByRole('link', { name: 'Mine' }).click();
  await page.getByText(/^Saved · version/).waitFor();
}

async function menuItem(page: Page, opener: string, item: string) {
  await button(page, opener).click();
  await page.getByRole('menuitem', { name: item }).click();
  await dialog(page);
}

export const rubricStates: readonly ScreenState[] = [
  {
    name: 'the menu of a rubric',
    open: async (page) => {
      await button(page, 'Actions for Mine').click();
      await menu(page);
    },
  },
  { name: 'a rubric as a file', open: (page) => menuItem(page, 'Actions for Mine', 'Save as a file…') },
  {
    name: 'cells to import, one of which is none',
    open: async (page) => {
      await button(page, 'Import').click();
      await page
        .getByRole('textbox', { name: /^Or paste cells/ })
        .fill('Criterion\tStrong (4)\tWeak (1)\nClaim\tPrecise\tA topic\n\tNobody’s\t');
      await page.getByText('One rubric was found').waitFor();
    },
  },
  {
    name: 'the menu of a criterion',
    isLasting: true,
    open: async (page) => {
      await openMine(page);
      await button(page, /^Actions for Thesis/).click();
      await menu(page);
    },
  },
  {
    name: 'what is shown on the map',
    isLasting: true,
    open: async (page) => {
      await openMine(page);
      await page
        .getByRole('button', { name: /Thesis.*map|map.*Thesis/i })
        .first()
        .click();
      await dialog(page);
    },
  },
  {
    name: 'the rubric as students see it',
    isLasting: true,
    open: async (page) => {
      await openMine(page);
      await button(page, 'Preview as student').click();
      await dialog(page);
    },
  },
  {
    name: 'a ready rubric',
    isLasting: true,
    open: async (page) => {
      await page.goto('/rubrics/toulmin');
      await button(page, 'Duplicate to change').waitFor();
    },
  },
];
