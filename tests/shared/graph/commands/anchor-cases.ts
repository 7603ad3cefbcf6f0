import type { CommandCase } from './case.ts';

const map = 'claim #c: More people ride';
const passage = {
  quote: { exact: 'Ridership rose', prefix: '', suffix: ' in the first year.' },
  position: { start: 0, end: 14 },
  textVersion: 3,
};
const later = {
  quote: { exact: 'It rose again', prefix: 'year. ', suffix: '' },
  position: { start: 34, end: 47 },
  textVersion: 4,
};
const added = { name: 'add-anchor', args: { id: 'a', nodeId: 'c', ...passage } } as const;

export const anchorCases: readonly CommandCase[] = [
  {
    that: 'a node stands in the text',
    map,
    call: added,
    gives: { map },
    holds: [{ type: 'anchor', id: 'a', nodeId: 'c', ...passage }],
  },
  {
    that: 'a node may have several passages, and a passage several nodes',
    map,
    after: added,
    call: { name: 'add-anchor', args: { id: 'b', nodeId: 'c', ...passage } },
    gives: { map },
    holds: [
      { type: 'anchor', id: 'a', nodeId: 'c', ...passage },
      { type: 'anchor', id: 'b', nodeId: 'c', ...passage },
    ],
  },
  {
    that: 'an unknown node is named',
    map,
    call: { name: 'add-anchor', args: { id: 'a', nodeId: 'gone', ...passage } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'an id that is taken is refused',
    map,
    call: { name: 'add-anchor', args: { id: 'c', nodeId: 'c', ...passage } },
    gives: { error: 'duplicate-id' },
  },
  {
    that: 'a passage needs words',
    map,
    call: {
      name: 'add-anchor',
      args: { id: 'a', nodeId: 'c', ...passage, quote: { ...passage.quote, exact: ' \n' } },
    },
    gives: { error: 'not-valid' },
  },
  {
    that: 'a passage ends after its start',
    map,
    call: { name: 'add-anchor', args: { id: 'a', nodeId: 'c', ...passage, position: { start: 4, end: 4 } } },
    gives: { error: 'not-valid' },
  },
  {
    that: 'the link leads to another passage',
    map,
    after: added,
    call: { name: 'move-anchor', args: { anchorId: 'a', ...later } },
    gives: { map },
    holds: [{ type: 'anchor', id: 'a', nodeId: 'c', ...later }],
  },
  {
    that: 'an unknown anchor is named',
    map,
    call: { name: 'move-anchor', args: { anchorId: 'c', ...later } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the link goes, the node stays',
    map,
    after: added,
    call: { name: 'remove-anchor', args: { anchorId: 'a' } },
    gives: { map },
  },
  {
    that: 'an unknown anchor is named',
    map,
    call: { name: 'remove-anchor', args: { anchorId: 'a' } },
    gives: { error: 'unknown-record' },
  },
];
