import type { Page } from 'playwright-core';
import type { Course } from '#shared/courses/course.ts';
import { apiCall, freshId } from '../essays.ts';
import { becomeInstructor } from '../instructor.ts';
import { button, dialog, menu } from './gestures.ts';
import type { ScreenState } from './state.ts';

let made: Course | null = null;

function course(): Course {
  if (!made) throw new Error('There is no course yet.');
  return made;
}

/** Starts from the people of a course: two in a section and a group, and two that are in none. */
export async function withCourse(page: Page) {
  await page.goto('/join');
  await becomeInstructor(page, 'Ida Berg');
  const body = {
    id: freshId('course'),
    title: 'Rivers and roads',
    term: 'Autumn 2026',
    timeZone: 'Europe/Berlin',
  };
  made = await apiCall<Course>(page, 'POST', '/api/courses', body);
  const rows = ['Ana Prihodko', 'Ben Ito', 'Cy Meyer', 'Dana Ruiz'].map((name, at) => ({
    ...{ id: freshId(`pupil-${at}`), name, email: at === 0 ? 'ana@school.example' : null },
    ...{ section: at < 2 ? 'Morning' : null, group: at < 2 ? 'Ferry' : null },
  }));
  await apiCall(page, 'POST', `/api/courses/${body.id}/roster`, { rows });
  return async (opened: Page) => {
    await opened.goto(`/courses/${body.id}/people`);
    await opened.getByText('Dana Ruiz', { exact: true }).waitFor();
  };
}

async function visit(page: Page, path: string, words: string | RegExp) {
  await page.goto(path);
  await page.getByText(words).first().waitFor();
}

export const courseStates: readonly ScreenState[] = [
  { name: 'the people of a course', open: async () => {} },
  {
    name: 'what can be done with somebody',
    open: async (page) => {
      await button(page, 'What can be done with Ana Prihodko').click();
      await menu(page);
    },
  },
  {
    name: 'somebody’s role, section and group',
    open: async (page) => {
      await button(page, 'What can be done with Ana Prihodko').click();
      await page.getByRole('menuitem', { name: 'Edit…' }).click();
      await dialog(page);
    },
  },
  {
    name: 'a list with a line that cannot be taken',
    open: async (page) => {
      await button(page, 'Add people').click();
      await page.getByLabel('Names, or a table').fill('name,email\nElif Kaya,elif@school\nFinn Roth,');
      await page.getByText('1 can be added. 1 cannot').waitFor();
    },
  },
  {
    name: 'groups drawn by lot',
    open: async (page) => {
      await button(page, 'Groups…').click();
      await page.getByLabel('People in a group').fill('2');
      await button(page, 'Draw 4 students by lot').click();
      await page.getByText(/Nothing is saved yet/).waitFor();
    },
  },
  {
    name: 'slips with PINs',
    isLasting: true,
    open: async (page) => {
      await page.getByRole('checkbox', { name: 'Choose Ben Ito' }).check({ force: true });
      await button(page, 'PIN slips…').click();
      await button(page, 'Make 1 PIN').click();
      await page.getByText('Print them now').waitFor();
    },
  },
  {
    name: 'the assignments of a course',
    isLasting: true,
    open: (page) => visit(page, `/courses/${course().id}`, 'No assignments yet'),
  },
  {
    name: 'the settings of a course',
    isLasting: true,
    open: (page) => visit(page, `/courses/${course().id}/settings`, 'When it is over'),
  },
  {
    name: 'the code for the projector',
    isLasting: true,
    open: (page) => visit(page, `/courses/${course().id}/code`, /0 of 4 have joined/),
  },
  { name: 'my courses', isLasting: true, open: (page) => visit(page, '/courses', 'Rivers and roads') },
];

/** For somebody whom nothing is known of. */
export const joinStates: readonly ScreenState[] = [
  {
    name: 'the box for a code, with a code that is none',
    isLasting: true,
    open: async (page) => {
      await page.goto('/join');
      await page.getByLabel('Join code').fill('K7');
      await button(page, 'Join').click();
      await page.getByText(/has six letters and digits/).waitFor();
    },
  },
  {
    name: 'name and PIN',
    isLasting: true,
    open: (page) => visit(page, `/j/${course().joinCode}`, 'Your name'),
  },
  {
    name: 'a code that leads nowhere',
    isLasting: true,
    open: (page) => visit(page, '/j/FHJ-KMN', 'This code leads nowhere'),
  },
];
