import { describe, expect, test } from 'vitest';
import type { Graph } from '#shared/graph/graph.ts';
import { type Box, type Layout, layoutOf } from '#shared/graph/layout/layout.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import {
  mapGraph,
  mapNode,
  mapRelation,
  randomSizes,
  randomTree,
  seededRandom,
} from '#tests/support/random-tree.ts';

const open = { folded: new Set<string>() };
const card = () => ({ width: 240, height: 100 });
const seeds = Array.from({ length: 60 }, (_, index) => 4200 + index);

function boxOf(layout: Layout, nodeId: string): Box {
  const box = layout.nodes.get(nodeId);
  if (!box) throw new Error(`${nodeId} is not on the map.`);
  return box;
}

function overlaps(layout: Layout): string[] {
  const boxes = [...layout.nodes];
  return boxes.flatMap(([a, boxA], index) =>
    boxes.slice(index + 1).flatMap(([b, boxB]) => {
      const apart =
        boxA.x + boxA.width <= boxB.x ||
        boxB.x + boxB.width <= boxA.x ||
        boxA.y + boxA.height <= boxB.y ||
        boxB.y + boxB.height <= boxA.y;
      return apart ? [] : [`${a} on ${b}`];
    }),
  );
}

/** Lines are level or upright, so each stretch is a box. */
function linesOverCards(layout: Layout): string[] {
  const found: string[] = [];
  for (const route of layout.routes.values()) {
    if (route.isCross) continue;
    for (const line of [route.trunk, ...route.legs])
      for (const [index, to] of line.entries()) {
        const from = line[index - 1];
        if (!from) continue;
        for (const [id, box] of layout.nodes) {
          const isOver =
            Math.max(from.x, to.x) > box.x &&
            Math.min(from.x, to.x) < box.x + box.width &&
            Math.max(from.y, to.y) > box.y &&
            Math.min(from.y, to.y) < box.y + box.height;
          if (isOver) found.push(`${route.relationId} on ${id}`);
        }
      }
  }
  return found;
}

