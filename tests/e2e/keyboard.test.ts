import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import { idOf, openEditor, selectIn } from '#tests/support/editor.ts';
import { focusedNode, focusedRightAfter, press, stop } from '#tests/support/keys.ts';
import { openStage, type Stage, withMap } from '#tests/support/stage.ts';

const essayId = 'sixty';
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

let stage: Stage;
let page: Page;
let graph: GraphJson;
let troubles: readonly string[];

beforeAll(async () => {
  stage = await openStage();
  ({ page, graph, troubles } = await withMap(stage, essayId, sixty));
});

afterAll(() => stage?.close());

describe('the focus without a mouse', () => {
  test('a map of sixty nodes is one stop on the way with Tab, its outline another', async () => {
    expect(graph.nodes).toHaveLength(60);
    await openEditor(page, essayId);
    await page.locator('header').getByRole('button', { name: 'More' }).focus();
    const stops: string[] = [];
    while (!stops.at(-1)?.startsWith('side') && stops.length < 20) {
      await press(page, 'Tab');
      stops.push(await stop(page));
    }
    expect(stops.filter((name) => name === 'map: node')).toHaveLength(1);
    expect(stops.filter((name) => name === 'outline: node')).toHaveLength(1);
    // Beside the node only the buttons of the canvas, together one stop.
    expect(stops.filter((name) => name.startsWith('map')).length).toBeLessThanOrEqual(2);
    expect(stops.filter((name) => name.startsWith('outline')).length).toBeLessThanOrEqual(3);
  });

  for (const view of ['map', 'outline'] as const) {
    test(`Escape ends typing, Tab leaves, Shift+Tab comes back to the same node: ${view}`, async () => {
      await openEditor(page, essayId);
      await selectIn(page, view, idOf(graph, 'Towns'));
      await press(page, 'ArrowDown', 'ArrowDown');
      const before = await focusedNode(page);
      await press(page, 'F2');
      await page.locator('textarea:focus').waitFor();
      await press(page, 'Escape');
      await page
        .locator(`[data-pane="${view}"] :is([data-id="${before}"], [data-row="${before}"]):focus`)
        .waitFor();
      let steps = 0;
      do {
        await press(page, 'Tab');
        steps += 1;
      } while ((await stop(page)).startsWith(view) && steps < 5);
      expect(steps).toBeLessThanOrEqual(3);
      for (let back = 0; back < steps; back++) await press(page, 'Shift+Tab');
      expect(await focusedNode(page)).toBe(before);
    });
  }

  test('the node with the focus is never under the buttons or beyond the edge', async () => {
    await openEditor(page, essayId);
    await selectIn(page, 'map', idOf(graph, 'Towns'));
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
      const before = await focusedNode(page);
      await press(page, key);
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

  test('no key is too quick: on the way to cards out of sight the focus is never nowhere', async () => {
    await openEditor(page, essayId);
    await selectIn(page, 'map', idOf(graph, 'Towns'));
    const ids = [await focusedNode(page)];
    for (const key of ['ArrowDown', ...Array.from({ length: 7 }, () => 'ArrowRight'), 'ArrowUp']) {
      ids.push(await focusedRightAfter(page, key));
      await page.locator(`.react-flow__node.selected[data-id="${ids.at(-1)}"]`).waitFor();
    }
    expect(new Set(ids).size, 'from the thesis over eight reasons and back').toBe(9);
    expect(ids.at(-1)).toBe(idOf(graph, 'Towns'));

    await press(page, 'Control+ArrowDown', ...Array.from({ length: 7 }, () => 'ArrowRight'));
    const last = page.getByRole('button', { name: /^supports, from .* to Thesis .*, 8 of 8$/ });
    await last.and(page.locator(':focus')).waitFor();
    await page.waitForFunction(() => {
      const stop = document.activeElement?.getBoundingClientRect();
      const map = document.activeElement?.closest('[data-map-view]')?.getBoundingClientRect();
      return stop && map && stop.left > map.left && stop.right < map.right && stop.bottom < map.bottom;
    });
    expect(await focusedRightAfter(page, 'Escape')).toBe(idOf(graph, 'Towns'));
  });

  const floating: [string, string, string][] = [
    ['a form', 'Control+k', 'dialog'],
    ['a menu', 'Control+.', 'menu'],
  ];
  for (const [name, key, role] of floating)
    test(`no key is too quick: Escape has given the focus back when ${name} is gone`, async () => {
      await openEditor(page, essayId);
      const node = idOf(graph, 'Towns');
      await selectIn(page, 'outline', node);
      await press(page, key);
      await page.locator(`[role="${role}"] :focus, [role="${role}"]:focus`).waitFor();
      expect(await focusedRightAfter(page, 'Escape')).toBe(node);
      expect(await page.getByRole('dialog').or(page.getByRole('menu')).count()).toBe(0);
    });

  test('F6 goes round the panes, Shift+F6 the other way, and each remembers its place', async () => {
    await openEditor(page, essayId);
    await selectIn(page, 'map', idOf(graph, 'Towns'));
    await press(page, 'ArrowDown');
    const before = await focusedNode(page);
    const places: string[] = [];
    for (let step = 0; step < 4; step++) {
      await press(page, 'F6');
      places.push((await stop(page)).split(':')[0] ?? '');
    }
    expect(places).toEqual(['outline', 'side', 'header', 'map']);
    expect(await focusedNode(page)).toBe(before);
    await press(page, 'Shift+F6');
    expect(await stop(page)).toMatch(/^header/);
  });

  test('nothing of this made the page complain', () => {
    expect(troubles).toEqual([]);
  });
});
