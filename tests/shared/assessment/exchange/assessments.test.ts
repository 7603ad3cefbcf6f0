import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Mark } from '#shared/assessment/assessment.ts';
import type { Assessed } from '#shared/assessment/exchange/assessed.ts';
import { assessmentsCsv } from '#shared/assessment/exchange/assessments-csv.ts';
import { canvasAssessmentsCsv } from '#shared/assessment/exchange/canvas-assessments-csv.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { rubricWith } from '#tests/support/rubric-exchange.ts';

const rubric = rubricWith([
  {
    title: 'Claim',
    levels: [
      { title: 'Sharp', points: 4 },
      { title: '', points: 0 },
    ],
  },
  {
    title: 'Use of sources - all',
    usesRange: true,
    levels: [
      { title: 'Checked', points: 3 },
      { title: 'Thin', points: 1 },
    ],
  },
  { title: 'Remarks' },
]);

const mark = (criterionId: string, fields: Partial<Mark> = {}): Mark => ({
  ...{ criterionId, levelId: null, points: null, comment: null },
  ...fields,
});

function assessed(
  fields: Partial<Assessed['assessment']> & { student?: string; rubric?: Rubric } = {},
): Assessed {
  const { student = 'Ada', rubric: own = rubric, ...assessment } = fields;
  return {
    student,
    essay: 'On bees',
    rubric: own,
    assessment: {
      ...{
        essayId: 'e1',
        type: 'instructor',
        state: 'released',
        revision: 7,
        assessor: { name: 'Ms Vance' },
      },
      marks: [
        mark('c1', { levelId: 'c1-l1', comment: richTextOf('Clear.\nKeep it.') }),
        mark('c2', { levelId: 'c2-l2', points: 1.5 }),
        mark('c3', { comment: richTextOf('=HYPERLINK("x")') }),
      ],
      overall: richTextOf('- good work'),
      ...{ updatedAt: '2026-03-02T00:00:00Z', submittedAt: '2026-03-01T00:00:00Z', releasedAt: null },
      ...assessment,
    },
  };
}

const rowsOf = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;

