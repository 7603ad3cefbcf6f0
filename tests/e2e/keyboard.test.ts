import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import { freshProfile, launchBrowser, type Watched } from '#tests/support/browser.ts';
import { idOf, openEditor, openFindings, savedMap, selectIn } from '#tests/support/editor.ts';
import { essayFromSketch } from '#tests/support/essays.ts';
import { type Product, startProduct } from '#tests/support/product.ts';
import { essayIdOf } from '#tests/support/screen-states.ts';

/** Sixty nodes: a thesis, eight reasons, six or seven things under each. */
const sixty = [
  'thesis: Towns should close their centres to cars',
  ...Array.from({ length: 8 }, (_, at) => [
    `  + claim: Reason number ${at} among eight`,
    ...Array.from({ length: at < 5 ? 6 : 7 }, (__, leaf) =>
      leaf % 2
        ? `    - counterargument: Doubt ${leaf} about ${at}`
        : `    + evidence: Sight ${leaf} for ${at}`,
    ),
  ]).flat(),
].join('\n');

/** Every way in which a node can be tied in, and the name a screen reader says for it. */
const spoken = {
  sketch: `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence: Soot fell by a third
    & evidence: Traffic outside stayed the same
      +^ warrant: Less soot is better air
  - counterargument: Shops would lose customers
    - rebuttal: Walkers buy more often
    ~ rebuttal: Some shops do lose
  = claim: Centres belong to people
claim (parked): Trams come more often
`,
  names: [
    'Thesis: Towns should close their centres to cars, 3 children, 1 finding',
    'Claim: The air gets better, supports Thesis “Towns should close their centres to cars”, 2 children',
    'Evidence: Soot fell by a third, together with 1 other is evidence for Claim “The air gets better”, 1 child',
    'Evidence: Traffic outside stayed the same, together with 1 other is evidence for Claim “The air gets better”, 0 children',
    'Warrant: Less soot is better air, explains the step from Evidence “Soot fell by a third” to Claim “The air gets better”, 0 children',
    'Counterargument: Shops would lose customers, objects to Thesis “Towns should close their centres to cars”, 2 children',
    'Rebuttal: Walkers buy more often, rebuts Counterargument “Shops would lose customers”, 0 children',
    'Rebuttal: Some shops do lose, concedes Counterargument “Shops would lose customers”, 0 children',
    'Claim: Centres belong to people, says again Thesis “Towns should close their centres to cars”, 0 children',
    'Claim: Trams come more often, parked, 0 children, 1 finding',
  ],
};

let browser: Browser;
let product: Product;
let watched: Watched;
let page: Page;
let large: { readonly id: string; readonly graph: GraphJson };
let small: { readonly id: string; readonly graph: GraphJson };

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(inject('browser')), startProduct()]);
  watched = await freshProfile(browser, product.url, { reducedMotion: 'reduce' });
  page = watched.page;
  page.setDefaultTimeout(8_000);
  await page.goto('/');
  large = { id: 'sixty', graph: await essayFromSketch(page, 'sixty', sixty) };
  small = { id: 'spoken', graph: await essayFromSketch(page, 'spoken', spoken.sketch) };
});

