import { expect, it } from 'vitest';
import { higherRole, rankOf } from '#shared/access/role-rank.ts';
import { memberRoles } from '#shared/essay/essay.ts';

it.each([
  [null, 'reader', 'reader'],
  ['reader', 'commenter', 'commenter'],
  ['commenter', 'assessor', 'assessor'],
  ['assessor', 'commenter', 'assessor'],
  ['assessor', 'assessor', 'assessor'],
  ['editor', 'assessor', 'editor'],
  ['owner', 'assessor', 'owner'],
] as const)('%s with a link for %s is %s', (current, offered, role) => {
  expect(higherRole(current, offered)).toBe(role);
});

it('ranks every role, the owner first', () => {
  expect(memberRoles.map(rankOf).toSorted()).toEqual([0, 1, 2, 3, 4]);
  expect(rankOf('owner')).toBe(0);
});
