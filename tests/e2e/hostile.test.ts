import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storableText } from '#shared/graph/text.ts';
import type { Watched } from '#tests/support/browser.ts';
import { openEditor, outlineRows, untilSaved } from '#tests/support/editor-screen.ts';
import { apiCall, essayFromSketch, readEssay } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;
let profile: Watched;

/** Texts that break what treats text as anything but text. */
const texts: Readonly<Record<string, string>> = {
  'a script': '<script>globalThis.ran = true</script>',
  'markup that runs': `"'><img src=x onerror="globalThis.ran=true"><svg onload=globalThis.ran=true>`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it is about
  'a template of a script': '${globalThis.ran = true} {{constructor.constructor("globalThis.ran=true")()}}',
  'entities and closing tags': '&lt;b&gt; &amp;amp; </textarea></title></style> --> ]]>',
  'a word without an end': 'Wordwithoutanend'.repeat(313).slice(0, 5_000),
  'bidi controls': 'user\u202Egnp.exe\u202C \u2066isolated\u2069 \u200Fmark',
  'right to left': 'החינוך חינם לכולם — التعليم مجاني للجميع',
  'emoji and joiners': '👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈 🇪🇺 1️⃣',
  'combining marks': `Z${'\u0351\u0353\u0356'.repeat(40)}algo e\u0301 é`,
  'lines and tabs': 'first\nsecond\n\n\tfourth   spaces  ',
  'control characters': 'a\u0000b\u0007c\u001Bd\u007F',
  'odd spaces and signs': '\uFEFF\u00A0\u2028\u2029\u200B ﷽ \uFFFD \uE000',
  'half a character': 'half \uD83D of one',
  'sketch and paths': '- [x] n1: claim ../../../etc/passwd %00 %s {0} __proto__ constructor',
};

beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
});

async function begin(id: string, width: number) {
  profile = await stage.profile({ width });
  await profile.page.goto('/');
  await essayFromSketch(
    profile.page,
    id,
    'thesis: Buses should cost nothing\n+ claim: Fares keep people away',
  );
  await openEditor(profile.page, id);
  return profile.page;
}

/** The text as a keyboard, an input method or the clipboard gives it to the field that has the focus. */
async function enter(page: Page, text: string, by: 'typing' | 'pasting') {
  if (by === 'typing') {
    await page.keyboard.insertText(text);
    return;
  }
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const field = document.activeElement;
    const isTaken = !field?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    // What the browser does when nobody has taken the paste.
    if (!isTaken) document.execCommand('insertText', false, pasted);
  }, text);
}

async function hasRun(page: Page): Promise<boolean> {
  return page.evaluate(() => 'ran' in globalThis);
}

/** What sticks out: the page itself, or a card wider than 320 px at zoom 1. */
async function brokenLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isOut = (element: Element) => element.getBoundingClientRect().right > root.clientWidth + 1;
    const culprit = [...document.querySelectorAll('body *')].filter(isOut).at(-1);
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`the page: ${root.scrollWidth} px by <${culprit?.tagName} class="${culprit?.className}">`]
        : [];
    const cards = [...document.querySelectorAll<HTMLElement>('.react-flow__node')];
    const outsize = cards
      .filter((card) => card.offsetWidth > 320)
      .map((card) => `a card: ${card.offsetWidth} px`);
    const words = [...document.querySelectorAll<HTMLElement>('.react-flow__node [dir=auto]')]
      // One cluster of a hundred marks cannot wrap; then it is cut off, inside the card.
      .filter(
        (text) => text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).overflowX === 'visible',
      )
      .map((text) => `words on a card: ${text.scrollWidth} px`);
    return [...wide, ...outsize, ...words];
  });
}

describe.each([
  ['map', 'typing'],
  ['outline', 'pasting'],
] as const)('text entered in the %s by %s', (view, by) => {
  test('is the same text after a reload, and nothing but text', async () => {
    const id = `hostile-${view}-${by}`;
    const page = await begin(id, 1280);
    const expected: Record<string, string> = {};
    await (view === 'outline' ? outlineRows(page) : page.locator('.react-flow__node')).first().click();
    for (const [name, text] of Object.entries(texts)) {
      await page.keyboard.press('r');
      await page.locator('textarea[data-typing]:focus').waitFor();
      await enter(page, text, by);
      await page.keyboard.press('Escape');
      await page.keyboard.press(view === 'outline' ? 'Home' : 'ArrowUp');
      expected[name] = storableText(text);
      expect(await hasRun(page), name).toBe(false);
    }
    await untilSaved(page);
    expect(await brokenLayout(page)).toEqual([]);
    const saved = new Set((await readEssay(page, id)).graph.nodes.map((node) => node.text));
    for (const [name, text] of Object.entries(expected)) expect(saved.has(text), name).toBe(true);

    await page.reload();
    await outlineRows(page).nth(Object.keys(texts).length).waitFor();
    const shown = await outlineRows(page).locator('span[dir=auto]').allTextContents();
    for (const [name, text] of Object.entries(expected)) expect(shown.includes(text), name).toBe(true);
    expect(await hasRun(page)).toBe(false);
    expect(await brokenLayout(page)).toEqual([]);
    expect(profile.troubles).toEqual([]);
    await profile.context.close();
  });
});

test('at 360 px nothing sticks out, neither in the map, the outline nor the other panes', async () => {
  const page = await begin('narrow', 360);
  for (const [index, text] of Object.values(texts).entries()) {
    const node = { id: `h${index}`, kind: 'claim', text };
    await apiCall(page, 'POST', '/api/essays/narrow/commands', {
      ...{ commandId: `h${index}`, baseRevision: 0 },
      call: { name: 'add-node', args: node },
    });
  }
  await page.reload();
  await page.locator('.react-flow__node').first().waitFor();
  const panes = page.getByRole('navigation', { name: 'Panes' }).getByRole('button');
  expect(await panes.count()).toBeGreaterThan(2);
  expect(await brokenLayout(page)).toEqual([]);
  for (const pane of await panes.all()) {
    await pane.click();
    expect(await brokenLayout(page), (await pane.textContent()) ?? '').toEqual([]);
  }
  expect(await hasRun(page)).toBe(false);
  expect(profile.troubles).toEqual([]);
  await profile.context.close();
});

test('a title is text: in the list, in the editor, in the name of the window', async () => {
  const page = await begin('titled', 1280);
  const titles = Object.values(texts).map((text) => storableText(text).slice(0, 300));
  for (const [index, title] of titles.entries())
    await apiCall(page, 'POST', '/api/essays', { id: `titled-${index}`, title });
  const rename = page.getByLabel('Title of the essay');
  await rename.fill(titles[1] ?? '');
  await rename.press('Enter');
  await untilSaved(page);
  expect(await page.title()).toBe(`${titles[1]} · Groundwork`);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    await page
      .getByText(titles[0] ?? '', { exact: true })
      .first()
      .waitFor();
    const words = await page.locator('body').textContent();
    for (const title of titles) expect(words?.includes(title), title).toBe(true);
    expect(await brokenLayout(page)).toEqual([]);
    await page.goto('/essays/titled-4');
    await untilSaved(page);
    expect(await page.getByLabel('Title of the essay').inputValue()).toBe(titles[4]);
    expect(await brokenLayout(page)).toEqual([]);
  }
  expect(await hasRun(page)).toBe(false);
  expect(profile.troubles).toEqual([]);
  await profile.context.close();
});
