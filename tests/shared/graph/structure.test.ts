import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '#shared/graph/diff.ts';
import { type Graph, graphFromJson, graphToJson, indexOf } from '#shared/graph/graph.ts';
import { spokenName } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { Node } from '#shared/graph/records.ts';
import { structureOf } from '#shared/graph/structure.ts';
import { mapOf } from '#tests/support/map.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { pick, printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const map = mapOf('thesis #t: T\n  + claim #c: C\nclaim #d: D');

function edited(graph: Graph, id: string, change: Partial<Node>): Graph {
  const node = graph.nodes.get(id);
  if (!node) throw new Error(`There is no node ${id}.`);
  return applyDiff(graph, { added: [], updated: [[node, { ...node, ...change }]], removed: [] });
}

describe('the structure of a graph', () => {
  test.each<[string, Partial<Node>]>([
    ['text', { text: 'Other' }],
    ['note', { note: 'Other' }],
    ['fields', { fields: { qualifier: 'mostly' } }],
  ])('stays when %s changes, and so does the outline', (_name, change) => {
    const next = edited(map, 'c', change);
    expect(structureOf(next)).toBe(structureOf(map));
    expect(outlineOf(next)).toBe(outlineOf(map));
  });

  test.each<[string, Partial<Node>]>([
    ['kind', { kind: 'evidence' }],
    ['order', { order: 'a9' }],
    ['parked', { parked: true }],
    ['pin', { pin: { x: 1, y: 2 } }],
  ])('is another one when %s changes', (_name, change) => {
    const next = edited(map, 'd', change);
    expect(structureOf(next)).not.toBe(structureOf(map));
    expect(structureOf(map)).not.toBe(structureOf(next));
  });

  test('is another one when a node comes, goes, or is another node', () => {
    const node = map.nodes.get('d');
    if (!node) throw new Error('The map has lost a node.');
    const without = applyDiff(map, { added: [], updated: [], removed: [node] });
    const exchanged = applyDiff(without, { added: [{ ...node, id: 'e' }], updated: [], removed: [] });
    const structures = new Set([map, without, exchanged].map(structureOf));
    expect(structures.size).toBe(3);
  });

  test('what is remembered under it is what a graph built anew says', () => {
    const random = seededRandom(printedSeed('structure'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        const draw = seededRandom(seed);
        let graph = randomGraph(draw, 12);
        for (let step = 0; step < 8; step += 1) {
          graph = randomEdit(draw, graph);
          const anew = graphFromJson(graphToJson(graph));
          expect(outlineOf(graph)).toEqual(outlineOf(anew));
          expect(indexOf(graph)).toEqual(indexOf(anew));
          for (const id of graph.nodes.keys()) expect(spokenName(graph, id)).toBe(spokenName(anew, id));
        }
      }),
      { seed: wholeBelow(random, 2 ** 31), numRuns: 60 },
    );
  });
});

/** Mostly words, now and then what changes the structure. */
function randomEdit(random: Random, graph: Graph): Graph {
  const node = pick(random, [...graph.nodes.values()]);
  if (!node) return graph;
  const change = pick<Partial<Node>>(random, [
    { text: `Buses ${wholeBelow(random, 100)}` },
    { text: '' },
    { note: `Note ${wholeBelow(random, 100)}` },
    { parked: !node.parked },
    { order: `a${wholeBelow(random, 9)}V` },
    { kind: pick(random, ['claim', 'evidence', 'warrant', 'thesis'] as const) ?? 'claim' },
  ]);
  return edited(graph, node.id, change ?? {});
}
