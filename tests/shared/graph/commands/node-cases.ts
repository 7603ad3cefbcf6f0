import type { Node } from '#shared/graph/records.ts';
import { type CommandCase, freeBuses, withLines } from './case.ts';

const parkedTrams: Node = {
  type: 'node',
  id: 'p',
  kind: 'claim',
  text: 'Trams too',
  fields: {},
  note: '',
  parked: true,
  order: 'a7',
  pin: null,
};
const unchanged = { map: freeBuses };

export const nodeCases: readonly CommandCase[] = [
  {
    that: 'a node with no link stands on its own',
    map: 'thesis: T',
    call: { name: 'add-node', args: { id: 'n', kind: 'claim', text: 'New', order: 'a1' } },
    gives: { map: 'thesis: T\nclaim: New' },
  },
  {
    that: 'a node comes with its relation, in its place',
    map: freeBuses,
    call: {
      name: 'add-node',
      args: {
        id: 'n',
        kind: 'claim',
        text: 'New',
        link: {
          type: 'relation',
          id: 'rn',
          kind: 'support',
          target: { type: 'node', id: 't' },
          order: 'a0V',
        },
      },
    },
    gives: {
      map: withLines(freeBuses, { '  - counterargument #o': '  + claim: New\n  - counterargument #o' }),
    },
  },
  {
    that: 'a node joins a relation as a linked reason',
    map: freeBuses,
    call: {
      name: 'add-node',
      args: {
        id: 'n',
        kind: 'evidence',
        text: 'New',
        link: { type: 'premise', relationId: 'r-e', order: 'a5' },
      },
    },
    gives: { map: withLines(freeBuses, { '    +^ warrant': '    & evidence: New\n    +^ warrant' }) },
  },
  {
    that: 'an id of any other record is refused',
    map: freeBuses,
    call: { name: 'add-node', args: { id: 'r-e', kind: 'claim' } },
    gives: { error: 'duplicate-id' },
  },
  {
    that: 'a relation to nothing is refused',
    map: freeBuses,
    call: {
      name: 'add-node',
      args: {
        id: 'n',
        kind: 'claim',
        link: {
          type: 'relation',
          id: 'rn',
          kind: 'support',
          target: { type: 'node', id: 'gone' },
          order: 'a0',
        },
      },
    },
    gives: { error: 'dangling-end' },
  },
  {
    that: 'the node and its relation need different ids',
    map: freeBuses,
    call: {
      name: 'add-node',
      args: {
        id: 'n',
        kind: 'claim',
        link: { type: 'relation', id: 'n', kind: 'support', target: { type: 'node', id: 't' }, order: 'a0' },
      },
    },
    gives: { error: 'duplicate-id' },
  },
  {
    that: 'a field that the kind lacks is refused',
    map: freeBuses,
    call: { name: 'add-node', args: { id: 'n', kind: 'warrant', fields: { strategy: 'refute' } } },
    gives: { error: 'field-not-of-kind' },
  },
  {
    that: 'the text changes and nothing else',
    map: freeBuses,
    call: { name: 'edit-text', args: { nodeId: 'c', text: 'Many\nmore ride' } },
    gives: { map: withLines(freeBuses, { 'More people ride': 'Many\\nmore ride' }) },
  },
  {
    that: 'an unknown node is named',
    map: freeBuses,
    call: { name: 'edit-text', args: { nodeId: 'gone', text: '' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'a text past the limit is refused',
    map: freeBuses,
    call: { name: 'edit-text', args: { nodeId: 'c', text: 'x'.repeat(5_001) } },
    gives: { error: 'not-valid' },
  },
  {
    that: 'a given field is set',
    map: freeBuses,
    call: { name: 'edit-fields', args: { nodeId: 'e', fields: { evidenceType: 'study' } } },
    gives: { map: withLines(freeBuses, { statistic: 'study' }) },
  },
  {
    that: 'null clears a field',
    map: freeBuses,
    call: { name: 'edit-fields', args: { nodeId: 'r', fields: { strategy: null } } },
    gives: { map: withLines(freeBuses, { ' (strategy refute)': '' }) },
  },
  {
    that: 'a field left out stays',
    map: freeBuses,
    call: { name: 'edit-fields', args: { nodeId: 'c', fields: {} } },
    gives: unchanged,
  },
  {
    that: 'a field of another kind is refused',
    map: freeBuses,
    call: { name: 'edit-fields', args: { nodeId: 'c', fields: { evidenceType: 'study' } } },
    gives: { error: 'field-not-of-kind' },
  },
  {
    that: 'a node gets a note',
    map: freeBuses,
    call: { name: 'edit-note', args: { ref: { type: 'node', id: 't' }, note: 'Ask Ann' } },
    gives: { map: withLines(freeBuses, { 'be free': 'be free\n  ! Ask Ann' }) },
  },
  {
    that: 'a relation gets a note',
    map: freeBuses,
    call: { name: 'edit-note', args: { ref: { type: 'relation', id: 'r-o' }, note: 'Weak' } },
    gives: { map: withLines(freeBuses, { 'Money is missing': 'Money is missing\n    !^ Weak' }) },
  },
  {
    that: 'a relation’s id does not name a node',
    map: freeBuses,
    call: { name: 'edit-note', args: { ref: { type: 'node', id: 'r-o' }, note: '' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'fields that the new kind lacks are dropped, others and relations stay',
    map: freeBuses,
    call: { name: 'change-kind', args: { nodeId: 'c', kind: 'warrant' } },
    gives: { map: withLines(freeBuses, { 'claim #c (qualifier: in cities)': 'warrant #c' }) },
  },
  {
    that: 'a usual relation takes on the new kind’s usual meaning, when asked',
    map: freeBuses,
    call: { name: 'change-kind', args: { nodeId: 'o', kind: 'claim', adaptRelations: true } },
    gives: { map: withLines(freeBuses, { '- counterargument #o': '+ claim #o' }) },
  },
  {
    that: 'a relation that meant something else of its own stays as it is',
    map: 'thesis: T\n  - claim #c: C\n  + evidence #e: E\n  & evidence: F',
    call: { name: 'change-kind', args: { nodeId: 'c', kind: 'rebuttal', adaptRelations: true } },
    gives: { map: 'thesis: T\n  - rebuttal #c: C\n  + evidence #e: E\n  & evidence: F' },
  },
  {
    that: 'linked reasons keep the meaning that they have together',
    map: 'thesis: T\n  + evidence #e: E\n  & evidence: F',
    call: { name: 'change-kind', args: { nodeId: 'e', kind: 'counterargument', adaptRelations: true } },
    gives: { map: 'thesis: T\n  + counterargument #e: E\n  & evidence: F' },
  },
  {
    that: 'an unknown node is named',
    map: freeBuses,
    call: { name: 'change-kind', args: { nodeId: 'gone', kind: 'claim' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the last pin for a node counts',
    map: freeBuses,
    call: {
      name: 'pin',
      args: {
        pins: [
          { nodeId: 'p', x: 1, y: 2 },
          { nodeId: 'p', x: 3, y: -4.5 },
        ],
      },
    },
    gives: unchanged,
    holds: [{ ...parkedTrams, pin: { x: 3, y: -4.5 } }],
  },
  {
    that: 'one unknown node stops all',
    map: freeBuses,
    call: {
      name: 'pin',
      args: {
        pins: [
          { nodeId: 'p', x: 1, y: 2 },
          { nodeId: 'gone', x: 1, y: 2 },
        ],
      },
    },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'a place that is no number is refused',
    map: freeBuses,
    call: { name: 'pin', args: { pins: [{ nodeId: 'p', x: Number.NaN, y: 2 }] } },
    gives: { error: 'not-valid' },
  },
  {
    that: 'a pinned node goes back to the layout',
    map: freeBuses,
    after: { name: 'pin', args: { pins: [{ nodeId: 'p', x: 1, y: 2 }] } },
    call: { name: 'unpin', args: { nodeIds: ['p', 'c'] } },
    gives: unchanged,
    holds: [parkedTrams],
  },
  {
    that: 'an unknown node is named',
    map: freeBuses,
    call: { name: 'unpin', args: { nodeIds: ['gone'] } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'a node is set aside with its relations',
    map: freeBuses,
    call: { name: 'park', args: { nodeId: 'o', parked: true } },
    gives: { map: withLines(freeBuses, { 'counterargument #o': 'counterargument #o (parked)' }) },
  },
  {
    that: 'a node is taken up again',
    map: freeBuses,
    call: { name: 'park', args: { nodeId: 'p', parked: false } },
    gives: { map: withLines(freeBuses, { ' (parked)': '' }) },
  },
  {
    that: 'an unknown node is named',
    map: freeBuses,
    call: { name: 'park', args: { nodeId: 'gone', parked: true } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'what led to the node and its relations stands loose, a linked reason stays',
    map: freeBuses,
    call: { name: 'remove', args: { nodeIds: ['o', 'e'] } },
    gives: {
      map: `
thesis: Buses should be free
  + claim (qualifier: in cities): More people ride
    + evidence: Fares were stable
    +^ warrant: The change is due to fares
rebuttal (strategy refute): Fares paid little
claim (parked): Trams too`,
    },
  },
  {
    that: 'a node that is not there stops all',
    map: freeBuses,
    call: { name: 'remove', args: { nodeIds: ['o', 'gone'] } },
    gives: { error: 'unknown-record' },
  },
];
