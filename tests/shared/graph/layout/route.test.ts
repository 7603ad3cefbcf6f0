import { describe, expect, test } from 'vitest';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import { pathOf } from '#shared/graph/layout/path.ts';
import { borderPoint } from '#shared/graph/layout/route.ts';
import { mapGraph, mapNode, mapRelation } from '#tests/support/random-tree.ts';

const card = () => ({ width: 240, height: 100 });
const thesis = mapNode('n0', 'thesis', 'a0');
const claims = ['n1', 'n2'].map((id, index) => mapNode(id, 'claim', `a${index}`));
const toThesis = { type: 'node', id: 'n0' } as const;

function routes(...args: Parameters<typeof mapGraph>) {
  return layoutOf(mapGraph(...args), card, { folded: new Set() }).routes;
}

describe('routes', () => {
  test('a lone relation runs straight up', () => {
    const route = routes([thesis, ...claims.slice(0, 1)], [mapRelation('r1', ['n1'], toThesis, 'a0')]).get(
      'r1',
    );
    expect(route).toEqual({
      relationId: 'r1',
      tone: 'support',
      isCross: false,
      trunk: [
        { x: 0, y: 100 },
        { x: 0, y: 184 },
      ],
      legs: [],
      hasJoint: false,
      joint: { x: 0, y: 164 },
      word: { x: 0, y: 136 },
      endsOnRelation: false,
    });
  });

  test('linked premises meet in a joint, each with a leg under the bracket', () => {
    const route = routes([thesis, ...claims], [mapRelation('r1', ['n1', 'n2'], toThesis, 'a0')]).get('r1');
    expect(route?.hasJoint).toBe(true);
    expect(route?.joint).toEqual({ x: 0, y: 164 });
    expect(route?.legs.map((leg) => leg.at(-1))).toEqual([
      { x: -128, y: 184 },
      { x: 128, y: 184 },
    ]);
  });

  test('relations of one look share their end; another look has an end of its own beside it', () => {
    const found = routes(
      [thesis, ...claims, mapNode('n3', 'counterargument', 'a3')],
      [
        mapRelation('r1', ['n1'], toThesis, 'a0'),
        mapRelation('r2', ['n2'], toThesis, 'a1'),
        { ...mapRelation('r3', ['n3'], toThesis, 'a2'), kind: 'oppose' },
      ],
    );
    expect(['r1', 'r2', 'r3'].map((id) => found.get(id)?.trunk[0]?.x)).toEqual([-14, -14, 14]);
    expect(found.get('r3')?.tone).toBe('oppose');
  });

  test('an undercut runs level into the joint of the relation that it undercuts, in a chain too', () => {
    const found = routes(
      [thesis, ...claims, mapNode('n3', 'counterargument', 'a3')],
      [
        mapRelation('r1', ['n1'], toThesis, 'a0'),
        mapRelation('r2', ['n2'], { type: 'relation', id: 'r1' }, 'a0'),
        mapRelation('r3', ['n3'], { type: 'relation', id: 'r2' }, 'a0'),
      ],
    );
    expect(found.get('r2')?.trunk).toEqual([
      { x: 0, y: 164 },
      { x: 272, y: 164 },
      { x: 272, y: 184 },
    ]);
    expect(found.get('r3')?.trunk[0]).toEqual(found.get('r2')?.joint);
    expect(found.get('r3')?.endsOnRelation).toBe(true);
  });

  test('of two different things said about one step, the second ends on the line above the joint', () => {
    const found = routes(
      [thesis, ...claims, mapNode('n3', 'counterargument', 'a3')],
      [
        mapRelation('r1', ['n1'], toThesis, 'a0'),
        mapRelation('r2', ['n2'], { type: 'relation', id: 'r1' }, 'a0'),
        { ...mapRelation('r3', ['n3'], { type: 'relation', id: 'r1' }, 'a1'), kind: 'oppose' },
      ],
    );
    expect([found.get('r2')?.trunk[0], found.get('r3')?.trunk[0]]).toEqual([
      { x: 0, y: 164 },
      { x: 0, y: 152 },
    ]);
  });

  test('a premise that was pulled above its target is tied in by a straight line', () => {
    const pulled = { ...mapNode('n1', 'claim', 'a0'), pin: { x: -120, y: -400 } };
    const route = routes([thesis, pulled], [mapRelation('r1', ['n1'], toThesis, 'a0')]).get('r1');
    expect(route?.isCross).toBe(true);
    expect(route?.trunk).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: -300 },
    ]);
  });
});

test('a path rounds its corners, by less where a stretch is short', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 0, y: 40 },
    { x: 6, y: 40 },
  ];
  expect(pathOf(corner)).toBe('M0 0L0 37Q0 40 3 40L6 40');
  expect(pathOf([{ x: 1, y: 1 }])).toBe('');
});

test('a line leaves a card at its border, and stays inside when it goes nowhere', () => {
  const box = { x: 0, y: 0, width: 200, height: 100 };
  expect(borderPoint(box, { x: 100, y: 500 })).toEqual({ x: 100, y: 100 });
  expect(borderPoint(box, { x: 500, y: 50 })).toEqual({ x: 200, y: 50 });
  expect(borderPoint(box, { x: 100, y: 50 })).toEqual({ x: 100, y: 50 });
});
