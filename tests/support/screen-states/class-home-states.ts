import type { Page } from 'playwright-core';
import { inHours, joinAs, makeCourse, setAssignment } from '../assignments.ts';
import { freshId, makeEssay } from '../essays.ts';
import { becomeInstructor } from '../instructor.ts';
import { button } from './gestures.ts';
import type { ScreenState } from './state.ts';

const toDue = async (page: Page) => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Due next' }).waitFor();
  await page.getByRole('heading', { name: 'Courses' }).waitFor();
};

/** Somebody who leads a course with a class at work and a draft, whom somebody has joined. */
export async function withOwnCourse(page: Page) {
  await page.goto('/help');
  await becomeInstructor(page, 'Iris Berg');
  const course = await makeCourse(page, 'Rivers and roads');
  await setAssignment(page, course, { title: 'Ferries', dueAt: inHours(60) });
  await setAssignment(page, course, { title: 'Bridges' }, 'draft');
  await makeEssay(page, freshId('own'), 'Harbours');
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  const student = await context?.newPage();
  if (!context || !student) throw new Error('The page has no browser.');
  await joinAs(student, course, 'Kofi Mensah');
  await context.close();
  return toDue;
}

export const classHomeStates: readonly ScreenState[] = [
  { name: 'what is due', open: async () => undefined },
  {
    name: 'what is new',
    open: async (page) => {
      await button(page, /^What is new: \d+ unread$/).click();
      await page.getByRole('dialog', { name: 'What is new' }).waitFor();
    },
  },
  {
    name: 'all notices',
    isLasting: true,
    open: async (page) => {
      await page.goto('/notices');
      await page.getByRole('link', { name: /joined Rivers and roads/ }).waitFor();
    },
  },
];

export const helpStates: readonly ScreenState[] = [
  { name: 'the list of help pages', open: async () => undefined },
  {
    name: 'a search in them',
    isLasting: (page) => page.getByRole('searchbox').fill(''),
    open: async (page) => {
      await page.getByRole('searchbox').fill('back up');
      await page.getByText(/sections? found/).waitFor();
    },
  },
  ...['students', 'instructors', 'administrators'].map(
    (topic): ScreenState => ({
      name: `help for ${topic}`,
      isLasting: true,
      open: async (page) => {
        await page.goto(`/help/${topic}`);
        await page.getByRole('heading', { name: `Help for ${topic}` }).waitFor();
      },
    }),
  ),
];

export const withHelp = async () => (page: Page) =>
  page.goto('/help').then(() => page.getByRole('searchbox').waitFor());
