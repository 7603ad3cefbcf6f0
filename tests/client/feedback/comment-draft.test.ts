import { expect, test } from 'vitest';
import { newDraft } from '#client/feedback/comment-draft.ts';

test.each([
  ['on a node is filed under the row that is open', { type: 'node', id: 'n1' }, 'evidence', 'evidence'],
  ['on a node is filed under no row where none is open', { type: 'node', id: 'n1' }, null, null],
  ['on a row is filed under that row', { type: 'criterion', id: 'thesis' }, 'evidence', 'thesis'],
] as const)('a new comment %s', (_name, place, row, filed) => {
  expect(newDraft(place, row).criterionId).toBe(filed);
});
