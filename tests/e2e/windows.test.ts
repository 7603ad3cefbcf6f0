import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Watched, watch } from '#tests/support/browser.ts';
import {
  openEditor,
  outlineRows,
  selectRow,
  shownTexts,
  until,
  untilSaved,
} from '#tests/support/editor-screen.ts';
import { essayFromSketch, readEssay, sendCommand } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;
let profiles: Watched[] = [];
let essays = 0;
let id: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});
beforeEach(() => {
  essays += 1;
  id = `e${essays}`;
  profiles = [];
});
afterEach(async () => {
  await Promise.all(profiles.map(({ context }) => context.close()));
  const troubles = profiles.flatMap((profile) => profile.troubles);
  expect(troubles).toEqual([]);
});

const thesis = 'Buses should cost nothing';

/** A browser with the essay open: a thesis with one claim under it. */
async function firstWindow(): Promise<Watched> {
  const profile = await stage.profile();
  profiles.push(profile);
  await profile.page.goto('/');
  await essayFromSketch(profile.page, id, `thesis: ${thesis}\n+ claim: Fares keep people away`);
  await openEditor(profile.page, id);
  return profile;
}

/** Another tab of the same browser. */
async function nextTab({ context, troubles }: Watched): Promise<Page> {
  const page = await context.newPage();
  const more = watch(page, stage.origin);
  page.on('close', () => troubles.push(...more));
  await openEditor(page, id);
  return page;
}

/** The same person in another browser: nothing but the cookie is shared. */
async function otherBrowser({ context }: Watched): Promise<Watched> {
  const profile = await stage.profile();
  profiles.push(profile);
  await profile.context.addCookies(await context.cookies());
  await openEditor(profile.page, id);
  return profile;
}

/** Everything is on the server, and all windows show it. */
async function untilEven(pages: readonly Page[]): Promise<string[]> {
  await Promise.all(pages.map(untilSaved));
  let texts: string[] = [];
  await until('all windows show what the server has', async () => {
    const [first] = pages;
    if (!first) return false;
    texts = (await readEssay(first, id)).graph.nodes.map((node) => node.text).sort();
    const shown = await Promise.all(pages.map(shownTexts));
    return shown.every((rows) => JSON.stringify(rows.sort()) === JSON.stringify(texts));
  });
  return texts;
}

