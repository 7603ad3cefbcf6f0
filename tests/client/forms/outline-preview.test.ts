import { describe, expect, it } from 'vitest';
import { previewOf, rootKindIn } from '#client/forms/outline-preview.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';

const outline = 'Ferries cost less\n  The county pays little for its line\nThe shore stays open';

describe('a plain outline that is pasted into a map', () => {
  const { graph, labels } = readSketch(
    'thesis#t: Towns should keep ferries\n  + claim#c: They are roads\n  - counterargument#o: Bridges are faster',
    (() => {
      let made = 0;
      return () => `n${++made}`;
    })(),
  );
  const node = (label: string) => ({ type: 'node' as const, id: labels.get(label) ?? '' });

  it.each([
    ['below the thesis', graph, node('t'), ['claim', 'evidence', 'claim']],
    ['below a claim', graph, node('c'), ['evidence', 'evidence', 'evidence']],
    ['below nothing, beside a thesis', graph, null, ['claim', 'evidence', 'claim']],
    ['into an empty map', emptyGraph, null, ['thesis', 'claim', 'claim']],
  ])('%s', (_name, map, under, expected) => {
    const { lines } = previewOf(outline, rootKindIn(map, under));
    expect(lines.map(({ kind }) => kind)).toEqual(expected);
  });

  it('leaves kinds that are said as they are', () => {
    const { lines } = previewOf('counterargument: Storms stop them', rootKindIn(graph, node('t')));
    expect(lines.map(({ kind }) => kind)).toEqual(['counterargument']);
  });
});