describe('the tidy tree', () => {
  test('the same map gives the same layout, whatever the order in which its records arrived', () => {
    const graph = randomTree(7, 60);
    const shuffled: Graph = {
      ...graph,
      nodes: new Map([...graph.nodes].reverse()),
      relations: new Map([...graph.relations].reverse()),
    };
    const plain = (layout: Layout) => [...layout.nodes].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(plain(layoutOf(shuffled, randomSizes(7), open))).toEqual(
      plain(layoutOf(graph, randomSizes(7), open)),
    );
  });

  test.each(seeds)('no card lies on another (seed %i)', (seed) => {
    const graph = randomTree(seed, 20 + (seed % 60));
    const layout = layoutOf(graph, randomSizes(seed), open);
    expect(layout.nodes.size).toBe(graph.nodes.size);
    expect(overlaps(layout)).toEqual([]);
  });

  test.each(seeds)('no line of the tree runs over a card (seed %i)', (seed) => {
    const graph = randomTree(seed, 20 + (seed % 60));
    const layout = layoutOf(graph, randomSizes(seed), open);
    expect(linesOverCards(layout)).toEqual([]);
  });

  test.each(seeds.slice(0, 20))(
    'what leads to one node stands in outline order, right below it, in its column or in a row below (seed %i)',
    (seed) => {
      const graph = randomTree(seed, 60);
      const layout = layoutOf(graph, randomSizes(seed), open);
      const hanging = new Set(layout.columns.flatMap((column) => column.slice(1)));
      const last = new Map<string, Box>();
      for (const row of outlineOf(graph)) {
        if (row.via === 'relation' || row.parentRow === null) continue;
        const [box, parent] = [boxOf(layout, row.ref.id), boxOf(layout, row.parentRow)];
        const before = last.get(row.parentRow);
        last.set(row.parentRow, box);
        if (before && hanging.has(row.ref.id)) {
          expect([box.x, box.y]).toEqual([before.x, before.y + before.height + 44]);
          continue;
        }
        const isLower = layout.lower.has(row.ref.id);
        if (isLower) expect(box.y).toBeGreaterThan(parent.y + parent.height + 84);
        else expect(box.y).toBe(parent.y + parent.height + 84);
        if (before && (!isLower || box.x < before.x)) expect(isLower || box.x > before.x).toBe(true);
      }
    },
  );

  test.each(seeds.slice(0, 20))(
    'linked premises stand side by side with nothing between them (seed %i)',
    (seed) => {
      const graph = randomTree(seed, 60);
      const layout = layoutOf(graph, randomSizes(seed), open);
      for (const { premises } of graph.relations.values()) {
        const boxes = premises.map(({ nodeId }) => boxOf(layout, nodeId));
        const [first, last] = [boxes[0], boxes.at(-1)];
        if (!first || !last || boxes.length < 2) continue;
        expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
        const between = [...layout.nodes.values()].filter(
          ({ x, y }) => y === first.y && x >= first.x && x <= last.x,
        );
        expect(between).toHaveLength(boxes.length);
      }
    },
  );

  test('a lone child stands straight below its parent; two stand evenly to both sides', () => {
    const one = mapGraph(
      [mapNode('n0', 'thesis', 'a0'), mapNode('n1', 'claim', 'a1')],
      [mapRelation('r0', ['n1'], { type: 'node', id: 'n0' }, 'a0')],
    );
    expect(boxOf(layoutOf(one, card, open), 'n1')).toEqual({ x: -120, y: 184, width: 240, height: 100 });
    const two = mapGraph(
      [...one.nodes.values(), mapNode('n2', 'claim', 'a2')],
      [...one.relations.values(), mapRelation('r1', ['n2'], { type: 'node', id: 'n0' }, 'a1')],
    );
    const layout = layoutOf(two, card, open);
    expect([boxOf(layout, 'n1').x, boxOf(layout, 'n2').x]).toEqual([-256, 16]);
  });

  test('a map that is a chain of 5,000 nodes is laid out', () => {
    const nodes = Array.from({ length: 5000 }, (_, index) => mapNode(`n${index}`, 'claim', 'a0'));
    const relations = nodes
      .slice(1)
      .map(({ id }, index) => mapRelation(`r${index}`, [id], { type: 'node', id: `n${index}` }, 'a0'));
    const layout = layoutOf(mapGraph(nodes, relations), card, open);
    expect(boxOf(layout, 'n4999')).toEqual({ x: -120, y: 184 * 4999, width: 240, height: 100 });
  });
});

describe('adding one leaf to a map of 60 nodes', () => {
  test.each(seeds)('keeps left and right (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const graph = randomTree(seed, 60);
    const parentId = `n${Math.floor(random() * 60)}`;
    const grown = mapGraph(
      [...graph.nodes.values(), mapNode('n999', 'evidence', 'zz')],
      [...graph.relations.values(), mapRelation('r999', ['n999'], { type: 'node', id: parentId }, 'zz')],
    );
    const before = layoutOf(graph, randomSizes(seed), open);
    const after = layoutOf(grown, randomSizes(seed), open);
    const ids = [...before.nodes.keys()];
    // Seen from the edited node, which stays where it is on the screen.
    const [was, is] = [boxOf(before, parentId), boxOf(after, parentId)];
    let flips = 0;
    let pairs = 0;
    for (const [index, a] of ids.entries()) {
      for (const b of ids.slice(index + 1)) {
        pairs += 1;
        const [from, to] = [boxOf(before, a).x - boxOf(before, b).x, boxOf(after, a).x - boxOf(after, b).x];
        if (from * to < 0) flips += 1;
      }
    }
    const moved = ids.filter((id) => {
      const [from, to] = [boxOf(before, id), boxOf(after, id)];
      return Math.hypot(to.x - is.x - (from.x - was.x), to.y - is.y - (from.y - was.y)) > 1;
    });
    moves.push(moved.length / ids.length);
    flipped.push(flips / pairs);
    // A map that becomes broad gets another row, once; the mean below counts that too.
    const isInRows = ids.every((id) => before.lower.has(id) === after.lower.has(id));
    if (isInRows) expect(flips / pairs).toBeLessThanOrEqual(0.03);
  });

  const moves: number[] = [];
  const flipped: number[] = [];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  test('in the mean flips at most one pair of a hundred and moves half of the cards at most', () => {
    expect(moves).toHaveLength(seeds.length);
    expect(mean(flipped)).toBeLessThanOrEqual(0.01);
    expect(mean(moves)).toBeLessThanOrEqual(0.5);
  });
});

