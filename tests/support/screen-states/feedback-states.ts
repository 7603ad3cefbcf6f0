import type { Page } from 'playwright-core';
import { acceptAll, makeClass } from '../classroom.ts';
import { apiCall, freshId, readEssay } from '../essays.ts';
import { press } from '../keys.ts';
import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

/** Somebody else, with a session of their own, for as long as `act` takes. */
export async function asSomebodyElse<T>(page: Page, act: (other: Page) => Promise<T>): Promise<T> {
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  if (!context) throw new Error('The page has no browser.');
  const other = await context.newPage();
  await other.goto('/');
  const made = await act(other);
  await context.close();
  return made;
}

/** Starts from the queue of an assessor who has two essays; the link of another one is kept for the invitation. */
export async function withClass(page: Page) {
  await page.goto('/');
  const run = freshId('axe');
  const essays = await asSomebodyElse(page, (student) => makeClass(student, 'Mia Berg', run, 3));
  await acceptAll(page, essays.slice(0, 2), 'Ana Ruiz');
  const spare = essays[2]?.token ?? '';
  return async (opened: Page) => {
    await opened.goto('/assess');
    await opened.locator('[data-essay] a:focus').waitFor();
    await opened.evaluate((token) => sessionStorage.setItem('spare', token), spare);
  };
}

async function openFirst(page: Page) {
  await press(page, 'Enter');
  await page.locator('input[type="radio"][data-level]:focus').waitFor();
  await page.locator('.react-flow__node, [data-row], [role="textbox"]').first().waitFor();
}

async function writeOnThesis(page: Page) {
  await openFirst(page);
  await button(page, /^(Thesis|Claim): /).click();
  await button(page, /^Comment on (thesis|claim)/i).click();
  await page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await page.keyboard.type('You are wrong here.');
}

export const queueStates: readonly ScreenState[] = [
  { name: 'essays to assess', open: async () => undefined },
  {
    name: 'a rubric for all of them',
    open: async (page) => {
      await button(page, 'One rubric for 2 open ones…').click();
      await page.getByRole('radio', { name: /^Toulmin/ }).waitFor();
    },
  },
  {
    name: 'an invitation',
    isLasting: true,
    open: async (page) => {
      const token = await page.evaluate(() => sessionStorage.getItem('spare'));
      await page.goto(`/invited#${token}`);
      await button(page, 'Open and assess').waitFor();
    },
  },
];

