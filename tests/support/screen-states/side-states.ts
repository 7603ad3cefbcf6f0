import type { Page } from 'playwright-core';
import { openFindings } from '../editor.ts';
import { sendCommand } from '../essays.ts';
import { press } from '../keys.ts';
import {
  button,
  cited,
  dialog,
  essayIdOf,
  menu,
  pressRelation,
  radio,
  selectByWords,
  unsupported,
} from './gestures.ts';
import type { ScreenState } from './state.ts';

const side = (page: Page) => page.locator('[data-pane="side"]');

const toFindings = (page: Page) => radio(page, 'Findings');

export const sideStates: readonly ScreenState[] = [
  {
    name: 'a finding with its rule',
    open: async (page) => {
      await press(page, 'F8');
      await side(page).getByText('About this check').first().click();
    },
  },
  {
    name: 'the other ways out of a finding',
    open: async (page) => {
      await press(page, 'F8');
      await side(page).getByRole('button', { name: 'Other ways' }).first().click();
      await menu(page);
    },
  },
  {
    name: 'findings filtered to none',
    isLasting: (page) => side(page).getByRole('radio', { name: 'All' }).click(),
    open: (page) => side(page).getByRole('radio', { name: 'Idea' }).click(),
  },
  {
    name: 'dismissed findings',
    isLasting: true,
    open: async (page) => {
      const essayId = essayIdOf(page);
      const [finding] = await openFindings(page, essayId);
      if (!finding) throw new Error('The sample has no finding.');
      const { key: findingKey, ruleId, ruleVersion } = finding;
      const args = { id: 'd1', findingKey, ruleId, ruleVersion, reason: 'other', comment: 'Known' } as const;
      await sendCommand(page, essayId, { name: 'dismiss-finding', args });
      await side(page).getByText('Dismissed (1)').click();
    },
  },
  {
    name: 'findings hidden until asked for',
    isLasting: (page) => side(page).getByRole('switch').press(' '),
    open: async (page) => {
      await side(page).getByRole('switch').press(' ');
      await side(page).getByText('Findings are hidden').waitFor();
    },
  },
  { name: 'the inspector of nothing', isLasting: toFindings, open: (page) => radio(page, 'Node') },
  {
    name: 'the inspector of a node with sources',
    isLasting: toFindings,
    open: async (page) => {
      await selectByWords(page, cited);
      await radio(page, 'Node');
      await side(page).getByText('Type of evidence').waitFor();
    },
  },
  {
    name: 'a choice of the inspector',
    isLasting: toFindings,
    open: async (page) => {
      await selectByWords(page, cited);
      await radio(page, 'Node');
      await side(page)
        .getByRole('button', { name: /Type of evidence/ })
        .click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'the inspector of a relation',
    isLasting: toFindings,
    open: async (page) => {
      await pressRelation(page);
      await press(page, 'Escape');
      await radio(page, 'Relation');
    },
  },
  {
    name: 'the inspector of everything',
    isLasting: toFindings,
    open: async (page) => {
      await selectByWords(page, cited);
      await press(page, 'Control+a');
      await radio(page, 'Node');
    },
  },
  { name: 'the sources', isLasting: toFindings, open: (page) => radio(page, 'Sources') },
  {
    name: 'offline',
    isLasting: true,
    open: async (page) => {
      await page.context().setOffline(true);
      await selectByWords(page, unsupported);
      await press(page, 'r');
      await page.keyboard.type('Trust is lent');
      await press(page, 'Escape');
      await button(page, /^Offline/).click();
      await dialog(page);
    },
  },
];
