import { describe, expect, test } from 'vitest';
import { type Layout, layoutOf } from '#shared/graph/layout/layout.ts';
import { mapGraph, mapNode, mapRelation } from '#tests/support/random-tree.ts';

/** A thesis t with as many claims c0, c1 …. */
function broad(count: number) {
  const claims = Array.from({ length: count }, (_, index) => mapNode(`c${index}`, 'claim', orderOf(index)));
  return mapGraph(
    [mapNode('t', 'thesis', 'a0'), ...claims],
    claims.map(({ id }, index) => mapRelation(`r${index}`, [id], { type: 'node', id: 't' }, orderOf(index))),
  );
}

function orderOf(index: number): string {
  return `a${String(index).padStart(2, '0')}V`;
}

function laidOut(graph: Parameters<typeof layoutOf>[0], height = 100): Layout {
  return layoutOf(graph, () => ({ width: 240, height }), { folded: new Set() });
}

function rowsOf(layout: Layout): string[][] {
  const rows = new Map<number, string[]>();
  for (const [id, { y }] of layout.nodes) rows.set(y, [...(rows.get(y) ?? []), id]);
  return [...rows.values()];
}

describe('a broad map', () => {
  test('stands in one row up to ten claims, and in several above', () => {
    expect(laidOut(broad(10)).lower.size).toBe(0);
    expect(rowsOf(laidOut(broad(12)))).toEqual([
      ['t'],
      ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'],
      ['c6', 'c7', 'c8', 'c9', 'c10', 'c11'],
    ]);
  });

  test('has as many rows whatever is written on its cards', () => {
    expect(rowsOf(laidOut(broad(12), 400))).toEqual(rowsOf(laidOut(broad(12), 60)));
  });

  test('keeps a corridor below the thesis for the lines to lower rows', () => {
    const { routes, nodes } = laidOut(broad(12));
    const bus = (nodes.get('c8')?.y ?? 0) - 84 + 18;
    expect(routes.get('r8')?.trunk.slice(0, 2)).toEqual([
      { x: 0, y: 100 },
      { x: 0, y: bus },
    ]);
    const inWay = [...nodes.values()].filter(({ x, y }) => y > 0 && y < bus && x < 48 && x + 240 > -48);
    expect(inWay).toEqual([]);
  });

  test('is not parted inside one relation', () => {
    const premises = Array.from({ length: 12 }, (_, index) => mapNode(`c${index}`, 'claim', orderOf(index)));
    const linked = mapRelation(
      'r',
      premises.map(({ id }) => id),
      { type: 'node', id: 't' },
      'a0',
    );
    expect(laidOut(mapGraph([mapNode('t', 'thesis', 'a0'), ...premises], [linked])).lower.size).toBe(0);
  });
});
