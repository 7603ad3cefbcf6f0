import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { graphToJson } from '#shared/graph/graph.ts';
import type { MapRecord } from '#shared/graph/records.ts';
import { freshProfile, launchBrowser } from '../support/browser.ts';
import { findBrowser } from '../support/browser-path.ts';
import { startProduct } from '../support/product.ts';
import { essayMap } from './essay-map.ts';
import { figuresOf, heading, row } from './figures.ts';

/** What a student waits for: a ready map, smooth dragging, and the script of the first load. */
export async function benchBrowser() {
  const product = await startProduct();
  const browser = await launchBrowser(await findBrowser());
  try {
    heading('A map in a real browser, ms');
    for (const size of [46, 200, 1_000]) await benchMap(browser, product.url, size);
    heading('First load, script of home and editor');
    await benchBytes(browser, product.url);
  } finally {
    await browser.close();
    await product.dispose();
  }
}

async function benchMap(browser: Browser, origin: string, size: number) {
  const { context, page } = await freshProfile(browser, origin);
  await page.goto('/');
  const id = `bench-${size}`;
  await createEssay(page, id, graphToJson(essayMap(size)));
  const ready: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await page.goto(`/essays/${id}`, { waitUntil: 'commit' });
    await page.locator('.react-flow__node').first().waitFor({ state: 'visible' });
    ready.push(performance.now() - start);
  }
  row(`${size} nodes, navigation to ready`, figuresOf(ready));
  row(`${size} nodes, drag a frame`, figuresOf(await dragFrames(page)));
  await context.close();
}

async function createEssay(page: Page, id: string, graph: ReturnType<typeof graphToJson>) {
  const records: MapRecord[] = [...graph.nodes, ...graph.relations];
  await page.evaluate(
    async ([essayId, all]) => {
      const post = async (path: string, body: unknown) => {
        const response = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        if (!response.ok) throw new Error(await response.text());
      };
      await post('/api/essays', { id: essayId, title: `Bench ${essayId}` });
      await post(`/api/essays/${essayId}/commands`, {
        commandId: `${essayId}-paste`,
        baseRevision: 0,
        call: { name: 'apply-diff', args: { diff: { added: all, updated: [], removed: [] } } },
      });
    },
    [id, records] as const,
  );
}

/** Milliseconds between animation frames while a node is dragged across the canvas. */
async function dragFrames(page: Page): Promise<number[]> {
  const box = await page.locator('.react-flow__node:visible').first().boundingBox();
  if (!box) throw new Error('There is no node to drag.');
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { benchFrames: frames });
  });
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) await page.mouse.move(box.x + 20 + step * 3, box.y + 10 + step * 2);
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { benchFrames: number[] }).benchFrames.slice(2)); // put there just above
}

async function benchBytes(browser: Browser, origin: string) {
  const { context, page } = await freshProfile(browser, origin);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const home = await gzipBytes([...scripts.values()]);
  await createEssay(page, 'bench-bytes', graphToJson(essayMap(20)));
  await page.goto('/essays/bench-bytes');
  await page.locator('.react-flow__node').first().waitFor();
  row('home', { 'kB gzip': home / 1000 });
  row('home and editor (budget 250)', { 'kB gzip': (await gzipBytes([...scripts.values()])) / 1000 });
  await context.close();
}

async function gzipBytes(bodies: readonly Promise<Buffer>[]): Promise<number> {
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}
