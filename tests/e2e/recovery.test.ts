import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import type { Change } from '#shared/essay/essay.ts';
import { freshProfile, launchBrowser, type Watched, watch } from '#tests/support/browser.ts';
import {
  keptCalls,
  openEditor,
  outlineRows,
  savingState,
  selectRow,
  shownTexts,
  until,
  untilOffline,
  untilSaved,
} from '#tests/support/editor-screen.ts';
import { apiCall, essayFromSketch, readEssay } from '#tests/support/essays.ts';
import { type Product, startProduct } from '#tests/support/product.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';
import { sizeOf } from '#tests/support/sizes.ts';

let browser: Browser;
let product: Product;
let profile: Watched;

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser?.close());
afterEach(async () => {
  expect(profile.troubles).toEqual([]);
  await profile.context.close();
  await product.dispose();
});

/** A fresh server and a fresh profile with one essay: a thesis and nothing else. */
async function begin(): Promise<Page> {
  product = await startProduct();
  profile = await freshProfile(browser, product.url);
  await profile.page.goto('/');
  await essayFromSketch(profile.page, 'e1', 'thesis: Buses should cost nothing');
  await openEditor(profile.page, 'e1');
  await untilSaved(profile.page);
  return profile.page;
}

/** The same port and file: to the browser it is the same server. */
async function startAgain() {
  const { database, port, dispose } = product;
  product = { ...(await startProduct({ database, port })), dispose: async () => {} };
  const { stop } = product;
  product = { ...product, dispose: () => stop().then(dispose) };
}

async function serverTexts(page: Page): Promise<string[]> {
  return (await readEssay(page, 'e1')).graph.nodes.map((node) => node.text).sort();
}

async function changes(page: Page): Promise<Change[]> {
  const log = await apiCall<{ changes: Change[] }>(page, 'GET', '/api/essays/e1/changes?after=0');
  return log.changes;
}

/** Ids of the commands this page sends, in order of their first try. */
function watchCommands(page: Page): Set<string> {
  const sent = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().endsWith('/commands')) return;
    const { commandId, call }: { commandId: string; call: { name: string } } = request.postDataJSON();
    if (call.name !== 'apply-diff') sent.add(commandId);
  });
  return sent;
}

