import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import { idOf, openEditor, savedMap, selectIn } from '#tests/support/editor.ts';
import { press, status } from '#tests/support/keys.ts';
import { openStage, type Stage, withMap } from '#tests/support/stage.ts';

const essayId = 'spoken';
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

let stage: Stage;
let page: Page;
let graph: GraphJson;
let troubles: readonly string[];

beforeAll(async () => {
  stage = await openStage();
  ({ page, graph, troubles } = await withMap(stage, essayId, spoken.sketch));
});

afterAll(() => stage?.close());

describe('the editor without a mouse', () => {
  test('what opens a dialog or a menu has the focus again when it closes', async () => {
    await openEditor(page, essayId);
    const claim = idOf(graph, 'The air');
    for (const view of ['map', 'outline'] as const) {
      await selectIn(page, view, claim);
      for (const key of ['Control+k', '?', 'Control+l', 'Control+.']) {
        await press(page, key);
        await page.locator(':is([role="dialog"], [role="menu"]):is(:focus, :focus-within)').first().waitFor();
        await press(page, 'Escape');
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
      await press(page, 'Escape');
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
    await openEditor(page, essayId);
    await selectIn(page, 'map', idOf(graph, 'Towns'));
    await press(page, 'Shift+1');
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
    await openEditor(page, essayId);
    await selectIn(page, 'map', idOf(graph, 'Shops'));
    await press(page, 'e');
    await status(page, /Evidence added/);
    await page.keyboard.type('Half of them in Ghent closed');
    await press(page, 'Escape', 'ArrowUp', 'Alt+Shift+ArrowUp');
    await status(page, /“Shops would lose customers” moved up/);
    await press(page, 'Delete');
    await status(page, /“Shops would lose customers” removed\. 3 nodes below stayed, unlinked\./);
    await press(page, 'Control+z');
    await status(page, /Undone/);
    await press(page, 'Control+z', 'Control+z', 'Control+z');
    expect((await savedMap(page, essayId)).nodes.length).toBe(spoken.names.length);
  });

  test('single letters are letters in text fields, and can be switched off on the map', async () => {
    await openEditor(page, essayId);
    const count = () => page.locator('[role="row"][data-row]').count();
    const rows = await count();
    await page.getByRole('searchbox', { name: 'Find in the outline' }).focus();
    await page.keyboard.type('roey');
    expect(await page.getByRole('searchbox', { name: 'Find in the outline' }).inputValue()).toBe('roey');
    await page.getByRole('searchbox', { name: 'Find in the outline' }).fill('');
    await page.getByRole('textbox', { name: 'Title of the essay' }).focus();
    await page.keyboard.type('r');
    await press(page, 'Escape');
    expect(await count()).toBe(rows);

    await selectIn(page, 'map', idOf(graph, 'The air'));
    await press(page, '?');
    await page.getByRole('switch', { name: 'Single letters act on the map' }).press(' ');
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, 'r', 'o', 'e', 'y', 'n', 'w', '?', '/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await count()).toBe(rows);
    await press(page, 'F2');
    await page.locator('textarea:focus').waitFor();
    await press(page, 'Escape');
    await page.evaluate(() => localStorage.removeItem('groundwork.letter-keys'));
  });

  test('nothing of this made the page complain', () => {
    expect(troubles).toEqual([]);
  });
});
