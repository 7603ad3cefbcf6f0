import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { graphToJson } from '#shared/graph/graph.ts';
import { freshProfile, launchBrowser } from '../support/browser.ts';
import { findBrowser } from '../support/browser-path.ts';
import { startProduct } from '../support/product.ts';
import { essayMap } from './essay-map.ts';
import { figuresOf, heading, row } from './figures.ts';
import { nameFunctions, untilReady, watchDragFrames, watchKeys, watchReady } from './page-probes.ts';

const runs = 7;
/** kB gzip of script that home and editor together may need. */
const firstLoadBudget = 250;
const letters = 'because many riders said so in the survey of the city';

/** What a student waits for: a ready map, smooth dragging, letters as they are typed. */
export async function benchBrowser() {
  await inBrowser(async (browser, origin) => {
    heading('A map in a real browser, 1280 × 800, ms (a frame lasts 16.7 at best)');
    for (const size of [46, 200, 500, 1_000]) await benchMap(browser, origin, size);
  });
}

/** How much script a first visit fetches, against its budget. */
export async function benchFirstLoad() {
  await inBrowser(async (browser, origin) => {
    heading('First load, script of home and editor');
    await benchBytes(browser, origin);
  });
}

async function inBrowser(bench: (browser: Browser, origin: string) => Promise<void>) {
  build();
  const product = await startProduct();
  const browser = await launchBrowser(await findBrowser());
  try {
    await bench(browser, product.url);
  } finally {
    await browser.close();
    await product.dispose();
  }
}

function build() {
  const { status } = spawnSync(process.execPath, ['server/cli/build-if-needed.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The product could not be built.');
}

async function benchMap(browser: Browser, origin: string, size: number) {
  const { context, page } = await freshProfile(browser, origin);
  await nameFunctions(page);
  await page.goto('/');
  const id = `bench-${size}`;
  await createEssay(page, id, size);
  await watchReady(page);
  const ready: number[] = [];
  for (let run = 0; run < runs; run++) {
    await page.goto(`/essays/${id}`, { waitUntil: 'commit' });
    ready.push(await untilReady(page));
  }
  row(`${size} nodes, navigation to ready`, figuresOf(ready));
  row(`${size} nodes, frame of a drag`, figuresOf(await dragFrames(page)));
  const keys = await typedKeys(page);
  row(`${size} nodes, letter, work`, figuresOf(keys.map(({ work }) => work)));
  row(`${size} nodes, letter, key to frame`, figuresOf(keys.map(({ frame }) => frame)));
  await context.close();
}

async function createEssay(page: Page, id: string, size: number) {
  const { nodes, relations } = graphToJson(essayMap(size));
  await page.evaluate(
    async ([essayId, records]) => {
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
        call: { name: 'paste', args: { records } },
      });
    },
    [id, [...nodes, ...relations]] as const,
  );
}

/** Drags a card that is in sight across the canvas, one step a frame. @throws when the card has not moved with it */
async function dragFrames(page: Page): Promise<number[]> {
  const { id, box } = await cardInSight(page);
  const from = { x: box.x + 60, y: box.y + 16 };
  await watchDragFrames(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(from.x + step * 2, from.y + step);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  const after = await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox();
  if (!after || Math.abs(after.x - box.x - 120) > 30) {
    throw new Error(`The card was dragged 120 px to the right and went ${(after?.x ?? 0) - box.x}.`);
  }
  return page.evaluate(() => window.bench.frames);
}

/** Types into a card, a letter every 100 ms. @throws when the card does not show what was typed */
async function typedKeys(page: Page) {
  const { id, box } = await cardInSight(page);
  await page.mouse.click(box.x + 60, box.y + 16);
  await page.keyboard.press('F2');
  const field = page.locator('textarea[data-typing]');
  await field.waitFor();
  await page.waitForTimeout(300);
  await watchKeys(page);
  await page.keyboard.type(letters, { delay: 100 });
  const text = await field.inputValue();
  if (!text.endsWith(letters)) throw new Error(`The card “${id}” shows “${text}”.`);
  return page.evaluate(() => window.bench.keys);
}

/** The card nearest to the canvas's middle that a press 60 px into it, 16 px down, would hit. */
async function cardInSight(page: Page) {
  return page.evaluate(() => {
    const room = document.querySelector('[data-map-view="map"]')?.getBoundingClientRect();
    if (!room) throw new Error('There is no canvas.');
    const cards = [...document.querySelectorAll('.react-flow__node')].map((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      const dx = x + width / 2 - room.x - room.width / 2;
      const dy = y + height / 2 - room.y - room.height / 2;
      return { id: card.getAttribute('data-id') ?? '', box: { x, y }, distance: Math.hypot(dx, dy) };
    });
    const nearest = cards
      .sort((a, b) => a.distance - b.distance)
      .find(({ id, box }) => {
        const top = document.elementFromPoint(box.x + 60, box.y + 16)?.closest('.react-flow__node');
        return top?.getAttribute('data-id') === id;
      });
    if (!nearest) throw new Error('There is no card.');
    return nearest;
  });
}

/** The budget is for what home and editor cannot be drawn without; the rest is fetched once the page is idle. */
async function benchBytes(browser: Browser, origin: string) {
  const { context, page } = await freshProfile(browser, origin);
  await nameFunctions(page);
  await watchReady(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  const home = await scriptsOf(page, await page.evaluate(loadedAt));
  await createEssay(page, 'bench-bytes', 20);
  await page.goto('/essays/bench-bytes');
  const ready = await untilReady(page);
  await page.waitForTimeout(2_000); // the live line stays open, so the network is never idle
  const editor = await scriptsOf(page, ready);
  const needed = new Set([...home.needed, ...editor.needed]);
  row('home', { 'kB gzip': (await gzipBytes(home.needed)) / 1000 });
  for (const url of [...needed].sort()) {
    row(`  ${chunkOf(url)}`, { 'kB gzip': (await gzipBytes([url])) / 1000 });
  }
  const sum = (await gzipBytes(needed)) / 1000;
  row('home and editor', { 'kB gzip': sum });
  console.log(`  budget of ${firstLoadBudget} kB: ${sum <= firstLoadBudget ? 'met' : 'NOT MET'}`);
  const idle = [...home.idle, ...editor.idle].filter((url) => !needed.has(url));
  row('fetched when idle', { 'kB gzip': (await gzipBytes(new Set(idle))) / 1000 });
  await context.close();
}

/** Addresses of the page's scripts, by whether they were asked for before that many milliseconds of its life. */
async function scriptsOf(page: Page, until: number) {
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, startTime }) => ({ name, startTime })),
  );
  const names = (isNeeded: boolean) =>
    scripts.filter(({ startTime }) => startTime < until === isNeeded).map(({ name }) => name);
  return { needed: names(true), idle: names(false) };
}

/** Runs in the page: milliseconds from navigation to the end of its load event. */
function loadedAt(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : Number.NaN;
}

/** The name of a script without the sign of its content. */
function chunkOf(url: string): string {
  return new URL(url).pathname.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, '');
}

async function gzipBytes(urls: Iterable<string>): Promise<number> {
  let sum = 0;
  for (const url of urls) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
    sum += gzipSync(new Uint8Array(await response.arrayBuffer())).length;
  }
  return sum;
}
