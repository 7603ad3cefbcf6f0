import type { Page } from 'playwright-core';
import { press } from '../keys.ts';
import { forms } from './form-states.ts';
import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

const place = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name }).click();

/** The editor on a phone: one pane at a time. */
export const narrowStates: readonly ScreenState[] = [
  { name: 'the map', open: async () => undefined },
  {
    name: 'the menu of a node',
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await press(page, 'Control+.');
      await menu(page);
    },
  },
  {
    name: 'the menu of more',
    open: (page) =>
      button(page, 'More')
        .click()
        .then(() => menu(page)),
  },
  {
    name: 'the rubric',
    open: async (page) => {
      await button(page, 'More').click();
      await page.getByRole('menuitem', { name: 'Rubric…' }).click();
      await dialog(page);
    },
  },
  { name: 'the palette', open: forms.palette },
  { name: 'the outline', open: (page) => place(page, 'Outline') },
  { name: 'the form link-to', open: forms['link-to'] },
  { name: 'the findings', open: (page) => place(page, /^Findings/) },
  { name: 'the selected node', open: (page) => place(page, 'Node') },
];
