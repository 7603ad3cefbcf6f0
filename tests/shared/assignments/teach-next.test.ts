import { describe, expect, it } from 'vitest';
import { miniLesson, rulesDismissed, type TeachInput, teachNext } from '#shared/assignments/teach-next.ts';
import { openFinding, summaryWith } from '#tests/support/class-summary.ts';

const ruleNamed: TeachInput['ruleNamed'] = (id) =>
  ({
    reply: { title: 'Every counterargument is answered', why: 'It is the last word that a reader hears.' },
    source: { title: 'Evidence names its source', why: 'A reader wants to look it up.' },
    claim: { title: 'Every claim has evidence', why: 'A claim alone convinces nobody.' },
  })[id];
const criteria = [
  { title: 'Counterargument', rules: ['reply'] },
  { title: 'Evidence', rules: ['source', 'claim'] },
];
const names = ['Ana Alvarez', 'Kofi Boateng'];

describe('what to teach next', () => {
  it('is what is open on most maps, each map once, with the row of the rubric', () => {
    const summaries = [
      summaryWith({
        rules: ['reply', 'source'],
        findings: [
          openFinding('reply', 'Buses would be overcrowded'),
          openFinding('source', 'A survey found that'),
          openFinding('source', 'A second survey says so'),
        ],
      }),
      summaryWith({
        rules: ['reply', 'source'],
        findings: [openFinding('reply', 'Somebody has to pay for it')],
      }),
      summaryWith({ rules: ['reply'], findings: [] }),
    ];
    expect(teachNext({ summaries, criteria, ruleNamed, names })).toEqual([
      {
        ...{ ruleId: 'reply', ...ruleNamed('reply'), criteria: ['Counterargument'], maps: 2, of: 3 },
        examples: ['Buses would be overcrowded', 'Somebody has to pay for it'],
      },
      {
        ...{ ruleId: 'source', ...ruleNamed('source'), criteria: ['Evidence'], maps: 1, of: 2 },
        examples: ['A second survey says so'],
      },
    ]);
  });

  it('leaves out of the examples what names somebody of the class, what is too short and what was said before', () => {
    const texts = [
      'Kofi says buses are late',
      'As ALVAREZ has shown, fares rise',
      'Too short',
      'Fares have doubled here',
      'Fares have doubled here',
      'Alvarezian thinking is not a name',
    ];
    const summaries = texts.map((text) =>
      summaryWith({ rules: ['claim'], findings: [openFinding('claim', text)] }),
    );
    expect(teachNext({ summaries, criteria, ruleNamed, names })[0]?.examples).toEqual([
      'Alvarezian thinking is not a name',
      'Fares have doubled here',
    ]);
  });

  it('takes another place of the same map where the first one names somebody', () => {
    const findings = [
      openFinding('claim', 'Ana told me about it'),
      openFinding('claim', 'Trams are cheaper to run'),
    ];
    expect(
      teachNext({ summaries: [summaryWith({ findings })], criteria, ruleNamed, names })[0]?.examples,
    ).toEqual(['Trams are cheaper to run']);
  });

  it('shows three examples at most, in an order that says nothing about whose they are', () => {
    const summaries = ['Delta argument', 'Bravo argument', 'Alpha argument', 'Charlie argument'].map((text) =>
      summaryWith({ findings: [openFinding('claim', text)] }),
    );
    expect(teachNext({ summaries, criteria, ruleNamed, names })[0]?.examples).toEqual([
      'Alpha argument',
      'Bravo argument',
      'Charlie argument',
    ]);
  });

  it('does not count what was dismissed', () => {
    const dismissed = { ...openFinding('claim', 'Trams are cheaper'), dismissed: 'other' as const };
    expect(
      teachNext({ summaries: [summaryWith({ findings: [dismissed] })], criteria, ruleNamed, names }),
    ).toEqual([]);
  });

  it('becomes a list for a lesson', () => {
    const summaries = [summaryWith({ findings: [openFinding('claim', 'Trams are cheaper to run')] })];
    const taught = teachNext({ summaries, criteria, ruleNamed, names });
    expect(miniLesson(taught, 'Policy memo')).toBe(
      [
        'What to teach next: Policy memo',
        '',
        '1. Every claim has evidence',
        '   Open on 1 of 1 maps (row “Evidence”).',
        '   A claim alone convinces nobody.',
        '   – Trams are cheaper to run',
      ].join('\n'),
    );
  });
});

describe('rules that a class dismissed', () => {
  const dismissed = (ruleId: string, reason: 'not-needed-here' | 'rule-is-wrong' | 'already-answered') => ({
    ...openFinding(ruleId),
    dismissed: reason,
  });

  it('come with their reasons and how often they were not useful; then what is switched off', () => {
    const summaries = [
      summaryWith({
        rules: ['reply', 'source'],
        findings: [dismissed('source', 'not-needed-here'), dismissed('reply', 'already-answered')],
      }),
      summaryWith({
        rules: ['reply', 'source'],
        findings: [dismissed('source', 'rule-is-wrong'), openFinding('source'), openFinding('reply')],
      }),
    ];
    expect(rulesDismissed(summaries, { claim: false, source: true }, ruleNamed)).toEqual([
      {
        ...{ ruleId: 'source', title: 'Evidence names its source', raised: 3, dismissed: 2, isOff: false },
        byReason: { 'already-answered': 0, 'not-needed-here': 1, 'rule-is-wrong': 1, other: 0 },
        notUseful: 2 / 3,
      },
      {
        ...{
          ruleId: 'reply',
          title: 'Every counterargument is answered',
          raised: 2,
          dismissed: 1,
          isOff: false,
        },
        byReason: { 'already-answered': 1, 'not-needed-here': 0, 'rule-is-wrong': 0, other: 0 },
        notUseful: 0,
      },
      {
        ...{ ruleId: 'claim', title: 'Every claim has evidence', raised: 0, dismissed: 0, isOff: true },
        byReason: { 'already-answered': 0, 'not-needed-here': 0, 'rule-is-wrong': 0, other: 0 },
        notUseful: null,
      },
    ]);
  });
});
