import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsOn } from '#tests/support/axe.ts';
import { freshProfile, launchBrowser, type Watched, type WatchOptions } from '#tests/support/browser.ts';
import { openEditor } from '#tests/support/editor.ts';
import { apiCall, makeEssay } from '#tests/support/essays.ts';
import { type Product, startProduct } from '#tests/support/product.ts';
import { filledForms, forms } from '#tests/support/screen-states/form-states.ts';
import { headerMenus } from '#tests/support/screen-states/header-menus.ts';
import { homeStates, welcomeStates } from '#tests/support/screen-states/home-states.ts';
import { mapStates } from '#tests/support/screen-states/map-states.ts';
import { narrowStates } from '#tests/support/screen-states/narrow-states.ts';
import { sideStates } from '#tests/support/screen-states/side-states.ts';
import type { ScreenState } from '#tests/support/screen-states/state.ts';
import { strayStates } from '#tests/support/screen-states/stray-states.ts';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(inject('browser')), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

type Group = {
  readonly name: string;
  readonly states: readonly ScreenState[];
  /** Makes what the states need, once; answers the way to the page they start from. */
  readonly begin: (page: Page) => Promise<(page: Page) => Promise<unknown>>;
  readonly media?: WatchOptions;
};

const toHome = (page: Page) =>
  page.goto('/').then(() => page.getByRole('button', { name: 'Map an argument' }).waitFor());

async function withMaps(page: Page) {
  await toHome(page);
  for (let count = 1; count <= 7; count++)
    await makeEssay(page, `map-${count}-${Date.now()}`, `Map ${count}`);
  return toHome;
}

async function withSample(page: Page) {
  await page.goto('/');
  const essay = { id: `sample-${Date.now()}`, title: 'Border security', template: 'sample-border-security' };
  await apiCall(page, 'POST', '/api/essays', essay);
  return (opened: Page) => openEditor(opened, essay.id);
}

const formStates = Object.entries(forms).map(([name, open]) => ({ name: `the form ${name}`, open }));
const narrow = { width: 360, height: 740 };
const groups: readonly Group[] = [
  { name: 'home at first', states: welcomeStates, begin: async () => toHome },
  { name: 'home with maps', states: homeStates, begin: withMaps },
  { name: 'pages with nothing on them', states: strayStates, begin: async () => toHome },
  { name: 'the editor', states: [...mapStates, ...headerMenus], begin: withSample },
  { name: 'beside the map', states: sideStates, begin: withSample },
  { name: 'forms', states: [...formStates, ...filledForms], begin: withSample },
  { name: 'home at first, 360 px', states: welcomeStates, begin: async () => toHome, media: narrow },
  { name: 'home with maps, 360 px', states: homeStates.slice(0, 3), begin: withMaps, media: narrow },
  { name: 'the editor, 360 px', states: narrowStates, begin: withSample, media: narrow },
  {
    name: 'home with maps, forced colours',
    states: homeStates.slice(0, 2),
    begin: withMaps,
    media: { forcedColors: 'active' },
  },
  {
    name: 'the editor, forced colours',
    states: mapStates.slice(0, 4),
    begin: withSample,
    media: { forcedColors: 'active' },
  },
];

describe('axe finds nothing', () => {
  for (const { name, states, begin, media } of groups) {
    describe(name, () => {
      let watched: Watched;
      let start: (page: Page) => Promise<unknown>;
      let isClean = false;

      beforeAll(async () => {
        // What fades in has the wrong contrast on its way.
        watched = await freshProfile(browser, product.url, { ...media, reducedMotion: 'reduce' });
        watched.page.setDefaultTimeout(15_000);
        start = await begin(watched.page);
      });
      afterAll(() => watched?.context.close());

      for (const { name: state, open, isLasting } of states) {
        test(state, async () => {
          const { page, troubles, context } = watched;
          if (!isClean) {
            await context.setOffline(false);
            if (page.url().startsWith(product.url)) await page.evaluate(() => localStorage.clear());
            await start(page);
          }
          isClean = false;
          await open(page);
          expect(await violationsOn(page), 'light').toEqual([]);
          if (!media?.forcedColors) {
            await page.emulateMedia({ colorScheme: 'dark' });
            expect(await violationsOn(page, 'colours'), 'dark').toEqual([]);
            await page.emulateMedia({ colorScheme: 'light' });
          }
          expect(troubles.splice(0)).toEqual([]);
          if (isLasting === true) return;
          isClean = await isClosed(page);
          await isLasting?.(page);
        });
      }
    });
  }
});

/** Closes what Escape closes; false when something stays open. */
async function isClosed(page: Page): Promise<boolean> {
  const open = page.locator('[role="dialog"], [role="menu"], [role="listbox"], [data-map-view] textarea');
  for (let times = 0; times < 3 && (await open.count()) > 0; times++) await page.keyboard.press('Escape');
  return (await open.count()) === 0;
}
