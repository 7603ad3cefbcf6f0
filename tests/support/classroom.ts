import type { Page } from 'playwright-core';
import { callsFor } from '#shared/draft/calls.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import { textOf } from '#shared/essay/document.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph, graphToJson } from '#shared/graph/graph.ts';
import { essayFixtures } from './essay-fixture.ts';
import { apiCall, readEssay, sendCommand } from './essays.ts';

/** An essay of a class with text and map, and the way in for whoever assesses it. */
export type ClassEssay = {
  readonly id: string;
  readonly title: string;
  /** What the link carries after its #. */
  readonly token: string;
};

/** Of tests/fixtures/essays: a policy, a school, a city, a workplace and a town’s history. */
const ids = ['night-buses', 'school-phones', 'rain-gardens', 'remote-fridays', 'canal-town'] as const;

/**
 * Five essays of one student, each with the map that the product itself proposes for its text, and a link for assessors;
 * made through the public API with the page’s session. `run` keeps the ids of two classes
 * apart; `count` of them where fewer will do.
 */
export async function makeClass(
  page: Page,
  student: string,
  run: string,
  count: number = ids.length,
): Promise<readonly ClassEssay[]> {
  await apiCall(page, 'POST', '/api/session');
  await apiCall(page, 'PATCH', '/api/session', { name: student });
  const essays: ClassEssay[] = [];
  for (const fixtureId of ids.slice(0, count)) {
    const fixture = essayFixtures().find(({ gold }) => gold.id === fixtureId);
    if (!fixture) throw new Error(`There is no essay “${fixtureId}”.`);
    const { title } = fixture.gold;
    const id = `${fixtureId}-${run}`;
    await apiCall(page, 'POST', '/api/essays', { id, title, text: fixture.document });
    await acceptDraft(page, id);
    const invitation = { id: `link-${id}`, role: 'assessor' };
    const { token } = await apiCall<{ token: string }>(
      page,
      'POST',
      `/api/essays/${id}/invitations`,
      invitation,
    );
    essays.push({ id, title, token });
  }
  return essays;
}

/** Accepts everything that the draft proposes, with its passages, as one change. */
async function acceptDraft(page: Page, essayId: string) {
  const { text } = await readEssay(page, essayId);
  const draft = draftMap(textOf(text.version, text.document));
  let made = 0;
  const proposed = draft.proposals.map(({ id }) => id);
  const calls = callsFor(draft, emptyGraph, proposed, new Map(), () => `${essayId}-n${++made}`);
  const { nodes, relations, anchors } = graphToJson(
    calls.reduce((graph, call) => runCommand(graph, call).graph, emptyGraph),
  );
  const diff = { added: [...nodes, ...relations, ...anchors], updated: [], removed: [] };
  await sendCommand(page, essayId, { name: 'apply-diff', args: { diff } });
}

/** Opens every link of the class at once, as somebody does who got five mails. */
export async function acceptAll(page: Page, essays: readonly ClassEssay[], name: string) {
  await apiCall(page, 'POST', '/api/session');
  for (const { token } of essays) await apiCall(page, 'POST', '/api/invitations/accept', { token, name });
}
