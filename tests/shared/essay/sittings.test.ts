import { describe, expect, it } from 'vitest';
import { type Sitting, type SittingChange, withChange } from '#shared/essay/sittings.ts';

const nothing = { wordsTyped: 0, wordsDeleted: 0, nodesAdded: 0, nodesRemoved: 0 };
const start = Date.parse('2026-03-01T10:00:00.000Z');

function change(revision: number, minute: number, more: Partial<SittingChange> = {}): SittingChange {
  const at = new Date(start + minute * 60_000).toISOString();
  return { revision, actor: 'p1', at, isCommand: true, work: nothing, ...more };
}

/** First and last revision of each sitting that the changes make; `named` is named as soon as it is there. */
function rangesOf(changes: readonly SittingChange[], named = 0): string[] {
  const sittings = new Map<number, Sitting>();
  let current: Sitting | null = null;
  for (const entry of changes) {
    current = withChange(current, entry);
    if (entry.revision === named) current = { ...current, name: 'First draft' };
    sittings.set(current.first, current);
  }
  return [...sittings.values()].map(({ first, last }) => `${first}-${last}`);
}

const deleting = (wordsDeleted: number) => ({ work: { ...nothing, wordsDeleted } });
const removing = (nodesRemoved: number) => ({ work: { ...nothing, nodesRemoved } });

describe('sittings', () => {
  it.each<[string, readonly SittingChange[], readonly string[]]>([
    ['changes without a long pause are one', [change(1, 0), change(2, 9), change(3, 19)], ['1-3']],
    [
      'a pause of more than ten minutes divides',
      [change(1, 0), change(2, 10), change(3, 20.1)],
      ['1-2', '3-3'],
    ],
    [
      'another person divides',
      [change(1, 0), change(2, 1, { actor: 'p2' }), change(3, 2)],
      ['1-1', '2-2', '3-3'],
    ],
    [
      'people who are gone are nobody',
      [change(1, 0, { actor: null }), change(2, 1, { actor: null })],
      ['1-2'],
    ],
    [
      'many words taken away at once begin one',
      [change(1, 0), change(2, 3, deleting(50)), change(3, 4)],
      ['1-1', '2-3'],
    ],
    ['fewer words do not', [change(1, 0), change(2, 3, deleting(49))], ['1-2']],
    ['many nodes taken away at once begin one', [change(1, 0), change(2, 3, removing(5))], ['1-1', '2-2']],
    [
      'map and text that are replaced one after the other are one',
      [change(1, 0), change(2, 3, removing(9)), change(3, 3.1, deleting(900))],
      ['1-1', '2-3'],
    ],
  ])('%s', (_, changes, ranges) => expect(rangesOf(changes)).toEqual(ranges));

  it('end with a name', () => {
    expect(rangesOf([change(1, 0), change(2, 1), change(3, 2), change(4, 3)], 2)).toEqual(['1-2', '3-4']);
  });

  it('add up what was done in them', () => {
    const typed = change(1, 0, { isCommand: false, work: { ...nothing, wordsTyped: 12, wordsDeleted: 3 } });
    const drawn = change(2, 5, { work: { ...nothing, nodesAdded: 2, nodesRemoved: 1 } });
    expect(withChange(withChange(null, typed), drawn)).toEqual({
      ...{ first: 1, last: 2, actor: 'p1', startedAt: typed.at, endedAt: drawn.at, name: null },
      ...{ commands: 1, wordsTyped: 12, wordsDeleted: 3, nodesAdded: 2, nodesRemoved: 1 },
    });
  });
});
