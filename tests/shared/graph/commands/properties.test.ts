import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands, runCommand } from '#shared/graph/commands/index.ts';
import { applyDiff, diffSchema, invert, isEmptyDiff } from '#shared/graph/diff.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import { rebaseDiff } from '#shared/graph/rebase.ts';
import { bytesOf } from '#tests/support/map.ts';
import { randomCall, randomCallOf } from '#tests/support/random-calls.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, randomIds, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const seed = printedSeed('commands');

describe('[G10] every command keeps the invariants and can be taken back', () => {
  test.each(commands.map(({ name }) => name))('%s', (name) => {
    let ran = 0;
    let changed = 0;
    fc.assert(
      fc.property(fc.integer(), (caseSeed) => {
        const random = seededRandom(caseSeed);
        const graph = randomGraph(random, 2 + wholeBelow(random, 14));
        const call = randomCallOf(name, graph, random, randomIds(random));
        if (!call) return;
        ran++;
        const { graph: next, diff } = runCommand(graph, call);
        if (!isEmptyDiff(diff)) changed++;
        expect(violationsIn(next)).toEqual([]);
        expect(diffSchema.safeParse(diff).error).toBeUndefined();
        expect(bytesOf(applyDiff(next, invert(diff)))).toBe(bytesOf(graph));
        const undone = runCommand(next, { name: 'apply-diff', args: { diff: invert(diff) } });
        expect(bytesOf(undone.graph)).toBe(bytesOf(graph));
        expect(rebaseDiff(graph, diff)).toEqual({ diff: expect.anything(), conflicts: [] });
      }),
      { numRuns: 80, seed },
    );
    expect(ran).toBeGreaterThan(10);
    expect(changed).toBeGreaterThan(5);
  });
});

test('[G10] thousands of commands, then as many undos, leave the map byte-equal', () => {
  const random = seededRandom(seed);
  const newId = randomIds(random);
  const start = randomGraph(random, 20);
  let graph = start;
  const diffs = [];
  for (let step = 0; step < 3_000; step++) {
    const result = runCommand(graph, randomCall(graph, random, newId));
    graph = result.graph;
    diffs.push(result.diff);
    if (step % 100 === 0) expect(violationsIn(graph)).toEqual([]);
  }
  expect(bytesOf(graph)).not.toBe(bytesOf(start));
  for (const diff of diffs.reverse())
    graph = runCommand(graph, { name: 'apply-diff', args: { diff: invert(diff) } }).graph;
  expect(bytesOf(graph)).toBe(bytesOf(start));
});

test('two windows whose edits arrive in either order both keep the invariants', () => {
  fc.assert(
    fc.property(fc.integer(), (caseSeed) => {
      const random = seededRandom(caseSeed);
      const newId = randomIds(random);
      const graph = randomGraph(random, 8);
      const [mine, theirs] = [randomCall(graph, random, newId), randomCall(graph, random, newId)].map(
        (call) => runCommand(graph, call).diff,
      );
      if (!mine || !theirs) return;
      for (const [first, second] of [
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        const once = applyDiff(graph, first);
        const rebased = rebaseDiff(once, second).diff;
        const both = applyDiff(once, rebased);
        expect(violationsIn(both)).toEqual([]);
        expect(bytesOf(applyDiff(both, invert(rebased)))).toBe(bytesOf(once));
        const undone = applyDiff(both, rebaseDiff(both, invert(first)).diff);
        expect(violationsIn(undone)).toEqual([]);
      }
    }),
    { numRuns: 400, seed },
  );
});
