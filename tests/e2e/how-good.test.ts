import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { draftFigures } from '#shared/draft/figures.ts';
import { violationsOn } from '#tests/support/axe.ts';
import { freshProfile, launchBrowser } from '#tests/support/browser.ts';
import { type Product, startProduct } from '#tests/support/product.ts';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(inject('browser')), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

describe('How good is this?', () => {
  test.each([1280, 360])('shows every figure and says what is weak, %i px wide', async (width) => {
    const { page, troubles, context } = await freshProfile(browser, product.url, {
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
