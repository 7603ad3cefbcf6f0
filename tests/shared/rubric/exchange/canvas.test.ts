import { describe, expect, it } from 'vitest';
import {
  noted,
  refusalOf,
  rubricFixture,
  rubricFormat,
  rubricWith,
  writtenAs,
} from '#tests/support/rubric-exchange.ts';

const { read } = rubricFormat('canvas-csv');
const header =
  'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points';

describe('a Canvas rubric file', () => {
  it('gives its good rows although others are bad, and names those', () => {
    expect(noted(read(rubricFixture('canvas-with-bad-rows.csv')))).toEqual({
      rubrics: [
        [
          'Op-ed, final draft',
          'Claim [What the writer\nwants us to believe]: Sharp 4.5 (One claim, "arguable"); Blurred 2 (Several claims); Missing 0 | range',
          'Sources: Checked 3 (Every figure can be looked up); Thin 1.25',
        ],
        ['Peer note', 'Kindness: Yes 10; No 0 | range'],
      ],
      problems: [
        'row 4: “Voice” names no rubric, so it is not clear where it belongs; it was left out. Repeat the rubric’s name in every row.',
        'row 5: “Length”: the rating “Too long” has no points; the row was left out.',
        'row 8: The row names no criterion; it was left out.',
      ],
      losses: ['“Kindness”: “10-8” was read as 10.'],
    });
  });

  it.each([
    [
      'points that are no number',
      'R,C,,,Good,,many',
      'row 2: “C”: the rating “Good” has “many” for points; a number from 0 to 1000 is needed; the row was left out.',
    ],
    [
      'negative points',
      'R,C,,,Good,,-2',
      'row 2: “C”: the rating “Good” has “-2” for points; a number from 0 to 1000 is needed; the row was left out.',
    ],
    [
      'too many points',
      'R,C,,,Good,,1001',
      'row 2: “C”: the rating “Good” has “1001” for points; a number from 0 to 1000 is needed; the row was left out.',
    ],
    ['no ratings', 'R,C,Words,true,,,', 'row 2: “C” has no ratings; it was left out.'],
    [
      'thirteen ratings',
      `R,C,,${',Good,,1'.repeat(13)}`,
      'row 2: “C” has 13 levels; the first 12 were kept, the rest left out.',
    ],
    [
      'a name too long',
      `R,${'x'.repeat(301)},,,Good,,1`,
      `row 2: The title of “${'x'.repeat(59)}…” was longer than 300 characters and was cut there.`,
    ],
    [
      'a quotation mark never closed',
      'R,C,,,Good,,1\nR,"D,,,Good,,1',
      'row 3: A quotation mark is opened here and never closed, so the rest of the file may have gone into one cell.',
    ],
    [
      'a rating without a name',
      'R,C,,,,Words,3',
      'row 2: “C”: rating 1 has no name, and Canvas would skip it; it is called “3 points”.',
    ],
  ])('is told of %s', (_name, rows, problem) => {
    expect(noted(read(`${header}\n${rows}\n`)).problems).toContain(problem);
  });

  it.each([
    ['wider than its header', `${header}\nR,C,,,Good,,2,Bad,,0`, 'C: Good 2; Bad 0'],
    [
      'separated by semicolons, with decimal commas',
      `${header.replaceAll(',', ';')}\nR;C;;;Good;;2,5;;;`,
      'C: Good 2.5',
    ],
    ['with tabs', `${header.replaceAll(',', '\t')}\nR\tC\t\t1\tGood\t\t2`, 'C: Good 2 | range'],
    [
      'with its ratings in another order of columns',
      `Criteria Name,Rubric Name,Rating Points,My Rating Name,Rating Points,My Rating Name\nC,R,2,Good,0,Bad`,
      'C: Good 2; Bad 0',
    ],
    ['with old line ends', `${header}\rR,C,,,Good,,2`, 'C: Good 2'],
  ])('is read when it is %s', (_name, text, criterion) => {
    expect(noted(read(text))).toEqual({ rubrics: [['R', criterion]], problems: [], losses: [] });
  });

  it.each([
    ['nothing', ''],
    ['no header', 'R,C,,,Good,,2'],
    ['another header', 'Name,Points\nC,2'],
  ])('is refused with %s', (_name, text) => expect(refusalOf('canvas-csv', text)).toBe('file-not-readable'));

  it('has at most 60 criteria a rubric', () => {
    const rows = Array.from({ length: 62 }, (_, index) => `R,C${index + 1},,,Good,,1`);
    const { rubrics, problems } = read([header, ...rows].join('\n'));
    expect(rubrics[0]?.criteria).toHaveLength(60);
    expect(problems).toEqual([
      { at: 'row 62', message: 'A rubric has at most 60 criteria; from “C61” on, 2 were left out.' },
    ]);
  });
});

describe('a file for Canvas', () => {
  it('has no byte order mark, names the rubric in every row, and is as wide as its widest criterion', () => {
    const rubric = rubricWith([
      { title: 'Claim', levels: [{ points: 2.5 }, { points: 1 }], usesRange: true },
      { title: 'Voice', description: 'two\nlines', levels: [{ points: 1 }] },
    ]);
    expect(writtenAs('canvas-csv', [rubric])).toEqual({
      text: [
        `${header},Rating Name,Rating Description,Rating Points`,
        'Op-ed,Claim,,true,Level 1,,2.5,Level 2,,1',
        'Op-ed,Voice,"two\nlines",false,Level 1,,1,,,',
        '',
      ].join('\r\n'),
      losses: [],
    });
  });

  it('says what Canvas cannot hold, naming the criteria', () => {
    const rubric = rubricWith(
      [
        {
          title: 'Claim',
          weight: 60,
          nodeKinds: ['claim'],
          levels: [{ title: '', points: 3, feedback: 'Well done.' }],
        },
        { title: 'Remarks' },
        { title: ' ', weight: 40, levels: [{ points: 1 }] },
      ],
      {
        description: 'For the school paper',
        origin: 'Our own',
        rules: [{ ruleId: 'no-circle', enabled: true, options: {} }],
      },
    );
    const { text, losses } = writtenAs('canvas-csv', [rubric, rubricWith([], { title: 'Op-ed' })]);
    expect(losses).toEqual([
      'Canvas CSV has no place for the description of the rubric “Op-ed”.',
      'Canvas CSV has no place for where “Op-ed” comes from.',
      'Canvas CSV has no place for the rules that “Op-ed” turns on.',
      'Canvas CSV has no place for the weight of “Claim” and “”.',
      'Canvas CSV has no place for what a student at a level hears of “Claim”.',
      'Canvas CSV has no place for the kinds of node and the rules that are evidence of “Claim”.',
      'Canvas skips ratings without a name: in “Claim” one is called “3 points”.',
      'Canvas keeps no criterion without ratings: “Remarks”, which is for comments only, has the one rating “Comments only” worth 0 points.',
      'Canvas needs a name for every criterion: number 3 is called “Criterion 3”.',
      'Canvas joins rubrics of the same name: the second “Op-ed” is called “Op-ed (2)”.',
      '“Op-ed” has no criteria, and Canvas keeps no rubric without; it is not in the file.',
    ]);
    expect(noted(read(text)).rubrics).toEqual([
      ['Op-ed', 'Claim: 3 points 3', 'Remarks: ', 'Criterion 3: Level 1 1'],
    ]);
  });
});
