import type { Page } from 'playwright-core';
import type { Essay } from '#shared/essay/essay.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { canonicalJson } from '#shared/graph/diff.ts';
import { type GraphJson, graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';

/** Essays made and read through the public API with the page's own session, as a script would. */

/** An id that no other test has: all of them share one server. */
export function freshId(name: string): string {
  return `${name}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Makes an essay whose map is the sketch; ids are `n1`, `n2` … in the order of the lines. */
export async function essayFromSketch(page: Page, id: string, sketch: string): Promise<GraphJson> {
  let made = 0;
  const { graph, problems } = readSketch(sketch, () => `n${++made}`);
  if (problems.length > 0) throw new Error(`The sketch has problems: ${JSON.stringify(problems)}`);
  await makeEssay(page, id);
  const json = graphToJson(graph);
  const added = [...json.nodes, ...json.relations, ...json.sources, ...json.citations];
  if (added.length > 0) {
    await sendCommand(page, id, { name: 'apply-diff', args: { diff: { added, updated: [], removed: [] } } });
  }
  return (await readEssay(page, id)).graph;
}

export async function makeEssay(page: Page, id: string, title = 'A test essay'): Promise<Essay> {
  return apiCall<Essay>(page, 'POST', '/api/essays', { id, title });
}

export async function sendCommand(page: Page, essayId: string, call: CommandCall) {
  const commandId = `c-${Math.random().toString(36).slice(2)}`;
  return apiCall(page, 'POST', `/api/essays/${essayId}/commands`, { commandId, baseRevision: 0, call });
}

export async function readEssay(page: Page, id: string): Promise<EssaySnapshot> {
  return apiCall<EssaySnapshot>(page, 'GET', `/api/essays/${id}`);
}

/** The server's map as bytes that are equal when the maps are. */
export async function mapBytes(page: Page, id: string): Promise<string> {
  return canonicalJson((await readEssay(page, id)).graph);
}

export async function apiCall<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([verb, url, sent]) => {
      const response = await fetch(url, {
        method: verb,
        ...(sent === null ? {} : { headers: { 'content-type': 'application/json' }, body: sent }),
      });
      return { ok: response.ok, status: response.status, text: await response.text() };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as T; // the shape is the route's own, tested where the route is
}