afterAll(async () => {
  await browser?.close();
  await product?.dispose();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const status = (words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor();

/** What has the focus: its pane, and what it is there. */
async function stop(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const pane = element?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'outside';
    const node = element?.getAttribute('data-id') ?? element?.getAttribute('data-row');
    return `${pane}: ${node ? 'node' : (element?.getAttribute('role') ?? element?.tagName.toLowerCase())}`;
  });
}

async function focusedNode(): Promise<string | null> {
  return page.evaluate(
    () =>
      document.activeElement?.getAttribute('data-id') ??
      document.activeElement?.getAttribute('data-row') ??
      null,
  );
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(name: string | RegExp, role: 'button' | 'link' | 'radio' = 'button', most = 40) {
  for (let count = 0; count < most; count++) {
    await page.keyboard.press('Tab');
    const focused = page.getByRole(role, { name }).and(page.locator(':focus'));
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`Tab has not come to “${name}”.`);
}

describe('the editor without a mouse', () => {
  test('a map of sixty nodes is one stop on the way with Tab, its outline another', async () => {
    expect(large.graph.nodes).toHaveLength(60);
    await openEditor(page, large.id);
    await page.locator('header').getByRole('button', { name: 'More' }).focus();
    const stops: string[] = [];
    while (!stops.at(-1)?.startsWith('side') && stops.length < 20) {
      await press('Tab');
      stops.push(await stop());
    }
    expect(stops.filter((name) => name === 'map: node')).toHaveLength(1);
    expect(stops.filter((name) => name === 'outline: node')).toHaveLength(1);
    // Beside the node only the buttons of the canvas, together one stop.
    expect(stops.filter((name) => name.startsWith('map')).length).toBeLessThanOrEqual(2);
    expect(stops.filter((name) => name.startsWith('outline')).length).toBeLessThanOrEqual(3);
  });

  for (const view of ['map', 'outline'] as const) {
    test(`Escape ends typing, Tab leaves, Shift+Tab comes back to the same node: ${view}`, async () => {
      await openEditor(page, large.id);
      await selectIn(page, view, idOf(large.graph, 'Towns'));
      await press('ArrowDown', 'ArrowDown');
      const before = await focusedNode();
      expect(before).not.toBeNull();
      await press('F2');
      await page.locator('textarea:focus').waitFor();
      await press('Escape');
      await page
        .locator(`[data-pane="${view}"] :is([data-id="${before}"], [data-row="${before}"]):focus`)
        .waitFor();
      let steps = 0;
      do {
        await press('Tab');
        steps += 1;
      } while ((await stop()).startsWith(view) && steps < 5);
      expect(steps).toBeLessThanOrEqual(3);
      for (let back = 0; back < steps; back++) await press('Shift+Tab');
      expect(await focusedNode()).toBe(before);
    });
  }

  test('the node with the focus is never under the buttons or beyond the edge', async () => {
    await openEditor(page, large.id);
    await selectIn(page, 'map', idOf(large.graph, 'Towns'));
    const walk = [
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowUp',
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowUp',
      'ArrowUp',
    ];
    for (const key of walk) {
      const before = await focusedNode();
      await press(key);
      await page.waitForFunction((was) => {
        const focused = document.activeElement;
        const id = focused?.getAttribute('data-id');
        const box = focused?.getBoundingClientRect();
        if (!box || !id || id === was) return false;
        const inset = 3;
        return [box.left + inset, (box.left + box.right) / 2, box.right - inset].every((x) =>
          [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset].every(
            (y) => document.elementFromPoint(x, y)?.closest('.react-flow__node') === focused,
          ),
        );
      }, before);
    }
  });

  test('F6 goes round the panes, Shift+F6 the other way, and each remembers its place', async () => {
    await openEditor(page, large.id);
    await selectIn(page, 'map', idOf(large.graph, 'Towns'));
    await press('ArrowDown');
    const before = await focusedNode();
    const places: string[] = [];
    for (let step = 0; step < 4; step++) {
      await press('F6');
      places.push((await stop()).split(':')[0] ?? '');
    }
    expect(places).toEqual(['outline', 'side', 'header', 'map']);
    expect(await focusedNode()).toBe(before);
    await press('Shift+F6');
    expect(await stop()).toMatch(/^header/);
  });

  test('what opens a dialog or a menu has the focus again when it closes', async () => {
    await openEditor(page, small.id);
    const claim = idOf(small.graph, 'The air');
    for (const view of ['map', 'outline'] as const) {
      await selectIn(page, view, claim);
      for (const key of ['Control+k', '?', 'Control+l', 'Control+.']) {
        await press(key);
        await page.locator(':is([role="dialog"], [role="menu"]):is(:focus, :focus-within)').first().waitFor();
        await press('Escape');
        await page.locator(':is([role="dialog"], [role="menu"])').first().waitFor({ state: 'detached' });
        await page
          .locator(`[data-pane="${view}"] :is([data-id="${claim}"], [data-row="${claim}"]):focus`)
          .waitFor();
      }
    }
    for (const name of ['Task', 'Argument essay', /^Saved/, 'More', 'Legend']) {
      const opener = page.getByRole('button', { name }).first();
      await opener.press('Enter');
      await page.locator(':is([role="dialog"], [role="menu"]):is(:focus, :focus-within)').first().waitFor();
      await press('Escape');
      await page.locator(':is([role="dialog"], [role="menu"])').first().waitFor({ state: 'detached' });
      await page.waitForFunction(
        (words) =>
          document.activeElement?.matches('button') &&
          new RegExp(words).test(
            document.activeElement.textContent + (document.activeElement.ariaLabel ?? ''),
          ),
        name instanceof RegExp ? name.source : name,
      );
    }
  });

  test('every node says its kind, its words, what it is to which parent, and how much is below', async () => {
    await openEditor(page, small.id);
    await selectIn(page, 'map', idOf(small.graph, 'Towns'));
    await press('Shift+1');
    const names = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));
    expect([...(await names('[role="row"][data-row]'))].sort()).toEqual([...spoken.names].sort());
    await page.waitForFunction(
      (count) => document.querySelectorAll('.react-flow__node').length === count,
      spoken.names.length,
    );
    expect([...(await names('.react-flow__node'))].sort()).toEqual([...spoken.names].sort());
  });

  test('what was done is said: added, moved, removed, undone', async () => {
    await openEditor(page, small.id);
    await selectIn(page, 'map', idOf(small.graph, 'Shops'));
    await press('e');
    await status(/Evidence added/);
    await page.keyboard.type('Half of them in Ghent closed');
    await press('Escape', 'ArrowUp', 'Alt+Shift+ArrowUp');
    await status(/“Shops would lose customers” moved up/);
    await press('Delete');
    await status(/“Shops would lose customers” removed\. 3 nodes below stayed, unlinked\./);
    await press('Control+z');
    await status(/Undone/);
    await press('Control+z', 'Control+z', 'Control+z');
    expect((await savedMap(page, small.id)).nodes.length).toBe(spoken.names.length);
  });

  test('single letters are letters in text fields, and can be switched off on the map', async () => {
    await openEditor(page, small.id);
    const count = () => page.locator('[role="row"][data-row]').count();
    const rows = await count();
    await page.getByRole('searchbox', { name: 'Find in the outline' }).focus();
    await page.keyboard.type('roey');
    expect(await page.getByRole('searchbox', { name: 'Find in the outline' }).inputValue()).toBe('roey');
    await page.getByRole('searchbox', { name: 'Find in the outline' }).fill('');
    await page.getByRole('textbox', { name: 'Title of the essay' }).focus();
    await page.keyboard.type('r');
    await press('Escape');
    expect(await count()).toBe(rows);

    await selectIn(page, 'map', idOf(small.graph, 'The air'));
    await press('?');
    await page.getByRole('switch', { name: 'Single letters act on the map' }).press(' ');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('r', 'o', 'e', 'y', 'n', 'w', '?', '/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await count()).toBe(rows);
    await press('F2');
    await page.locator('textarea:focus').waitFor();
    await press('Escape');
    await page.evaluate(() => localStorage.removeItem('groundwork.letter-keys'));
  });

  test('nothing of this made the page complain', () => {
    expect(watched.troubles).toEqual([]);
  });
});

describe('the whole job by keys alone', () => {
  test('open the sample, fix both findings, dismiss another, take that back', async () => {
    const fresh = await freshProfile(browser, product.url);
    page = fresh.page;
    page.setDefaultTimeout(8_000);
    await page.goto('/');
    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    await tabTo('Open the sample');
    await press('Enter');
    await page.waitForURL(/\/essays\/.+/);
    await page.locator('[data-map-view] :focus').waitFor();
    const essayId = essayIdOf(page);
    expect(await openFindings(page, essayId)).toHaveLength(2);

    // The first by the button of its card: F8 opens it, F6 leads to the cards.
    await press('F8');
    for (let step = 0; step < 4 && !(await stop()).startsWith('side'); step++) await press('F6');
    await tabTo(/^Add evidence/);
    await press('Enter');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Canada and the EU share passenger data only under a court-tested agreement.');
    await press('Escape');

    // The second by its letter, on the node that F8 has selected.
    await press('F8');
    await page.locator('[data-map-view] :is([data-id], [data-row]):focus').waitFor();
    for (let step = 0; step < 8; step++) {
      const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (name.startsWith('Counterargument: Hearing every request')) break;
      await press('F8');
    }
    await press('y');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Clear procedures cost less than years of appeals against unlawful ones.');
    await press('Escape');
    await savedMap(page, essayId);
    const [asked, ...more] = await openFindings(page, essayId);
    expect(more).toEqual([]);
    expect(asked?.title).toContain('not said yet why the evidence counts'); // what the new evidence brought up

    for (let step = 0; step < 4 && !(await stop()).startsWith('side'); step++) await press('F6');
    await tabTo('Dismiss…');
    await press('Enter');
    await page.getByRole('dialog').getByRole('radio').first().press(' ');
    await press('Control+Enter');
    await status(/Finding dismissed/);
    await savedMap(page, essayId);
    expect(await openFindings(page, essayId)).toEqual([]);
    await press('F6', 'Control+z');
    await status(/Undone/);
    await savedMap(page, essayId);
    expect(await openFindings(page, essayId)).toHaveLength(1);
    expect(fresh.troubles).toEqual([]);
    await fresh.context.close();
  });
});
