import type { Locator, Page } from 'playwright-core';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { apiCall, mapBytes, readEssay } from './essays.ts';
import { untilInSight } from './in-sight.ts';

/** The editor as a person meets it: by names, keys and what is in sight. */

export type MapView = 'map' | 'outline';

/** Opens an essay and waits until every node in sight is drawn. */
export async function openEditor(page: Page, essayId: string) {
  await page.goto(`/essays/${essayId}`);
  await untilInSight(page, '[data-map-view] [data-current], #first-claim');
  // A moment later the focus is on it: a key that is pressed before that is for nobody.
  await untilInSight(page, '[data-map-view] :focus, #first-claim:focus');
}

/** Remembers, as the view switch does, how an essay is looked at when it opens. */
export async function chooseView(page: Page, essayId: string, view: MapView | 'split') {
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `groundwork.view.${essayId}`,
    JSON.stringify({ view, folded: [] }),
  ] as const);
}

export function card(page: Page, nodeId: string): Locator {
  return page.locator(`.react-flow__node[data-id="${nodeId}"]`);
}

export function row(page: Page, nodeId: string): Locator {
  return page.locator(`[role="row"][data-row="${nodeId}"]`);
}

export function nodeIn(page: Page, view: MapView, nodeId: string): Locator {
  return view === 'map' ? card(page, nodeId) : row(page, nodeId);
}

/** Puts the focus on a node of a view and selects it there, by a press on its words or its kind. */
export async function selectIn(page: Page, view: MapView, nodeId: string) {
  const node = nodeIn(page, view, nodeId);
  if (view === 'map' && !(await isInSight(page, nodeId))) await showWholeMap(page);
  const box = await node.boundingBox();
  // On a map that is shown whole a card can be narrower than the place where it is pressed at full size.
  const position = { x: Math.min(60, (box?.width ?? 120) / 3), y: Math.min(16, (box?.height ?? 32) / 2) };
  await node.click({ position });
  const hasFocus = page.waitForFunction(
    ([name, id]) => {
      const focused = document.activeElement;
      return (
        focused?.closest(`[data-map-view="${name}"]`) &&
        (focused.getAttribute('data-id') ?? focused.getAttribute('data-row')) === id
      );
    },
    [view, nodeId] as const,
  );
  await hasFocus.catch(async () => {
    const instead = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`A press on ${nodeId} in the ${view} left the focus on ${instead}`);
  });
}

/** Shows the whole map. */
export async function showWholeMap(page: Page) {
  await page.locator('[data-map-view="map"] [data-current]').press('Shift+1');
  await frames(page, 2);
}

/** Whether a whole card can be seen: cards out of sight are not even in the page. */
export async function isInSight(page: Page, nodeId: string): Promise<boolean> {
  return page.evaluate((id) => {
    const box = document.querySelector(`.react-flow__node[data-id="${id}"]`)?.getBoundingClientRect();
    const room = document.querySelector('[data-map-view="map"]')?.getBoundingClientRect();
    if (!box || !room) return false;
    return (
      box.left >= room.left && box.top >= room.top && box.right <= room.right && box.bottom <= room.bottom
    );
  }, nodeId);
}

/** Lets the page draw. */
export async function frames(page: Page, count: number) {
  await page.evaluate(async (left) => {
    for (let frame = 0; frame < left; frame += 1) await new Promise(requestAnimationFrame);
  }, count);
}

/** Waits until what was done is drawn and everything is on the server. */
export async function untilSaved(page: Page) {
  await frames(page, 2);
  await untilInSight(page, 'header button', 'Saved');
}

export async function savedMap(page: Page, essayId: string): Promise<GraphJson> {
  await untilSaved(page);
  return (await readEssay(page, essayId)).graph;
}

export async function savedBytes(page: Page, essayId: string): Promise<string> {
  await untilSaved(page);
  return mapBytes(page, essayId);
}

export async function openFindings(page: Page, essayId: string): Promise<readonly Finding[]> {
  const answer = await apiCall<{ findings: Finding[] }>(page, 'GET', `/api/essays/${essayId}/findings`);
  return answer.findings.filter((finding) => finding.status === 'open');
}

/** The id of the node whose text begins so. */
export function idOf(map: GraphJson, text: string): string {
  const node = map.nodes.find((candidate) => candidate.text.startsWith(text));
  if (!node) throw new Error(`No node begins with “${text}”.`);
  return node.id;
}
