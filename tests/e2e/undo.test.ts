import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Watched } from '#tests/support/browser.ts';
import { idOf, openEditor, savedBytes, selectIn } from '#tests/support/editor.ts';
import { essayFromSketch, mapBytes } from '#tests/support/essays.ts';
import { pick, printedSeed, type Random, seededRandom } from '#tests/support/seeded-random.ts';
import { sizeOf } from '#tests/support/sizes.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

const start = `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence(statistic): Nitrogen dioxide fell by a third in Ghent
    & evidence: Traffic outside the ring stayed the same
      -^ counterargument: It was a windy year
  + claim: Streets become places to meet
    + evidence(example): Benches in Ghent are full at noon
  - counterargument: Shops would lose customers
    - rebuttal: People on foot come more often
claim (parked): Trams come more often
`;

let stage: Stage;
let watched: Watched;

beforeAll(async () => {
  stage = await openStage();
  // One pane: what is tested is the desk, and each key draws less.
  watched = await stage.profile({ width: 690, height: 800 });
});

afterAll(async () => {
  await stage?.close();
});

const seed = printedSeed('undo');
const actsDone = sizeOf('undoneActs');

test(`${actsDone} random acts, and undo for each of them, bring back the start, byte for byte`, async () => {
  const { page } = watched;
  await page.goto('/');
  const graph = await essayFromSketch(page, 'undo', start);
  const before = await mapBytes(page, 'undo');
  await openEditor(page, 'undo');
  await selectIn(page, 'map', idOf(graph, 'The air'));

  const random = seededRandom(seed);
  for (let act = 0; act < actsDone; act += 1) {
    await page.keyboard.press(pick(random, walks) ?? '');
    const keys = drawKeys(random, act);
    for (const key of keys) {
      if (key.startsWith('words:')) await page.keyboard.insertText(key.slice('words:'.length));
      else await page.keyboard.press(key);
    }
    await focusOnMap(page, `after act ${act}, ${keys.join(' ')}`);
  }
  expect(await savedBytes(page, 'undo')).not.toBe(before);

  const undo = page.getByRole('button', { name: /^Undo/ });
  let undos = 0;
  while (await undo.isEnabled()) {
    await page.keyboard.press('Control+z');
    undos += 1;
  }
  expect(undos, 'each act is one step at most').toBeLessThanOrEqual(actsDone);
  expect(undos, 'most acts changed something').toBeGreaterThan(actsDone / 2);
  expect(await savedBytes(page, 'undo')).toBe(before);
  expect(watched.troubles).toEqual([]);
});

const walks = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** Keys of one act, which is one step to undo; where it cannot be done it does nothing. */
const draws: readonly { readonly weight: number; readonly keys: (at: number) => readonly string[] }[] = [
  ...['r', 'e', 'o', 'y', 'w', 'l', 'u', 'n'].map((key) => ({ weight: 2, keys: () => [key, 'Escape'] })),
  { weight: 8, keys: (at) => ['F2', `words: more ${at}`, 'Escape'] },
  { weight: 3, keys: (at) => ['F2', 'Control+a', `words:Said anew ${at}`, 'Escape'] },
  { weight: 9, keys: () => ['Delete'] },
  { weight: 3, keys: () => ['Alt+Shift+ArrowUp'] },
  { weight: 3, keys: () => ['Alt+Shift+ArrowDown'] },
  { weight: 2, keys: () => ['Alt+Shift+ArrowLeft'] },
  { weight: 2, keys: () => ['Alt+Shift+ArrowRight'] },
  { weight: 3, keys: () => ['c', 'ArrowUp', 'ArrowRight', 'c', 'Escape'] },
  { weight: 1, keys: () => ['Control+d'] },
  { weight: 1, keys: () => ['Control+c', 'ArrowUp', 'Control+v'] },
  { weight: 1, keys: () => ['/'] },
];

function drawKeys(random: Random, at: number): readonly string[] {
  let left = random() * draws.reduce((sum, { weight }) => sum + weight, 0);
  for (const { weight, keys } of draws) {
    left -= weight;
    if (left < 0) return keys(at);
  }
  return [];
}

/** Whatever was done, the next key is the map’s: an act of its own may take a frame to give the focus back. */
async function focusOnMap(page: Page, when: string) {
  const isThere = () => document.activeElement?.closest('[data-map-view="map"]') != null;
  await page.waitForFunction(isThere).catch(async () => {
    const instead = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`The focus has left the map ${when}: ${instead}`);
  });
}
