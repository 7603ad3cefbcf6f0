import { describe, expect, it } from 'vitest';
import type { HelpReason } from '#shared/assignments/dashboard.ts';
import { type HelpInput, helpReasons } from '#shared/assignments/help-reasons.ts';
import { helpWords } from '#shared/assignments/help-words.ts';
import { cellWith, openFinding, summaryWith } from '#tests/support/class-summary.ts';

const base: HelpInput = {
  now: new Date('2026-09-18T20:00:00.000Z'),
  publishedAt: '2026-09-08T08:00:00.000Z',
  joinedAt: '2026-09-01T08:00:00.000Z',
  lastEditAt: '2026-09-18T08:00:00.000Z',
  dueAt: '2026-09-30T20:00:00.000Z',
  isHandedIn: false,
  isMissing: false,
  summary: summaryWith(),
  sittings: 0,
  cells: [],
};
const soon = '2026-09-19T22:30:00.000Z';
const missing = [1, 2, 3].map(() => openFinding('claim-needs-evidence', '', 'missing'));

const cases: [string, Partial<HelpInput>, HelpReason[], string[]][] = [
  ['somebody at work', {}, [], []],
  [
    'no draft days after the assignment was published',
    { summary: null, lastEditAt: null },
    [{ type: 'not-begun', days: 10, since: 'published' }],
    ['no draft yet; published 10 days ago'],
  ],
  [
    'no draft days after joining late',
    { summary: null, lastEditAt: null, joinedAt: '2026-09-12T20:00:00.000Z' },
    [{ type: 'not-begun', days: 6, since: 'joined' }],
    ['no draft yet; joined 6 days ago'],
  ],
  ['somebody who joined yesterday', { summary: null, joinedAt: '2026-09-17T19:00:00.000Z' }, [], []],
  ['no draft of what is not published', { summary: null, publishedAt: null }, [], []],
  [
    'a group, which has never joined',
    { summary: null, joinedAt: null },
    [{ type: 'not-begun', days: 10, since: 'published' }],
    ['no draft yet; published 10 days ago'],
  ],
  [
    'nothing after the deadline, which says more than no draft',
    { summary: null, isMissing: true, dueAt: '2026-09-17T20:00:00.000Z' },
    [{ type: 'not-handed-in', days: 1 }],
    ['handed in nothing; the deadline was yesterday'],
  ],
  [
    'nothing some hours after the deadline',
    { isMissing: true, dueAt: '2026-09-18T12:00:00.000Z' },
    [{ type: 'not-handed-in', days: 0 }],
    ['handed in nothing; the deadline was today'],
  ],
  [
    'nothing changed with the deadline near',
    { dueAt: soon, lastEditAt: '2026-09-15T20:00:00.000Z' },
    [{ type: 'unchanged', days: 3, hoursLeft: 26 }],
    ['nothing changed for 3 days; 26 hours left'],
  ],
  [
    'nothing changed, but handed in',
    { dueAt: soon, lastEditAt: '2026-09-15T20:00:00.000Z', isHandedIn: true },
    [],
    [],
  ],
  [
    'a change yesterday with the deadline near',
    { dueAt: soon, lastEditAt: '2026-09-17T08:00:00.000Z' },
    [],
    [],
  ],
  ['nothing changed with days to go', { lastEditAt: '2026-09-15T20:00:00.000Z' }, [], []],
  [
    'no evidence after three sittings',
    { summary: summaryWith({ grounds: 0 }), sittings: 3 },
    [{ type: 'no-evidence', sittings: 3 }],
    ['no evidence on the map after 3 times of work'],
  ],
  ['no evidence after two', { summary: summaryWith({ grounds: 0 }), sittings: 2 }, [], []],
  [
    'objections without any reply',
    { summary: summaryWith({ objections: 2, answered: 0 }) },
    [{ type: 'no-reply', objections: 2 }],
    ['no reply to any of 2 objections'],
  ],
  [
    'its only objection without a reply',
    { summary: summaryWith({ objections: 1, answered: 0 }) },
    [{ type: 'no-reply', objections: 1 }],
    ['no reply to the one objection'],
  ],
  ['one of two objections answered', { summary: summaryWith({ objections: 2, answered: 1 }) }, [], []],
  [
    'several things missing',
    { summary: summaryWith({ findings: missing }) },
    [{ type: 'missing', findings: 3 }],
    ['3 open findings of something missing'],
  ],
  [
    'missing things that were dismissed',
    {
      summary: summaryWith({
        findings: missing.map((finding) => ({ ...finding, dismissed: 'not-needed-here' as const })),
      }),
    },
    [],
    [],
  ],
  [
    'assessors two levels apart, where they are furthest',
    {
      cells: [
        { criterionId: 'reasons', cell: cellWith({ assessors: [1, 3] }) },
        { criterionId: 'evidence', cell: cellWith({ assessors: [4, 1, 2] }) },
      ],
    },
    [{ type: 'assessors-differ', criterionId: 'evidence', levels: 3 }],
    ['assessors differ by 3 levels on “Evidence”'],
  ],
  [
    'assessors one level apart',
    { cells: [{ criterionId: 'reasons', cell: cellWith({ assessors: [2, 3] }) }] },
    [],
    [],
  ],
];

describe('why somebody may need help', () => {
  it.each(cases)('%s', (_name, more, reasons, words) => {
    const found = helpReasons({ ...base, ...more });
    expect(found).toEqual(reasons);
    expect(found.map((reason) => helpWords(reason, () => 'Evidence'))).toEqual(words);
  });
});
