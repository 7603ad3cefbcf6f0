import { describe, expect, it } from 'vitest';
import { relationWords } from '#client/inspector/relation-words.ts';
import { selectionWords } from '#client/inspector/selection-words.ts';
import { readSketch } from '#shared/graph/sketch.ts';

const { graph, labels } = readSketch(
  [
    'thesis #t: Cities should make buses free.',
    '  + claim #c: Free buses bring more people to work.',
    '    + evidence #e: At the mill 300 more people came by bus.',
    '  - counterargument #o: Somebody has to pay.',
    '    - rebuttal #y: Fares paid for a fifth of it.',
    '  + claim #d: They clear the roads.',
  ].join('\n'),
  idsFrom(1),
);

describe('several selected things', () => {
  it.each([
    ['nothing', [], ''],
    ['one claim', ['c'], '1 claim'],
    ['claims and evidence, in the order of kinds', ['e', 'd', 'c'], '2 claims and 1 evidence'],
    ['three kinds', ['t', 'o', 'y'], '1 thesis, 1 counterargument and 1 rebuttal'],
  ] as const)('are said in words: %s', (_, names, words) => {
    expect(selectionWords(graph, names.map(nodeRef))).toBe(words);
  });

  it('count relations too, and leave out what is gone', () => {
    const relations = [...graph.relations.keys()].map((id) => ({ type: 'relation', id }) as const);
    const gone = { type: 'node', id: 'gone' } as const;
    expect(selectionWords(graph, [nodeRef('c'), gone, ...relations])).toBe('1 claim and 5 relations');
  });
});

describe('the words a relation can have', () => {
  it.each([
    ['c', ['Supports', 'Objects to', 'Concedes', 'Says again']],
    ['e', ['Is evidence for', 'Objects to', 'Concedes', 'Says again']],
    ['y', ['Supports', 'Rebuts', 'Concedes', 'Says again']],
  ])('follow from its kinds: from %s', (name, titles) => {
    const from = nodeRef(name).id;
    const relation = [...graph.relations.values()].find(({ premises }) => premises[0]?.nodeId === from);
    expect(relation && relationWords(graph, relation).map(({ title }) => title)).toEqual(titles);
  });
});

function nodeRef(label: string) {
  return { type: 'node', id: labels.get(label) ?? '' } as const;
}

function idsFrom(start: number) {
  let next = start;
  return () => `id-${next++}`;
}
