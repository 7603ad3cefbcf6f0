import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '#shared/graph/kinds/index.ts';
import type { Watched, WatchOptions } from '#tests/support/browser.ts';
import { card, idOf, openEditor, savedMap } from '#tests/support/editor.ts';
import { apiCall, essayFromSketch } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

let stage: Stage;
let watched: Watched;
let made = 0;

beforeAll(async () => {
  stage = await openStage();
});

afterEach(async () => {
  const { troubles, context } = watched;
  await context.close();
  expect(troubles).toEqual([]);
});

afterAll(async () => {
  await stage?.close();
});

const small = `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence: Nitrogen dioxide fell by a third in Ghent
      +^ warrant: What leaves no exhaust leaves no soot
  - counterargument: Shops would lose customers
    - rebuttal: Walkers buy more often
`;

async function pageWith(media: WatchOptions): Promise<Page> {
  watched = await stage.profile(media);
  await watched.page.goto('/');
  await watched.page.getByRole('button', { name: 'Map an argument' }).waitFor();
  return watched.page;
}

async function openSample(page: Page) {
  const title = 'Border security and human rights: what rules at a border owe to those who cross it';
  const essay = { id: `reflow-${++made}`, title, template: 'sample-border-security' };
  await apiCall(page, 'POST', '/api/essays', essay);
  await openEditor(page, essay.id);
}

async function openSmall(page: Page) {
  const id = `reflow-${++made}`;
  const graph = await essayFromSketch(page, id, small);
  await openEditor(page, id);
  return { id, graph };
}

/** What reaches beyond the window's sides, and what is cut off by its own box, outside of what scrolls on purpose. */
async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const room = document.documentElement.clientWidth;
    const found =
      document.documentElement.scrollWidth > room
        ? [`the page is ${document.documentElement.scrollWidth} px wide`]
        : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.react-flow') || !element.checkVisibility({ opacityProperty: true })) continue;
      const box = element.getBoundingClientRect();
      const isSeen = box.width > 1 && box.height > 1;
      if (isSeen && (box.right > room + 1 || box.left < -1))
        found.push(
          `${element.outerHTML.slice(0, 120)} from ${Math.round(box.left)} to ${Math.round(box.right)}`,
        );
    }
    return found.slice(0, 8);
  });
}

/** Targets under 24 px both ways of WCAG 2.5.8: too small, and too near to another one. Links in a line of text may be. */
async function smallTargetsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator(
      'a[href], button, input, select, textarea, summary, [role="radio"], [role="menuitem"], [role="option"]',
    )
    .evaluateAll((targets) =>
      targets
        .filter(
          (target) =>
            target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
            !target.closest('[aria-hidden="true"]'),
        )
        .map((target) => (target.matches('input') ? (target.closest('label') ?? target) : target))
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ target, box }) => {
          const isSeen =
            box.width > 1 &&
            box.right > 0 &&
            box.bottom > 0 &&
            box.left < innerWidth &&
            box.top < innerHeight;
          const isHidden = getComputedStyle(target).clipPath !== 'none';
          return isSeen && !isHidden && (box.width < 23.99 || box.height < 23.99);
        })
        .map(
          ({ target, box }) =>
            `${Math.round(box.width)} x ${Math.round(box.height)}: ${target.outerHTML.slice(0, 140)}`,
        ),
    );
}

const tabs = ['Map', 'Outline', /^Findings/, 'Node'] as const;
const showTab = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name }).click();

describe('on a narrow screen', () => {
  for (const width of [320, 360]) {
    test(`home reflows at ${width} px`, async () => {
      const page = await pageWith({ width, height: 740 });
      for (const _ of ['at first', 'with maps']) {
        expect(await overflowOf(page)).toEqual([]);
        expect(await smallTargetsOf(page)).toEqual([]);
        await apiCall(page, 'POST', '/api/essays', {
          id: `long-${++made}`,
          title: 'Verylongwordwithoutaspace'.repeat(6),
        });
        await page.reload();
        await page.getByRole('heading', { name: 'My maps' }).waitFor();
      }
    });

    test(`every pane of the editor reflows at ${width} px`, async () => {
      const page = await pageWith({ width, height: 740, reducedMotion: 'reduce' });
      await openSample(page);
      for (const tab of tabs) {
        await showTab(page, tab);
        expect(await overflowOf(page), String(tab)).toEqual([]);
        expect(await smallTargetsOf(page), String(tab)).toEqual([]);
      }
    });
  }

  test('the wide editor has targets of at least 24 px too', async () => {
    const page = await pageWith({ reducedMotion: 'reduce' });
    expect(await smallTargetsOf(page)).toEqual([]);
    await openSample(page);
    expect(await overflowOf(page)).toEqual([]);
    for (const tab of ['Findings', 'Node', 'Sources']) {
      await page.locator('[role="row"][data-row]').first().locator('[dir="auto"]').click();
      await page.getByRole('radio', { name: tab, exact: true }).click();
      expect(await smallTargetsOf(page), tab).toEqual([]);
    }
  });
});

