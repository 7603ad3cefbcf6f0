import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { Watched } from '#tests/support/browser.ts';
import {
  card,
  frames,
  idOf,
  openEditor,
  row,
  savedBytes,
  savedMap,
  selectIn,
} from '#tests/support/editor.ts';
import { essayFromSketch, mapBytes } from '#tests/support/essays.ts';
import { strike } from '#tests/support/fast-keys.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

/** P1-P9: what canvases of this kind are known to get wrong. P6 is about exported pictures, which come later. */
const small = `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence(statistic): Nitrogen dioxide fell by a third in Ghent
  + claim: Streets become places to meet
  - counterargument: Shops would lose customers
`;

const wide = [
  'thesis: Towns should close their centres to cars',
  ...Array.from({ length: 12 }, (_, at) => [
    `  + claim: Reason number ${at} among twelve`,
    ...Array.from({ length: 4 }, (__, leaf) => `    + evidence: Observation ${leaf} under reason ${at}`),
  ]).flat(),
].join('\n');

let stage: Stage;
let watched: Watched;
let page: Page;
let made = 0;

beforeAll(async () => {
  stage = await openStage();
  watched = await stage.profile({ width: 1440, height: 900 });
  page = watched.page;
  await page.goto('/');
});

afterAll(async () => {
  await stage?.close();
});

async function open(sketch: string): Promise<{ id: string; graph: GraphJson; before: string }> {
  const id = `traps-${++made}`;
  const graph = await essayFromSketch(page, id, sketch);
  await openEditor(page, id);
  return { id, graph, before: await mapBytes(page, id) };
}

