import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentKinds } from '#shared/assessment/comment.ts';
import type { BankDraft, BankReading } from '#shared/assessment/exchange/bank-format.ts';
import { guarded, unguarded } from '#shared/assessment/exchange/guarded.ts';
import { bankFormatNamed, bankFormats, guessBankFormat } from '#shared/assessment/exchange/index.ts';
import { pick, printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

function formatOf(id: string) {
  const format = bankFormatNamed(id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}

const entry = (text: string, fields: Partial<BankDraft> = {}): BankDraft => ({
  ...{ text, criterion: '', kind: 'suggestion', nextStep: '', link: '', deduction: null },
  ...fields,
});

const noted = ({ entries, problems, losses }: BankReading) => ({
  entries: entries.map(({ text, criterion, deduction }) => [criterion, text, deduction]),
  problems: problems.map(({ at, message }) => `${at}: ${message}`),
  losses,
});

const pieces = [
  'Say why',
  'a, b',
  '"so"',
  '=1+1',
  '-3',
  '@you',
  '+',
  "'=x",
  '主張',
  'two\nlines',
  'x: y',
  '＝1',
  '\\',
  '#1',
];

function randomEntry(random: Random): BankDraft {
  const words = () =>
    Array.from({ length: 1 + wholeBelow(random, 4) }, () => pick(random, pieces))
      .join(' ')
      .trim();
  return entry(`c ${words()}`.slice(random() < 0.5 ? 2 : 0).trim(), {
    criterion: pick(random, ['', 'Claim', 'Sources, all', '=Voice']) ?? '',
    kind: pick(random, commentKinds) ?? 'question',
    nextStep: random() < 0.5 ? '' : words(),
    link: random() < 0.5 ? '' : 'https://guide.example/a,b',
    deduction: random() < 0.7 ? null : wholeBelow(random, 500) / 100,
  });
}

describe('a comment bank', () => {
  it('comes back from a spreadsheet exactly', () => {
    const random = seededRandom(printedSeed('comment bank as CSV'));
    const { read, write } = formatOf('csv');
    for (let run = 0; run < 60; run += 1) {
      const entries = Array.from({ length: 1 + wholeBelow(random, 8) }, () => randomEntry(random));
      const { text, losses } = write(entries.map((draft) => ({ ...draft, uses: 0 })));
      expect(losses).toEqual([]);
      expect(guessBankFormat(text)).toBe('csv');
      expect(read(text)).toEqual({ entries, problems: [], losses: [] });
    }
  });

  it.each(['markus-csv', 'markus-yaml'])('comes back from %s with texts, criteria and deductions', (id) => {
    const random = seededRandom(printedSeed(`comment bank as ${id}`));
    const { read, write } = formatOf(id);
    const sorted = (drafts: readonly BankDraft[]) =>
      drafts.map((draft) => JSON.stringify([draft.criterion, draft.text, draft.deduction])).sort();
    for (let run = 0; run < 60; run += 1) {
      const entries = Array.from({ length: 1 + wholeBelow(random, 8) }, () => randomEntry(random));
      const { text, losses } = write(entries.map((draft) => ({ ...draft, uses: 0 })));
      const reading = read(text);
      expect([reading.problems, reading.losses]).toEqual([[], []]);
      expect(sorted(reading.entries)).toEqual(
        sorted(entries.map((draft) => (draft.criterion === '' ? { ...draft, deduction: null } : draft))),
      );
      const told = losses.join('\n');
      expect(told.includes('the next step')).toBe(entries.some(({ nextStep }) => nextStep !== ''));
      expect(told.includes('the kind')).toBe(entries.some(({ kind }) => kind !== 'suggestion'));
    }
  });

  it('is empty in every format when it is empty', () => {
    expect(bankFormats.map(({ write }) => write([]).losses)).toEqual([[], [], []]);
  });
});

describe('a bank in a spreadsheet', () => {
  const { read } = formatOf('csv');

  it('is read by its headings, in any order, and names what it cannot take', () => {
    const text = [
      'Kind;Criterion;COMMENT;URL;Mine;Deduction;Uses',
      'Strength;Claim;Clear from the start;https://guide.example;;;3',
      'praise;;Nice;javascript:alert(1);x;much;',
      ';Claim;;;;;',
      'question;Voice;Whose words?;guide.example/voice;;1,5;0',
    ].join('\r\n');
    expect(read(text)).toEqual({
      entries: [
        entry('Clear from the start', {
          criterion: 'Claim',
          kind: 'strength',
          link: 'https://guide.example',
        }),
        entry('Nice'),
        entry('Whose words?', {
          criterion: 'Voice',
          kind: 'question',
          link: 'guide.example/voice',
          deduction: 1.5,
        }),
      ],
      problems: [
        {
          at: 'row 3',
          message:
            'There is no kind “praise”: use strength, question, suggestion. The comment came in as a suggestion.',
        },
        { at: 'row 3', message: 'The deduction “much” is no number of points; it was left out.' },
        {
          at: 'row 3',
          message: 'The link of “Nice” is no web address and was left out: “javascript:alert(1)”.',
        },
        { at: 'row 4', message: 'The row has no comment; it was left out.' },
      ],
      losses: ['How often a comment was used is counted anew here.', 'The column “Mine” has no place here.'],
    });
  });

  it('may be a list of comments without a heading', () => {
    expect(noted(read('Say why.\nName the source.\n')).entries).toEqual([
      ['', 'Say why.', null],
      ['', 'Name the source.', null],
    ]);
  });

  it('is refused without the heading that says where the comments are', () => {
    expect(() => read('A,B\nc,d')).toThrow(/must have the heading “Comment”/);
  });

  it('cuts a comment that is too long, and says so', () => {
    const { entries, problems } = read(`Comment\n${'x'.repeat(5_001)}`);
    expect(entries[0]?.text).toHaveLength(5_000);
    expect(problems[0]?.message).toMatch(/longer than 5000 characters and was cut there/);
  });

  it('has at most 2000 comments', () => {
    const { entries, problems } = read(`Comment\n${'x\n'.repeat(2_002)}`);
    expect([entries.length, problems]).toEqual([
      2_000,
      [{ at: 'row 2002', message: 'At most 2000 comments are read from a file; the rest was left out.' }],
    ]);
  });
});

describe('annotations of MarkUs', () => {
  it('have a criterion and deductions, or neither', () => {
    const text =
      'Claims,,Say it once.,"Who, exactly?"\nSources,Evidence,Name it.,1,Date it.,,Which?,some\n,,Lost\nEmpty,\n';
    expect(noted(formatOf('markus-csv').read(text))).toEqual({
      entries: [
        ['Claims', 'Say it once.', null],
        ['Claims', 'Who, exactly?', null],
        ['Evidence', 'Name it.', 1],
        ['Evidence', 'Date it.', null],
        ['Evidence', 'Which?', null],
        ['', 'Lost', null],
      ],
      problems: [
        'row 2: “Date it.” has no deduction, which MarkUs wants with a criterion; it came in without.',
        'row 2: The deduction of “Which?” is no number and was left out: “some”.',
        'row 3: The row names no category; its comments came in without a criterion.',
      ],
      losses: [
        'The category “Sources” of comments on “Evidence” has no place here.',
        'The category “Empty” has no comments, so nothing of it is here.',
      ],
    });
  });

  it('as YAML name the lines that are no comments', () => {
    const text =
      'Claims:\n  - Say it once.\n  - {a: b}\nSources:\n  criterion: Sources\n  texts:\n    - [Name it., 0.5]\n    - [Date it., some]\nOdd: words\n';
    expect(noted(formatOf('markus-yaml').read(text))).toEqual({
      entries: [
        ['Claims', 'Say it once.', null],
        ['Sources', 'Name it.', 0.5],
        ['Sources', 'Date it.', null],
      ],
      problems: [
        'line 3: A comment of “Claims” is no text; it was left out.',
        'line 8: The deduction of “Date it.” is no number and was left out: “some”.',
        'line 9: “Odd” has no list of comments; it was left out.',
      ],
      losses: [],
    });
  });

  it.each([
    ['markus-csv', 'a\nb'],
    ['markus-csv', ''],
    ['markus-yaml', '- a'],
    ['markus-yaml', `a: ${'['.repeat(60)}`],
  ])('%s refuses %j', (id, text) => {
    expect(() => formatOf(id).read(text)).toThrow(expect.objectContaining({ code: 'file-not-readable' }));
  });
});

it('the format of a bank is found by itself', () => {
  expect(
    [
      'Comment,Criterion\na,b',
      'Say why.\nName it.',
      'Claims,,Say it once.',
      'Claims:\n  - Say it once.',
      'Claims: [Say it once.]',
    ].map(guessBankFormat),
  ).toEqual(['csv', 'csv', 'markus-csv', 'markus-yaml', 'markus-yaml']);
});

it.each(['=1+1', '+1', '-1', '@a', '\tx', "'=1", "''=1", '＝1'])(
  '%j opens as text and comes back',
  (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  },
);

it.each(['plain', "it's", "'quoted'", '1-2', ''])('%j is let be', (text) => {
  expect([guarded(text), unguarded(text)]).toEqual([text, text]);
});

/** They lie beside the project and are no part of it: skipped without them. */
const folder = join(import.meta.dirname, '../../../../../shared/data/rubrics/markus');

describe.skipIf(!existsSync(folder))('real annotations of MarkUs (skipped where they are absent)', () => {
  it.each([
    ['annotation_categories.csv', 'markus-csv', [5, 3, 3, 1, 0, 1], ['Question 6 Mark', 1]],
    ['annotation_categories.yml', 'markus-yaml', [5, 3, 3, 1, 0, 2], ['Question 6', 1]],
  ] as const)('%s', (name, format, counts, last) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(guessBankFormat(text)).toBe(format);
    const { entries, problems, losses } = formatOf(format).read(text);
    const counted = [1, 2, 3, 4, 5, 6].map(
      (question) => entries.filter(({ criterion }) => criterion.startsWith(`Question ${question}`)).length,
    );
    expect(counted).toEqual(counts);
    const final = entries.at(-1);
    expect([final?.criterion, final?.deduction]).toEqual(last);
    expect(entries.slice(0, -2).every(({ deduction }) => deduction === null)).toBe(true);
    expect(problems).toEqual([]);
    expect(losses).toEqual(
      expect.arrayContaining(['The category “Question 5” has no comments, so nothing of it is here.']),
    );
  });
});
