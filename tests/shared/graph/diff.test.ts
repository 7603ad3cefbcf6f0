import { describe, expect, test } from 'vitest';
import { runCommand } from '#shared/graph/commands/index.ts';
import {
  applyDiff,
  canonicalJson,
  composeDiffs,
  type Diff,
  diffOf,
  emptyDiff,
  invert,
  isEmptyDiff,
  sameValue,
} from '#shared/graph/diff.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import type { MapRecord, Node } from '#shared/graph/records.ts';
import { bytesOf, mapOf } from '#tests/support/map.ts';
import { randomCall } from '#tests/support/random-calls.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, randomIds, seededRandom } from '#tests/support/seeded-random.ts';

const graph = mapOf('thesis #t: T\n  + claim #c: C');
const thesis = nodeIn(graph, 't');
const claim = nodeIn(graph, 'c');
const renamed: MapRecord = { ...thesis, text: 'Better' };
const again: MapRecord = { ...thesis, text: 'Best' };

describe('a diff', () => {
  test('shares the collections that it leaves alone, and changes no graph in place', () => {
    const next = applyDiff(graph, { added: [], updated: [[thesis, renamed]], removed: [] });
    expect(next.nodes.get('t')).toBe(renamed);
    expect(graph.nodes.get('t')).toBe(thesis);
    expect(next.relations).toBe(graph.relations);
    expect(applyDiff(graph, emptyDiff)).toBe(graph);
  });

  test('[G10] then its inverse leaves the graph byte-equal', () => {
    const diff: Diff = { added: [{ ...claim, id: 'n' }], updated: [[thesis, renamed]], removed: [claim] };
    expect(bytesOf(applyDiff(applyDiff(graph, diff), invert(diff)))).toBe(bytesOf(graph));
  });

  test('between two graphs leads from one to the other, and says nothing of what is equal', () => {
    const random = seededRandom(printedSeed('diff'));
    const [from, to] = [randomGraph(random, 12), randomGraph(random, 12)];
    expect(bytesOf(applyDiff(from, diffOf(from, to)))).toBe(bytesOf(to));
    const copy: Graph = { ...graph, nodes: new Map([...graph.nodes].map(([id, node]) => [id, { ...node }])) };
    expect(isEmptyDiff(diffOf(graph, copy))).toBe(true);
    expect(isEmptyDiff(diffOf(graph, emptyGraph))).toBe(false);
  });
});

describe('two diffs as one', () => {
  const update = (from: MapRecord, to: MapRecord): Diff => ({
    added: [],
    updated: [[from, to]],
    removed: [],
  });
  const add = (record: MapRecord): Diff => ({ added: [record], updated: [], removed: [] });
  test.each([
    ['added then removed is nothing', add(thesis), invert(add(thesis)), emptyDiff],
    ['removed then added again is nothing', invert(add(thesis)), add(thesis), emptyDiff],
    ['changed twice is one change', update(thesis, renamed), update(renamed, again), update(thesis, again)],
    ['changed and changed back is nothing', update(thesis, renamed), update(renamed, thesis), emptyDiff],
    ['added then changed is added', add(thesis), update(thesis, renamed), add(renamed)],
    ['changed then removed is removed', update(thesis, renamed), invert(add(renamed)), invert(add(thesis))],
    ['removed then added otherwise is a change', invert(add(thesis)), add(renamed), update(thesis, renamed)],
  ])('%s', (_name, first, second, composed) => {
    expect(composeDiffs(first, second)).toEqual(composed);
  });

  test('does what both do, for any two commands', () => {
    const random = seededRandom(printedSeed('composed diffs'));
    const newId = randomIds(random);
    const start = randomGraph(random, 10);
    let [now, composed] = [start, emptyDiff];
    for (let step = 0; step < 200; step++) {
      const result = runCommand(now, randomCall(now, random, newId));
      composed = composeDiffs(composed, result.diff);
      now = result.graph;
    }
    expect(bytesOf(applyDiff(start, composed))).toBe(bytesOf(now));
  });
});

test('equal values are equal bytes, whatever the order of their keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { z: 1, y: 2 }], c: null } })).toBe(
    '{"a":{"c":null,"d":[1,{"y":2,"z":1}]},"b":1}',
  );
  expect(canonicalJson({ said: '“a”\n', unsaid: undefined, list: [undefined, true] })).toBe(
    '{"list":[null,true],"said":"“a”\\n"}',
  );
  expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
});

function nodeIn(map: Graph, id: string): Node {
  return map.nodes.get(id) ?? expect.fail(`no node ${id}`);
}
