import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftFigures } from '#shared/draft/figures.ts';
import { violationsOn } from '#tests/support/axe.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage?.close();
});

describe('How good is this?', () => {
  test.each([1280, 360])('shows every figure and says what is weak, %i px wide', async (width) => {
    const { page, troubles, context } = await stage.profile({
      width,
      height: 800,
      reducedMotion: 'reduce',
    });
    await page.goto('/how-good-is-this');
    await page.getByRole('heading', { level: 1, name: 'How good is this?' }).waitFor();
    const figures = page.getByRole('table', { name: 'Figures of draft maps' });
    expect(await figures.locator('tbody tr').count()).toBe(draftFigures.figures.length);
    expect(await page.getByText('often missed').count()).toBe(1);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
