import { type CommandCase, freeBuses, withLines } from './case.ts';

const node = (id: string) => ({ type: 'node', id }) as const;
const relation = (id: string) => ({ type: 'relation', id }) as const;
/** “r” rebuts “o”, which objects to the step from “c” to “t”. */
const undercut = 'thesis #t: T\n  + claim #c: C\n    -^ counterargument #o: O\n      -^ rebuttal #r: R';

export const relationCases: readonly CommandCase[] = [
  {
    that: 'nodes that stand lead to another, together',
    map: 'thesis #t: T\nclaim #c: C\nclaim #d: D',
    call: {
      name: 'connect',
      args: {
        id: 'n',
        kind: 'support',
        premises: [
          { nodeId: 'd', order: 'a1' },
          { nodeId: 'c', order: 'a0' },
        ],
        target: node('t'),
        order: 'a0',
      },
    },
    gives: { map: 'thesis: T\n  + claim: C\n  & claim: D' },
  },
  {
    that: 'a node leads to a relation',
    map: `${undercut}\nwarrant #w: W`,
    call: {
      name: 'connect',
      args: {
        id: 'n',
        kind: 'support',
        premises: [{ nodeId: 'w', order: 'a0' }],
        target: relation('r-c'),
        order: 'a9',
      },
    },
    gives: { map: `${undercut}\n    +^ warrant: W` },
  },
  {
    that: 'a circle of reasons may stand: rules speak of it',
    map: 'thesis #t: T\n  + claim #c: C',
    call: {
      name: 'connect',
      args: {
        id: 'n',
        kind: 'support',
        premises: [{ nodeId: 't', order: 'a0' }],
        target: node('c'),
        order: 'a0',
      },
    },
    gives: { map: 'thesis #t: T\n  + claim: C\n    + @t' },
  },
  {
    that: '[G3] a node cannot lead to itself',
    map: freeBuses,
    call: {
      name: 'connect',
      args: {
        id: 'n',
        kind: 'support',
        premises: [{ nodeId: 'c', order: 'a0' }],
        target: node('c'),
        order: 'a0',
      },
    },
    gives: { error: 'premise-is-target' },
  },
  {
    that: '[G8] a premise stands once',
    map: freeBuses,
    call: {
      name: 'connect',
      args: {
        id: 'n',
        kind: 'support',
        premises: [
          { nodeId: 'c', order: 'a0' },
          { nodeId: 'c', order: 'a1' },
        ],
        target: node('t'),
        order: 'a0',
      },
    },
    gives: { error: 'duplicate-premise' },
  },
  {
    that: '[G2] a relation cannot lead to itself',
    map: freeBuses,
    call: {
      name: 'connect',
      args: {
        id: 'n',
        kind: 'support',
        premises: [{ nodeId: 'c', order: 'a0' }],
        target: relation('n'),
        order: 'a0',
      },
    },
    gives: { error: 'self-target' },
  },
  {
    that: '[G4] what leads to the relation loses its place, nodes stay',
    map: undercut,
    call: { name: 'disconnect', args: { relationId: 'r-c' } },
    gives: { map: 'thesis: T\nclaim: C\ncounterargument: O\nrebuttal: R' },
  },
  {
    that: 'an unknown relation is named',
    map: undercut,
    call: { name: 'disconnect', args: { relationId: 'c' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'a node becomes a linked reason',
    map: freeBuses,
    call: { name: 'add-premise', args: { relationId: 'r-c', nodeId: 'p', order: 'a1' } },
    gives: {
      map: withLines(freeBuses, {
        '  - counterargument': '  & claim (parked): Trams too\n  - counterargument',
        'claim #p (parked): Trams too\n': '',
      }),
    },
  },
  {
    that: '[G8] a premise is not added twice',
    map: freeBuses,
    call: { name: 'add-premise', args: { relationId: 'r-e', nodeId: 'f', order: 'a1' } },
    gives: { error: 'duplicate-premise' },
  },
  {
    that: '[G3] the target does not become a premise',
    map: freeBuses,
    call: { name: 'add-premise', args: { relationId: 'r-e', nodeId: 'c', order: 'a1' } },
    gives: { error: 'premise-is-target' },
  },
  {
    that: 'an unknown node is named',
    map: freeBuses,
    call: { name: 'add-premise', args: { relationId: 'r-e', nodeId: 'gone', order: 'a1' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the relation stays with the reasons that are left',
    map: 'claim: C\n  + evidence #e: E\n    +^ warrant #w: W\n  & evidence #f: F',
    call: { name: 'remove-premise', args: { relationId: 'r-e', nodeId: 'f' } },
    gives: { map: 'claim: C\n  + evidence: E\n    +^ warrant: W\nevidence: F' },
  },
  {
    that: '[G4] with its last premise the relation goes, and what leads to it',
    map: undercut,
    call: { name: 'remove-premise', args: { relationId: 'r-o', nodeId: 'o' } },
    gives: { map: 'thesis: T\n  + claim: C\ncounterargument: O\nrebuttal: R' },
  },
  {
    that: 'a node that is no premise is named',
    map: freeBuses,
    call: { name: 'remove-premise', args: { relationId: 'r-e', nodeId: 't' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'the kind changes, what leads there stays',
    map: undercut,
    call: { name: 'change-relation-kind', args: { relationId: 'r-c', kind: 'restate' } },
    gives: { map: undercut.replace('+', '=') },
  },
  {
    that: 'an unknown relation is named',
    map: undercut,
    call: { name: 'change-relation-kind', args: { relationId: 'gone', kind: 'restate' } },
    gives: { error: 'unknown-record' },
  },
  {
    that: 'a relation moves with its premises and what hangs on it',
    map: freeBuses,
    call: { name: 'retarget', args: { relationId: 'r-e', target: node('p'), order: 'a0' } },
    gives: {
      map: `
thesis: Buses should be free
  + claim (qualifier: in cities): More people ride
    +^ warrant: The change is due to fares
  - counterargument: Money is missing
    - rebuttal (strategy refute): Fares paid little
claim (parked): Trams too
  + evidence(statistic): Ridership rose
  & evidence: Fares were stable`,
    },
  },
  {
    that: '[G2] a relation cannot lead to itself by way of another',
    map: undercut,
    call: { name: 'retarget', args: { relationId: 'r-c', target: relation('r-r'), order: 'a0' } },
    gives: { error: 'self-target' },
  },
  {
    that: '[G3] its premise cannot become its target',
    map: freeBuses,
    call: { name: 'retarget', args: { relationId: 'r-e', target: node('f'), order: 'a0' } },
    gives: { error: 'premise-is-target' },
  },
  {
    that: '[G1] it cannot lead to nothing',
    map: freeBuses,
    call: { name: 'retarget', args: { relationId: 'r-e', target: relation('c'), order: 'a0' } },
    gives: { error: 'dangling-end' },
  },
  {
    that: 'a root moves among the roots',
    map: 'claim #a: A\nclaim #b: B',
    call: { name: 'reorder', args: { ref: node('b'), order: 'Zz' } },
    gives: { map: 'claim: B\nclaim: A' },
  },
  {
    that: 'a relation moves among those of its target',
    map: 'thesis: T\n  + claim #a: A\n  + claim #b: B',
    call: { name: 'reorder', args: { ref: relation('r-b'), order: 'Zz' } },
    gives: { map: 'thesis: T\n  + claim: B\n  + claim: A' },
  },
  {
    that: 'a premise moves inside its relation',
    map: 'thesis: T\n  + claim #a: A\n  & claim #b: B',
    call: {
      name: 'reorder',
      args: { ref: { type: 'premise', relationId: 'r-a', nodeId: 'b' }, order: 'Zz' },
    },
    gives: { map: 'thesis: T\n  + claim: B\n  & claim: A' },
  },
  {
    that: 'a node that is no premise is named',
    map: 'thesis #t: T\n  + claim #a: A',
    call: {
      name: 'reorder',
      args: { ref: { type: 'premise', relationId: 'r-a', nodeId: 't' }, order: 'Zz' },
    },
    gives: { error: 'unknown-record' },
  },
];
