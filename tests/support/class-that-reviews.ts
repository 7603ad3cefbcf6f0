import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Assignment, AssignmentBody } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import { inHours, makeCourse, setAssignment } from './assignments.ts';
import { apiCall, freshId } from './essays.ts';
import { becomeInstructor } from './instructor.ts';

/** Students of a class side by side. No part of a name is a word, or short enough to stand in an id. */
export const studentNames = ['Amara Mensah', 'Jonas Novak', 'Saskia Haller'] as const;
export type StudentName = (typeof studentNames)[number];

/** A course of Ida Berg with these students on its roster, and an assignment; she is signed in on the page. */
export async function makeClassThatReviews(
  page: Page,
  state: Assignment['state'],
  changes: Partial<AssignmentBody> = {},
): Promise<{ readonly course: Course; readonly at: string }> {
  await page.goto('/help');
  await becomeInstructor(page, 'Ida Berg');
  const course = await makeCourse(page, 'Rivers and roads');
  const nobody = { email: null, section: null, group: null };
  const rows = studentNames.map((name) => ({ id: freshId('person'), name, ...nobody }));
  await apiCall(page, 'POST', `/api/courses/${course.id}/roster`, { rows });
  const body = { title: 'Ferries', task: 'Should towns keep ferries?', dueAt: inHours(50), ...changes };
  const { id } = await setAssignment(page, course, { ...body, asks: 'map' }, state);
  return { course, at: `/assignments/${id}` };
}

/** Nothing of the page, seen or not, has a part of another student’s name. */
export async function namesNobodyElse(page: Page, own: StudentName) {
  const html = await page.content();
  const parts = studentNames.filter((name) => name !== own).flatMap((name) => name.split(' '));
  const found = parts.filter((part) => html.includes(part));
  expect(found, `names of others on ${page.url()}`).toEqual([]);
}
