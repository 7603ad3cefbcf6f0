import type { Page } from 'playwright-core';
import { newAssignment } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { apiCall, freshId, sendCommand } from '../essays.ts';
import { becomeInstructor } from '../instructor.ts';
import type { ScreenState } from './state.ts';

const sketch = `
thesis: Towns should keep their ferries.
  + claim: A ferry is a road that nobody has to build.
  - counterargument: Bridges are faster than any boat.`;

async function publishedAssignment(page: Page) {
  await page.goto('/how-good-is-this');
  await becomeInstructor(page, 'Iris Berg');
  const id = freshId('course');
  const course = await apiCall<Course>(page, 'POST', '/api/courses', {
    id,
    title: 'Rivers',
    timeZone: 'UTC',
  });
  const assignmentId = freshId('assignment');
  const body = { ...newAssignment('UTC', defaultRubric), title: 'Ferries', dueAt: '2030-01-01T20:00:00Z' };
  await apiCall(page, 'POST', `/api/courses/${id}/assignments`, { id: assignmentId, ...body });
  await apiCall(page, 'POST', `/api/assignments/${assignmentId}/publish`);
  return { course, assignmentId };
}

/** A class in which somebody has begun and somebody has not; answers the way to its dashboard. */
export async function withClass(page: Page) {
  const { course, assignmentId } = await publishedAssignment(page);
  const origin = new URL(page.url()).origin;
  for (const name of ['Ana Ruiz', 'Kofi Mensah']) {
    const context = await page.context().browser()?.newContext({ baseURL: origin });
    const student = await context?.newPage();
    if (!context || !student) throw new Error('The page has no browser.');
    await student.goto('/how-good-is-this');
    await apiCall(student, 'POST', '/api/session', {});
    await apiCall(student, 'POST', `/api/join/${course.joinCode}`, { name });
    if (name === 'Ana Ruiz') await beginWith(student, assignmentId);
    await context.close();
  }
  return async (opened: Page) => {
    await opened.goto(`/assignments/${assignmentId}/dashboard`);
    await opened.getByRole('grid', { name: 'Class by criterion' }).waitFor();
  };
}

async function beginWith(student: Page, assignmentId: string) {
  const essayId = freshId('ferries');
  await apiCall(student, 'POST', `/api/assignments/${assignmentId}/work`, { essayId });
  let made = 0;
  const json = graphToJson(readSketch(sketch, () => `n${++made}`).graph);
  const added = [...json.nodes, ...json.relations];
  await sendCommand(student, essayId, {
    name: 'apply-diff',
    args: { diff: { added, updated: [], removed: [] } },
  });
}

/** A class that nobody has joined. */
export async function withEmptyClass(page: Page) {
  const { assignmentId } = await publishedAssignment(page);
  return async (opened: Page) => {
    await opened.goto(`/assignments/${assignmentId}/dashboard`);
    await opened.getByText('Students join with this code').waitFor();
  };
}

export const dashboardStates: readonly ScreenState[] = [
  { name: 'findings of a class', open: async () => undefined },
  {
    name: 'a cell that the arrow keys have come to',
    open: async (page) => {
      await page.getByRole('grid').getByRole('button', { name: 'Ana Ruiz' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[role="grid"] td :focus').waitFor();
    },
  },
  {
    name: 'levels of all assessors',
    open: async (page) => {
      await page.getByRole('radio', { name: 'All assessors' }).click();
      await page.getByText('Of several assessors it is the median').waitFor();
    },
    isLasting: true,
  },
  {
    name: 'one student, and when the map grew, as a table',
    open: async (page) => {
      await page.getByRole('grid').getByRole('button', { name: 'Ana Ruiz' }).click();
      await page.getByText('As a table').click();
      await page.getByRole('columnheader', { name: 'Words typed' }).waitFor();
    },
  },
  {
    name: 'the mini-lesson list',
    open: async (page) => {
      await page.getByRole('button', { name: 'Make mini-lesson list' }).click();
      await page.getByRole('dialog', { name: 'Mini-lesson list' }).waitFor();
    },
  },
  {
    name: 'nobody by that name',
    open: async (page) => {
      await page.getByLabel('Find by name').fill('nobody at all');
      await page.getByText('Nobody of that kind').waitFor();
    },
    isLasting: true,
  },
];

export const emptyClassStates: readonly ScreenState[] = [
  { name: 'the join code, large', open: async () => undefined },
];
