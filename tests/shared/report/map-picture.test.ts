import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { graphOfTemplate } from '#shared/essay/templates/index.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { estimatedWidth } from '#shared/report/letter-widths.ts';
import { mapPicture } from '#shared/report/map-picture.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { seededRandom } from '#tests/support/seeded-random.ts';

let made = 0;
const newId = () => `id${made++}`;
const sketch = (text: string) => readSketch(text, newId).graph;

function shown(graph: Graph, numbers?: ReadonlyMap<string, readonly number[]>) {
  const picture = mapPicture(graph, numbers ? { numbers } : {});
  // A replacement character is text here, though the reader warns of it.
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  const root = new DOMParser({ onError }).parseFromString(picture.svg, 'image/svg+xml').documentElement;
  const texts = [...(root?.getElementsByTagName('text') ?? [])].map((text) => ({
    words: text.textContent ?? '',
    x: Number(text.getAttribute('x')),
    y: Number(text.getAttribute('y')),
    size: Number(text.getAttribute('font-size')),
    isCentred: text.getAttribute('text-anchor') === 'middle',
  }));
  return { picture, root, texts, words: texts.map(({ words }) => words).join(' ') };
}

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

describe('the map as a picture', () => {
  test('shows every word of every node and every relation', () => {
    const graph = graphOfTemplate('sample-border-security', newId);
    const { words } = shown(graph);
    expect(graph.nodes.size).toBeGreaterThan(8);
    for (const node of graph.nodes.values()) expect(withoutBlanks(words)).toContain(withoutBlanks(node.text));
    for (const relation of graph.relations.values()) expect(words).toContain(wordOf(graph, relation));
  });

  test('holds plain shapes only, and words that are markup as words', () => {
    const { picture, words } = shown(sketch('thesis: <script>alert("1 & 2")</script>'));
    expect(words).toContain('alert("1 & 2")');
    const elements = new Set([...picture.svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(['rect', 'svg', 'text']);
  });

  test('tells attack from support without colour', () => {
    const { picture } = shown(
      sketch('thesis: Buses should be free\n  - counterargument: They would be full'),
    );
    expect(picture.svg).toContain('stroke-dasharray="6 4"');
  });

  test('puts the numbers of comments on what they are about', () => {
    const graph = sketch('thesis: Buses should be free\n  + claim: Cars fill the streets');
    const [first] = graph.nodes.keys();
    const [relation] = graph.relations.keys();
    const { words } = shown(
      graph,
      new Map([
        [first ?? '', [1, 3]],
        [relation ?? '', [2]],
      ]),
    );
    expect(words).toContain('1 · 3');
    expect(words).toMatch(/supports 2/);
  });

  test('an empty map is an empty picture', () => {
    expect(shown(emptyGraph).texts).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])('keeps all words inside, whatever the map (seed %i)', (seed) => {
    const graph = randomGraph(seededRandom(seed), 40);
    const { picture, texts, root } = shown(graph);
    const [left = 0, top = 0, width = 0, height = 0] = (root?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    expect([width, height]).toEqual([picture.width, picture.height]);
    for (const { words, x, y, size, isCentred } of texts) {
      const wide = estimatedWidth(words, size);
      const start = isCentred ? x - wide / 2 : x;
      expect(start).toBeGreaterThanOrEqual(left);
      expect(start + wide, words).toBeLessThanOrEqual(left + width);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + height);
    }
  });
});
