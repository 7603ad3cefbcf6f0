import { describe, expect, it } from 'vitest';
import {
  noted,
  refusalOf,
  rubricFixture,
  rubricFormat,
  rubricWith,
  writtenAs,
} from '#tests/support/rubric-exchange.ts';

const yaml = rubricFormat('markus-yaml');
const csv = rubricFormat('markus-csv');

describe('criteria of MarkUs as YAML', () => {
  it('are read by type, names as they stand, and the bad ones are named', () => {
    expect(noted(yaml.read(rubricFixture('markus-criteria.yml')))).toEqual({
      rubrics: [
        [
          'Imported rubric',
          'Claim: Sharp 4 (One claim, arguable); 2 2.5 (Several claims)',
          'Sources [Any mark up to three.]: Full marks 3; No marks 0 | range',
          'Sources: Yes 1; No 0',
        ],
      ],
      problems: [
        'line 15: “Voice” is of a type that MarkUs does not have: “stars”; it was left out.',
        'line 18: “Length” has a level “Fits” that has “much” for points; a number from 0 to 1000 is needed; it was left out.',
      ],
      losses: ['“Sources” is a bonus in MarkUs; here it counts like the others.'],
    });
  });

  it.each([
    ['no best mark', 'C: {type: flexible}', 'problem line 1: “C” has no points; it was left out.'],
    ['no levels', 'C: {type: rubric, max_mark: 2}', 'problem line 1: “C” has no levels; it was left out.'],
    [
      'a name with words only',
      'C: words\nD: {type: checkbox, max_mark: 1}',
      'problem line 1: “C” is no criterion: it has no type, max_mark or levels; it was left out.',
    ],
    [
      'another best mark',
      'C: {max_mark: 5, levels: {A: {mark: 4}}}',
      'loss “C”: its max_mark 5 is not the mark of its best level; 4 counts here.',
    ],
    [
      'hidden from assistants',
      'C: {type: checkbox, max_mark: 1, ta_visible: false}',
      'loss “C” is hidden from teaching assistants in MarkUs; here every assessor sees it.',
    ],
    [
      'for peers',
      'C: {type: checkbox, max_mark: 1, peer_visible: true}',
      'loss “C” is for peer reviewers too in MarkUs; a rubric does not say that here.',
    ],
    [
      'a mark of three decimals',
      'C: {levels: {A: {mark: 1.005}}}',
      'loss “C”: the mark 1.005 was read as 1.',
    ],
  ])('tell of %s', (_name, text, told) => {
    const { problems, losses } = noted(yaml.read(text));
    expect([
      ...problems.map((problem) => `problem ${problem}`),
      ...losses.map((loss) => `loss ${loss}`),
    ]).toEqual([told]);
  });

  it.each([
    ['other words', 'just: words'],
    ['a list', '- a\n- b'],
    ['no YAML', 'a: [1, 2'],
    ['nothing', ''],
    ['an alias that holds itself', 'a: &a\n  type: rubric\n  levels: *a\n'],
    ['an alias of nothing', 'a: {type: rubric, levels: *none}'],
  ])('are refused with %s', (_name, text) =>
    expect(refusalOf('markus-yaml', text)).toBe('file-not-readable'),
  );

  it('may use aliases in moderation', () => {
    const text = 'A: {levels: &l {Good: {mark: 2}, Bad: {mark: 0}}}\nB: {levels: *l}\n';
    expect(noted(yaml.read(text)).rubrics).toEqual([
      ['Imported rubric', 'A: Good 2; Bad 0', 'B: Good 2; Bad 0'],
    ]);
  });
});

