import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

export const homeStates: readonly ScreenState[] = [
  { name: 'my maps', open: async () => undefined },
  {
    name: 'the menu of a map',
    open: (page) =>
      button(page, /^Actions for/)
        .click()
        .then(() => menu(page)),
  },
  {
    name: 'renaming a map',
    open: async (page) => {
      await button(page, /^Actions for/).click();
      await page.getByRole('menuitem', { name: 'Rename…' }).click();
      await dialog(page);
    },
  },
  {
    name: 'a deleted map and its notice',
    isLasting: true,
    open: async (page) => {
      await button(page, /^Actions for/).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      await button(page, 'Hide this notice').waitFor();
    },
  },
  {
    name: 'a search without a match',
    isLasting: (page) => page.getByRole('searchbox').fill(''),
    open: async (page) => {
      await page.getByRole('searchbox').fill('zzzz');
      await page.getByText('No map is called').waitFor();
    },
  },
  {
    name: 'a file that is no map',
    open: async (page) => {
      const file = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
      await page.locator('input[type="file"]').setInputFiles(file);
      await dialog(page);
    },
  },
  {
    name: 'offline',
    isLasting: true,
    open: async (page) => {
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Map an argument' }).click();
      await page.getByText('The server cannot be reached.', { exact: true }).waitFor();
    },
  },
];

export const welcomeStates: readonly ScreenState[] = [
  { name: 'the welcome', open: async () => undefined },
  {
    name: 'how it works',
    open: (page) =>
      button(page, 'How it works')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'an outline to paste',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Paste an outline').click();
      await dialog(page);
      await page.keyboard.insertText(
        'Buses\n  + They are quiet\nsource #x: A | 2001 | B\nsource #x: A | 2001 | C',
      );
    },
  },
];
