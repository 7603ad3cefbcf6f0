import { describe, expect, test } from 'vitest';
import { applyDiff, type Diff } from '#shared/graph/diff.ts';
import { type Graph, graphFromJson, graphToJson } from '#shared/graph/graph.ts';
import { assertIntegrity, violationsIn } from '#shared/graph/integrity.ts';
import type { MapRecord, Node, Relation } from '#shared/graph/records.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf('thesis #t: T\n  + claim #c [s]: C\n    -^ counterargument #o: O\nsource #s:');

/** The map with one node or relation changed, as no command would. */
function withNode(id: string, change: Partial<Node>): Graph {
  const json = graphToJson(map);
  return graphFromJson({ ...json, nodes: json.nodes.map((n) => (n.id === id ? { ...n, ...change } : n)) });
}
function withRelation(id: string, change: Partial<Relation>): Graph {
  const json = graphToJson(map);
  const relations = json.relations.map((r) => (r.id === id ? { ...r, ...change } : r));
  return graphFromJson({ ...json, relations });
}
function without(type: 'nodes' | 'sources', id: string): Graph {
  const json = graphToJson(map);
  return graphFromJson({ ...json, [type]: json[type].filter((record) => record.id !== id) });
}
const premise = (nodeId: string) => ({ nodeId, order: 'a0' });

describe('a map breaks an invariant', () => {
  test.each<[string, Graph, string[]]>([
    [
      '[G1] when a target is not there',
      withRelation('r-c', { target: { type: 'node', id: 'gone' } }),
      ['dangling-end'],
    ],
    [
      '[G1] when a target is of another type',
      withRelation('r-c', { target: { type: 'relation', id: 't' } }),
      ['dangling-end'],
    ],
    [
      '[G1] when a premise is not there',
      withRelation('r-c', { premises: [premise('gone')] }),
      ['dangling-end'],
    ],
    ['[G1] when a cited source is not there', without('sources', 's'), ['dangling-end']],
    ['[G1] when a citing node is not there', without('nodes', 'c'), ['dangling-end', 'dangling-end']],
    [
      '[G2] when a relation leads to itself',
      withRelation('r-c', { target: { type: 'relation', id: 'r-c' } }),
      ['self-target', 'self-target'],
    ],
    [
      '[G2] when relations lead to each other',
      withRelation('r-c', { target: { type: 'relation', id: 'r-o' } }),
      ['self-target', 'self-target'],
    ],
    [
      '[G3] when a premise is the target',
      withRelation('r-c', { premises: [premise('t')] }),
      ['premise-is-target'],
    ],
    ['[G5] when two records have one id', withRelation('r-o', { id: 'c' }), ['duplicate-id', 'duplicate-id']],
    ['[G6] when a text is too long', withNode('t', { text: 'x'.repeat(5_001) }), ['not-valid']],
    [
      '[G8] when a relation has no premise',
      withRelation('r-o', { premises: [] }),
      ['not-valid', 'no-premise'],
    ],
    [
      '[G8] when a premise stands twice',
      withRelation('r-o', { premises: [premise('o'), premise('o')] }),
      ['duplicate-premise'],
    ],
    [
      '[G9] when a field is of another kind',
      withNode('t', { fields: { strategy: 'refute' } }),
      ['field-not-of-kind'],
    ],
  ])('%s', (_name, graph, codes) => {
    expect(violationsIn(graph).map(({ code }) => code)).toEqual(codes);
    for (const { detail } of violationsIn(graph)) expect(detail).toMatch(/^[A-Z].*\.$/);
    const records: MapRecord[] = [
      ...graph.nodes.values(),
      ...graph.relations.values(),
      ...graph.citations.values(),
    ];
    const touchAll: Diff = { added: [], updated: records.map((record) => [record, record]), removed: [] };
    if (codes[0] !== 'not-valid')
      expect(() => assertIntegrity(graph, touchAll)).toThrow(expect.objectContaining({ code: codes[0] }));
  });

  test('and one that keeps them all has nothing to say', () => {
    expect(violationsIn(map)).toEqual([]);
  });
});

test('[G1] a removal that leaves something dangling is refused, though that was not touched', () => {
  const [node] = [...map.nodes.values()].filter(({ id }) => id === 't');
  const diff: Diff = { added: [], updated: [], removed: node ? [node] : [] };
  expect(() => assertIntegrity(applyDiff(map, diff), diff)).toThrow(
    expect.objectContaining({ code: 'dangling-end' }),
  );
});
