import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Watched } from '#tests/support/browser.ts';
import { idOf, openEditor, openFindings, selectIn, untilSaved } from '#tests/support/editor.ts';
import { apiCall, essayFromSketch, readEssay } from '#tests/support/essays.ts';
import { openStage, type Stage } from '#tests/support/stage.ts';

const whole = `
thesis: Towns should close their centres to cars
  + claim: The air gets better
    + evidence (statistic): Nitrogen dioxide fell by a third in Ghent
`;

let stage: Stage;
let watched: Watched;

beforeAll(async () => {
  stage = await openStage();
  watched = await stage.profile({ width: 1440, height: 900 });
  await watched.page.goto('/');
});

afterAll(async () => {
  await stage?.close();
});

/** What is missing comes and goes with the edit that causes and mends it, wherever findings are shown. */
const cases = [
  {
    name: 'a claim without evidence',
    on: 'Towns',
    causedBy: { key: 'r', words: 'Streets become places to meet' },
    mendedBy: { key: 'e', words: 'Benches in Ghent are full at noon' },
    title: /^Nothing supports the claim “Streets/,
  },
  {
    name: 'a counterargument without a rebuttal',
    on: 'The air',
    causedBy: { key: 'o', words: 'Exhaust only moves to the ring road' },
    mendedBy: { key: 'y', words: 'Traffic on the ring road stayed the same' },
    title: /^Nothing answers “Exhaust/,
  },
] as const;

describe('what is missing is shown in the frame of the edit', () => {
  for (const { name, on, causedBy, mendedBy, title } of cases) {
    test(name, async () => {
      const { page } = watched;
      const essayId = name.replaceAll(' ', '-');
      const start = await essayFromSketch(page, essayId, whole);
      // “First plan” asks for what is missing alone: a mark that goes leaves no other one in its place.
      const rubric = { id: 'first-plan', version: 1 };
      await apiCall(page, 'PATCH', `/api/essays/${essayId}`, { rubric });
      await openEditor(page, essayId);
      await selectIn(page, 'map', idOf(start, on));

      await page.keyboard.press(causedBy.key);
      const words = causedBy.words;
      await page.keyboard.type(words.slice(0, -1));
      await page.keyboard.press('Escape');
      await page.keyboard.press('F2');
      // The last letter is an edit like any other; what stands there before and after it is one frame apart.
      const nodeId = await typingIn(page);
      await page.keyboard.type(words.slice(-1));
      await page.keyboard.press('Escape');
      await untilSaved(page);
      expect(await shown(page, nodeId, title)).toEqual({ card: true, row: true, panel: true });
      expect(await findingsOf(page, essayId, title)).toBe(1);

      const mended = await framesUntil(page, nodeId, title, false, async () => {
        await page.keyboard.press(mendedBy.key);
        await page.keyboard.type(mendedBy.words);
        await page.keyboard.press('Escape');
      });
      expect(mended).toEqual({ card: 0, row: 0, panel: 0 });
      await untilSaved(page);
      expect(await findingsOf(page, essayId, title)).toBe(0);

      // Taking the words back is the edit that causes it again.
      const caused = await framesUntil(page, nodeId, title, true, async () => {
        await page.keyboard.press('Control+z');
        await page.keyboard.press('Control+z');
      });
      expect(caused).toEqual({ card: 0, row: 0, panel: 0 });
      await untilSaved(page);
      expect(await findingsOf(page, essayId, title)).toBe(1);

      expect((await readEssay(page, essayId)).graph.nodes).toHaveLength(4);
      expect(watched.troubles).toEqual([]);
    });
  }
});

async function typingIn(page: Page): Promise<string> {
  const id = await page.evaluate(() =>
    document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id'),
  );
  if (!id) throw new Error('No card has the cursor.');
  return id;
}

/** Where the finding is shown now: as a mark on the card, as one on the row, as a card in the panel. */
function shown(page: Page, nodeId: string, title: RegExp) {
  return page.evaluate(
    ([id, pattern]) => ({
      card: document.querySelector(`.react-flow__node[data-id="${id}"] [data-severity]`) !== null,
      row: document.querySelector(`[data-row="${id}"] [data-severity]`) !== null,
      panel: [...document.querySelectorAll('article h3')].some((heading) =>
        new RegExp(pattern).test(heading.textContent ?? ''),
      ),
    }),
    [nodeId, title.source] as const,
  );
}

/**
 * How many frames after the edit each place shows the finding (or no longer does): 0 is the frame of the edit. The
 * edit is the last change of the words or the number of cards before the place changes; frames are counted by the page.
 */
async function framesUntil(
  page: Page,
  nodeId: string,
  title: RegExp,
  isThere: boolean,
  act: () => Promise<void>,
) {
  await page.evaluate(
    ([id, pattern, wanted]) => {
      const places = {
        card: () => document.querySelector(`.react-flow__node[data-id="${id}"] [data-severity]`) !== null,
        row: () => document.querySelector(`[data-row="${id}"] [data-severity]`) !== null,
        panel: () =>
          [...document.querySelectorAll('article h3')].some((heading) =>
            new RegExp(pattern).test(heading.textContent ?? ''),
          ),
      };
      const seen: Record<string, number> = {};
      const changedAt: Record<string, number> = {};
      let frame = 0;
      const count = () => {
        frame += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      // The edit reaches the page as an event; drawing follows it in the same frame or not.
      let editAt = 0;
      const edit = () => {
        editAt = frame;
      };
      document.addEventListener('keydown', edit, true);
      document.addEventListener('input', edit, true);
      const look = () => {
        for (const [name, holds] of Object.entries(places)) {
          if (name in seen || holds() !== wanted) continue;
          seen[name] = frame;
          changedAt[name] = editAt;
        }
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      Object.assign(window, {
        lateness: () =>
          Object.fromEntries(
            Object.keys(seen).map((name) => [name, (seen[name] ?? 0) - (changedAt[name] ?? 0)]),
          ),
      });
    },
    [nodeId, title.source, isThere] as const,
  );
  await act();
  await page.waitForFunction(() => Object.keys(lateness()).length === 3);
  return page.evaluate(() => lateness());
}

/** Put into the page by framesUntil. */
declare function lateness(): Record<string, number>;

async function findingsOf(page: Page, essayId: string, title: RegExp): Promise<number> {
  return (await openFindings(page, essayId)).filter((finding) => title.test(finding.title)).length;
}
