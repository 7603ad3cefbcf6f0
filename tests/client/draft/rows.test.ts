import { describe, expect, test } from 'vitest';
import { linkWords, signsOf, spokenRow } from '#client/draft/card-words.ts';
import type { DraftChoices } from '#client/draft/choices.ts';
import { type DraftRow, draftRows, hasCounterargument } from '#client/draft/rows.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { essayFromMarks } from '#tests/support/essay-fixture.ts';

const draft = draftMap(
  essayFromMarks(`# A workshop

## Introduction

Most towns collect what they throw away. The council should open a workshop.

## What it keeps

First, repair keeps things out of the ground. In 2021, a survey found that 64 per cent of them worked.

## What is said against it

Critics say that nobody has time to repair a toaster. But the workshop would be open on Saturdays.

## Conclusion

The council should open it now.`),
);

const id = (words: string) => {
  const found = draft.proposals.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`No proposal has “${words}”.`);
  return found.id;
};

type Given = {
  readonly accepted?: readonly string[];
  readonly rejected?: readonly string[];
  readonly kinds?: readonly (readonly [string, NodeKindId])[];
  readonly folded?: readonly string[];
  readonly thesis?: string;
};

const choicesOf = ({ rejected = [], kinds = [] }: Given): DraftChoices => ({
  rejected: new Set(rejected.map(id)),
  kinds: new Map(kinds.map(([words, kind]) => [id(words), kind])),
});

function rowsOf(given: Given = {}): DraftRow[] {
  const accepted = new Map((given.accepted ?? []).map((words) => [id(words), `node of ${words}`]));
  const { folded = [], thesis } = given;
  const mapThesis = thesis === undefined ? null : { text: thesis };
  return draftRows(draft, accepted, choicesOf(given), new Set(folded), mapThesis);
}

/** Levels as dots. */
const lineOf = (row: DraftRow) =>
  `${'.'.repeat(row.level)} ${
    row.type === 'section'
      ? `${row.title} (${row.count}${row.isFolded ? ', folded' : ''})`
      : `${row.kind} ${row.proposal.text.split(' ').slice(0, 3).join(' ')}`
  }`;

function rowWith(words: string, given: Given = {}) {
  const row = rowsOf(given).find((candidate) => candidate.id === id(words));
  if (row?.type !== 'proposal') throw new Error(`No row has “${words}”.`);
  return row;
}

describe('the rows of a draft', () => {
  test('stand by section in the order of the text, what speaks to another of its section below it', () => {
    expect(rowsOf().map(lineOf)).toEqual([
      '. Introduction (1)',
      '.. thesis The council should',
      '. What it keeps (2)',
      '.. claim First, repair keeps',
      '... evidence In 2021, a',
      '. What is said against it (2)',
      '.. counterargument Critics say that',
      '... rebuttal But the workshop',
      '. Conclusion (1)',
      '.. thesis The council should',
    ]);
  });

  test('leave out what is on the map or rejected, and what hung below it moves up', () => {
    const rows = rowsOf({ accepted: ['First, repair'], rejected: ['Critics say'] });
    expect(rows.map(lineOf)).toEqual([
      '. Introduction (1)',
      '.. thesis The council should',
      '. What it keeps (1)',
      '.. evidence In 2021, a',
      '. What is said against it (1)',
      '.. rebuttal But the workshop',
      '. Conclusion (1)',
      '.. thesis The council should',
    ]);
  });

  test('of a folded section only the head is left', () => {
    const [, , head] = rowsOf();
    const rows = rowsOf({ folded: [head?.id ?? ''] });
    expect(rows.map(lineOf).slice(2, 4)).toEqual([
      '. What it keeps (2, folded)',
      '. What is said against it (2)',
    ]);
  });

  test('a branch is the proposal and all open ones that lead to it', () => {
    expect(rowWith('First, repair').branch).toEqual([id('First, repair'), id('In 2021')]);
    expect(rowWith('open a workshop').branch).toHaveLength(draft.proposals.length);
    expect(rowWith('open a workshop', { rejected: ['Critics say'] }).branch).not.toContain(id('Critics say'));
  });

  test.each<[string, Given, boolean]>([
    ['answered by a rebuttal', {}, false],
    ['whose rebuttal is rejected', { rejected: ['But the'] }, true],
    ['whose rebuttal is said to be a claim', { kinds: [['But the', 'claim']] }, true],
    ['that the student made of a claim', { kinds: [['Critics say', 'claim']] }, false],
  ])('a counterargument %s is asked about or not', (_name, given, isUnanswered) => {
    expect(rowWith('Critics say', given).isUnanswered).toBe(isUnanswered);
  });

  test('a draft without an open counterargument is asked about', () => {
    expect(hasCounterargument(draft, choicesOf({}))).toBe(true);
    expect(hasCounterargument(draft, choicesOf({ rejected: ['Critics say'] }))).toBe(false);
    expect(hasCounterargument(draft, choicesOf({ kinds: [['Critics say', 'claim']] }))).toBe(false);
  });
});

describe('what a card says', () => {
  test.each<[string, string, Given, string]>([
    [
      'another proposal',
      'In 2021',
      {},
      'is evidence for the claim “First, repair keeps things out of the ground”',
    ],
    [
      'a node of the map',
      'In 2021',
      { accepted: ['First, repair'] },
      'is evidence for the claim “First, repair keeps things out of the ground”, on your map',
    ],
    [
      'over a rejected one to what that speaks for',
      'In 2021',
      { rejected: ['First, repair'] },
      'is evidence for the thesis “The council should open a workshop”',
    ],
    [
      'the thesis that the map has',
      'First, repair',
      { thesis: 'Repair beats waste.' },
      'supports the thesis “Repair beats waste”, on your map',
    ],
    [
      'nothing, when what it answers is rejected',
      'But the',
      { rejected: ['Critics say'] },
      'Would stand by itself until you link it',
    ],
    [
      'by its changed kind',
      'First, repair',
      { kinds: [['First, repair', 'counterargument']] },
      'objects to the thesis “The council should open a workshop”',
    ],
    ['nothing, as the thesis', 'open a workshop', {}, 'What everything else speaks for'],
  ])('it would be linked to %s', (_name, words, given, said) => {
    expect(linkWords(rowWith(words, given))).toBe(said);
  });

  test('the signs that fired, or that the kind is the student’s own', () => {
    const { proposal } = rowWith('In 2021');
    expect(signsOf(proposal, 'evidence')).toContain('gives a share: “64 per cent”');
    expect(signsOf(proposal, 'warrant')).toEqual(['You changed it from evidence']);
  });

  test('a long sign is cut', () => {
    const words = `lists the points to come: “${'on and '.repeat(30)}”`;
    const proposal = { ...rowWith('In 2021').proposal, cues: [{ id: 'lists', words, span: null }] };
    const [sign = ''] = signsOf(proposal, 'evidence');
    expect(sign.length).toBeLessThanOrEqual(72);
    expect(sign.endsWith('…”')).toBe(true);
  });

  test('all of it when it is read out', () => {
    expect(spokenRow(rowWith('Critics say', { rejected: ['But the'] }))).toBe(
      'Counterargument, confident: Critics say that nobody has time to repair a toaster. objects to the thesis “The council should open a workshop”. Where does your essay answer this? No rebuttal was found.',
    );
  });
});
