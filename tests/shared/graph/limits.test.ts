import { describe, expect, test } from 'vitest';
import { runCommand } from '#shared/graph/commands/index.ts';
import { type Diff, invert } from '#shared/graph/diff.ts';
import { type Graph, graphFromJson, graphToJson } from '#shared/graph/graph.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import { readSketch, writeSketch } from '#shared/graph/sketch.ts';
import { storableText } from '#shared/graph/text.ts';
import { chainOfNodes, chainOfRelations } from '#tests/support/long-chain.ts';
import { bytesOf, mapOf } from '#tests/support/map.ts';

const full = chainOfNodes(5_000);
const addOne = { name: 'add-node', args: { id: 'more', kind: 'claim' } };

describe('[G7] a map holds 5,000 nodes', () => {
  test('one more is refused with a way on', () => {
    expect(() => runCommand(full, addOne)).toThrow('A map holds at most 5,000 nodes.');
    expect(() => runCommand(full, addOne)).toThrow(expect.objectContaining({ code: 'map-too-large' }));
  });

  test('the last one fits, and a full map can be edited', () => {
    const { graph } = runCommand(full, { name: 'remove', args: { nodeIds: ['n4999'] } });
    expect(runCommand(graph, addOne).graph.nodes.size).toBe(5_000);
    expect(runCommand(full, { name: 'edit-text', args: { nodeId: 'n9', text: 'x' } }).graph.nodes.size).toBe(
      5_000,
    );
  });

  test('lines past the limit of an outline are named, the others are read', () => {
    let made = 0;
    const lines = Array.from({ length: 5_003 }, (_, at) => `claim: Line ${at}`);
    const { graph, problems } = readSketch(lines.join('\n'), () => `x${++made}`);
    expect(graph.nodes.size).toBe(5_000);
    expect(problems).toEqual([
      { line: 5_001, message: 'A map holds 5,000 nodes; 3 lines from here on were left out.' },
    ]);
  });
});

describe('a full map is edited, taken back and judged in good time and without a deep stack', () => {
  test.each([
    ['a chain of nodes', full],
    ['undercuts of undercuts', chainOfRelations(5_000)],
  ])('%s', (_name, graph: Graph) => {
    const nodeIds = [...graph.nodes.keys()];
    const removed = runCommand(graph, { name: 'remove', args: { nodeIds } });
    expect(removed.graph.nodes.size + removed.graph.relations.size).toBe(0);
    const undone = runCommand(removed.graph, { name: 'apply-diff', args: { diff: invert(removed.diff) } });
    expect(bytesOf(undone.graph)).toBe(bytesOf(graph));
    expect(violationsIn(graph)).toEqual([]);
  });

  test('a diff whose relations all lead, through each other, to nothing is left out as a whole', () => {
    const json = graphToJson(chainOfRelations(5_000));
    const [first, ...others] = json.relations.filter(({ id }) => id !== 'r1');
    const diff: Diff = { added: [...others, ...(first ? [first] : [])], updated: [], removed: [] };
    const nodesOnly = graphFromJson({ ...json, relations: [] });
    expect(runCommand(nodesOnly, { name: 'apply-diff', args: { diff } }).diff.added).toEqual([]);
  });
});

describe('[G6] text', () => {
  test('of 5,000 characters fits and is kept as it is; one more does not', () => {
    const graph = mapOf('thesis #t: T');
    const edit = (text: string) => runCommand(graph, { name: 'edit-text', args: { nodeId: 't', text } });
    const word = 'w'.repeat(5_000);
    expect(edit(word).graph.nodes.get('t')?.text).toBe(word);
    expect(() => edit(`${word}w`)).toThrow(expect.objectContaining({ code: 'not-valid' }));
  });

  test.each([
    ['line ends become one kind', 'a\r\nb\rc', 'a\nb\nc'],
    ['NUL and other control characters go', 'a\u0000b\u0007c\u007f', 'abc'],
    ['what no XML may hold goes', 'a\ufffeb\uffffc', 'abc'],
    ['tabs and line ends stay', 'a\tb\n', 'a\tb\n'],
    ['half characters become a replacement mark', '\ud800a\udc00', '\ufffda\ufffd'],
    ['whole characters beyond the first plane stay', '👩‍👧 🇪🇪', '👩‍👧 🇪🇪'],
    ['direction marks stay: text is text', '\u202Eabc\u202C مرحبا', '\u202Eabc\u202C مرحبا'],
    ['markup stays: text is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%s', (_name, typed, stored) => {
    const graph = mapOf('thesis #t: T');
    const edited = runCommand(graph, { name: 'edit-text', args: { nodeId: 't', text: typed } });
    expect(edited.graph.nodes.get('t')?.text).toBe(stored);
    expect(storableText(stored)).toBe(stored);
    expect(violationsIn(edited.graph)).toEqual([]);
  });

  test('that is too long in an outline is cut, never in the middle of a character', () => {
    let made = 0;
    const { graph, problems } = readSketch(`claim: ${'x'.repeat(4_999)}👍`, () => `x${++made}`);
    expect([...graph.nodes.values()].map(({ text }) => text)).toEqual(['x'.repeat(4_999)]);
    expect(problems).toEqual([
      { line: 1, message: 'The text has more than 5,000 characters; the rest was cut.' },
    ]);
  });
});

test('a chain of 1,000 nodes is written and read back', () => {
  let made = 0;
  const { graph, problems } = readSketch(writeSketch(chainOfNodes(1_000)), () => `x${++made}`);
  expect(problems).toEqual([]);
  expect(graph.relations.size).toBe(999);
});
