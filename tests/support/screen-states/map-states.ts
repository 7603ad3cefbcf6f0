import { press } from '../keys.ts';
import { button, menu, pressRelation, radio, selectByWords, unsupported } from './gestures.ts';
import type { ScreenState } from './state.ts';

export const mapStates: readonly ScreenState[] = [
  { name: 'map and outline', open: async () => undefined },
  { name: 'the map alone', isLasting: (page) => radio(page, 'Split'), open: (page) => radio(page, 'Map') },
  {
    name: 'the outline alone',
    isLasting: (page) => radio(page, 'Split'),
    open: (page) => radio(page, 'Outline'),
  },
  {
    name: 'the menu of a node',
    open: async (page) => {
      await selectByWords(page, unsupported);
      await press(page, 'Control+.');
      await menu(page);
    },
  },
  {
    name: 'the menu of a relation in the outline',
    open: async (page) => {
      await selectByWords(page, unsupported);
      await page.getByRole('button', { name: 'supports, change the relation' }).first().click();
      await menu(page);
    },
  },
  {
    name: 'the menu of a relation on the map',
    isLasting: true,
    open: async (page) => {
      await pressRelation(page);
    },
  },
  {
    name: 'the menu of the empty desk',
    open: async (page) => {
      const desk = await page.locator('.react-flow__pane').boundingBox();
      if (!desk) throw new Error('There is no canvas.');
      await page.mouse.click(desk.x + 90, desk.y + desk.height - 120, { button: 'right' });
      await menu(page);
    },
  },
  {
    name: 'the menu of what can be added',
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await page.locator('[data-handleid="in"]').first().click();
      await menu(page);
    },
  },
  {
    name: 'the menu of adding to the outline',
    open: (page) =>
      page
        .locator('[data-pane="outline"]')
        .getByRole('button', { name: 'Add', exact: true })
        .click()
        .then(() => menu(page)),
  },
  {
    name: 'typing on the map',
    isLasting: true,
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await press(page, 'F2');
      await page.locator('.react-flow__node textarea').waitFor();
    },
  },
  {
    name: 'typing in the outline',
    open: async (page) => {
      await selectByWords(page, unsupported);
      await press(page, 'F2');
      await page.locator('[data-row] textarea').waitFor();
    },
  },
  {
    name: 'a branch folded, another in focus',
    isLasting: true,
    open: async (page) => {
      await selectByWords(page, 'Checks that respect');
      await press(page, '/');
      await selectByWords(page, 'Where people cannot');
      await press(page, 'f');
    },
  },
  {
    name: 'far away from the map',
    isLasting: true,
    open: async (page) => {
      await page.locator('.react-flow__node').first().click();
      await press(page, '-', '-', '-', '-', '-', '-');
      await page.locator('[data-detail="words"], [data-detail="shapes"]').waitFor();
    },
  },
  {
    name: 'an outline where nothing was found',
    isLasting: (page) => page.getByRole('searchbox', { name: 'Find in the outline' }).fill(''),
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Find in the outline' }).fill('zzzz');
      await page.getByText('Nothing has these words').waitFor();
    },
  },
  {
    name: 'a notice with the way back',
    isLasting: (page) => press(page, 'Control+z'),
    open: async (page) => {
      await selectByWords(page, unsupported);
      await press(page, 'Delete');
      await button(page, 'Hide this notice').waitFor();
    },
  },
];
