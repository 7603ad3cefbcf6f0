import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { numberOf } from '#shared/graph/labels.ts';
import {
  childrenOf,
  firstChildOf,
  nextSibling,
  outlineOf,
  parentOf,
  previousSibling,
  rowOf,
  rowOfNode,
  siblings,
} from '#shared/graph/outline.ts';
import { chainOfNodes, chainOfRelations } from '#tests/support/long-chain.ts';
import { mapOf } from '#tests/support/map.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

/** “  c” a node at depth 1, “c*” a later mention, “^w” by way of a relation, “f&1” the second linked reason. */
function drawn(graph: Graph): string[] {
  return outlineOf(graph).map(({ ref, depth, via, seeAlso, premiseIndex }) => {
    const marks = `${premiseIndex > 0 ? `&${premiseIndex}` : ''}${seeAlso ? '*' : ''}`;
    return `${'  '.repeat(depth)}${via === 'relation' ? '^' : ''}${ref.id}${marks}`;
  });
}

describe('the outline', () => {
  test.each([
    ['is empty for an empty map', '', []],
    [
      'shows theses first, parked nodes last, each in order',
      'claim #a: A\nclaim #b (parked): B\nthesis #c (parked): C\nclaim #d: D\nthesis #e: E',
      ['e', 'a', 'd', 'b', 'c'],
    ],
    [
      'shows what leads to a node, then what leads to its relation',
      'thesis #t: T\n  + claim #c: C\n    +^ warrant #w: W\n    + evidence #e: E\n    & evidence #f: F',
      ['t', '  c', '    e', '    f&1', '    ^w'],
    ],
    [
      'shows a node where it is read first; later mentions have nothing below them',
      'thesis #t: T\n  + claim #a: A\n    + evidence #e: E\n      + evidence #x: X\n  + claim #b: B\n    + @e',
      ['t', '  a', '    e', '      x', '  b', '    e*'],
    ],
    [
      'hangs an undercut of linked reasons under the first one that is read there',
      'thesis #t: T\n  + claim #a: A\n    + evidence #e: E\n  + @e\n  & claim #b: B\n    -^ counterargument #o: O',
      ['t', '  a', '    e', '  e*', '  b&1', '    ^o'],
    ],
    [
      'hangs an undercut of mentions only where the first of them is read',
      'thesis #t: T\n  + claim #a: A\n    + evidence #e: E\n  - @e\n    -^ counterargument #o: O',
      ['t', '  a', '    e', '      ^o', '  e*'],
    ],
    [
      'shows nodes that sit in cycles only, the first of them as a root',
      'claim #a: A\n  + claim #b: B\n    + @a\nclaim #z: Z\nthesis #c: C\n  + claim #d: D\n    + @c\n',
      ['c', '  d', '    c*', 'z', 'a', '  b', '    a*'],
    ],
    [
      'shows a cycle that leads to a parked node below that node',
      'claim #p (parked): P\n  + claim #a: A\n    + claim #b: B\n      + @a',
      ['p', '  a', '    b', '      a*'],
    ],
  ])('%s', (_name, sketch, rows) => {
    expect(drawn(mapOf(sketch))).toEqual(rows);
  });

  test('of any map has each node once, each premise once, and parents before children', () => {
    fc.assert(
      fc.property(fc.integer(), (caseSeed) => {
        const random = seededRandom(caseSeed);
        const graph = randomGraph(random, wholeBelow(random, 15));
        const rows = outlineOf(graph);
        const firsts = rows.filter((row) => !row.seeAlso);
        expect(firsts.map((row) => row.id).sort()).toEqual([...graph.nodes.keys()].sort());
        const led = rows.flatMap(({ relation, ref }) => (relation ? [`${relation.id} ${ref.id}`] : []));
        const premises = [...graph.relations.values()].flatMap((relation) =>
          relation.premises.map(({ nodeId }) => `${relation.id} ${nodeId}`),
        );
        expect(led.sort()).toEqual(premises.sort());
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        const seen = new Map<string | null, number>([[null, -1]]);
        for (const row of rows) {
          expect(seen.get(row.parentRow)).toBe(row.depth - 1);
          seen.set(row.id, row.depth);
          if (row.seeAlso) expect(childrenOf(graph, row)).toEqual([]);
        }
        for (const root of indexOf(graph).roots) expect(rowOf(graph, root.id)?.depth).toBe(0);
      }),
      { numRuns: 300, seed: printedSeed('outline') },
    );
  });

  test('walks up, down and sideways', () => {
    const graph = mapOf('thesis #t: T\n  + claim #a: A\n    + evidence #e: E\n  + claim #b: B\n    + @e');
    const at = (id: string) => rowOf(graph, id) ?? expect.fail(`no row ${id}`);
    const [mention] = childrenOf(graph, at('b'));
    expect(parentOf(graph, at('a'))).toBe(at('t'));
    expect(parentOf(graph, at('t'))).toBeUndefined();
    expect(firstChildOf(graph, at('t'))).toBe(at('a'));
    expect(firstChildOf(graph, at('e'))).toBeUndefined();
    expect(siblings(graph, at('b'))).toEqual([at('a'), at('b')]);
    expect(nextSibling(graph, at('a'))).toBe(at('b'));
    expect(nextSibling(graph, at('b'))).toBeUndefined();
    expect(previousSibling(graph, at('a'))).toBeUndefined();
    expect(previousSibling(graph, at('b'))).toBe(at('a'));
    expect(mention && rowOfNode(graph, mention.ref.id)).toBe(at('e'));
    expect(mention && numberOf(graph, mention)).toBe('1.2.1');
  });

  test('of a chain of 5,000 nodes, and of as many undercuts of undercuts, is built without a deep stack', () => {
    for (const graph of [chainOfNodes(5_000), chainOfRelations(5_000)])
      expect(outlineOf(graph).at(-1)?.depth).toBe(4_999);
  });
});
