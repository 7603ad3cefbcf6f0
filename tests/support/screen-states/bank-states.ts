import type { Page } from 'playwright-core';
import { apiCall, freshId } from '../essays.ts';
import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

export async function withBank(page: Page) {
  await page.goto('/');
  await apiCall(page, 'POST', '/api/session');
  const entry = { kind: 'suggestion', nextStep: 'Add a source.', link: 'https://example.org/sources' };
  await apiCall(page, 'POST', '/api/bank', {
    ...entry,
    id: freshId('bank'),
    text: 'Who says so?',
    criterion: 'Evidence',
  });
  return async (opened: Page) => {
    await opened.goto('/bank');
    await opened.getByText('Who says so?').waitFor();
  };
}

export const bankStates: readonly ScreenState[] = [
  { name: 'the comment bank', open: async () => undefined },
  {
    name: 'ways out of the bank',
    open: async (page) => {
      await button(page, 'Export').click();
      await menu(page);
    },
  },
  {
    name: 'a new comment for the bank',
    open: async (page) => {
      await button(page, 'New comment').click();
      await dialog(page);
    },
  },
  {
    name: 'comments to import',
    open: async (page) => {
      await button(page, 'Import').click();
      await page
        .getByRole('textbox', { name: 'Or paste them here' })
        .fill('comment,kind\nWho counts?,question\n,question');
      await page.getByText('1 comment found').waitFor();
    },
  },
  {
    name: 'a search that finds none',
    isLasting: (page) => page.getByRole('searchbox').fill(''),
    open: async (page) => {
      await page.getByRole('searchbox').fill('zzzz');
      await page.getByText('No comment has these words').waitFor();
    },
  },
];

export const emptyStates: readonly ScreenState[] = [
  {
    name: 'an empty bank',
    isLasting: true,
    open: async (page) => {
      await page.goto('/bank');
      await page.getByText('Nothing in your bank yet').waitFor();
    },
  },
  {
    name: 'nothing to assess',
    isLasting: true,
    open: async (page) => {
      await page.goto('/assess');
      await page.getByText('Nothing to assess yet').waitFor();
    },
  },
];