describe('what is not simply below something', () => {
  const thesis = mapNode('n0', 'thesis', 'a0');
  const claim = mapNode('n1', 'claim', 'a1');
  const other = mapNode('n2', 'claim', 'a2');
  const leaf = mapNode('n3', 'evidence', 'a3');
  const toThesis = mapRelation('r1', ['n1'], { type: 'node', id: 'n0' }, 'a0');
  const second = mapRelation('r2', ['n2'], { type: 'node', id: 'n0' }, 'a1');
  const below = mapRelation('r3', ['n3'], { type: 'node', id: 'n1' }, 'a0');
  const base = mapGraph([thesis, claim, other, leaf], [toThesis, second, below]);

  test('a node that leads to a relation stands beside its premise, and its parent stays centred without it', () => {
    const graph = mapGraph(
      [thesis, claim, mapNode('n4', 'warrant', 'a4')],
      [toThesis, mapRelation('r4', ['n4'], { type: 'relation', id: 'r1' }, 'a0')],
    );
    const layout = layoutOf(graph, card, open);
    expect([...layout.nodes].map(([id, { x, y }]) => [id, x, y])).toEqual([
      ['n0', -120, 0],
      ['n1', -120, 184],
      ['n4', 152, 184],
    ]);
    expect(layout.joints).toEqual(new Map([['r1', { x: 0, y: 164 }]]));
  });

  test('a pinned card keeps its place and takes its branch along; the others stand as before', () => {
    const plain = layoutOf(base, card, open);
    const pinned = mapGraph(
      [thesis, { ...claim, pin: { x: 900, y: 40 } }, other, leaf],
      [...base.relations.values()],
    );
    const layout = layoutOf(pinned, card, open);
    const [from, to] = [boxOf(plain, 'n3'), boxOf(layout, 'n3')];
    const was = boxOf(plain, 'n1');
    expect(boxOf(layout, 'n1')).toEqual({ ...was, x: 900, y: 40 });
    expect(to).toEqual({ ...from, x: from.x + 900 - was.x, y: from.y + 40 - was.y });
    expect([boxOf(layout, 'n0'), boxOf(layout, 'n2')]).toEqual([boxOf(plain, 'n0'), boxOf(plain, 'n2')]);
  });

  test('a folded branch is hidden under the card that stands for it', () => {
    const layout = layoutOf(base, card, { folded: new Set(['n1']) });
    expect([...layout.nodes.keys()]).toEqual(['n0', 'n1', 'n2']);
    expect(layout.hidden).toEqual(new Map([['n3', 'n1']]));
    expect([...layout.routes.keys()]).toEqual(['r1', 'r2']);
  });

  test('a cross relation takes no room', () => {
    const crossed = mapGraph(
      [...base.nodes.values()],
      [...base.relations.values(), mapRelation('r9', ['n3'], { type: 'node', id: 'n2' }, 'a0')],
    );
    const layout = layoutOf(crossed, card, open);
    expect(layout.nodes).toEqual(layoutOf(base, card, open).nodes);
    expect(layout.routes.get('r9')?.isCross).toBe(true);
  });

  test('theses come first, other roots to their right, what is set aside in rows below', () => {
    const parked = Array.from({ length: 6 }, (_, index) =>
      mapNode(`p${index}`, 'claim', `a${index}`, { parked: true }),
    );
    const layout = layoutOf(mapGraph([thesis, claim, ...parked], []), card, open);
    expect([...layout.nodes].map(([id, { x, y }]) => [id, x, y])).toEqual([
      ['n0', -120, 0],
      ['n1', 216, 0],
      ['p0', -120, 196],
      ['p1', 152, 196],
      ['p2', 424, 196],
      ['p3', 696, 196],
      ['p4', -120, 328],
      ['p5', 152, 328],
    ]);
  });

  test('an empty map has no extent', () => {
    expect(layoutOf(mapGraph([], []), card, open).size).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
