import { describe, expect, it } from 'vitest';
import { nodeTargets, relationsOnto, relationTargets } from '#client/forms/map-targets.ts';
import { previewOf } from '#client/forms/outline-preview.ts';
import { relationChoices } from '#client/forms/relation-choices.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    + evidence #e1: A study of one city
    & evidence #e2: A second study
  - counterargument #o1: Free buses cost too much
    -^ claim #u1: Cost is not the point
`);

describe('targets', () => {
  it('offers each node once, in the order of the outline, with how it hangs', () => {
    expect(nodeTargets(map, (id) => id !== 'c1').map(({ id, detail }) => [id, detail])).toEqual([
      ['node:t', 'Thesis'],
      ['node:e1', 'Evidence, is evidence for'],
      ['node:e2', 'Evidence, is evidence for'],
      ['node:o1', 'Counterargument, objects to'],
      ['node:u1', expect.stringMatching(/^Claim, /)],
    ]);
  });

  it('offers each step once, in words', () => {
    expect(
      relationTargets(map, () => true).map(({ id, title, detail }) => [id, title, detail]),
    ).toContainEqual([
      'relation:r-e1',
      'The step from Evidence “A study of one city” to Claim “Fares keep people out”',
      '2 linked reasons',
    ]);
    expect(relationTargets(map, () => true)).toHaveLength(4);
  });

  it('knows what leads onto a relation, so that it is never led to itself', () => {
    expect([...relationsOnto(map, 'r-o1')].sort()).toEqual(['r-o1', 'r-u1']);
    expect([...relationsOnto(map, 'r-u1')]).toEqual(['r-u1']);
  });
});

describe('relationChoices', () => {
  it('names each kind by the word it would have', () => {
    expect(relationChoices('evidence', 'claim').map(({ title }) => title)).toEqual([
      'Is evidence for',
      'Objects to',
      'Concedes',
      'Says again',
    ]);
    expect(relationChoices('warrant', 'relation')[0]).toEqual({
      id: 'support',
      title: 'Explains',
      description: 'It makes the step easier to believe.',
    });
  });
});

describe('previewOf', () => {
  it('shows what an outline becomes, and what could not be read, by line', () => {
    const preview = previewOf('Buses should be free\n  + Fares keep people out\n  - @nowhere\n');
    expect(preview.lines.map(({ level, kind, word }) => [level, kind, word])).toEqual([
      [0, 'thesis', ''],
      [1, 'claim', 'supports'],
      [1, 'counterargument', 'objects to'],
    ]);
    expect(preview.problems.map(({ line }) => line)).toEqual([3]);
    expect(preview.nodes).toBe(3);
  });
});
