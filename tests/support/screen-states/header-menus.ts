import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

export const headerMenus: readonly ScreenState[] = [
  {
    name: 'the task',
    open: (page) =>
      button(page, 'Task')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'the rubric',
    open: (page) =>
      button(page, 'Argument essay')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'where the work is',
    open: (page) =>
      button(page, /^Saved/)
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'the legend',
    open: (page) =>
      button(page, 'Legend')
        .click()
        .then(() => dialog(page)),
  },
  {
    name: 'the menu of more',
    open: (page) =>
      button(page, 'More')
        .click()
        .then(() => menu(page)),
  },
];
