import { describe, expect, it } from 'vitest';
import { levelHeading } from '#shared/rubric/exchange/table/header.ts';
import { noted, refusalOf, rubricFormat } from '#tests/support/rubric-exchange.ts';

const { read } = rubricFormat('table');
const cells = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

describe('a heading of a level', () => {
  it.each([
    ['4 Exceeds', 'Exceeds', 4],
    ['Exceeds (4 pts)', 'Exceeds', 4],
    ['Exceeds (4)', 'Exceeds', 4],
    ['Exceeds [2,5 points]', 'Exceeds', 2.5],
    ['(3) Meets', 'Meets', 3],
    ['3 - Meets', 'Meets', 3],
    ['3 points: Meets', 'Meets', 3],
    ['Meets: 3', 'Meets', 3],
    ['Meets – 3 points', 'Meets', 3],
    ['Meets 3 pts', 'Meets', 3],
    ['A (90-100)', 'A', 100],
    ['100–90 Excellent', 'Excellent', 100],
    ['4', '', 4],
    ['10 pts', '', 10],
    ['Excellent', 'Excellent', null],
    ['Level 3', 'Level 3', null],
    ['Below (see note)', 'Below (see note)', null],
    ['Too many (1001)', 'Too many (1001)', null],
  ])('%s', (words, title, points) => expect(levelHeading(words)).toEqual({ title, points }));
});