async function addClaim(page: Page, text: string) {
  await selectRow(page, 0);
  await page.keyboard.press('r');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

const moments = ['key', 'request', 'answer'] as const;
const rounds = sizeOf('killsAtEachMoment') * moments.length;

test(`edits survive ${rounds} killed servers, in order and exactly once`, { timeout: 180_000 }, async () => {
  const page = await begin();
  const sent = watchCommands(page);
  const random = seededRandom(printedSeed('recovery'));
  const before = (await changes(page)).length;
  const expected = ['Buses should cost nothing'];

  for (let round = 1; round <= rounds; round += 1) {
    const words = `Claim ${round} while the server died`;
    const moment = moments[round % moments.length] ?? 'key';
    const killed = killAt(page, moment);
    await selectRow(page, 0);
    await page.keyboard.press('r');
    const at = wholeBelow(random, words.length);
    await page.keyboard.type(words.slice(0, at));
    if (moment === 'key') await product.stop('SIGKILL');
    await page.keyboard.type(words.slice(at));
    await page.keyboard.press('Escape');
    await killed;
    expected.push(words);
    await untilOffline(page);

    await addClaim(page, `Claim ${round}b without one`);
    expected.push(`Claim ${round}b without one`);
    expect((await shownTexts(page)).sort(), `round ${round}, killed at ${moment}`).toEqual(
      [...expected].sort(),
    );

    await startAgain();
    await untilSaved(page);
    expect(await serverTexts(page), `round ${round}, killed at ${moment}`).toEqual([...expected].sort());
  }

  const log = (await changes(page)).slice(before).map(({ commandId }) => commandId);
  expect(log, 'each command once, in the order in which it was made').toEqual([...sent]);
  expect(log.length).toBeGreaterThanOrEqual(rounds * 2);
  expect(await keptCalls(page)).toBe(0);
  expect((await shownTexts(page)).sort()).toEqual([...expected].sort());
});

/** Kills the server as soon as a command leaves the page, or its answer has come; `key` is the caller's own moment. */
function killAt(page: Page, moment: (typeof moments)[number]): Promise<unknown> {
  if (moment === 'key') return Promise.resolve();
  const isCommand = (it: { url: () => string }) => it.url().endsWith('/commands');
  const seen = moment === 'request' ? page.waitForRequest(isCommand) : page.waitForResponse(isCommand);
  return seen.then(() => product.stop('SIGKILL'));
}

test('a tab closed without a server is opened again with its edits, and they are sent', async () => {
  const page = await begin();
  await product.stop('SIGKILL');
  await addClaim(page, 'First, without a server');
  await addClaim(page, 'Second, without a server');
  await untilOffline(page);
  await until('the device has them', async () => (await keptCalls(page)) >= 3);
  await page.close();

  await startAgain();
  const next = await profile.context.newPage();
  profile.troubles.push(...watch(next, product.url));
  await openEditor(next, 'e1');
  await untilSaved(next);
  const expected = ['Buses should cost nothing', 'First, without a server', 'Second, without a server'];
  expect((await shownTexts(next)).sort()).toEqual(expected);
  expect(await serverTexts(next)).toEqual(expected);
  const ids = (await changes(next)).map(({ commandId }) => commandId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('without a server a known map opens from the device, with what was not sent', async () => {
  const page = await begin();
  await product.stop('SIGKILL');
  await addClaim(page, 'Nobody has this yet');
  await untilOffline(page);
  await page.getByRole('link', { name: 'Back to my maps' }).click();
  await page.goBack();
  await outlineRows(page).first().waitFor();
  expect(await shownTexts(page)).toEqual(['Buses should cost nothing', 'Nobody has this yet']);
  await untilOffline(page);
  await addClaim(page, 'Nor this');
  await startAgain();
  await untilSaved(page);
  expect(await serverTexts(page)).toEqual(['Buses should cost nothing', 'Nobody has this yet', 'Nor this']);
});

/** Each of these brings parts of its own, and is of use only with them. */
async function untilNothingLoads(page: Page) {
  await page.evaluate(async () => {
    const scripts = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    for (let count = -1; count !== scripts().length; ) {
      count = scripts().length;
      await new Promise((resolve) => setTimeout(resolve, 600));
    }
  });
}

test('what was not used yet works without a server', async () => {
  const page = await begin();
  // Code that comes when the page has nothing to do, by the names of its files.
  await page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
    return ['FormHost', 'SourcesPanel', 'PopoverPanel', 'MenuPanel', 'DialogPanel'].every((name) =>
      loaded.some((url) => url.includes(name)),
    );
  });
  await untilNothingLoads(page);
  await product.stop('SIGKILL');
  await untilOffline(page);
  await savingState(page).click();
  await page.getByText('The server cannot be reached').waitFor();
  await page.keyboard.press('Escape');
  await selectRow(page, 0);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('[data-row]:focus').waitFor();
  await page.keyboard.press('Control+.');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  const side = page.locator('[data-pane=side]');
  await side.getByText('Sources', { exact: true }).click();
  await side
    .getByRole('button', { name: /source/ })
    .first()
    .waitFor();
});

test('a tab that crashes while somebody types loses at most two seconds of words', async () => {
  const page = await begin();
  await selectRow(page, 0);
  await page.keyboard.press('r');
  await product.stop('SIGKILL'); // so that only the device can have the words
  const words = 'Whoever rides for nothing leaves the car at home and the street is free for everybody else';
  const typedAt: number[] = [];
  for (const key of words) {
    await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: 30 });
    typedAt.push(Date.now());
  }
  const devtools = await profile.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  const crashedAt = Date.now();
  void devtools.send('Page.crash').catch(() => undefined); // the tab cannot answer any more
  await crashed;
  await page.close();

  await startAgain();
  const next = await profile.context.newPage();
  profile.troubles.push(...watch(next, product.url));
  await openEditor(next, 'e1');
  await untilSaved(next);
  const kept = (await serverTexts(next)).find((text) => words.startsWith(text)) ?? '';
  const old = typedAt.filter((at) => at < crashedAt - 2_000).length;
  expect(old, 'the typing took longer than two seconds').toBeGreaterThan(10);
  expect(kept.length).toBeGreaterThanOrEqual(old);
  expect(await shownTexts(next)).toEqual(['Buses should cost nothing', kept]);
});
