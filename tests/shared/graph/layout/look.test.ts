import { describe, expect, test } from 'vitest';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import { type RelationLook, relationLooks } from '#shared/graph/layout/look.ts';
import type { RelationKindId } from '#shared/graph/records.ts';
import { mapGraph, mapNode, mapRelation } from '#tests/support/random-tree.ts';

const card = () => ({ width: 240, height: 100 });
const thesis = mapNode('n0', 'thesis', 'a0');
const claim = mapNode('n1', 'claim', 'a1');

function looksOf(...parts: Parameters<typeof mapGraph>) {
  const graph = mapGraph(...parts);
  return relationLooks(graph, layoutOf(graph, card, { folded: new Set() }), new Map());
}

function lookOfKind(kind: RelationKindId): RelationLook | undefined {
  const relation = { ...mapRelation('r1', ['n1'], { type: 'node', id: 'n0' }, 'a0'), kind };
  return looksOf([thesis, claim], [relation]).get('r1');
}

describe('how a relation looks', () => {
  test.each([
    ['support', 'supports', true, 'M0 101L-5 110L5 110Z', 'M0 109L0 184'],
    ['oppose', 'objects to', false, 'M-7 104L7 104', 'M0 104L0 184'],
    ['concede', 'concedes', false, 'M-5 110L0 102L5 110', 'M0 102L0 184'],
    ['restate', 'says again', false, '', 'M0 100L0 184'],
  ] as const)('%s has its own head', (kind, word, isHeadFilled, head, line) => {
    expect(lookOfKind(kind)).toMatchObject({ kind, word, isHeadFilled, head, line, joint: '' });
  });

  test('one that ends on a relation ends in a diamond, and that relation has a joint', () => {
    const looks = looksOf(
      [thesis, claim, mapNode('n2', 'warrant', 'a2')],
      [
        mapRelation('r1', ['n1'], { type: 'node', id: 'n0' }, 'a0'),
        mapRelation('r2', ['n2'], { type: 'relation', id: 'r1' }, 'a0'),
      ],
    );
    expect(looks.get('r1')?.joint).toMatch(/^M-5 164a5 5/);
    expect(looks.get('r2')).toMatchObject({
      tone: 'bridge',
      isHeadFilled: true,
      head: 'M3 164L10 169L17 164L10 159Z',
    });
  });

  test('drawn again unchanged it is the same object', () => {
    const graph = mapGraph([thesis, claim], [mapRelation('r1', ['n1'], { type: 'node', id: 'n0' }, 'a0')]);
    const layout = layoutOf(graph, card, { folded: new Set() });
    const first = relationLooks(graph, layout, new Map());
    expect(relationLooks(graph, layout, first).get('r1')).toBe(first.get('r1'));
  });
});
