import type { Page } from 'playwright-core';
import type { OpenForm } from '#client/desk/state.ts';
import { press } from '../keys.ts';
import { cited, dialog, promise, selectByWords, unsupported } from './gestures.ts';
import type { ScreenState } from './state.ts';

async function act(page: Page, on: string, title: string) {
  await selectByWords(page, on);
  await page.mouse.move(0, 0); // a menu that opens under the pointer gives the focus to what lies there
  await press(page, 'Control+.');
  await page.getByRole('menuitem', { name: title }).press('Enter');
  await dialog(page);
}

async function moreForSource(page: Page, title: string) {
  await selectByWords(page, cited);
  await page.getByRole('radio', { name: 'Sources' }).click();
  await page
    .getByRole('button', { name: /^More for / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: title }).press('Enter');
  await dialog(page);
}

/** The type knows every form, so that a new one without a line here does not compile. */
export const forms: Readonly<Record<OpenForm['form'], ScreenState['open']>> = {
  'link-to': (page) => act(page, unsupported, 'Link to…'),
  'move-to': (page) => act(page, unsupported, 'Move to…'),
  'change-kind': (page) => act(page, unsupported, 'Change the kind…'),
  'change-relation': (page) => act(page, unsupported, 'Change the relation…'),
  'edit-fields': (page) => act(page, cited, 'Edit the details…'),
  merge: (page) => act(page, unsupported, 'Merge with…'),
  split: (page) => act(page, promise, 'Split the text in two…'),
  cite: (page) => act(page, cited, 'Cite a source…'),
  source: (page) => act(page, cited, 'Add a source…'),
  'import-sources': (page) => act(page, cited, 'Import sources…'),
  'annotate-source': (page) => moreForSource(page, 'Annotate…'),
  'appraise-source': (page) => moreForSource(page, 'Appraise…'),
  'attach-text': (page) => moreForSource(page, 'Attach its text…'),
  note: (page) => act(page, unsupported, 'Edit the note…'),
  dismiss: (page) => act(page, unsupported, 'Dismiss the finding…'),
  'paste-outline': (page) => act(page, unsupported, 'Paste an outline…'),
  palette: (page) => press(page, 'Control+k').then(() => dialog(page)),
  keys: (page) => selectByWords(page, unsupported).then(() => press(page, '?').then(() => dialog(page))),
};

export const filledForms: readonly ScreenState[] = [
  {
    name: 'a source without a title',
    open: async (page) => {
      await forms.source(page);
      await press(page, 'Control+Enter');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'an outline with a line to look at',
    open: async (page) => {
      await forms['paste-outline'](page);
      await page.keyboard.insertText(
        'Buses\n  + They are quiet\nsource #x: A | 2001 | B\nsource #x: A | 2001 | C',
      );
      await page.getByRole('list', { name: 'To look at' }).waitFor();
    },
  },
  {
    name: 'a dismissal with its reason',
    open: async (page) => {
      await forms.dismiss(page);
      await page.getByRole('dialog').getByRole('radio', { name: 'Something else' }).press(' ');
    },
  },
  {
    name: 'nothing found by its name',
    open: async (page) => {
      await forms.palette(page);
      await page.keyboard.insertText('zzzzzz');
      await page.getByText('Nothing has this name').waitFor();
    },
  },
];
