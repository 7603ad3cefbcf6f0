import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentJson } from '#shared/essay/document.ts';
import { textOf } from '#shared/essay/document.ts';
import { violationsOn } from '#tests/support/axe.ts';
import type { Watched, WatchOptions } from '#tests/support/browser.ts';
import { openEditor, untilSaved } from '#tests/support/editor.ts';
import { apiCall, readEssay, sendCommand } from '#tests/support/essays.ts';
import { press, status, tabTo } from '#tests/support/keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';
import { essayWithText, ferryText, line } from '#tests/support/text-pane.ts';

let stage: Stage;
let watched: Watched;
let made = 0;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await watched.context.close();
  expect(watched.troubles).toEqual([]);
});
afterAll(async () => {
  await stage?.close();
});

const later: DocumentJson = {
  type: 'doc',
  content: [line('Ferries beat tunnels because they can be moved.'), line('Nobody drowns in a bridge.')],
};
const wordsOf = (document: DocumentJson) => textOf(0, document).text;

/** An essay with a version called “First draft”, and another text and map since; opened. */
async function openRevised(media: WatchOptions = {}): Promise<{ page: Page; id: string }> {
  watched = await stage.profile({ width: 1440, height: 900, ...media });
  const { page } = watched;
  const id = `history-${++made}`;
  await page.goto('/');
  await essayWithText(page, id);
  const node = (nodeId: string, text: string) =>
    sendCommand(page, id, {
      name: 'add-node',
      args: { id: nodeId, kind: 'claim', text, order: `a${nodeId}` },
    });
  await node('1', 'Ferries can be moved');
  await node('2', 'Bridges cut towns in two');
  const { revision, text } = await readEssay(page, id);
  await apiCall(page, 'PATCH', `/api/essays/${id}/versions/${revision}`, { name: 'First draft' });
  const slice = { content: later.content };
  const step = { stepType: 'replace', from: 0, to: sizeOf(text.document), slice };
  const steps = { commandId: `s-${id}`, textVersion: text.version, steps: [step] };
  await apiCall(page, 'POST', `/api/essays/${id}/steps`, steps);
  await sendCommand(page, id, { name: 'remove', args: { nodeIds: ['2'] } });
  await sendCommand(page, id, { name: 'edit-text', args: { nodeId: '1', text: 'Ferries can be sold' } });
  await node('3', 'Nobody drowns in a bridge');
  await openEditor(page, id);
  return { page, id };
}

/** Of paragraphs: their letters, and one token at each end of each. */
function sizeOf({ content }: DocumentJson): number {
  return wordsOf({ type: 'doc', content }).length - (content.length - 1) + 2 * content.length;
}

async function openHistory(page: Page) {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'History…' }).click();
  await page
    .getByRole('dialog', { name: 'History' })
    .getByRole('heading', { name: /^First draft/ })
    .waitFor();
}

const then = (page: Page, part: 'text' | 'map') =>
  page.getByRole('region', { name: `The ${part} as it was` });

async function stands(page: Page, id: string): Promise<{ words: string; nodes: string[] }> {
  await untilSaved(page);
  const { graph, text } = await readEssay(page, id);
  return { words: wordsOf(text.document), nodes: graph.nodes.map((node) => node.text) };
}

const draft = { words: wordsOf(ferryText), nodes: ['Ferries can be moved', 'Bridges cut towns in two'] };
const revised = { words: wordsOf(later), nodes: ['Ferries can be sold', 'Nobody drowns in a bridge'] };

