import type { Page } from 'playwright-core';

/** What the page itself measures, with its own clock: nothing of the driver's round trips is in these figures. */

type Probes = {
  /** Milliseconds from navigation to the first frame of a ready map; null until then. */
  ready: number | null;
  frames: number[];
  keys: { frame: number; work: number }[];
};

declare global {
  interface Window {
    bench: Probes;
  }
}

/** tsx compiles named functions to calls of `__name`, also those that the page is to run. */
export async function nameFunctions(page: Page) {
  await page.addInitScript('globalThis.__name = (named) => named;');
}

/**
 * From the next navigation on, watches for the ready map: the view is fitted, every card in sight has its words, and
 * the frame after shows the same.
 */
export async function watchReady(page: Page) {
  await page.addInitScript(() => {
    window.bench = { ready: null, frames: [], keys: [] };
    let before = '';
    let since = 0;
    const look = () => {
      const now = shown();
      if (now !== '' && now === before) {
        window.bench.ready = since;
        return;
      }
      before = now;
      since = performance.now();
      requestAnimationFrame(look);
    };
    /** Where the view is and what it shows, or nothing while a part is missing. */
    const shown = () => {
      const room = document.querySelector('[data-map-view="map"]')?.getBoundingClientRect();
      const view = document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
      if (!room || view === '' || view === 'translate(0px, 0px) scale(1)') return '';
      const cards = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].filter((card) => {
        const box = card.getBoundingClientRect();
        const isIn =
          box.right > room.left && box.left < room.right && box.bottom > room.top && box.top < room.bottom;
        return isIn && getComputedStyle(card).visibility === 'visible';
      });
      const words = cards.map((card) => card.querySelector('p')?.textContent ?? '');
      return words.length > 0 && words.every((text) => text !== '') ? `${view} ${words.join(' ')}` : '';
    };
    requestAnimationFrame(look);
  });
}

/** @throws when the map is not ready in time */
export async function untilReady(page: Page): Promise<number> {
  const ready = await page.waitForFunction(() => window.bench?.ready, undefined, { timeout: 30_000 });
  return (await ready.jsonValue()) ?? Number.NaN;
}

/** Milliseconds from frame to frame while the pointer is down. */
export async function watchDragFrames(page: Page) {
  await page.evaluate(() => {
    let isDown = false;
    let last = 0;
    const tick = (now: number) => {
      if (!isDown) return;
      if (last > 0) window.bench.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    addEventListener(
      'pointerdown',
      () => {
        isDown = true;
        requestAnimationFrame(tick);
      },
      true,
    );
    addEventListener(
      'pointerup',
      () => {
        isDown = false;
      },
      true,
    );
  });
}

/**
 * For each letter typed into a field: `frame`, milliseconds until the frame that shows it is drawn, with the wait for
 * that frame (up to 17 at 60 Hz), and `work`, the time of it in which the page was busy: the letter's own task, in
 * which React draws at once, and then the frame.
 */
export async function watchKeys(page: Page) {
  await page.evaluate(() => {
    let start = 0;
    addEventListener(
      'keydown',
      () => {
        start = performance.now();
      },
      true,
    );
    // On the window and last: the page's own listeners have run, and what they left to do before the next task.
    addEventListener('input', () => {
      const from = start;
      const task = performance.now() - from;
      requestAnimationFrame(() => {
        const begun = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const end = performance.now();
          window.bench.keys.push({ frame: end - from, work: task + end - begun });
        };
        port2.postMessage(null);
      });
    });
  });
}
