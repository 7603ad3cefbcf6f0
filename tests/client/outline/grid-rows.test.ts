import { describe, expect, it } from 'vitest';
import { type GridRow, gridRowsOf, nodesFound, rowsInFocus } from '#client/outline/grid-rows.ts';
import { mapOf } from '#tests/support/map.ts';

const buses = mapOf(`
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    + evidence #e1: A study of one city
    & evidence #e2: A second study
  - counterargument #o1: Free buses cost too much
    - rebuttal #r1: Fares pay for a fifth
  + claim #c2: Streets get quieter
    + @e1
`);

/** Id, level, place among siblings, and whether it is open. */
function placed(rows: readonly GridRow[]) {
  return rows.map(({ row, level, position, count, expanded, hidden }) =>
    [row.id, level, `${position}/${count}`, expanded, hidden].join(' '),
  );
}

describe('gridRowsOf', () => {
  it('says level, position and size of set as ARIA counts them', () => {
    expect(placed(gridRowsOf(buses, new Set(), null))).toEqual([
      't 1 1/1 true 0',
      'c1 2 1/3 true 0',
      'e1 3 1/2  0',
      'e2 3 2/2  0',
      'o1 2 2/3 true 0',
      'r1 3 1/1  0',
      'c2 2 3/3 true 0',
      expect.stringMatching(/\/e1 3 1\/1 {2}0$/),
    ]);
  });

  it('leaves out what a fold hides, and says how much that is', () => {
    expect(placed(gridRowsOf(buses, new Set(['c1', 'c2', 'r1']), null))).toEqual([
      't 1 1/1 true 0',
      'c1 2 1/3 false 2',
      'o1 2 2/3 true 0',
      'r1 3 1/1  0',
      'c2 2 3/3 false 1',
    ]);
    expect(placed(gridRowsOf(buses, new Set(['t', 'c1']), null))).toEqual(['t 1 1/1 false 7']);
  });

  it('shows what a search finds with all that stands above it, folded or not', () => {
    const rows = gridRowsOf(buses, new Set(['t', 'o1']), nodesFound(buses, 'fifth fares'));
    expect(placed(rows)).toEqual(['t 1 1/1 true 0', 'o1 2 1/1 true 0', 'r1 3 1/1  0']);
  });
});

describe('nodesFound', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['STUDY', ['e1', 'e2']],
    ['study second', ['e2']],
    ['nowhere', []],
  ])('%j finds %j', (query, ids) => {
    const found = nodesFound(buses, query);
    expect(found && [...found].sort()).toEqual(ids);
  });
});

describe('rowsInFocus', () => {
  it('keeps the node, what is above it and all below it', () => {
    expect([...rowsInFocus(buses, 'c1')].sort()).toEqual(['c1', 'e1', 'e2', 't']);
    expect([...rowsInFocus(buses, 'gone')]).toEqual([]);
  });
});