describe('a pasted table', () => {
  it.each([
    [
      'from a spreadsheet, with points in the header and weights',
      cells(
        ['Criteria', 'Weight', '4 Sharp', '2 Blurred', '0 Missing'],
        ['Claim', '60%', 'One claim', '"Several,\nor vague"', 'None'],
        ['Sources', '40%', 'All checked', 'Some', ''],
      ),
      [
        'Imported rubric',
        'Claim: Sharp 4 (One claim); Blurred 2 (Several,\nor vague); Missing 0 (None) | 60 %',
        'Sources: Sharp 4 (All checked); Blurred 2 (Some); Missing 0 | 40 %',
      ],
      [],
    ],
    [
      'as Markdown, with a heading above',
      '## Op-ed\n\n| Criterion | Sharp (3 pts) | Blurred (1 pt) |\n|:--|--:|---|\n| **Claim** | One \\| only<br>one | Several |\n',
      ['Op-ed', 'Claim: Sharp 3 (One | only\none); Blurred 1 (Several)'],
      [],
    ],
    [
      'separated by commas, with a title row, a description column and a sum',
      'Op-ed,,,\nCriterion,Description,Good (2),Bad (0)\nClaim,What it wants,Yes,No\nTotal,,2,\n',
      ['Op-ed', 'Claim [What it wants]: Good 2 (Yes); Bad 0 (No)'],
      ['Row 4, “Total”, was taken for a sum and left out.'],
    ],
    [
      'with weights as shares of 1 and the criterion’s words below its name',
      cells(
        ['Trait', 'Share', 'Good (2)'],
        ['"Claim\nWhat it wants"', '0,25', 'Yes'],
        ['Voice', '0.75', 'Own'],
      ),
      ['Imported rubric', 'Claim [What it wants]: Good 2 (Yes) | 25 %', 'Voice: Good 2 (Own) | 75 %'],
      [],
    ],
    [
      'with weights beside the names and a column of best points',
      cells(['', 'Good (2)', 'Points'], ['Claim (30%)', 'Yes', '2'], ['Voice (60 %)', 'Own', '5']),
      ['Imported rubric', 'Claim: Good 2 (Yes) | 30 %', 'Voice: Good 2 (Own) | 60 %'],
      [
        '“Voice”: the column of points says “5”, the best level has 2.',
        'The weights add up to 90, not to 100 per cent. Check them.',
      ],
    ],
    [
      'with no points at all',
      cells(['Criterion', 'Excellent', 'Fair', 'Poor'], ['Claim', 'One', 'Two', 'None']),
      ['Imported rubric', 'Claim: Excellent 2 (One); Fair 1 (Two); Poor 0 (None)'],
      ['The levels say no points; 2, 1, 0 were put from left to right. Check them before you save.'],
    ],
    [
      'with no points, the low level first',
      cells(['Criterion', 'Beginning', 'Secure'], ['Claim', 'None', 'One']),
      ['Imported rubric', 'Claim: Beginning 0 (None); Secure 1 (One)'],
      ['The levels say no points; 0, 1 were put from left to right. Check them before you save.'],
    ],
    [
      'with points in its cells',
      cells(['Criterion', 'Good', 'Bad'], ['Claim', '10 pts: One claim', 'None (2 points)']),
      ['Imported rubric', 'Claim: Good 10 (One claim); Bad 2 (None)'],
      [],
    ],
    [
      'without a header',
      cells(['Claim', 'The piece makes one claim that can be argued with.', 'It makes several.']),
      [
        'Imported rubric',
        'Claim: Level 1 1 (The piece makes one claim that can be argued with.); Level 2 0 (It makes several.)',
      ],
      [
        'The first row does not look like a header, so the levels have numbers for names.',
        'The levels say no points; 1, 0 were put from left to right. Check them before you save.',
      ],
    ],
    [
      'with points in a second row of the header',
      cells(['Criterion', 'Good', 'Bad'], ['', '4', '1,5 pts'], ['Claim', 'One', 'None']),
      ['Imported rubric', 'Claim: Good 4 (One); Bad 1.5 (None)'],
      [],
    ],
    [
      'with words of its own in the corner',
      cells(
        ['Our op-ed', 'Excellent', 'Poor'],
        ['Claim', 'The piece makes one claim that can be argued with.', 'It makes several.'],
      ),
      [
        'Imported rubric',
        'Claim: Excellent 1 (The piece makes one claim that can be argued with.); Poor 0 (It makes several.)',
      ],
      ['The levels say no points; 1, 0 were put from left to right. Check them before you save.'],
    ],
    [
      'for comments only',
      cells(['Criterion', 'Description'], ['Claim', 'What it wants']),
      ['Imported rubric', 'Claim [What it wants]: '],
      [],
    ],
    [
      'with weights in some rows',
      cells(['Criterion', 'Weight', 'Good (1)'], ['Claim', '50', 'Yes'], ['Voice', '', 'Own']),
      ['Imported rubric', 'Claim: Good 1 (Yes)', 'Voice: Good 1 (Own)'],
      ['Only some rows have a weight; the weights were left out.'],
    ],
  ])('%s', (_name, text, rubric, losses) => {
    expect(noted(read(text))).toEqual({ rubrics: [rubric], problems: [], losses });
  });

  it('names the rows and cells that have no place', () => {
    const text = cells(
      ['Criterion', '', 'Good (1)', 'Weight'],
      ['', '', 'continues here', ''],
      ['Claim', 'stray', 'Yes', 'much', 'beyond'],
    );
    expect(noted(read(text)).problems).toEqual([
      'row 2: The row names no criterion and was left out: “continues here”. If its cells continue the row above, join them there.',
      'row 3: “Claim” has cells to the right of the header; they were left out.',
      'row 3: The cell “stray” stands in a column without a use; it was left out.',
      'row 3: The weight “much” of “Claim” is no number; it was left out.',
    ]);
    expect(noted(read('| A | B (1) |\n|--|--|\n| Claim | Yes |\n\nThat is all.')).problems).toEqual([
      'row 5: The line is no row of the table and was left out: “That is all.”.',
    ]);
    expect(noted(read(cells(['Criterion', 'Good (1)'], ['Total', '1']))).problems).toEqual([
      'row 1: There is no row with a criterion below the header.',
    ]);
  });

  it.each([
    ['nothing', ' \n\n'],
    ['one column', 'Claim\nVoice'],
  ])('is refused with %s', (_name, text) => expect(refusalOf('table', text)).toBe('file-not-readable'));
});
