import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/graph/diff.ts';
import { type Graph, incomingOf, indexOf } from '#shared/graph/graph.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import type { Relation } from '#shared/graph/records.ts';
import { readSketch, writeSketch } from '#shared/graph/sketch.ts';
import { hostileTexts, randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, randomIds, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const seed = printedSeed('sketch');

/** What a map says, without ids, pins, anchors and dismissals; each node is named by its text, which must be unique. */
function saidBy(graph: Graph): string {
  const name = (nodeId: string) => graph.nodes.get(nodeId)?.text;
  const leads = (id: string): unknown =>
    incomingOf(graph, id).map((relation: Relation) => [
      relation.kind,
      relation.note,
      relation.premises.map((premise) => name(premise.nodeId)),
      leads(relation.id),
    ]);
  const nodes = [...graph.nodes.values()].map(({ id, kind, text, fields, note, parked }) => {
    const citations = (indexOf(graph).citationsOfNode.get(id) ?? []).map(({ sourceId, locator, quotation }) =>
      canonicalJson([graph.sources.get(sourceId)?.item, locator, quotation]),
    );
    return canonicalJson([text, kind, fields, note, parked, citations.sort(), leads(id)]);
  });
  const sources = [...graph.sources.values()].map(({ item }) => canonicalJson(item));
  return [...nodes.sort(), ...sources.sort()].join('\n');
}

function withUniqueTexts(graph: Graph): Graph {
  const numbered = [...graph.nodes.values()].map((node, at) => ({
    ...node,
    text: `${node.text}${at}${node.text}`,
  }));
  return { ...graph, nodes: new Map(numbered.map((node) => [node.id, node])) };
}

describe('what is written is read as the same map', () => {
  test('for any map, hostile text, cycles, undercuts and linked reasons in it', () => {
    fc.assert(
      fc.property(fc.integer(), (caseSeed) => {
        const random = seededRandom(caseSeed);
        const graph = withUniqueTexts(randomGraph(random, wholeBelow(random, 14)));
        const read = readSketch(writeSketch(graph), randomIds(random));
        expect(read.problems).toEqual([]);
        expect(violationsIn(read.graph)).toEqual([]);
        expect(saidBy(read.graph)).toBe(saidBy(graph));
      }),
      { numRuns: 500, seed },
    );
  });

  test('and nothing that anybody pastes makes reading fail', () => {
    const line = fc.tuple(
      fc.constantFrom('', '  ', '\t', '    ', ' ', '\u00a0'),
      fc.constantFrom(
        '',
        '+ ',
        '-',
        '- ',
        '& ',
        '+^ ',
        '~ ',
        '= ',
        '! ',
        '!^ ',
        '# ',
        '1. ',
        'a) ',
        '• ',
        '@',
        '+ @',
      ),
      fc.constantFrom(
        '',
        'claim',
        'evidence(',
        'thesis: ',
        'evidence(statistic) #e1 [s1, p. 3]: ',
        'source #s1: ',
        'e1',
        '#e1:',
      ),
      fc.oneof(fc.string(), fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        let made = 0;
        const read = readSketch(lines.map((parts) => parts.join('')).join('\n'), () => `x${++made}`);
        expect(violationsIn(read.graph)).toEqual([]);
        for (const problem of read.problems) expect(problem.message).toMatch(/\.$/);
        const again = readSketch(writeSketch(read.graph), () => `x${++made}`);
        expect(again.problems).toEqual([]);
        expect(again.graph.nodes.size).toBe(read.graph.nodes.size);
        expect(again.graph.relations.size).toBe(read.graph.relations.size);
      }),
      { numRuns: 500, seed },
    );
  });
});
