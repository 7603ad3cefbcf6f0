import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Watched } from '#tests/support/browser.ts';
import { card, isInSight, savedMap, untilSaved } from '#tests/support/editor.ts';
import { status } from '#tests/support/keys.ts';
import { openStage, type Stage, withText } from '#tests/support/stage.ts';
import {
  badgedWords,
  ferries,
  openText,
  pastePage,
  savedText,
  selectFromStart,
  textBox,
  toEnd,
  toStart,
} from '#tests/support/text-pane.ts';

let stage: Stage;
let watched: Watched;
let page: Page;
let id = '';
let essays = 0;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  id = `text-${++essays}`;
  watched = await withText(stage, id);
  page = watched.page;
  await openText(page, id);
});
afterEach(async () => {
  await watched.context.close();
  expect(watched.troubles).toEqual([]);
});

async function makeNodeOf(words: string) {
  await selectFromStart(page, words);
  await page.keyboard.press('Control+Shift+Enter');
}

test('what is typed is there after a reload', async () => {
  await toStart(page);
  await page.keyboard.type('In short: ');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('They are not.');
  const text = `In short: ${ferries.first} ${ferries.second}\n${ferries.third}\nThey are not.`;
  expect(await savedText(page, id)).toBe(text);
  await page.reload();
  await textBox(page).getByText('They are not.').waitFor();
  expect((await textBox(page).innerText()).replace(/\n+/g, '\n')).toBe(text);
});

test('a passage becomes a node by keys alone, in sight on an empty map, and undo takes back what came last', async () => {
  await makeNodeOf(ferries.first);
  await status(page, /Thesis made from the passage\. Undo: Ctrl Z/);
  const { nodes } = await savedMap(page, id);
  expect(nodes.map(({ kind, text }) => [kind, text])).toEqual([['thesis', ferries.first]]);
  const nodeId = nodes[0]?.id ?? '';
  await card(page, nodeId).getByTitle('Its passage in the text').waitFor();
  await expect.poll(() => isInSight(page, nodeId)).toBe(true);
  await expect.poll(() => badgedWords(page)).toEqual({ 1: ferries.first });

  await page.keyboard.type(' Mostly.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => textBox(page).innerText()).not.toContain('Mostly');
  expect(await card(page, nodeId).count()).toBe(1);
  await page.keyboard.press('Control+z');
  await card(page, nodeId).waitFor({ state: 'detached' });
  await expect.poll(() => badgedWords(page)).toEqual({});
  await page.keyboard.press('Control+Shift+z');
  await card(page, nodeId).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => textBox(page).innerText()).toMatch(/moved\.\u2060?1? Mostly\. They/);
});

