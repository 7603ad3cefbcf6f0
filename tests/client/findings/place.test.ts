import { describe, expect, it } from 'vitest';
import { placeOf } from '#client/findings/place.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import type { Ref } from '#shared/rubric/finding.ts';

const graph = [
  { name: 'add-node', args: { id: 'c', kind: 'claim', text: 'Buses pay.' } },
  {
    name: 'add-node',
    args: {
      id: 'e',
      kind: 'evidence',
      text: 'Tallinn counted.',
      link: { type: 'relation', id: 'r', kind: 'support', target: { type: 'node', id: 'c' }, order: 'a0' },
    },
  },
  { name: 'add-source', args: { id: 's', item: { type: 'report', title: 'Ridership 2014' } } },
  { name: 'cite', args: { id: 'q', nodeId: 'e', sourceId: 's' } },
].reduce((before, call) => runCommand(before, call).graph, emptyGraph);

describe('the place of a finding', () => {
  it.each<[Ref, string, { type: string; id: string } | null]>([
    [{ type: 'node', id: 'c' }, 'Claim “Buses pay”', { type: 'node', id: 'c' }],
    [
      { type: 'relation', id: 'r' },
      'The step from Evidence “Tallinn counted” to Claim “Buses pay”',
      { type: 'relation', id: 'r' },
    ],
    [{ type: 'citation', id: 'q' }, 'Citation in Evidence “Tallinn counted”', { type: 'node', id: 'e' }],
    [{ type: 'source', id: 's' }, 'Source “Ridership 2014”', null],
    [{ type: 'passage', id: 'p' }, 'A passage of the text', null],
  ])('%o is said in words and stands on the map', (ref, words, on) => {
    expect(placeOf(graph, ref)).toEqual({ words, on });
  });

  it.each(['node', 'relation', 'citation', 'source', 'anchor'] as const)(
    'a %s that is gone has none',
    (type) => {
      expect(placeOf(graph, { type, id: 'gone' })).toBeNull();
    },
  );
});
