import { describe, expect, it } from 'vitest';
import { type Action, can, type RubricAction } from '#shared/access/policy.ts';
import { memberRoles } from '#shared/essay/essay.ts';

/** Who may do what with a living essay, and what is left when it is deleted. */
const table: Record<Action, { readonly living: readonly string[]; readonly deleted: readonly string[] }> = {
  'read-essay': { living: ['owner', 'editor', 'commenter', 'assessor', 'reader'], deleted: [] },
  'edit-map': { living: ['owner', 'editor'], deleted: [] },
  'edit-text': { living: ['owner', 'editor'], deleted: [] },
  'attach-text': { living: ['owner', 'editor'], deleted: [] },
  'edit-essay': { living: ['owner', 'editor'], deleted: [] },
  'read-versions': { living: ['owner', 'editor', 'commenter', 'assessor', 'reader'], deleted: [] },
  'name-version': { living: ['owner', 'editor'], deleted: [] },
  'delete-essay': { living: ['owner'], deleted: ['owner'] },
  'restore-essay': { living: ['owner'], deleted: ['owner'] },
  invite: { living: ['owner'], deleted: [] },
  'leave-essay': { living: ['editor', 'commenter', 'assessor', 'reader'], deleted: [] },
  'choose-rubric': { living: ['owner', 'editor', 'assessor'], deleted: [] },
  'assess-essay': { living: ['assessor'], deleted: [] },
  'assess-own': { living: ['owner', 'editor'], deleted: [] },
  'read-comments': { living: ['owner', 'editor', 'commenter', 'assessor', 'reader'], deleted: [] },
  comment: { living: ['owner', 'editor', 'commenter', 'assessor'], deleted: [] },
  reply: { living: ['owner', 'editor', 'commenter', 'assessor'], deleted: [] },
  'take-stance': { living: ['owner', 'editor'], deleted: [] },
  'plan-revision': { living: ['owner', 'editor'], deleted: [] },
  'see-rule-use': { living: ['owner', 'assessor'], deleted: [] },
  'read-file': { living: [...memberRoles, 'null'], deleted: [...memberRoles, 'null'] },
};

describe('policy', () => {
  it.each(Object.entries(table))('%s', (action, { living, deleted }) => {
    for (const role of [...memberRoles, null]) {
      const asked = (deletedAt: string | null) => can({ id: 'p' }, action as Action, { role, deletedAt }); // keys of the table
      expect([role, asked(null)]).toEqual([role, living.includes(String(role))]);
      expect([role, asked('2026-01-01')]).toEqual([role, deleted.includes(String(role))]);
      expect(can(null, action as Action, { role, deletedAt: null })).toBe(false);
    }
  });
});

describe('policy of an essay whose course is archived', () => {
  const readings = ['read-essay', 'read-versions', 'read-comments', 'see-rule-use', 'read-file'];

  it.each(Object.entries(table))('%s', (action, { living }) => {
    for (const role of [...memberRoles, null]) {
      const thing = { role, deletedAt: null, isSet: false, isArchived: true };
      const may = readings.includes(action) && living.includes(String(role));
      expect([role, can({ id: 'p' }, action as Action, thing)]).toEqual([role, may]); // keys of the table
    }
  });
});

describe('policy of rubrics', () => {
  const standings = {
    yours: { isYours: true, isNamed: false },
    named: { isYours: false, isNamed: true },
    'a stranger’s': { isYours: false, isNamed: false },
  };
  const rows: Record<
    RubricAction,
    { readonly living: readonly string[]; readonly deleted: readonly string[] }
  > = {
    'read-rubric': { living: ['yours', 'named'], deleted: ['yours', 'named'] },
    'name-rubric': { living: ['yours', 'named'], deleted: ['named'] },
    'edit-rubric': { living: ['yours'], deleted: [] },
    'delete-rubric': { living: ['yours'], deleted: ['yours'] },
  };

  it.each(Object.entries(rows))('%s', (action, { living, deleted }) => {
    for (const [standing, thing] of Object.entries(standings)) {
      const asked = (deletedAt: string | null) =>
        can({ id: 'p' }, action as RubricAction, { ...thing, deletedAt }); // keys of the table
      expect([standing, asked(null)]).toEqual([standing, living.includes(standing)]);
      expect([standing, asked('2026-01-01')]).toEqual([standing, deleted.includes(standing)]);
      expect(can(null, action as RubricAction, { ...thing, deletedAt: null })).toBe(false);
    }
  });
});