describe('the history', () => {
  test('shows what was there and what has changed since, brings it back, and undo takes that back', async () => {
    const { page, id } = await openRevised();
    expect(await stands(page, id)).toEqual(revised);
    await openHistory(page);
    const list = page.getByRole('group', { name: 'Versions' });
    expect(await list.getByRole('radio').count()).toBe(2);
    await list
      .getByText(/You: .*nodes added/)
      .first()
      .waitFor();

    const text = then(page, 'text');
    await text.locator('del', { hasText: 'bridges' }).waitFor();
    await text.locator('ins', { hasText: 'tunnels' }).waitFor();
    await text.locator('ins', { hasText: 'Nobody drowns in a bridge.' }).waitFor();
    await page.getByRole('switch', { name: 'Mark what has changed since' }).press(' ');
    expect(await text.locator('del, ins').count()).toBe(0);
    expect((await text.innerText()).replace(/\n+/g, '\n')).toBe(draft.words);
    await page.getByRole('switch', { name: 'Mark what has changed since' }).press(' ');

    await page.getByRole('dialog').getByRole('radio', { name: 'Map' }).click();
    const map = then(page, 'map');
    const row = (words: string) => map.getByRole('listitem').filter({ hasText: words });
    await row('Ferries can be').getByText('Changed since').waitFor();
    await row('Bridges cut towns').getByText('Removed since').waitFor();
    await row('Nobody drowns').locator('ins').waitFor();

    await page.getByRole('button', { name: 'Bring this version back' }).click();
    await status(page, /The version of First draft, .* is back\. Undo: Ctrl Z/);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await stands(page, id)).toEqual(draft);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await status(page, /Undone: Bring back a version/);
    expect(await stands(page, id)).toEqual(revised);
  });

  test('can be worked by keys alone, and versions can be named', async () => {
    const { page, id } = await openRevised();
    await press(page, 'Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('History');
    await page.getByRole('option', { name: /History: earlier versions/ }).waitFor();
    await press(page, 'Enter');
    const chosen = page.getByRole('radio', { name: /^First draft/ });
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'version');
    expect(await chosen.isChecked()).toBe(true);
    await press(page, 'ArrowUp');
    await page.getByText('Map and text have not changed since.').waitFor();

    await tabTo(page, 'Name this version');
    await press(page, 'Enter');
    await page.keyboard.type('Second draft');
    await press(page, 'Enter');
    await page.getByRole('radio', { name: /^Second draft/ }).waitFor();

    await chosen.focus();
    await press(page, 'Space');
    await tabTo(page, 'Bring this version back');
    await press(page, 'Enter');
    await status(page, /is back/);
    expect(await stands(page, id)).toEqual(draft);
    await page.reload();
    await page.locator('[data-map-view] [data-current]').first().waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'History…' }).click();
    await page.getByRole('radio', { name: /^Second draft/ }).waitFor();
  });

  test('says what is missing without the server, and tries again', async () => {
    const { page } = await openRevised();
    await page.getByRole('button', { name: 'More' }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await openHistory(page);
    await press(page, 'Escape');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'History…' }).click();
    await page.getByRole('alert').getByText('Earlier versions cannot be shown right now').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await then(page, 'text').waitFor();
  });

  test('of a new essay says that there is nothing yet', async () => {
    watched = await stage.profile({ reducedMotion: 'reduce' });
    const { page } = watched;
    await page.goto('/');
    await apiCall(page, 'POST', '/api/essays', { id: 'history-empty', title: 'Empty' });
    await openEditor(page, 'history-empty');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'History…' }).click();
    await page.getByRole('dialog').getByText('There are no versions yet').waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('axe finds nothing, and nothing is cut off', () => {
  test.each<[string, WatchOptions]>([
    ['wide', {}],
    ['dark', { colorScheme: 'dark' }],
    ['360 px', { width: 360, height: 740 }],
    ['forced colours', { forcedColors: 'active' }],
  ])('%s', async (_, media) => {
    const { page } = await openRevised({ reducedMotion: 'reduce', ...media });
    await openHistory(page);
    await then(page, 'text').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('radio', { name: 'Map' }).click();
    await then(page, 'map').waitFor();
    await page.getByRole('button', { name: 'Rename' }).click();
    expect(await violationsOn(page)).toEqual([]);
    const beyond = await page.evaluate(() => {
      const box = document.querySelector('[role="dialog"]');
      return box ? box.scrollWidth - box.clientWidth : -1;
    });
    expect(beyond).toBe(0);
    const back = page.getByRole('button', { name: 'Bring this version back' });
    await back.scrollIntoViewIfNeeded();
    expect(await back.isVisible()).toBe(true);
  });
});
