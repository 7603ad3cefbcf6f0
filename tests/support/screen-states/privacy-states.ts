import type { Page } from 'playwright-core';
import { newAssignment } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { apiCall, freshId } from '../essays.ts';
import { becomeInstructor } from '../instructor.ts';
import { button } from './gestures.ts';
import type { ScreenState } from './state.ts';

const student = 'Ana Ruiz';

/** A student whose work the instructor has looked at, on the page of the account. */
export async function withLooks(page: Page) {
  await page.goto('/how-good-is-this');
  const { origin } = new URL(page.url());
  const context = await page.context().browser()?.newContext({ baseURL: origin });
  const instructor = await context?.newPage();
  if (!context || !instructor) throw new Error('The page has no browser.');
  await instructor.goto('/how-good-is-this');
  await becomeInstructor(instructor, 'Iris Berg');
  const course = { id: freshId('course'), title: 'Rivers', timeZone: 'UTC' };
  const { joinCode } = await apiCall<Course>(instructor, 'POST', '/api/courses', course);
  const assignmentId = freshId('assignment');
  const body = { ...newAssignment('UTC', defaultRubric), title: 'Ferries', dueAt: '2030-01-01T20:00:00Z' };
  await apiCall(instructor, 'POST', `/api/courses/${course.id}/assignments`, { id: assignmentId, ...body });
  await apiCall(instructor, 'POST', `/api/assignments/${assignmentId}/publish`);
  await apiCall(page, 'POST', '/api/session', {});
  await apiCall(page, 'POST', `/api/join/${joinCode}`, { name: student });
  await apiCall(page, 'PATCH', '/api/session', { name: student });
  const essayId = freshId('ferries');
  await apiCall(page, 'POST', `/api/assignments/${assignmentId}/work`, { essayId });
  await apiCall(instructor, 'GET', `/api/essays/${essayId}`);
  await context.close();
  return (opened: Page) =>
    opened.goto('/account').then(() => button(opened, 'Show who has looked').waitFor());
}

export const privacyStates: readonly ScreenState[] = [
  {
    name: 'who has looked',
    open: async (page) => {
      await button(page, 'Show who has looked').click();
      await page.getByRole('table', { name: 'Who has looked' }).getByText('Iris Berg').waitFor();
    },
  },
  {
    name: 'deleting the account, with another name',
    open: async (page) => {
      await button(page, 'Delete my account…').click();
      await page.getByLabel('Your name here').fill('Somebody');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('alert').waitFor();
    },
  },
  {
    name: 'the receipt',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Delete my account…').click();
      await page.getByLabel('Your name here').fill(student);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Your account is deleted' }).waitFor();
    },
  },
];

/** Whoever leads a course, in its settings. */
export async function withOwnCourse(page: Page) {
  await page.goto('/how-good-is-this');
  await becomeInstructor(page, 'Ida Berg');
  const id = freshId('course');
  await apiCall(page, 'POST', '/api/courses', { id, title: 'Rivers and roads', timeZone: 'UTC' });
  return (opened: Page) =>
    opened.goto(`/courses/${id}/settings`).then(() => button(opened, 'Delete the course now…').waitFor());
}

export const courseEndStates: readonly ScreenState[] = [
  {
    name: 'deleting a course',
    open: async (page) => {
      await button(page, 'Delete the course now…').click();
      await page.getByLabel('Title of the course').waitFor();
    },
  },
  {
    name: 'the receipt for a course',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Delete the course now…').click();
      await page.getByLabel('Title of the course').fill('Rivers and roads');
      await page.keyboard.press('Enter');
      await page.getByText('Gone for good:').waitFor();
    },
  },
];
