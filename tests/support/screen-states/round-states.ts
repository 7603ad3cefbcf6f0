import type { Page } from 'playwright-core';
import { acceptAll, makeClass } from '../classroom.ts';
import { apiCall, readEssay, sendCommand } from '../essays.ts';
import { asSomebodyElse } from './feedback-states.ts';
import { button, dialog } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** Starts from the second assessment of an essay whose writer has changed what the first one spoke of. */
export async function withSecondRound(page: Page) {
  await page.goto('/');
  const id = await asSomebodyElse(page, async (student) => {
    const [essay] = await makeClass(student, 'Mia Berg', 'axe-round', 1);
    if (!essay) throw new Error('The class has no essay.');
    await acceptAll(page, [essay], 'Ana Ruiz');
    const { revision, graph } = await readEssay(page, essay.id);
    const node = graph.nodes[1];
    if (!node) throw new Error('The essay has no map.');
    const assessments = `/api/essays/${essay.id}/assessments`;
    await apiCall(page, 'POST', assessments, { id: 'round-1', type: 'instructor' });
    const words = { type: 'text', text: 'Who says so?' };
    await apiCall(page, 'POST', `/api/essays/${essay.id}/comments`, {
      ...{ id: 'round-comment', assessmentId: 'round-1', revision, kind: 'question', criterionId: null },
      ...{ place: { type: 'node', id: node.id }, nextStep: 'Name the source.' },
      body: { type: 'doc', content: [{ type: 'paragraph', content: [words] }] },
    });
    await apiCall(page, 'POST', '/api/assessments/round-1/submit');
    await apiCall(page, 'POST', '/api/assessments/round-1/release');
    await sendCommand(student, essay.id, {
      name: 'edit-text',
      args: { nodeId: node.id, text: `${node.text} A survey of 2021 says so.` },
    });
    await apiCall(page, 'POST', assessments, { id: 'round-2', type: 'instructor' });
    return essay.id;
  });
  return async (opened: Page) => {
    await opened.goto(`/essays/${id}/assess`);
    await button(opened, 'What changed since then').waitFor();
    await opened.locator('input[type="radio"][data-level]:focus').waitFor();
  };
}

export const roundStates: readonly ScreenState[] = [
  { name: 'an earlier assessment is there', open: async () => undefined },
  {
    name: 'what changed since the earlier one',
    isLasting: true,
    open: async (page) => {
      await button(page, 'What changed since then').click();
      await dialog(page);
      await page.getByText('1 of 1 comment led to a change').waitFor();
      await page.getByText('The map, with what has changed').click();
      await page.getByText('A survey of 2021 says so.').last().waitFor();
    },
  },
];
