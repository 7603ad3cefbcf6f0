import type { Node } from '#shared/graph/records.ts';
import { type CommandCase, freeBuses } from './case.ts';

const newClaim: Node = {
  type: 'node',
  id: 'n',
  kind: 'claim',
  text: 'New',
  fields: {},
  note: '',
  parked: false,
  order: 'a9',
  pin: null,
};
const report = { type: 'source', id: 's', item: { type: 'report', title: 'Report' } } as const;
const citation = {
  type: 'citation',
  id: 'k',
  nodeId: 'n',
  sourceId: 's',
  locator: '',
  quotation: '',
} as const;
const split = {
  newId: 'n',
  kind: 'evidence',
  relationId: 'rn',
  relationKind: 'support',
  order: 'a0',
} as const;

export const branchCases: readonly CommandCase[] = [
  {
    that: 'records come with what ties them in, premises in order',
    map: 'thesis #t: T',
    call: {
      name: 'paste',
      args: {
        records: [
          newClaim,
          { ...newClaim, id: 'm', text: 'Newer' },
          {
            type: 'relation',
            id: 'rn',
            kind: 'support',
            premises: [
              { nodeId: 'm', order: 'a1' },
              { nodeId: 'n', order: 'a0' },
            ],
            target: { type: 'node', id: 't' },
            order: 'a0',
            note: '',
          },
        ],
      },
    },
    gives: { map: 'thesis: T\n  + claim: New\n  & claim: Newer' },
  },
  {
    that: 'a source that is there already is left as it is there',
    map: 'thesis: T\nsource #s: | | Edited since',
    call: { name: 'paste', args: { records: [newClaim, report, citation] } },
    gives: { map: 'thesis: T\nclaim [s]: New\nsource #s: | | Edited since' },
  },
  {
    that: 'a source that is missing comes along',
    map: 'thesis: T',
    call: { name: 'paste', args: { records: [newClaim, report, citation] } },
    gives: { map: 'thesis: T\nclaim [s]: New\nsource #s (report): | | Report' },
  },
  {
    that: 'an id that is taken is refused',
    map: freeBuses,
    call: { name: 'paste', args: { records: [{ ...newClaim, id: 'c' }] } },
    gives: { error: 'duplicate-id' },
  },
  {
    that: 'an id that stands twice is refused',
    map: freeBuses,
    call: { name: 'paste', args: { records: [newClaim, newClaim] } },
    gives: { error: 'duplicate-id' },
  },
  {
    that: '[G1] a citation of nothing is refused',
    map: freeBuses,
    call: { name: 'paste', args: { records: [newClaim, citation] } },
    gives: { error: 'dangling-end' },
  },
  {
    that: 'relations, citations, fields and notes of both are kept',
    map: `
thesis #t: T
  + claim #a: A
    ! one
    + evidence: E
  - counterargument: O
    + claim #b (qualifier: mostly) [s]: B
      ! two
      + evidence: F
source #s: | | Book`,
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: {
      map: `
thesis: T
  + claim #a (qualifier: mostly) [s]: A
    ! one\\n\\ntwo
    + evidence: E
    + evidence: F
  - counterargument: O
    + @a
source #s: | | Book`,
    },
  },
  {
    that: 'the kept node’s own field wins, fields it cannot have are dropped, a given text is taken',
    map: 'claim #a (qualifier: mostly): A\nclaim #b (qualifier: never): B\nevidence(study) #e: E',
    after: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'e', text: 'Both' } },
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: { map: 'claim (qualifier: mostly): Both' },
  },
  {
    that: 'an empty node takes the text of the other, and stays parked only if both are',
    map: 'claim #a (parked):\nclaim #b: B',
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: { map: 'claim: B' },
  },
  {
    that: '[G3] a reason for itself is dropped, its linked reason stays',
    map: 'claim #a: A\n  + claim #b: B\n  & evidence: E\n  = @b',
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: { map: 'claim: A\n  + evidence: E' },
  },
  {
    that: '[G8] linked reasons that become one stand once',
    map: 'thesis: T\n  + claim #a: A\n  & claim #b: B\n  & claim: C',
    call: { name: 'merge-nodes', args: { keepId: 'b', mergeId: 'a' } },
    gives: { map: 'thesis: T\n  + claim: B\n  & claim: C' },
  },
  {
    that: 'two relations that say the same become one; what led to either leads to it',
    map: `
thesis: T
  + claim #a: A
    !^ first
    +^ warrant: W
  + claim #b: B
    !^ second
    -^ counterargument: O`,
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: {
      map: `
thesis: T
  + claim: A
    !^ first\\n\\nsecond
    +^ warrant: W
    -^ counterargument: O`,
    },
  },
  {
    that: 'relations of different kinds both stay: rules speak of it',
    map: 'thesis: T\n  + claim #a: A\n  - claim #b: B',
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: { map: 'thesis: T\n  + claim #a: A\n  - @a' },
  },
  {
    that: 'the same citation twice is one',
    map: 'claim #a [s, p. 1] [s, p. 2]: A\nclaim #b [s, p. 1]: B\nsource #s:',
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: { map: 'claim [s, p. 1] [s, p. 2]: A\nsource #s:' },
  },
  {
    that: 'a node is not merged with itself',
    map: freeBuses,
    call: { name: 'merge-nodes', args: { keepId: 'c', mergeId: 'c' } },
    gives: { error: 'cannot-merge' },
  },
  {
    that: '[G6] notes that are too long together are not cut',
    map: `claim #a: A\n  ! ${'x'.repeat(3_000)}\nclaim #b: B\n  ! ${'y'.repeat(3_000)}`,
    call: { name: 'merge-nodes', args: { keepId: 'a', mergeId: 'b' } },
    gives: { error: 'cannot-merge' },
  },
  {
    that: 'an unknown node is named',
    map: freeBuses,
    call: { name: 'merge-nodes', args: { keepId: 'c', mergeId: 'gone' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the reason after “because” becomes a node of its own',
    map: 'claim #c: Buses help because people ride',
    call: { name: 'split-node', args: { nodeId: 'c', start: 11, end: 18, ...split } },
    gives: { map: 'claim: Buses help\n  + evidence: people ride' },
  },
  {
    that: 'nothing before the place is refused',
    map: 'claim #c: because people ride',
    call: { name: 'split-node', args: { nodeId: 'c', start: 0, end: 7, ...split } },
    gives: { error: 'cannot-split' },
  },
  {
    that: 'a place past the end is refused',
    map: 'claim #c: Buses help',
    call: { name: 'split-node', args: { nodeId: 'c', start: 5, end: 50, ...split } },
    gives: { error: 'cannot-split' },
  },
  {
    that: 'the middle of one character is refused',
    map: 'claim #c: a 👍 b',
    call: { name: 'split-node', args: { nodeId: 'c', start: 3, end: 3, ...split } },
    gives: { error: 'cannot-split' },
  },
  {
    that: 'an id that is taken is refused',
    map: freeBuses,
    call: { name: 'split-node', args: { nodeId: 'c', start: 4, end: 5, ...split, relationId: 'r-e' } },
    gives: { error: 'duplicate-id' },
  },
];
