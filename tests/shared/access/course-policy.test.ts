import { describe, expect, it } from 'vitest';
import {
  type AssignmentAction,
  type CourseAction,
  can,
  essayRoleOfStaff,
  mayOnInstallation,
} from '#shared/access/policy.ts';
import { standings } from '#shared/accounts/account.ts';
import { courseRoles } from '#shared/courses/course.ts';

const roles = [...courseRoles, null];
const actor = { id: 'p' };
const leads = ['administrator', 'instructor'];
const assessors = [...leads, 'assistant'];
const staff = [...assessors, 'observer'];

/** Who does it in a course that runs, and in one that is archived. */
type Row = { readonly running: readonly string[]; readonly archived: readonly string[] };

describe('policy of courses', () => {
  const table: Record<CourseAction, Row> = {
    'read-course': { running: [...staff, 'student'], archived: [...staff, 'student'] },
    'see-people': { running: staff, archived: staff },
    'edit-course': { running: leads, archived: [] },
    'manage-people': { running: leads, archived: [] },
    'keep-course': { running: leads, archived: leads },
    'purge-course': { running: leads, archived: leads },
    'leave-course': {
      running: ['instructor', 'assistant', 'student', 'observer'],
      archived: ['instructor', 'assistant', 'student', 'observer'],
    },
    'set-assignments': { running: leads, archived: [] },
  };

  it.each(Object.entries(table))('%s', (action, row) => {
    const asked = (role: (typeof roles)[number], archivedAt: string | null) =>
      can(actor, action as CourseAction, { role, archivedAt }); // keys of the table
    expect(roles.filter((role) => asked(role, null)).toSorted()).toEqual(row.running.toSorted());
    expect(roles.filter((role) => asked(role, '2026-01-01')).toSorted()).toEqual(row.archived.toSorted());
    expect(can(null, action as CourseAction, { role: 'instructor', archivedAt: null })).toBe(false);
  });
});

describe('policy of assignments', () => {
  const table: Record<AssignmentAction, Row & { readonly draft: readonly string[] }> = {
    'read-assignment': { running: [...staff, 'student'], archived: [...staff, 'student'], draft: staff },
    'do-assignment': { running: ['student'], archived: [], draft: [] },
    'try-assignment': { running: assessors, archived: [], draft: assessors },
    'see-works': { running: staff, archived: staff, draft: staff },
    'assess-works': { running: assessors, archived: [], draft: assessors },
    'lead-assessing': { running: leads, archived: [], draft: leads },
    'grant-extension': { running: leads, archived: [], draft: leads },
    'see-reviews': { running: staff, archived: staff, draft: staff },
    'lead-reviews': { running: leads, archived: [], draft: leads },
    'do-reviews': { running: ['student'], archived: [], draft: [] },
  };

  it.each(Object.entries(table))('%s', (action, row) => {
    const asked = (state: 'draft' | 'published', archivedAt: string | null) =>
      roles.filter((role) => can(actor, action as AssignmentAction, { role, archivedAt, state })); // keys of the table
    expect(asked('published', null).toSorted()).toEqual(row.running.toSorted());
    expect(asked('published', '2026-01-01').toSorted()).toEqual(row.archived.toSorted());
    expect(asked('draft', null).toSorted()).toEqual(row.draft.toSorted());
    const thing = { role: 'instructor', archivedAt: null, state: 'published' } as const;
    expect(can(null, action as AssignmentAction, thing)).toBe(false);
  });
});

describe('policy of the installation', () => {
  it.each([
    ['make-course', ['instructor', 'administrator']],
    ['manage-accounts', ['administrator']],
  ] as const)('%s', (action, allowed) => {
    const asked = standings.filter((standing) => mayOnInstallation({ id: 'p', standing }, action));
    expect(asked).toEqual(allowed);
    expect(mayOnInstallation({ id: 'p' }, action)).toBe(false);
    expect(mayOnInstallation(null, action)).toBe(false);
  });
});

describe('essays of an assignment', () => {
  it('are read by staff of the course as assessors and readers, and by no other student', () => {
    expect(roles.map((role) => [role, essayRoleOfStaff(role)])).toEqual([
      ['administrator', 'assessor'],
      ['instructor', 'assessor'],
      ['assistant', 'assessor'],
      ['student', null],
      ['observer', 'reader'],
      [null, null],
    ]);
  });

  it('are judged by the assignment’s rubric, stay, and have the assignment’s readers', () => {
    const own = { role: 'owner', deletedAt: null, isSet: true } as const;
    for (const action of ['choose-rubric', 'delete-essay', 'invite'] as const) {
      expect([action, can(actor, action, own)]).toEqual([action, false]);
      expect([action, can(actor, action, { ...own, isSet: false })]).toEqual([action, true]);
    }
    const ofGroup = { role: 'editor', deletedAt: null } as const;
    expect([true, false].map((isSet) => can(actor, 'leave-essay', { ...ofGroup, isSet }))).toEqual([
      false,
      true,
    ]);
  });
});
