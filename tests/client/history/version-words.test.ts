import { expect, it } from 'vitest';
import { titleOf, workWords } from '#client/history/version-words.ts';
import type { Version } from '#shared/essay/versions.ts';

const version: Version = {
  ...{ first: 1, last: 9, startedAt: '2026-03-01T13:00:00.000Z', endedAt: '2026-03-01T14:05:00.000Z' },
  ...{ who: 'you', name: null, commands: 0, wordsTyped: 0, wordsDeleted: 0, nodesAdded: 0, nodesRemoved: 0 },
};

it.each<[Partial<Version>, string]>([
  [
    { wordsTyped: 1_200, wordsDeleted: 1, nodesAdded: 1, nodesRemoved: 2 },
    'You: 1,200 words typed, 1 word deleted, 1 node added, 2 nodes removed',
  ],
  [{ who: 'somebody', nodesAdded: 3, commands: 5 }, 'Somebody else: 3 nodes added'],
  [{ commands: 1 }, 'You: 1 edit of the map'],
  [{}, 'You: small edits'],
])('says who did how much: %o', (more, words) => expect(workWords({ ...version, ...more })).toBe(words));

it('is called by its time, and by its name first where it has one', () => {
  const now = new Date('2026-03-02T09:00:00.000Z');
  expect(titleOf(version, now, 'UTC')).toBe('yesterday 14:05');
  expect(titleOf({ ...version, name: 'First draft' }, now, 'UTC')).toBe('First draft, yesterday 14:05');
});
