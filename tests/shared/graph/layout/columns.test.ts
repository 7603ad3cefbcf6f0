import { describe, expect, test } from 'vitest';
import { type Layout, layoutOf } from '#shared/graph/layout/layout.ts';
import type { Node, Relation } from '#shared/graph/records.ts';
import { mapGraph, mapNode, mapRelation } from '#tests/support/random-tree.ts';

const card = () => ({ width: 240, height: 100 });
const claim = mapNode('c', 'claim', 'a0');
const toClaim = { type: 'node', id: 'c' } as const;

/** A claim with children e0, e1 … of these kinds, each by a relation r0, r1 … of its own. */
function claimWith(kinds: readonly Node['kind'][], more: readonly Relation[] = [], others: Node[] = []) {
  const nodes = kinds.map((kind, index) => mapNode(`e${index}`, kind, `a${index}`));
  const relations = nodes.map(({ id }, index) => mapRelation(`r${index}`, [id], toClaim, `a${index}`));
  return mapGraph([claim, ...nodes, ...others], [...relations, ...more]);
}

function laidOut(graph: Parameters<typeof layoutOf>[0]): Layout {
  return layoutOf(graph, card, { folded: new Set() });
}

function placesOf(layout: Layout) {
  return Object.fromEntries([...layout.nodes].map(([id, { x, y }]) => [id, [x, y]]));
}

describe('evidence of one card', () => {
  test('hangs in a column below it, a little to the right, in outline order', () => {
    const layout = laidOut(claimWith(['evidence', 'evidence', 'evidence']));
    expect(layout.columns).toEqual([['e0', 'e1', 'e2']]);
    expect(placesOf(layout)).toEqual({
      c: [-120, 0],
      e0: [-76, 184],
      e1: [-76, 328],
      e2: [-76, 472],
    });
  });

  test('is tied to a line that runs down beside it; the word stands over the card', () => {
    const { routes } = laidOut(claimWith(['evidence', 'evidence']));
    expect(routes.get('r1')).toMatchObject({
      isCross: false,
      trunk: [
        { x: -94, y: 100 },
        { x: -94, y: 308 },
        { x: 44, y: 308 },
        { x: 44, y: 328 },
      ],
      word: { x: -25, y: 308 },
    });
  });

  test('that speaks against it runs down a line of its own', () => {
    const graph = claimWith(['evidence', 'evidence']);
    const against = graph.relations.get('r1');
    if (!against) throw new Error('There is no r1.');
    const relations = new Map(graph.relations).set('r1', { ...against, kind: 'oppose' });
    const { routes } = laidOut({ ...graph, relations });
    expect(['r0', 'r1'].map((id) => routes.get(id)?.trunk[1]?.x)).toEqual([-104, -94]);
  });

  test('stands in two columns when there is much of it', () => {
    expect(laidOut(claimWith(Array(7).fill('evidence'))).columns).toEqual([
      ['e0', 'e1', 'e2', 'e3'],
      ['e4', 'e5', 'e6'],
    ]);
  });

  test.each<[string, Parameters<typeof claimWith>, string[][]]>([
    ['one piece stands straight below', [['evidence']], []],
    ['claims stand side by side', [['claim', 'claim', 'claim']], []],
    [
      'what stands between others keeps its place among them',
      [['evidence', 'evidence', 'counterargument', 'evidence']],
      [['e0', 'e1']],
    ],
    [
      'what has evidence of its own stands in the row',
      [
        ['evidence', 'evidence', 'evidence'],
        [mapRelation('s', ['f'], { type: 'node', id: 'e0' }, 'a0')],
        [mapNode('f', 'evidence', 'a0')],
      ],
      [['e1', 'e2']],
    ],
    [
      'a step that is explained stays in the row, with its warrant beside it',
      [
        ['evidence', 'evidence', 'evidence'],
        [mapRelation('s', ['w'], { type: 'relation', id: 'r2' }, 'a0')],
        [mapNode('w', 'warrant', 'a0')],
      ],
      [['e0', 'e1']],
    ],
    [
      'linked evidence stays side by side',
      [
        [],
        [mapRelation('s', ['f', 'g'], toClaim, 'a0')],
        [mapNode('f', 'evidence', 'a0'), mapNode('g', 'evidence', 'a1')],
      ],
      [],
    ],
  ])('%s', (_name, input, columns) => {
    expect(laidOut(claimWith(...input)).columns).toEqual(columns);
  });

  test('a card that is pulled out of its column is tied in as any other; the others stay', () => {
    const graph = claimWith(['evidence', 'evidence', 'evidence']);
    const before = laidOut(graph);
    const pulled = { ...mapNode('e1', 'evidence', 'a1'), pin: { x: 500, y: 328 } };
    const layout = laidOut({ ...graph, nodes: new Map(graph.nodes).set('e1', pulled) });
    expect(placesOf(layout)).toEqual({ ...placesOf(before), e1: [500, 328] });
    expect(layout.routes.get('r2')).toEqual({
      ...before.routes.get('r2'),
      trunk: layout.routes.get('r2')?.trunk,
    });
    expect(layout.routes.get('r1')?.trunk.at(-1)).toEqual({ x: 620, y: 328 });
    expect(layout.routes.get('r1')?.word).toEqual({ x: 620, y: 280 });
  });
});
