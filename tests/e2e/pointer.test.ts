import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { Watched } from '#tests/support/browser.ts';
import { card, frames, idOf, openEditor, savedBytes, savedMap, selectIn } from '#tests/support/editor.ts';
import { essayFromSketch, mapBytes } from '#tests/support/essays.ts';
import { shapeOf } from '#tests/support/shape.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

const start = `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence(statistic): Nitrogen dioxide fell by a third in Ghent
  + claim: Streets become places to meet
claim (parked): Trams come more often
`;

let stage: Stage;
let watched: Watched;
let page: Page;
let essay: { readonly id: string; readonly graph: GraphJson; readonly before: string };

beforeAll(async () => {
  stage = await openStage();
  watched = await stage.profile({ width: 1440, height: 900 });
  page = watched.page;
  await page.goto('/');
  const graph = await essayFromSketch(page, 'pointer', start);
  essay = { id: 'pointer', graph, before: await mapBytes(page, 'pointer') };
});

afterAll(async () => {
  await stage?.close();
});

/** Each begins with the same map, and ends by taking back what it did. */
describe('with the pointer', () => {
  test('a line dragged from a handle to empty space asks what to add, and the cursor is in it', async () => {
    await openEditor(page, essay.id);
    const streets = idOf(essay.graph, 'Streets');
    await selectIn(page, 'map', streets);
    const handle = await centreOf(card(page, streets).locator('[data-handleid="in"]'));
    const empty = await emptySpot();
    await dragBetween(handle, empty);
    const menu = page.getByRole('menu', { name: 'Add' });
    await menu.getByRole('menuitem', { name: /^Evidence/ }).click();
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await page.keyboard.type('Benches are full at noon');
    await page.keyboard.press('Escape');
    expect(shapeOf(await savedMap(page, essay.id))).toBe(
      shapeOf(essay.graph).replace(
        'Streets become places to meet\n',
        'Streets become places to meet\n    + evidence: Benches are full at noon\n',
      ),
    );
    await takeBack(2); // the words, then the node
  });

  test('a press on a handle and a press on a node link the two', async () => {
    await openEditor(page, essay.id);
    const trams = idOf(essay.graph, 'Trams');
    await selectIn(page, 'map', trams);
    await card(page, trams).locator('[data-handleid="out"]').click();
    await card(page, idOf(essay.graph, 'Streets')).click({ position: { x: 60, y: 16 } });
    expect(shapeOf(await savedMap(page, essay.id))).toBe(
      shapeOf(essay.graph)
        .replace('claim (parked): Trams come more often\n', '')
        .replace(
          'Streets become places to meet\n',
          'Streets become places to meet\n    + claim: Trams come more often\n',
        ),
    );
    await takeBack(1);
  });

  test('a line dragged from a handle to a node links the two', async () => {
    await openEditor(page, essay.id);
    const trams = idOf(essay.graph, 'Trams');
    await selectIn(page, 'map', trams);
    const from = await centreOf(card(page, trams).locator('[data-handleid="out"]'));
    await dragBetween(from, await centreOf(card(page, idOf(essay.graph, 'Streets'))));
    const { relations } = await savedMap(page, essay.id);
    expect(relations).toHaveLength(essay.graph.relations.length + 1);
    await takeBack(1);
  });

  test('a double press on the empty desk makes a claim set aside, there, with the cursor in it', async () => {
    await openEditor(page, essay.id);
    const spot = await emptySpot();
    await page.mouse.dblclick(spot.x, spot.y);
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await page.keyboard.type('Taxis too?');
    const box = await page.locator('.react-flow__node:has(textarea)').boundingBox();
    expect(Math.abs((box?.y ?? 0) - spot.y)).toBeLessThan(60);
    await page.keyboard.press('Escape');
    const { nodes } = await savedMap(page, essay.id);
    expect(nodes.find(({ text }) => text === 'Taxis too?')).toMatchObject({ kind: 'claim', parked: true });
    await takeBack(2);
  });

  test('a box drawn with Shift selects, Delete removes it all, one undo brings it back', async () => {
    await openEditor(page, essay.id);
    const boxes = await Promise.all(
      ['The air', 'Nitrogen', 'Streets'].map((text) => card(page, idOf(essay.graph, text)).boundingBox()),
    );
    const edge = (
      side: (box: { x: number; y: number; width: number; height: number }) => number,
      most: typeof Math.max,
    ) => most(...boxes.map((box) => (box ? side(box) : Number.NaN)));
    await page.keyboard.down('Shift');
    await dragBetween(
      { x: edge(({ x }) => x, Math.min) - 10, y: edge(({ y }) => y, Math.min) - 10 },
      {
        x: edge(({ x, width }) => x + width, Math.max) + 10,
        y: edge(({ y, height }) => y + height, Math.max) + 10,
      },
    );
    await page.keyboard.up('Shift');
    await page.waitForFunction(
      () => document.querySelectorAll('[role="row"][aria-selected="true"]').length === 3,
    );
    await page.keyboard.press('Delete');
    expect((await savedMap(page, essay.id)).nodes.map(({ text }) => text).sort()).toEqual([
      'Towns should close their centres to cars',
      'Trams come more often',
    ]);
    await takeBack(1);
  });

  test('a dragged card stays where it is put, and its branch comes along', async () => {
    await openEditor(page, essay.id);
    const air = idOf(essay.graph, 'The air');
    const evidence = card(page, idOf(essay.graph, 'Nitrogen'));
    const before = await centreOf(evidence);
    const from = await centreOf(card(page, air), 16);
    await dragBetween(from, { x: from.x - 30, y: from.y + 120 });
    const { nodes } = await savedMap(page, essay.id);
    expect(nodes.filter(({ pin }) => pin !== null).map(({ id }) => id)).toEqual([air]);
    const after = await centreOf(evidence);
    expect(after.y - before.y).toBeGreaterThan(60);
    await takeBack(1);
  });

  test('the chevron folds a branch and shows how much is in it', async () => {
    await openEditor(page, essay.id);
    const air = idOf(essay.graph, 'The air');
    await selectIn(page, 'map', air);
    await card(page, air).getByRole('button', { name: 'Fold' }).click();
    await card(page, idOf(essay.graph, 'Nitrogen')).waitFor({ state: 'detached' });
    expect(await card(page, air).textContent()).toContain('+1');
    await card(page, air).getByRole('button', { name: 'Unfold' }).click();
    await card(page, idOf(essay.graph, 'Nitrogen')).waitFor();
    expect(await savedBytes(page, essay.id)).toBe(essay.before);
  });

  test('a map that was moved away from the selected card stays where it was put', async () => {
    await openEditor(page, essay.id);
    await selectIn(page, 'map', idOf(essay.graph, 'The air'));
    const empty = await emptySpot();
    await dragBetween(empty, { x: empty.x, y: empty.y - 500 }); // the card leaves over the upper edge
    const camera = () => page.locator('.react-flow__viewport').getAttribute('style');
    const moved = await camera();
    const row = page.locator('[role="row"][data-row]').nth(2);
    await row.hover(); // any drawing anew would lead the view back to the card
    await frames(page, 3);
    await page.locator('[role="row"][data-row]').nth(3).hover();
    await frames(page, 3);
    expect(await camera()).toBe(moved);
    await page.mouse.click(empty.x, empty.y);
    await frames(page, 3);
    expect(await camera()).toBe(moved);
  });

  test('nothing of this made the page complain', () => {
    expect(watched.troubles).toEqual([]);
  });
});

type Spot = { readonly x: number; readonly y: number };

async function takeBack(steps: number) {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+z');
  expect(await savedBytes(page, essay.id)).toBe(essay.before);
}

async function centreOf(place: ReturnType<typeof card>, below?: number): Promise<Spot> {
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not in sight.');
  return { x: box.x + box.width / 2, y: box.y + (below ?? box.height / 2) };
}

async function dragBetween(from: Spot, to: Spot) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** A point of the canvas with nothing on it but dots. */
async function emptySpot(): Promise<Spot> {
  return page.evaluate(() => {
    const room = document.querySelector('[data-map-view="map"]')?.getBoundingClientRect();
    if (!room) throw new Error('There is no canvas.');
    for (let y = room.bottom - 140; y > room.top; y -= 40) {
      for (let x = room.right - 200; x > room.left + 100; x -= 40) {
        const isFree = [0, 60, 120].every((by) =>
          document.elementFromPoint(x + by, y)?.classList.contains('react-flow__pane'),
        );
        if (isFree) return { x, y };
      }
    }
    throw new Error('The canvas is full.');
  });
}