describe('criteria of MarkUs as CSV', () => {
  it('have three fields a level, and bad rows are named', () => {
    expect(noted(csv.read(rubricFixture('markus-three-fields.csv')))).toEqual({
      rubrics: [
        [
          'Imported rubric',
          'Claim: Sharp 4 (One claim, arguable); Blurred 2 (Several claims); Missing 0 (No claim)',
          'Sources: Checked 3 (Every figure can be looked up); Thin 1.5 (Some can)',
        ],
      ],
      problems: [
        'row 3: “Voice” does not have three cells for each level (name, description, mark); the row was left out.',
        'row 4: “Length”: the level “Fits” has “two” for points; a number from 0 to 1000 is needed; the row was left out.',
      ],
      losses: [],
    });
  });

  it('may have four, as in MarkUs’s own sample, also where three would divide the row', () => {
    const levels = [4, 3, 0]
      .map((mark) => `L${mark}, ${mark === 3 ? 9 : mark}, words ${mark}, ${mark}`)
      .join(', ');
    expect(noted(csv.read(`Claim, ${levels}\n`))).toEqual({
      rubrics: [['Imported rubric', 'Claim: L4 4 (words 4); L3 3 (words 3); L0 0 (words 0)']],
      problems: [],
      losses: ['“Claim”: the number “9” of the level “L3” has no place here.'],
    });
  });

  it.each([
    ['nothing', ' \n'],
    ['no row that fits', 'a,b\nc,d'],
  ])('are refused with %s', (_name, text) => expect(refusalOf('markus-csv', text)).toBe('file-not-readable'));

  it('name a row without a name', () => {
    expect(noted(csv.read('A,Good,,1\n,Good,,1')).problems).toEqual([
      'row 2: The row names no criterion; it was left out.',
    ]);
  });
});

describe('a file for MarkUs', () => {
  const rubric = rubricWith([
    {
      title: 'Claim',
      description: 'One.',
      usesRange: true,
      levels: [
        { title: 'A', points: 2.25 },
        { title: 'A', points: 0 },
      ],
    },
    {
      title: 'Claim',
      usesRange: true,
      levels: [
        { title: 'Full marks', points: 3 },
        { title: 'No marks', points: 0 },
      ],
    },
    { title: 'Remarks' },
  ]);

  it('has names only once, leaves out what has no marks, and says so', () => {
    const { text, losses } = writtenAs('markus-yaml', [rubric]);
    expect(losses).toEqual([
      'MarkUs has no place for a rubric’s title: “Op-ed” is not in the file.',
      'MarkUs has no criteria without marks: “Remarks” is not in the file.',
      'MarkUs rounds the best mark of a criterion to tenths: that of “Claim” is 2.25.',
      'MarkUs knows criteria by name: “Claim” is called “Claim (2)”.',
      'MarkUs shows no description of a criterion with levels; that of “Claim” is in the file.',
      'MarkUs has no points between two levels: “Claim” allows them here.',
      'MarkUs knows levels by name: in “Claim” one called “A” becomes “A (2)”.',
    ]);
    expect(noted(yaml.read(text)).rubrics).toEqual([
      ['Imported rubric', 'Claim [One.]: A 2.25; A (2) 0', 'Claim (2): Full marks 3; No marks 0 | range'],
    ]);
    expect(text).toContain('Claim (2):\n  type: flexible\n  max_mark: 3\n  ta_visible: true\n');
  });

  it('quotes what Ruby’s YAML would not take for text', () => {
    const levels = ['Yes', 'off', '1:30', '2026-01-01', '12', '~'].map((title) => ({ title, points: 1 }));
    const { text } = writtenAs('markus-yaml', [rubricWith([{ title: 'No', levels }])]);
    const names = [...text.matchAll(/^(?: {4})?("[^"]+"):$/gm)].map(([, name]) => name);
    expect(names).toEqual(['"No"', '"Yes"', '"off"', '"1:30"', '"2026-01-01"', '"12"', '"~"']);
    expect(text).not.toContain('!!');
  });

  it('says that CSV has no types', () => {
    expect(writtenAs('markus-csv', [rubric]).losses).toEqual(
      expect.arrayContaining([
        'MarkUs CSV has no place for the description of “Claim”.',
        'MarkUs CSV has no place for points between two levels of “Claim” and “Claim”.',
      ]),
    );
  });
});
