import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import type { Watched, WatchOptions } from './browser.ts';
import { openEditor } from './editor.ts';
import { apiCall, freshId, makeEssay } from './essays.ts';
import type { ScreenState } from './screen-states/state.ts';
import { sizeOf } from './sizes.ts';
import { openStage, type Stage } from './stage.ts';

/** States of one page. Axe looks at each in light, and at as many in dark as `sizes.ts` says. */
export type StateGroup = {
  readonly name: string;
  readonly states: readonly ScreenState[];
  /** Makes what the states need, once; answers the way to the page they start from. */
  readonly begin: (page: Page) => Promise<(page: Page) => Promise<unknown>>;
  readonly media?: WatchOptions;
  /** States that another group looks at too: of these as many as `sizes.ts` says. */
  readonly isRepeated?: boolean;
};

const toHome = (page: Page) =>
  page.goto('/').then(() => page.getByRole('button', { name: 'Map an argument' }).waitFor());

export const withNothing: StateGroup['begin'] = async () => toHome;

export async function withMaps(page: Page) {
  await toHome(page);
  for (let count = 1; count <= 7; count++) await makeEssay(page, freshId(`map-${count}`), `Map ${count}`);
  return toHome;
}

export async function withSample(page: Page) {
  await page.goto('/');
  const essay = { id: freshId('sample'), title: 'Border security', template: 'sample-border-security' };
  await apiCall(page, 'POST', '/api/essays', essay);
  return (opened: Page) => openEditor(opened, essay.id);
}

/** Makes the tests of one file; several files, so that they share the workers. */
export function axeFindsNothing(groups: readonly StateGroup[]) {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  describe('axe finds nothing', () => {
    for (const { name, states, begin, media, isRepeated = false } of groups) {
      describe(name, () => {
        let watched: Watched;
        let start: (page: Page) => Promise<unknown>;
        let isClean = false;

        beforeAll(async () => {
          // What fades in has the wrong contrast on its way.
          watched = await stage.profile({ ...media, reducedMotion: 'reduce' });
          start = await begin(watched.page);
        });
        afterAll(() => watched?.context.close());

        const looked = states.slice(0, sizeOf(isRepeated ? 'repeatedStates' : 'states'));
        for (const [at, { name: state, open, isLasting }] of looked.entries()) {
          test(state, async () => {
            const { page, troubles, context } = watched;
            if (!isClean) {
              await context.setOffline(false);
              if (page.url().startsWith(stage.origin)) await page.evaluate(() => localStorage.clear());
              await start(page);
            }
            isClean = false;
            await open(page);
            expect(await violationsOn(page), 'light').toEqual([]);
            if (!media?.forcedColors && at < sizeOf('darkStates')) {
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
}

/** Closes what Escape closes; false when something stays open. */
async function isClosed(page: Page): Promise<boolean> {
  const open = page.locator('[role="dialog"], [role="menu"], [role="listbox"], [data-map-view] textarea');
  for (let times = 0; times < 3 && (await open.count()) > 0; times++) await page.keyboard.press('Escape');
  return (await open.count()) === 0;
}
