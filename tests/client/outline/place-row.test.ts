import { describe, expect, it } from 'vitest';
import { callsToPlace, type DropPlace, whereInRow } from '#client/outline/place-row.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { outlineOf, rowOf } from '#shared/graph/outline.ts';
import { mapOf } from '#tests/support/map.ts';

const sketch = `
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    + evidence #e1: A study of one city
    & evidence #e2: A second study
  + claim #c2: Streets get quieter
    + evidence #e3: A count of cars
claim #x: Something else
`;

/** The outline after a row was let go somewhere, indented; null where it cannot be. */
function after(movedId: string, place: DropPlace): string[] | null {
  const map = mapOf(sketch);
  const moved = rowOf(map, movedId);
  if (!moved) throw new Error(`No row ${movedId}.`);
  let made = 0;
  const calls = callsToPlace(map, moved, place, () => `new-${++made}`);
  if (!calls) return null;
  const { graph } = calls.reduce((state, call) => runCommand(state.graph, call), { graph: map });
  return outlineOf(graph).map(({ id, depth }) => `${'  '.repeat(depth)}${id}`);
}

describe('callsToPlace', () => {
  it.each<[string, string, DropPlace, string[] | null]>([
    [
      'puts a row into another, as its last',
      'e3',
      { rowId: 'c1', where: 'inside' },
      ['t', '  c1', '    e1', '    e2', '    e3', '  c2', 'x'],
    ],
    [
      'puts a row into another, as its first',
      'e3',
      { rowId: 'c1', where: 'first' },
      ['t', '  c1', '    e3', '    e1', '    e2', '  c2', 'x'],
    ],
    [
      'puts a branch before another',
      'c2',
      { rowId: 'c1', where: 'before' },
      ['t', '  c2', '    e3', '  c1', '    e1', '    e2', 'x'],
    ],
    [
      'puts a branch after another',
      'c1',
      { rowId: 'c2', where: 'after' },
      ['t', '  c2', '    e3', '  c1', '    e1', '    e2', 'x'],
    ],
    [
      'changes the order of linked reasons',
      'e2',
      { rowId: 'e1', where: 'before' },
      ['t', '  c1', '    e2', '    e1', '  c2', '    e3', 'x'],
    ],
    [
      'takes a reason out of its group to put it elsewhere',
      'e1',
      { rowId: 'e3', where: 'after' },
      ['t', '  c1', '    e2', '  c2', '    e3', '    e1', 'x'],
    ],
    [
      'goes beside linked reasons, not among them',
      'e3',
      { rowId: 'e1', where: 'after' },
      ['t', '  c1', '    e1', '    e2', '    e3', '  c2', 'x'],
    ],
    [
      'links what led to nothing',
      'x',
      { rowId: 'c2', where: 'inside' },
      ['t', '  c1', '    e1', '    e2', '  c2', '    e3', '    x'],
    ],
    [
      'unlinks what is put beside a root',
      'c1',
      { rowId: 'x', where: 'after' },
      ['t', '  c2', '    e3', 'x', 'c1', '  e1', '  e2'],
    ],
    ['refuses a row on itself', 'c1', { rowId: 'c1', where: 'after' }, null],
    ['refuses a row in its own branch', 'c1', { rowId: 'e1', where: 'inside' }, null],
    ['refuses a row that is gone', 'c1', { rowId: 'gone', where: 'inside' }, null],
  ])('%s', (_name, moved, place, expected) => {
    expect(after(moved, place)).toEqual(expected);
  });

  it('moves a later mention, and leaves the node where it is read first', () => {
    const map = mapOf(`
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    + evidence #e1: A study of one city
  + claim #c2: Streets get quieter
    + @e1
  + claim #c3: Air gets cleaner
`);
    const mention = outlineOf(map).find((row) => row.seeAlso);
    const calls = mention && callsToPlace(map, mention, { rowId: 'c3', where: 'inside' }, () => 'new');
    expect(calls).toEqual([
      {
        name: 'retarget',
        args: { relationId: mention?.relation?.id, target: { type: 'node', id: 'c3' }, order: 'a0' },
      },
    ]);
    const first = rowOf(map, 'c1');
    expect(
      first && mention && callsToPlace(map, first, { rowId: mention.id, where: 'inside' }, () => 'new'),
    ).toBe(null);
  });
});

describe('whereInRow', () => {
  it.each([
    [0.1, false, 'before'],
    [0.5, true, 'inside'],
    [0.9, false, 'after'],
    [0.9, true, 'first'],
  ] as const)('%d of an open (%s) row means %s', (fraction, isOpen, where) => {
    expect(whereInRow(fraction, isOpen)).toBe(where);
  });
});