describe('assessments in a spreadsheet', () => {
  it('are a row each, with level, points and comment of every criterion, and no formulas', () => {
    const { text, losses } = assessmentsCsv([
      assessed(),
      assessed({ student: '@Bo', marks: [], overall: null, state: 'draft' }),
    ]);
    expect(losses).toEqual([]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const before = ['Essay', 'Assessor', 'Assessment', 'State', 'Rubric', 'Rubric version', 'Essay revision'];
    expect(rowsOf(text.slice(1))).toEqual([
      [
        ...['Student', ...before],
        ...['Claim - Level', 'Claim - Points', 'Claim - Comment'],
        ...[
          'Use of sources - all - Level',
          'Use of sources - all - Points',
          'Use of sources - all - Comment',
        ],
        'Remarks - Comment',
        ...[
          'Overall comment',
          'Total',
          'Out of',
          'Criteria marked',
          'Criteria in all',
          'Submitted',
          'Released',
        ],
      ],
      [
        ...['Ada', 'On bees', 'Ms Vance', 'instructor', 'released', 'Op-ed', '2', '7'],
        ...['Sharp', '4', 'Clear.\nKeep it.', 'Thin', '1.5', '', `'=HYPERLINK("x")`],
        ...["'- good work", '5.5', '7', '2', '2', '2026-03-01T00:00:00Z', ''],
      ],
      [
        ...["'@Bo", 'On bees', 'Ms Vance', 'instructor', 'draft', 'Op-ed', '2', '7'],
        ...['', '', '', '', '', '', ''],
        ...['', '0', '7', '0', '2', '2026-03-01T00:00:00Z', ''],
      ],
    ]);
  });

  it('of several versions share a criterion’s columns; of several rubrics they stand side by side', () => {
    const older = {
      ...rubricWith([
        { title: 'Thesis', levels: [{ points: 2 }] },
        { id: 'gone', title: 'Claim' },
      ]),
      version: 1,
    };
    const [header, first, second] = rowsOf(
      assessmentsCsv([assessed({ rubric: older, marks: [mark('c1', { levelId: 'c1-l1' })] }), assessed()])
        .text,
    );
    expect(header?.slice(8, 11)).toEqual(['Claim - Level', 'Claim - Points', 'Claim - Comment']);
    expect(header?.slice(14, 16)).toEqual(['Remarks - Comment', 'Claim - Comment (2)']);
    expect([first?.slice(8, 10), second?.slice(8, 10)]).toEqual([
      ['Level 1', '2'],
      ['Sharp', '4'],
    ]);
    const other = { ...rubricWith([{ title: 'Claim' }]), id: 'other', title: 'Letter' };
    const headings = rowsOf(assessmentsCsv([assessed(), assessed({ rubric: other, marks: [] })]).text)[0];
    expect(headings).toEqual(expect.arrayContaining(['Op-ed: Claim - Level', 'Letter: Claim - Comment']));
  });
});

describe('assessments for Canvas', () => {
  it('have its headings, no byte order mark, and say that the ids are missing', () => {
    const { text, losses } = canvasAssessmentsCsv([assessed({ overall: null })], rubric);
    expect(rowsOf(text)).toEqual([
      [
        ...['Student Id', 'Student Name'],
        ...['Claim', 'Use of sources - all', 'Remarks'].flatMap((name) =>
          ['Rating', 'Points', 'Comments'].map((what) => `${name} - ${what}`),
        ),
      ],
      [
        '',
        'Ada',
        'Sharp',
        '4',
        'Clear.\nKeep it.',
        'Thin',
        '1.5',
        '',
        'Comments only',
        '0',
        ' =HYPERLINK("x")',
      ],
    ]);
    expect(losses).toEqual([
      'Fill in the column “Student Id” before Canvas reads the file: its numbers are not known here.',
    ]);
  });

  it('are one an essay: an instructor’s, released, latest; what is left out is told', () => {
    const nameless = assessed({
      student: '=Cy',
      essayId: 'e3',
      marks: [mark('c1', { levelId: 'c1-l2' })],
      state: 'draft',
      overall: null,
    });
    const { text, losses } = canvasAssessmentsCsv(
      [
        assessed({ type: 'self' }),
        assessed({ state: 'submitted', updatedAt: '2026-04-01T00:00:00Z', marks: [] }),
        assessed({ updatedAt: '2026-01-01T00:00:00Z', marks: [] }),
        assessed(),
        assessed({ essayId: 'e2', rubric: { ...rubric, version: 1 } }),
        nameless,
      ],
      {
        ...rubric,
        criteria: [...rubric.criteria, { ...rubric.criteria[2], id: 'c4' } as Rubric['criteria'][number]],
      }, // a copy of one that is there
    );
    expect(
      rowsOf(text)
        .slice(1)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ['', 'Ada', 'Sharp', '4'],
      ['', 'Ada', 'Sharp', '4'],
      ['', "'=Cy", '0 points', '0'],
    ]);
    expect(losses).toEqual([
      'Only assessments by instructors are in the file; Canvas has no place for self-assessments in it.',
      'Canvas holds one assessment a student: of those of “On bees” by “Ada”, the released or latest one is in the file.',
      'Fill in the column “Student Id” before Canvas reads the file: its numbers are not known here.',
      'Canvas keeps one row a student: “Ada” has several essays here. Delete all but one.',
      'Canvas cannot tell criteria of the same name apart: “Remarks”.',
      'Canvas has no place here for the overall comment on the essays of “Ada” and “Ada”.',
      '“Ada” was assessed under another version of “Op-ed”; criteria that version 2 does not have are not in the file.',
      'These assessments are drafts still: “=Cy”.',
    ]);
  });
});
