import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/essay/document.ts';
import { groundworkJson } from '#shared/formats/groundwork-json/format.ts';
import { readGroundworkJson } from '#shared/formats/groundwork-json/read.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import { bytesOf } from '#tests/support/map.ts';
import { noPrinting } from '#tests/support/printed-essay.ts';
import { randomDocument } from '#tests/support/random-document.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

const rubric = { id: 'toulmin', version: 1 };
const node = (id: string, more: object = {}) => ({ id, kind: 'claim', text: `Text of ${id}`, ...more });
const relation = (id: string, from: readonly string[], to: string, more: object = {}) => ({
  ...{ id, kind: 'support', target: { type: 'node', id: to } },
  premises: from.map((nodeId) => ({ nodeId, order: 'a0' })),
  ...more,
});
const read = (graph: object) =>
  readGroundworkJson(
    JSON.stringify({ format: 'groundwork-json', version: 1, title: 'T', prompt: '', rubric, graph }),
  );

describe('Groundwork’s own file', () => {
  it('reads what it wrote, whatever the map', () => {
    const random = seededRandom(printedSeed('groundwork-json'));
    for (let i = 0; i < 20; i += 1) {
      const graph = randomGraph(random, 30);
      const text = { version: i, document: i % 2 ? randomDocument(random) : emptyDocument };
      const file = groundworkJson.write?.({ title: 'T', prompt: 'P', rubric, graph, text }, noPrinting);
      if (typeof file !== 'string') throw new Error('JSON is text');
      const { document, notes } = readGroundworkJson(file);
      expect(notes).toEqual([]);
      expect(document.text).toEqual(text);
      expect(bytesOf(document.graph)).toBe(bytesOf(graph));
      expect(document).toMatchObject({ title: 'T', prompt: 'P', rubric });
    }
  });

  it('reads files from before essays had a text', () => {
    const { document, notes } = read({ nodes: [node('a')] });
    expect(document.text).toEqual({ version: 0, document: emptyDocument });
    expect(notes).toEqual([]);
  });

  it.each([
    ['of another shape', 'Once upon a time'],
    ['with an unknown part', { version: 1, document: { type: 'doc', content: [{ type: 'table' }] } }],
  ])('leaves out a text %s, and keeps the map', (_, text) => {
    const graph = { nodes: [node('a')] };
    const file = { format: 'groundwork-json', version: 2, title: 'T', prompt: '', rubric, graph, text };
    const { document, notes } = readGroundworkJson(JSON.stringify(file));
    expect(document.text).toEqual({ version: 0, document: emptyDocument });
    expect([...document.graph.nodes.keys()]).toEqual(['a']);
    expect(notes).toEqual(['The text of the essay could not be read; it was left out.']);
  });

  it.each([
    ['a record that is none', { nodes: [node('a'), 7] }, ['a'], 'node number 2 is not a record'],
    ['an unknown kind', { nodes: [node('a'), node('b', { kind: 'idea' })] }, ['a'], '“b” was left out: kind'],
    ['an unknown key', { nodes: [node('a', { colour: 'red' })] }, ['a'], '“colour” is not known'],
    [
      'a text that is too long',
      { nodes: [node('a', { text: 'x'.repeat(6_000) })] },
      ['a'],
      'longer than 5000',
    ],
    [
      'a field of another kind',
      { nodes: [node('a', { fields: { evidenceType: 'study' } })] },
      ['a'],
      'has no evidenceType',
    ],
    [
      'an unknown value of a field',
      { nodes: [node('a', { fields: { evidenceType: 'x' } })] },
      ['a'],
      '“evidenceType” is not known',
    ],
    ['an id twice', { nodes: [node('a'), node('a')] }, ['a'], 'A second node with the id “a”'],
    [
      'a relation to nothing',
      { nodes: [node('a')], relations: [relation('r', ['a'], 'z')] },
      ['a'],
      '“r” leads to something',
    ],
    [
      'a reason that is not there',
      { nodes: [node('a'), node('b')], relations: [relation('r', ['a', 'z'], 'b')] },
      ['a', 'b', 'r'],
      'named a reason that is not in the file',
    ],
    [
      'a relation to itself',
      {
        nodes: [node('a')],
        relations: [relation('r', ['a'], 'r', { target: { type: 'relation', id: 'r' } })],
      },
      ['a'],
      'or to itself',
    ],
    ['a list that is none', { nodes: [node('a')], sources: 'none' }, ['a'], '“sources” is not a list'],
    ['a collection of its own', { nodes: [node('a')], colours: [] }, ['a'], '“colours” is nothing'],
  ] as const)('keeps the rest beside %s, and says so', (_, graph, ids, note) => {
    const { document, notes } = read(graph);
    const json = graphToJson(document.graph);
    expect([...json.nodes, ...json.relations].map(({ id }) => id)).toEqual(ids);
    expect(notes).toEqual([expect.stringContaining(note)]);
    expect(violationsIn(document.graph)).toEqual([]);
  });

  it('does not drown people in notes', () => {
    const { notes } = read({ nodes: Array.from({ length: 90 }, () => 7) });
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)).toBe('And 70 more of the same kind.');
  });

  it('holds at most 5,000 nodes', () => {
    const { document, notes } = read({ nodes: Array.from({ length: 5_003 }, (_, i) => node(`n${i}`)) });
    expect([document.graph.nodes.size, notes.length]).toEqual([5_000, 3]);
  });

  it('guesses what a file by hand leaves out', () => {
    const { document, notes } = readGroundworkJson('\uFEFF{"graph":{"nodes":[{"id":"a","kind":"thesis"}]}}');
    expect(document).toMatchObject({
      title: 'Imported essay',
      prompt: '',
      rubric: { id: 'argument-essay', version: 2 },
    });
    expect(notes).toHaveLength(3);
  });

  it.each(['', 'null', '[]', '{"graph":{}}', '{"graph":[]}', '{"graph":', '"text"'])('refuses %j', (text) => {
    expect(() => readGroundworkJson(text)).toThrow(expect.objectContaining({ code: 'file-not-readable' }));
  });
});
