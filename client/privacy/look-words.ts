import type { CourseRole } from '#shared/courses/course.ts';
import type { LookAct } from '#shared/privacy/look.ts';

export const actWords: Readonly<Record<LookAct, string>> = {
  read: 'Read it',
  history: 'Looked at its history',
  assess: 'Assessed it, or read the feedback',
  submission: 'Read what was handed in',
  export: 'Saved it as a file',
  report: 'Saved its report',
  reviews: 'Looked at who reviews it',
};

const roleWords: Readonly<Record<CourseRole, string>> = {
  administrator: 'administrator',
  instructor: 'instructor',
  assistant: 'assistant',
  student: 'student',
  observer: 'observer',
};

export function roleOf(as: CourseRole | null): string {
  return as === null ? 'no longer in the course' : roleWords[as];
}
