import type { Page } from 'playwright-core';
import { apiCall, freshId } from '../essays.ts';
import { essayWithText } from '../text-pane.ts';
import type { ScreenState } from './state.ts';

/** Somebody who assesses one essay of somebody else; answers the way to its screen. */
export async function withEssayToAssess(page: Page) {
  const id = freshId('to-assess');
  const origin = await page.goto('/assess').then(() => new URL(page.url()).origin);
  const writer = await page.context().browser()?.newContext({ baseURL: origin });
  if (!writer) throw new Error('The page has no browser.');
  const essay = await writer.newPage();
  await essay.goto('/how-good-is-this');
  await essayWithText(essay, id);
  const invitation = { id: `link-${id}`, role: 'assessor' };
  const { token } = await apiCall<{ token: string }>(
    essay,
    'POST',
    `/api/essays/${id}/invitations`,
    invitation,
  );
  await writer.close();
  await apiCall(page, 'POST', '/api/invitations/accept', { token, name: 'Ana Ruiz' });
  return async (opened: Page) => {
    await opened.goto(`/essays/${id}/assess`);
    await opened.locator('[data-criterion] input[type="radio"]').first().waitFor();
  };
}

export const assessStates: readonly ScreenState[] = [
  { name: 'a row that is open', open: async () => undefined },
  {
    name: 'a comment on the row',
    open: async (page) => {
      await page.keyboard.press('c');
      await page.keyboard.type('Each step is said');
    },
  },
  {
    name: 'the keys',
    open: async (page) => {
      await page.locator('[data-criterion] input[type="radio"]').first().focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys for assessing' }).waitFor();
    },
  },
  {
    name: 'the queue',
    open: async (page) => {
      await page.goto('/assess');
      await page.locator('[data-essay]').first().waitFor();
    },
  },
  {
    name: 'a link that leads nowhere',
    open: async (page) => {
      await page.goto('/invited#nothing');
      await page.getByText('This link leads nowhere').waitFor();
    },
  },
];