async function addClaim(page: Page, text: string) {
  await selectRow(page, 0);
  await page.keyboard.press('r');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

/** Opens the text of the row that reads so, and writes other words over it without ending. */
async function writeOver(page: Page, old: string, words: string) {
  await outlineRows(page).getByText(old, { exact: true }).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

function countLines({ context }: Watched): string[] {
  const lines: string[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/live')) lines.push(request.url());
  });
  return lines;
}

test('two tabs of one browser share one live line, and the next takes over when its tab closes', async () => {
  const profile = await stage.profile();
  profiles.push(profile);
  const lines = countLines(profile);
  const { page: one } = profile;
  await one.goto('/');
  await essayFromSketch(one, id, `thesis: ${thesis}`);
  await openEditor(one, id);
  await untilSaved(one);
  const two = await nextTab(profile);
  await addClaim(one, 'Written in the first tab');
  await addClaim(two, 'Written in the second tab');
  await untilEven([one, two]);
  expect(lines).toHaveLength(1);

  const far = await otherBrowser(profile);
  await addClaim(far.page, 'Seen by both tabs');
  expect(await untilEven([one, two, far.page])).toContain('Seen by both tabs');
  expect(lines).toHaveLength(1);

  const takenOver = two.waitForRequest((request) => request.url().includes('/live'));
  await one.close();
  await takenOver;
  await addClaim(far.page, 'Seen by the tab that is left');
  expect(await untilEven([two, far.page])).toHaveLength(5);
  expect(lines).toHaveLength(2);
  await two.close();
});

test('edits in two browsers at once are all there, in both', async () => {
  const one = await firstWindow();
  const two = await otherBrowser(one);
  const words = ['Alpha', 'Beta', 'Gamma', 'Delta'];
  // Both type at the same time; nobody waits for the other.
  const write = async (page: Page, name: string) => {
    for (const word of words) await addClaim(page, `${word} of ${name}`);
  };
  await Promise.all([write(one.page, 'one'), write(two.page, 'two')]);
  const written = words.flatMap((word) => [`${word} of one`, `${word} of two`]);
  expect(await untilEven([one.page, two.page])).toEqual(
    [thesis, 'Fares keep people away', ...written].sort(),
  );
});

test('of two texts for one node the later stands, and the other can be brought back', async () => {
  const one = await firstWindow();
  const two = await otherBrowser(one);
  await writeOver(one.page, 'Fares keep people away', 'What one wrote');
  await writeOver(two.page, 'Fares keep people away', 'What two wrote');
  await one.page.keyboard.press('Escape');
  await untilSaved(one.page);
  await two.page.keyboard.press('Escape');
  expect(await untilEven([one.page, two.page])).toEqual([thesis, 'What two wrote']);

  const notice = one.page.getByRole('status').filter({ hasText: 'Your text was replaced in another window' });
  await notice.getByRole('button', { name: 'Bring back' }).click();
  expect(await untilEven([one.page, two.page])).toEqual([thesis, 'What one wrote']);
  await two.page.getByRole('status').filter({ hasText: 'Your text was replaced' }).waitFor();
});

test('undo takes back what this window did, and nothing else', async () => {
  const one = await firstWindow();
  const two = await otherBrowser(one);
  await addClaim(one.page, 'Mine');
  await untilEven([one.page, two.page]);
  await addClaim(two.page, 'Theirs');
  await untilEven([one.page, two.page]);
  await writeOver(two.page, 'Fares keep people away', 'Fares cost more than they bring');
  await two.page.keyboard.press('Escape');
  await untilEven([one.page, two.page]);

  // The words and the node they are in are two acts.
  await one.page.keyboard.press('ControlOrMeta+z');
  await one.page.keyboard.press('ControlOrMeta+z');
  expect(await untilEven([one.page, two.page])).toEqual(
    [thesis, 'Fares cost more than they bring', 'Theirs'].sort(),
  );
  expect(await one.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  await two.page.keyboard.press('ControlOrMeta+z');
  expect(await untilEven([one.page, two.page])).toEqual([thesis, 'Fares keep people away', 'Theirs'].sort());
});

test('a node that goes while it is typed in leaves its words in reach', async () => {
  const one = await firstWindow();
  const two = await otherBrowser(one);
  await writeOver(one.page, 'Fares keep people away', 'Nobody shall lose this');
  await sendCommand(two.page, id, { name: 'remove', args: { nodeIds: ['n2'] } });
  await outlineRows(one.page).nth(1).waitFor({ state: 'detached' });
  const notice = one.page.getByRole('status').filter({ hasText: 'Your words are kept' });
  await notice.getByRole('button', { name: 'Bring back' }).click();
  expect(await untilEven([one.page, two.page])).toEqual([thesis, 'Nobody shall lose this'].sort());
});

test('more essays than a browser has connections can be open: a tab that nobody sees lets go of its line', async () => {
  const first = await stage.profile();
  profiles.push(first);
  const { context } = first;
  await first.page.goto('/');
  const ids = Array.from({ length: 7 }, (_, index) => `${id}-${index}`);
  for (const essayId of ids) await essayFromSketch(first.page, essayId, `thesis: ${thesis}`);
  await first.page.goto('about:blank');
  const tabs: Page[] = [];
  for (const essayId of ids) {
    for (const tab of tabs.slice(-1)) await setSeen(tab, false);
    const tab = await context.newPage();
    tabs.push(tab);
    await openEditor(tab, essayId);
    await untilSaved(tab);
  }

  const [back] = tabs;
  const last = tabs.at(-1);
  if (!back || !last) throw new Error('No tab is open.');
  await sendCommand(last, ids[0] ?? '', { name: 'edit-text', args: { nodeId: 'n1', text: 'While unseen' } });
  await setSeen(last, false);
  await setSeen(back, true);
  await outlineRows(back).getByText('While unseen').waitFor();
});

/** A browser without a window shows every tab; this says to the page what a window says when another tab is chosen. */
async function setSeen(page: Page, isSeen: boolean) {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isSeen ? 'visible' : 'hidden',
  );
}
