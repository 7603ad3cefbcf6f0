import { describe, expect, it } from 'vitest';
import { type ChecklistInput, checklist, openBySeverity } from '#shared/assignments/checklist.ts';

const full: ChecklistInput = {
  assignment: { asks: 'both', gate: 'nothing', late: 'accepted', timeZone: 'Europe/Berlin' },
  counted: {
    nodes: 12,
    words: 820,
    open: { missing: 2, check: 3, idea: 1 },
    statements: 12,
    linked: 5,
  },
  dueAt: '2026-11-24T20:00:00Z',
  now: '2026-11-22T18:00:00Z',
  group: { title: 'Group 3', names: ['Ana', 'Ben'] },
};

type Change = {
  readonly assignment?: Partial<ChecklistInput['assignment']>;
  readonly counted?: Partial<ChecklistInput['counted']>;
} & Partial<Omit<ChecklistInput, 'assignment' | 'counted'>>;

function listed({ assignment = {}, counted = {}, ...rest }: Change = {}): string[] {
  const input = {
    ...full,
    ...rest,
    assignment: { ...full.assignment, ...assignment },
    counted: { ...full.counted, ...counted },
  };
  return checklist(input).map(({ id, state, text }) => `${id} ${state}: ${text}`);
}

const only = (id: string, change: Change) => listed(change).filter((line) => line.startsWith(id));

describe('the checklist', () => {
  it('says all there is to say', () => {
    expect(listed()).toEqual([
      'map fine: The map has 12 nodes.',
      'text fine: The text has 820 words.',
      'missing look: 2 things are missing.',
      'findings look: 3 questions and 1 idea are open.',
      'passages look: 5 of 12 statements are linked to the text.',
      'deadline fine: It is due Tue 24 Nov, 21:00 (Berlin time): 2 days from now.',
      'group fine: You hand in for Group 3: Ana, Ben.',
    ]);
  });

  it.each<[string, string, Change, string[]]>([
    [
      'one of each',
      'm',
      { counted: { nodes: 1, open: { missing: 1, check: 0, idea: 0 } } },
      ['map fine: The map has 1 node.', 'missing look: 1 thing is missing.'],
    ],
    [
      'a question',
      'findings',
      { counted: { open: { missing: 0, check: 1, idea: 0 } } },
      ['findings look: 1 question is open.'],
    ],
    [
      'ideas',
      'findings',
      { counted: { open: { missing: 0, check: 0, idea: 2 } } },
      ['findings look: 2 ideas are open.'],
    ],
    [
      'nothing open',
      'findings',
      { counted: { open: { missing: 0, check: 0, idea: 0 } } },
      ['findings fine: No question is open.'],
    ],
    [
      'nothing missing',
      'missing',
      { counted: { open: { missing: 0, check: 1, idea: 0 } } },
      ['missing fine: Nothing is missing.'],
    ],
    ['an empty map', 'map', { counted: { nodes: 0 } }, ['map look: Nothing is written on the map yet.']],
    ['an empty text', 'text', { counted: { words: 0 } }, ['text look: The text is still empty.']],
    ['a map that is not asked for', 'map', { assignment: { asks: 'text' } }, []],
    ['a text that is not asked for', 'text', { assignment: { asks: 'map' } }, []],
    ['links where only a map is asked for', 'passages', { assignment: { asks: 'map' } }, []],
    ['links to a text that is empty', 'passages', { counted: { words: 0 } }, []],
    [
      'all linked',
      'passages',
      { counted: { statements: 1, linked: 1 } },
      ['passages fine: 1 of 1 statement is linked to the text.'],
    ],
    ['no deadline', 'deadline', { dueAt: null }, ['deadline fine: There is no deadline.']],
    [
      'late and taken',
      'deadline',
      { now: '2026-11-24T23:30:00Z' },
      ['deadline look: The deadline was Tue 24 Nov, 21:00 (Berlin time): this comes 3 hours late.'],
    ],
    [
      'late and refused',
      'deadline',
      { now: '2026-11-24T23:30:00Z', assignment: { late: 'refused' } },
      ['deadline stops: The deadline was Tue 24 Nov, 21:00 (Berlin time), and late work is not taken.'],
    ],
    ['one person', 'group', { group: null }, []],
  ])('%s', (_title, id, change, lines) => {
    expect(only(id, change)).toEqual(lines);
  });
});

/** What stops handing in, by the gate and by what is open. */
describe('the gate', () => {
  const nothing = { missing: 0, check: 0, idea: 0 };
  const cases: readonly [
    string,
    Change['counted'],
    Record<'nothing' | 'missing' | 'everything', string[]>,
  ][] = [
    ['nothing is open', { open: nothing }, { nothing: [], missing: [], everything: [] }],
    [
      'something is missing',
      { open: { ...nothing, missing: 1 } },
      { nothing: [], missing: ['missing'], everything: ['missing'] },
    ],
    [
      'a question is open',
      { open: { ...nothing, check: 1 } },
      { nothing: [], missing: [], everything: ['findings'] },
    ],
    [
      'an idea is open',
      { open: { ...nothing, idea: 1 } },
      { nothing: [], missing: [], everything: ['findings'] },
    ],
    ['the map is empty', { open: nothing, nodes: 0 }, { nothing: [], missing: ['map'], everything: ['map'] }],
    [
      'the text is empty',
      { open: nothing, words: 0 },
      { nothing: [], missing: ['text'], everything: ['text'] },
    ],
  ];
  it.each(
    cases.flatMap(([title, counted, stops]) =>
      (['nothing', 'missing', 'everything'] as const).map(
        (gate) => [title, gate, counted, stops[gate]] as const,
      ),
    ),
  )('%s, the gate is “%s”', (_title, gate, counted, stops) => {
    const input = {
      ...full,
      assignment: { ...full.assignment, gate },
      counted: { ...full.counted, ...counted },
    };
    expect(
      checklist(input)
        .filter(({ state }) => state === 'stops')
        .map(({ id }) => id),
    ).toEqual(stops);
  });
});

it('counts what is open, and of a map that nobody asks for only what stands in the text', () => {
  const span = [{ ref: { type: 'passage' as const, id: 'p' }, start: 0, end: 4 }];
  const findings = [
    { status: 'open', severity: 'missing' },
    { status: 'dismissed', severity: 'missing' },
    { status: 'open', severity: 'check', spans: span },
    { status: 'open', severity: 'idea' },
  ] as const;
  const copies = findings.map((finding) => ({ ...finding, ...('spans' in finding ? { spans: span } : {}) }));
  expect([openBySeverity(copies, false), openBySeverity(copies, true)]).toEqual([
    { missing: 1, check: 1, idea: 1 },
    { missing: 0, check: 1, idea: 0 },
  ]);
});