test('a link holds through bold, a split, cut and paste of the paragraph, and a reload', async () => {
  await makeNodeOf(ferries.first);
  await selectFromStart(page, 'Ferries beat');
  await page.keyboard.press('Control+b');
  await expect.poll(() => badgedWords(page)).toEqual({ 1: ferries.first });

  await toStart(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('A word first.');
  await expect.poll(() => badgedWords(page)).toEqual({ 1: ferries.first });

  // The whole second paragraph.
  await toStart(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowDown');
  const paragraph = `${ferries.first} ${ferries.second}`;
  expect((await page.evaluate(() => getSelection()?.toString() ?? '')).trim()).toContain('Ferries beat');
  await page.keyboard.press('Control+x');
  await expect.poll(() => badgedWords(page)).toEqual({});
  await page.getByText('1 link needs you').waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expect.poll(() => badgedWords(page)).toEqual({ 1: ferries.first });
  await untilSaved(page);
  expect(await savedText(page, id)).toContain(paragraph);
  await page.reload();
  await textBox(page).waitFor();
  await expect.poll(() => badgedWords(page)).toEqual({ 1: ferries.first });
});

test('footnotes are written, numbered, undone and deleted by keys', async () => {
  await toStart(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Harbour office, 2020.');
  await page.keyboard.press('Escape');
  await untilSaved(page); // right after it got the focus, ProseMirror takes Ctrl+Home for the browser's doing
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Some call them boats.');
  await page.keyboard.press('Escape');
  await page.keyboard.type('!');
  const notes = page.getByRole('region', { name: 'Footnotes' }).getByRole('listitem');
  await expect.poll(() => notes.allInnerTexts()).toEqual(['Some call them boats.', 'Harbour office, 2020.']);
  expect(await textBox(page).locator('[data-note]').allInnerTexts()).toEqual(['1', '2']);
  expect(await savedText(page, id)).toBe(
    `Ferries! beat${`${ferries.first} ${ferries.second}`.slice(12)}\n${ferries.third}\nSome call them boats.\nHarbour office, 2020.`,
  );

  await page.keyboard.press('Backspace'); // “!”
  await page.keyboard.press('Backspace'); // chooses or takes the call
  if ((await notes.count()) === 2) await page.keyboard.press('Backspace');
  await expect.poll(() => notes.allInnerTexts()).toEqual(['Harbour office, 2020.']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => notes.count()).toBe(2);
  await notes.first().getByRole('button').click();
  await page.keyboard.type(' Big ones.');
  await page.keyboard.press('Enter');
  await expect.poll(() => notes.first().innerText()).toBe('Some call them boats. Big ones.');
});

test('a page copied in Word keeps its structure, and what is left out is said', async () => {
  await toStart(page);
  await page.keyboard.press('Control+a');
  await pastePage(
    page,
    `<body><!--StartFragment--><h2>Slow, but kind</h2><p class=MsoNormal>They <b>carry</b> <span style='color:red'>carts</span>.<a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span> </span></span>cheap</p>
<img src="file:///C:/clip_image001.png"><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p
class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Counted in May.</p></div></div><!--EndFragment--></body>`,
  );
  await status(page, 'Pasted. 1 style and 1 picture were left out.');
  const drawn = await textBox(page).evaluate((box) =>
    [...box.querySelectorAll('h2, p, li, strong')].map((part) => `${part.localName} ${part.textContent}`),
  );
  expect(drawn).toEqual(['h2 Slow, but kind', 'p They carry carts.1', 'strong carry', 'li cheap', 'p cheap']);
  expect(await savedText(page, id)).toBe('Slow, but kind\nThey carry carts.\ncheap\nCounted in May.');

  // Copied here and pasted again, the note comes along.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect
    .poll(() => page.getByRole('region', { name: 'Footnotes' }).getByRole('listitem').allInnerTexts())
    .toEqual(['Counted in May.', 'Counted in May.']);
});

test('two windows show one text, notes and all', async () => {
  const other = await watched.context.newPage();
  await openText(other, id);
  await toStart(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Harbour office.');
  await page.keyboard.press('Escape');
  await toEnd(other);
  await other.keyboard.type(' So they say.');
  for (const window of [page, other]) {
    await window.getByRole('region', { name: 'Footnotes' }).getByText('Harbour office.').waitFor();
    await textBox(window).getByText('So they say.').waitFor();
  }
  expect(await savedText(page, id)).toBe(await savedText(other, id));
});

test('what is typed without a connection is saved when it is back', async () => {
  await watched.context.setOffline(true);
  await toStart(page);
  await page.keyboard.type('Offline, ');
  await page.locator('header button', { hasText: /Offline/i }).waitFor();
  await watched.context.setOffline(false);
  await untilSaved(page);
  expect(await savedText(page, id)).toMatch(/^Offline, Ferries/);
});

test('Tab leaves the text, Shift+Tab comes back to the same place', async () => {
  await toStart(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect(await textBox(page).evaluate((box) => box.contains(document.activeElement))).toBe(false);
  await page.keyboard.press('Shift+Tab');
  expect(await textBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type('x');
  await expect.poll(() => textBox(page).innerText()).toMatch(/^Fxerries/);
});

test('F6 leads into the text itself, not to the first of its tools', async () => {
  await page.reload();
  await textBox(page).waitFor();
  await page.getByRole('link', { name: 'Back to my maps' }).focus();
  await page.keyboard.press('F6');
  await expect.poll(() => textBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
});

test('marks typed at the start of a line make lists, headings and quotations; Backspace gives the marks back', async () => {
  await toStart(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('## Cost');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Piers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Crews');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> ');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('is more');
  expect(await savedText(page, id)).toBe('Cost\nPiers\nCrews\n> is more');
  expect(await textBox(page).locator('h2').innerText()).toBe('Cost');
  expect(await textBox(page).locator('ul > li').allInnerTexts()).toEqual(['Piers', 'Crews']);
  expect(await textBox(page).locator('blockquote').count()).toBe(0);
});

test('the browser’s own undo takes back what came last, a node made from the text too', async () => {
  await makeNodeOf(ferries.first);
  await status(page, /Thesis made from the passage/);
  const say = (inputType: string) =>
    textBox(page).evaluate((box, type) => {
      box.dispatchEvent(new InputEvent('beforeinput', { inputType: type, cancelable: true, bubbles: true }));
    }, inputType);
  await say('historyUndo');
  expect((await savedMap(page, id)).nodes).toEqual([]);
  await say('historyRedo');
  expect((await savedMap(page, id)).nodes.map(({ text }) => text)).toEqual([ferries.first]);
});