describe('with text of twice the size, as set in the browser', () => {
  for (const width of [360, 1280]) {
    test(`nothing is out of reach at ${width} px`, async () => {
      const page = await pageWith({ width, height: 800, reducedMotion: 'reduce' });
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.reload();
      await page.getByRole('button', { name: 'Map an argument' }).waitFor();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect(await overflowOf(page), 'home').toEqual([]);
      await openSample(page);
      for (const tab of tabs) {
        await showTab(page, tab);
        expect(await overflowOf(page), String(tab)).toEqual([]);
      }
    });
  }
});

describe('as people set their devices', () => {
  test('with reduced motion nothing moves after an edit', async () => {
    const page = await pageWith({ reducedMotion: 'reduce' });
    const { graph } = await openSmall(page);
    await card(page, idOf(graph, 'The air')).click({ position: { x: 60, y: 16 } });
    await page.keyboard.press('e');
    await page.locator('textarea:focus').waitFor();
    const running = await page.evaluate(async () => {
      const seen: string[] = [];
      for (let frame = 0; frame < 10; frame++) {
        for (const animation of document.getAnimations())
          if (animation.playState === 'running' && Number(animation.effect?.getComputedTiming().duration) > 1)
            seen.push(String((animation.effect as KeyframeEffect).target?.outerHTML.slice(0, 120))); // the only effects there are
        await new Promise(requestAnimationFrame);
      }
      return seen;
    });
    expect(running).toEqual([]);
  });

  test('a map is made with the fingers alone', async () => {
    const page = await pageWith({ width: 360, height: 740, hasTouch: true });
    await page.getByRole('button', { name: 'Map an argument' }).tap();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Buses should be free'); // the keyboard of the screen
    await page.getByRole('button', { name: 'Add a claim' }).tap();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('More people come to work');
    await page.locator('.react-flow__node', { hasText: 'Buses should' }).tap();
    await page
      .locator('.react-flow__node', { hasText: 'Buses should' })
      .locator('[data-handleid="in"]')
      .tap();
    await page.getByRole('menuitem', { name: /^Counterargument/ }).tap();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Fares pay for the drivers');
    await page.keyboard.press('Escape');
    const map = await savedMap(page, page.url().split('/essays/')[1] ?? '');
    expect(map.nodes.map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual([
      'claim: More people come to work',
      'counterargument: Fares pay for the drivers',
      'thesis: Buses should be free',
    ]);
    expect(map.relations).toHaveLength(2);
  });

  test('in forced colours every node has a border, and without colour its word and icon tell its kind', async () => {
    const page = await pageWith({ forcedColors: 'active', reducedMotion: 'reduce' });
    await openSmall(page);
    await page.waitForFunction(() => document.querySelectorAll('.react-flow__node').length === 6);
    const seen = await page.locator('.react-flow__node').evaluateAll((nodes) => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return nodes.map((node) => {
        const width = node.getBoundingClientRect().width;
        const frame = [...node.querySelectorAll('svg :is(rect, path)')].find(
          (shape) => shape.getBoundingClientRect().width > width * 0.9,
        );
        const stroke = frame ? getComputedStyle(frame).stroke : 'none';
        return {
          words: node.textContent,
          icon: node.querySelector('svg.lucide')?.outerHTML ?? '',
          hasBorder: stroke !== 'none' && stroke !== ground,
        };
      });
    });
    expect(seen.filter(({ hasBorder }) => !hasBorder)).toEqual([]);
    for (const { title } of Object.values(kinds))
      expect(
        seen.some(({ words }) => words?.includes(title)),
        title,
      ).toBe(true);
    expect(new Set(seen.map(({ icon }) => icon)).size).toBe(6);
  });
});
