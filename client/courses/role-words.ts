import type { Course, CourseRole, GivenRole } from '#shared/courses/course.ts';

export const roleWords: Readonly<Record<CourseRole, string>> = {
  administrator: 'Administrator',
  instructor: 'Instructor',
  assistant: 'Assistant',
  student: 'Student',
  observer: 'Observer',
};

/** What each may do, as somebody needs it who gives a role. */
export const roleItems: readonly {
  readonly id: GivenRole;
  readonly title: string;
  readonly description: string;
}[] = [
  { id: 'student', title: 'Student', description: 'Does the assignments. Sees no list of the others.' },
  { id: 'assistant', title: 'Assistant', description: 'Sees everybody’s work and assesses it.' },
  { id: 'observer', title: 'Observer', description: 'Sees everybody’s work and changes nothing.' },
  {
    id: 'instructor',
    title: 'Instructor',
    description: 'Leads the course with you: people, assignments, settings.',
  },
];

export function leads({ role }: Pick<Course, 'role'>): boolean {
  return role === 'instructor' || role === 'administrator';
}

export function seesPeople({ role }: Pick<Course, 'role'>): boolean {
  return role !== 'student';
}
