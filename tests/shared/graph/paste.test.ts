import { describe, expect, test } from 'vitest';
import { runCommand } from '#shared/graph/commands/index.ts';
import { branchOf, copyBranch, linksTo, withFreshIds } from '#shared/graph/paste.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { mapOf } from '#tests/support/map.ts';

const graph = mapOf(`
thesis #t: T
  + claim #c: C
    + evidence #e [s, p. 1]: E
      -^ counterargument #o: O
    & evidence #f: F
  + claim #d: D
    + @e
source #s: City
source #u: Unused`);

function newIds() {
  let made = 0;
  return () => `n${++made}`;
}

describe('a branch', () => {
  test('is a node with what hangs below it, each once', () => {
    expect(branchOf(graph, ['c'])).toEqual(['c', 'e', 'o', 'f']);
    expect(branchOf(graph, ['e', 'c', 'gone'])).toEqual(['e', 'o', 'c', 'f']);
    expect(branchOf(graph, ['d'])).toEqual(['d']);
  });

  test('is copied with the relations fully inside, citations and their sources', () => {
    const copied = (ids: string[]) => copyBranch(graph, ids).map(({ type, id }) => `${type} ${id}`);
    expect(copied(branchOf(graph, ['c']))).toEqual([
      ...['node c', 'node e', 'node o', 'node f', 'relation r-e', 'relation r-o', 'source s'],
      expect.stringMatching(/^citation /),
    ]);
    expect(copied(['c', 'f', 'gone'])).toEqual(['node c', 'node f']);
  });

  test('leaves pins behind, so that it does not lie on its original', () => {
    const pinned = runCommand(graph, { name: 'pin', args: { pins: [{ nodeId: 'd', x: 1, y: 1 }] } }).graph;
    expect(copyBranch(pinned, ['d'])).toMatchObject([{ id: 'd', pin: null }]);
  });

  test('is pasted under new ids, tied to a target after what leads there', () => {
    const { records, ids } = withFreshIds(copyBranch(graph, branchOf(graph, ['c'])), newIds());
    expect([...ids.keys()].slice(0, 4)).toEqual(['c', 'e', 'o', 'f']);
    const links = linksTo(graph, records, { type: 'node', id: 'd' }, () => 'link');
    const pasted = runCommand(graph, { name: 'paste', args: { records: [...records, ...links] } }).graph;
    expect(writeSketch(pasted)).toBe(
      writeSketch(graph).replace(
        '    + @e1\n',
        '    + @e1\n    + claim: C\n      + evidence [s1, p. 1]: E\n        -^ counterargument: O\n      & evidence: F\n',
      ),
    );
  });

  test('of loose nodes is tied in order, each as its kind usually leads there', () => {
    const loose = mapOf('counterargument #o: O\nevidence #e: E');
    const { records } = withFreshIds(copyBranch(loose, ['e', 'o']), newIds());
    const links = linksTo(graph, records, { type: 'node', id: 'd' }, newIds());
    expect(links.map(({ kind, premises, order }) => [kind, premises[0]?.nodeId, order])).toEqual([
      ['oppose', 'n2', 'a2'],
      ['support', 'n1', 'a3'],
    ]);
  });
});