export const assessmentStates: readonly ScreenState[] = [
  {
    name: 'a level chosen, before sending',
    isLasting: true,
    open: async (page) => {
      await openFirst(page);
      await press(page, '3');
      await page.locator('[data-level]:checked').waitFor();
      await page.getByRole('heading', { name: 'Before you send' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'a comment is written, with the bank empty',
    isLasting: true,
    open: async (page) => {
      await writeOnThesis(page);
      await page.keyboard.type(' /');
    },
  },
  {
    name: 'a comment stands in its row',
    isLasting: true,
    open: async (page) => {
      await writeOnThesis(page);
      await press(page, 'Control+Enter');
      await page.locator('[data-thread]').first().waitFor();
    },
  },
  {
    name: 'the menu of the assessment',
    isLasting: true,
    open: async (page) => {
      await openFirst(page);
      await button(page, 'More').click();
      await menu(page);
    },
  },
  {
    name: 'the history of the assessment',
    isLasting: true,
    open: async (page) => {
      await openFirst(page);
      await button(page, 'More').click();
      await page.getByRole('menuitem', { name: /^History/ }).click();
      await dialog(page);
    },
  },
  {
    name: 'a submitted assessment',
    isLasting: true,
    open: async (page) => {
      await openFirst(page);
      await press(page, 'Control+Enter');
      await button(page, 'Release').waitFor();
    },
  },
];

/** Starts from the report of an essay that was assessed, with a comment that was answered and planned. */
export async function withReport(page: Page) {
  await page.goto('/');
  const [essay] = await makeClass(page, 'Mia Berg', freshId('axe'), 2);
  if (!essay) throw new Error('The class has no essay.');
  const { id } = essay;
  const { revision } = await readEssay(page, id);
  const words = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  await asSomebodyElse(page, async (teacher) => {
    await acceptAll(teacher, [essay], 'Ana Ruiz');
    const assessment = `as-${id}`;
    await apiCall(teacher, 'POST', `/api/essays/${id}/assessments`, { id: assessment, type: 'instructor' });
    const comment = { criterionId: 'evidence', body: words('Who says so?'), nextStep: 'Name the source.' };
    const places = [{ type: 'node', id: `${id}-n1` }, { type: 'essay' }];
    for (const [at, place] of places.entries())
      await apiCall(teacher, 'POST', `/api/essays/${id}/comments`, {
        ...comment,
        ...{ id: `co-${at}-${id}`, assessmentId: assessment, revision, kind: 'suggestion', place },
      });
    const marks = ['thesis', 'reasoning', 'evidence'].map((criterionId) => ({
      ...{ criterionId, levelId: 'points-3', points: null, comment: words('Each step is said.') },
    }));
    const edit = { edition: 1, marks, overall: words('A clear side.') };
    await apiCall(teacher, 'PATCH', `/api/assessments/${assessment}`, edit);
    await apiCall(teacher, 'POST', `/api/assessments/${assessment}/submit`);
    await apiCall(teacher, 'POST', `/api/assessments/${assessment}/release`);
  });
  await apiCall(page, 'POST', `/api/comments/co-0-${id}/replies`, {
    ...{ id: `re-${id}`, stance: 'will-use', text: 'It is in the survey.' },
  });
  await apiCall(page, 'POST', `/api/essays/${id}/plan`, {
    ...{ id: `pl-${id}`, commentId: `co-0-${id}`, text: 'Name the survey.', order: 'a0' },
  });
  return async (opened: Page) => {
    await opened.goto(`/essays/${id}/report`);
    await opened.getByRole('heading', { name: 'My revision plan' }).waitFor();
  };
}

const editorOf = (page: Page) => page.goto(page.url().replace(/\/report.*/, ''));

export const reportStates: readonly ScreenState[] = [
  { name: 'a report', open: async () => undefined },
  {
    name: 'kinds of files for a report',
    open: async (page) => {
      await button(page, 'Save').click();
      await menu(page);
    },
  },
  {
    name: 'the map of a report, large',
    open: async (page) => {
      await page.getByText('To read', { exact: true }).click();
    },
  },
  {
    name: 'an answer to a comment',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Will use').click();
      await page.locator('textarea:focus').waitFor();
      await press(page, 'Control+Enter');
      await page.getByText('Give a reason').waitFor();
    },
  },
  {
    name: 'the comments of an essay',
    isLasting: true,
    open: async (page) => {
      await editorOf(page);
      const tab = page.getByRole('radio', { name: 'Comments' });
      const place = page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: 'Node' });
      await tab.or(place).first().waitFor();
      if (await place.isVisible()) await place.click();
      await tab.click();
      await page.locator('[data-thread]').first().waitFor();
    },
  },
  {
    name: 'who an essay is shared with',
    isLasting: true,
    open: async (page) => {
      await editorOf(page);
      await button(page, 'More').click();
      await page.getByRole('menuitem', { name: 'Share' }).click();
      await page.getByRole('textbox', { name: 'Link for assessors' }).waitFor();
    },
  },
  {
    name: 'a self-assessment',
    isLasting: true,
    open: async (page) => {
      await page.goto(page.url().replace(/\/report.*/, '/self-assess'));
      await page.locator('input[type="radio"][data-level]:focus').waitFor();
    },
  },
  {
    name: 'a report without feedback',
    isLasting: true,
    open: async (page) => {
      await page.goto(page.url().replace('night-buses', 'school-phones'));
      await page.getByText('No feedback yet').waitFor();
    },
  },
];
