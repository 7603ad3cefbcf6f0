import { describe, expect, it } from 'vitest';
import { gridRowsOf } from '#client/outline/grid-rows.ts';
import { mouseSelection } from '#client/outline/mouse-selection.ts';
import { nodesBetween, type WalkKey, walk } from '#client/outline/walk-rows.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    + evidence #e1: A study of one city
  - counterargument #o1: Free buses cost too much
    - rebuttal #r1: Fares pay for a fifth
`);
const rows = gridRowsOf(map, new Set(['o1']), null);
const rowAt = (id: string) => {
  const found = rows.find(({ row }) => row.id === id);
  if (!found) throw new Error(`No row ${id}.`);
  return found;
};

describe('walk', () => {
  it.each<[string, string, 'row' | 'relation', WalkKey, unknown]>([
    ['goes down a row', 't', 'row', 'ArrowDown', { type: 'go', rowId: 'c1' }],
    ['goes up a row', 'o1', 'row', 'ArrowUp', { type: 'go', rowId: 'e1' }],
    ['stays at the first row', 't', 'row', 'ArrowUp', null],
    ['stays at the last row', 'o1', 'row', 'ArrowDown', null],
    ['goes to the first child of an open row', 't', 'row', 'ArrowRight', { type: 'go', rowId: 'c1' }],
    ['opens a closed row', 'o1', 'row', 'ArrowRight', { type: 'fold', nodeId: 'o1', folded: false }],
    ['goes to the relation word from a leaf', 'e1', 'row', 'ArrowRight', { type: 'cell', cell: 'relation' }],
    ['comes back from the relation word', 'e1', 'relation', 'ArrowLeft', { type: 'cell', cell: 'row' }],
    ['has nothing beyond the relation word', 'e1', 'relation', 'ArrowRight', null],
    ['closes an open row', 'c1', 'row', 'ArrowLeft', { type: 'fold', nodeId: 'c1', folded: true }],
    ['goes to the parent of a leaf', 'e1', 'row', 'ArrowLeft', { type: 'go', rowId: 'c1' }],
    ['goes to the parent of a closed row', 'o1', 'row', 'ArrowLeft', { type: 'go', rowId: 't' }],
    ['goes to the first row', 'e1', 'row', 'Home', { type: 'go', rowId: 't' }],
    ['goes to the last row', 'e1', 'row', 'End', { type: 'go', rowId: 'o1' }],
    ['goes a page down, at most to the end', 't', 'row', 'PageDown', { type: 'go', rowId: 'o1' }],
    ['goes a page up, at most to the start', 'o1', 'row', 'PageUp', { type: 'go', rowId: 't' }],
  ])('%s', (_name, id, cell, key, expected) => {
    expect(walk(rows, rowAt(id), cell, key)).toEqual(expected);
  });
});

describe('nodesBetween', () => {
  it('selects from one row to another, the one gone to last', () => {
    expect(nodesBetween(rows, 'c1', 'o1')).toEqual(['c1', 'e1', 'o1']);
    expect(nodesBetween(rows, 'o1', 'c1')).toEqual(['o1', 'e1', 'c1']);
    expect(nodesBetween(rows, 'gone', 'c1')).toEqual(['c1']);
  });
});

describe('mouseSelection', () => {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false };
  const node = (id: string) => ({ type: 'node', id }) as const;

  it('selects the row; more with Control or Command; a range with Shift', () => {
    expect(mouseSelection(rows, [node('t')], rowAt('e1'), 't', plain)).toEqual({
      refs: [node('e1')],
      anchorId: 'e1',
    });
    expect(mouseSelection(rows, [node('t')], rowAt('e1'), 't', { ...plain, ctrlKey: true }).refs).toEqual([
      node('t'),
      node('e1'),
    ]);
    expect(mouseSelection(rows, [node('t')], rowAt('t'), 't', { ...plain, metaKey: true }).refs).toEqual([]);
    expect(mouseSelection(rows, [], rowAt('e1'), 't', { ...plain, shiftKey: true })).toEqual({
      refs: [node('t'), node('c1'), node('e1')],
      anchorId: 't',
    });
  });
});