describe('the traps of canvases', () => {
  test('P1: Delete and Backspace elsewhere leave the selected node alone', async () => {
    const { id, graph, before } = await open(small);
    const streets = idOf(graph, 'Streets');
    await selectIn(page, 'map', streets);
    const elsewhere = [
      page.getByRole('button', { name: 'Dismiss…' }).first(),
      page.getByRole('button', { name: 'Task' }),
      page.getByRole('searchbox', { name: 'Find in the outline' }),
      page.getByRole('separator', { name: 'Width of the map' }),
    ];
    for (const place of elsewhere) {
      await place.focus();
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Delete');
    }
    await expect(row(page, streets).getAttribute('aria-selected')).resolves.toBe('true');
    expect(await savedBytes(page, id)).toBe(before);
  });

  for (const view of ['map', 'outline'] as const) {
    test(`P2: no letter is lost when words follow the key that makes a node, ${view}`, async () => {
      const { id, graph } = await open(small);
      await selectIn(page, view, idOf(graph, 'Streets'));
      await strike(page, [
        'e',
        ...'Benches are full',
        'Enter',
        ...'Cafes open late',
        'Tab',
        ...'As in Ghent',
        'Escape',
      ]);
      const { nodes } = await savedMap(page, id);
      expect(
        nodes
          .slice(0)
          .map(({ text }) => text)
          .sort(),
      ).toEqual(
        [...graph.nodes.map(({ text }) => text), 'As in Ghent', 'Benches are full', 'Cafes open late'].sort(),
      );
    });

    test(`P3: keys that act on the map are letters while typing, ${view}`, async () => {
      const { id, graph } = await open(small);
      const streets = idOf(graph, 'Streets');
      await selectIn(page, view, streets);
      await page.keyboard.press('F2');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('roe y wl/ nuf?c+-x');
      for (const key of ['Backspace', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'Delete', 'Space', 'Home'])
        await page.keyboard.press(key);
      await page.keyboard.type('R');
      await page.keyboard.press('Escape');
      const after = await savedMap(page, id);
      const expected = graph.nodes.map((node) =>
        node.id === streets ? { ...node, text: 'Rroe y wl/ nuf? +-' } : node,
      );
      expect(after.nodes).toEqual(expected);
      expect(after.relations).toEqual(graph.relations);
    });
  }

  test('P4: dragging a node, and deleting a linked one, is one step each', async () => {
    const { id, graph, before } = await open(small);
    const shops = idOf(graph, 'Shops');
    const air = idOf(graph, 'The air');
    await drag(shops, 40, 90);
    expect((await savedMap(page, id)).nodes.find((node) => node.id === shops)?.pin).not.toBeNull();
    await page.keyboard.press('Control+z');
    expect(await savedBytes(page, id)).toBe(before);

    await selectIn(page, 'map', air); // supports the thesis, and evidence leads to it
    await page.keyboard.press('Delete');
    expect((await savedMap(page, id)).relations).toHaveLength(graph.relations.length - 2);
    await page.keyboard.press('Control+z');
    expect(await savedBytes(page, id)).toBe(before);
    expect(await page.getByRole('button', { name: /^Undo/ }).isEnabled()).toBe(false);
  });

  test('P5: a letter in one node of sixty draws that node alone', async () => {
    const { graph } = await open(wide);
    const leaf = idOf(graph, 'Observation 3 under reason 5');
    await selectIn(page, 'map', leaf);
    await page.keyboard.press('F2');
    await page.keyboard.type(', in words of its own');
    await frames(page, 3);
    await page.evaluate(() => {
      const drawn = new Set<string>();
      const of = (node: Node) =>
        (node instanceof Element ? node : node.parentElement)?.closest('.react-flow__node, [data-row]');
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const place = of(target);
          const name = place?.getAttribute('data-id') ?? place?.getAttribute('data-row');
          if (name) drawn.add(name);
        }
        document.documentElement.dataset.drawn = [...drawn].join(' ');
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await page.keyboard.type('x');
    await frames(page, 3);
    const drawn = await page.evaluate(() => document.documentElement.dataset.drawn);
    expect(drawn).toBe(leaf);
  });

  test('P7: wherever one walks, the node with the focus is fully in view', async () => {
    const { graph } = await open(wide);
    await selectIn(page, 'map', idOf(graph, 'Towns'));
    const keys = [
      'ArrowDown',
      ...Array<string>(11).fill('ArrowRight'),
      'ArrowDown',
      'ArrowRight',
      'ArrowUp',
      'ArrowUp',
    ];
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForFunction(() => {
        const focused = document.activeElement;
        const box = focused?.closest('.react-flow__node')?.getBoundingClientRect();
        const room = document.querySelector('[data-map-view="map"]')?.getBoundingClientRect();
        return (
          box &&
          room &&
          box.left >= room.left &&
          box.right <= room.right &&
          box.top >= room.top &&
          box.bottom <= room.bottom
        );
      });
    }
  });

  test('P8: what a pointer must hit on the map is at least 24 px wide and high', async () => {
    const { graph } = await open(small);
    await selectIn(page, 'map', idOf(graph, 'The air'));
    for (const zoom of ['', '-', '-', '+', '+', '+']) {
      if (zoom) await page.keyboard.press(zoom);
      await frames(page, 20); // the zoom glides
      const small = await page
        .locator('[data-map-view="map"] :is(button, .react-flow__handle)')
        .evaluateAll((targets) =>
          targets
            .map((target) => ({
              name: target.getAttribute('title') ?? target.ariaLabel,
              box: target.getBoundingClientRect(),
            }))
            .filter(({ box }) => box.width > 0 && (box.width < 23.99 || box.height < 23.99))
            .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`),
        );
      expect(small).toEqual([]);
    }
  });

  test('P9: Space and Shift held elsewhere change nothing on the canvas', async () => {
    const { id, graph, before } = await open(small);
    await selectIn(page, 'map', idOf(graph, 'The air'));
    const look = () =>
      page.evaluate(() => [
        document.querySelector('.react-flow__pane')?.className,
        document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform,
        document.querySelectorAll('.react-flow__node.selected').length,
      ]);
    await page.getByRole('searchbox', { name: 'Find in the outline' }).focus();
    await frames(page, 20);
    const idle = await look();
    for (const key of ['Space', 'Shift', 'Control', 'Meta']) {
      await page.keyboard.down(key);
      await frames(page, 2);
      expect(await look(), key).toEqual(idle);
      await page.keyboard.up(key);
    }
    expect(await savedBytes(page, id)).toBe(before);
  });

  test('nothing of this made the page complain', () => {
    expect(watched.troubles).toEqual([]);
  });
});

/** Takes a card by its words and lets go of it further on. */
async function drag(nodeId: string, right: number, down: number) {
  const box = await card(page, nodeId).boundingBox();
  if (!box) throw new Error('The card is not in sight.');
  await page.mouse.move(box.x + 60, box.y + 16);
  await page.mouse.down();
  await page.mouse.move(box.x + 60 + right / 2, box.y + 16 + down / 2, { steps: 4 });
  await page.mouse.move(box.x + 60 + right, box.y + 16 + down, { steps: 4 });
  await page.mouse.up();
}
