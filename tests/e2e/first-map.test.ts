import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSketch } from '#shared/graph/sketch.ts';
import type { Watched } from '#tests/support/browser.ts';
import { savedMap } from '#tests/support/editor.ts';
import { shapeOf } from '#tests/support/shape.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage?.close();
});

/** The map that is typed in every case, as a sketch. */
const wanted = `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence: Nitrogen dioxide fell by a third in Ghent
  + claim: Streets become places to meet
  - counterargument: Shops would lose customers
`;

/** Only keys that command; letters of the texts are not counted. */
type Step = { readonly type: string } | { readonly press: string };

/** From the cursor in the empty map: the same keys in the map and in the outline, as far as the way back allows. */
const steps = (wayToThesis: readonly string[]): readonly Step[] => [
  { type: 'Towns should close their centres to cars' },
  { press: 'Tab' },
  { type: 'The air gets better' },
  { press: 'Tab' },
  { type: 'Nitrogen dioxide fell by a third in Ghent' },
  { press: 'Escape' },
  ...wayToThesis.map((press) => ({ press })),
  { press: 'r' },
  { type: 'Streets become places to meet' },
  { press: 'Escape' },
  { press: wayToThesis[0] ?? '' },
  { press: 'o' },
  { type: 'Shops would lose customers' },
];

describe('a first map from a fresh profile', () => {
  const cases = [
    { name: 'on the map', width: 1280, way: ['ArrowUp', 'ArrowUp'] },
    { name: 'on a screen of 360 px', width: 360, way: ['ArrowUp', 'ArrowUp'] },
    { name: 'in the outline alone', width: 1280, way: ['Home'] },
  ] as const;

  for (const { name, width, way } of cases) {
    test(`is typed with at most 12 command keys and no click, ${name}`, async () => {
      const watched = await stage.profile({ width, height: width === 360 ? 740 : 800 });
      const { page } = watched;
      await page.goto('/');
      if (name === 'in the outline alone') await rememberOutline(watched);
      await page.getByRole('button', { name: 'Map an argument' }).click(); // opening it
      await page.waitForURL(/\/essays\/.+/);
      await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
      const clicks = await countClicks(watched);

      const started = Date.now();
      let commandKeys = 0;
      for (const step of steps(way)) {
        if ('type' in step) await page.keyboard.type(step.type);
        else {
          await page.keyboard.press(step.press);
          commandKeys += 1;
        }
      }
      expect(commandKeys).toBeLessThanOrEqual(12);
      expect(Date.now() - started).toBeLessThan(60_000);
      expect(await clicks()).toBe(0);

      const essayId = page.url().split('/').at(-1) ?? '';
      expect(shapeOf(await savedMap(page, essayId))).toEqual(shapeOf(sketched(wanted)));
      expect(watched.troubles).toEqual([]);
      await watched.context.close();
    });
  }
});

/** A person who looks at outlines only: what every new essay of this profile opens as. */
async function rememberOutline({ page }: Watched) {
  await page.addInitScript(() => {
    const read = Storage.prototype.getItem;
    Storage.prototype.getItem = function getItem(key) {
      const kept = read.call(this, key);
      return kept === null && key.startsWith('groundwork.view.') ? '{"view":"outline"}' : kept;
    };
  });
  await page.reload();
}

async function countClicks({ page }: Watched): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.clicks = '0';
    document.addEventListener(
      'pointerdown',
      () => {
        document.documentElement.dataset.clicks = `${Number(document.documentElement.dataset.clicks) + 1}`;
      },
      true,
    );
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset.clicks));
}

function sketched(text: string) {
  let made = 0;
  return readSketch(text, () => `s${++made}`).graph;
}
