import { describe, expect, it } from 'vitest';
import { type ClassInput, classDashboard, type SeenAssessment } from '#shared/assignments/class-dashboard.ts';
import { classCsv, rulesCsv } from '#shared/assignments/dashboard-csv.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { cellWith, classRow, openFinding, summaryWith } from '#tests/support/class-summary.ts';

const level = (id: string, points: number) => ({
  id,
  title: `Level ${id}`,
  points,
  description: '',
  feedback: '',
});
const levels = [level('c', 3), level('b', 2), level('a', 1)];
const criterion = (id: string, title: string, rules: string[]) => ({
  ...{ id, title, description: '', nodeKinds: [], rules, levels, weight: null, usesRange: false },
});
const rubric: Rubric = {
  ...{ id: 'own', version: 2, title: 'Own rubric', description: '', origin: '', rules: [] },
  criteria: [criterion('reasons', 'Reasons', ['claim-needs-evidence']), criterion('style', 'Style', [])],
};
const mark = (criterionId: string, levelId: string | null) => ({
  criterionId,
  levelId,
  points: null,
  comment: null,
});

function assessment(assessorId: string, more: Partial<SeenAssessment>): SeenAssessment {
  return {
    ...{
      assessorId,
      type: 'instructor',
      state: 'submitted',
      marks: [],
      updatedAt: '2026-09-15T08:00:00.000Z',
    },
    ...more,
  };
}

const coverage = { reasons: { applicable: 4, open: 1, findings: 2 } };
const input: ClassInput = {
  assignment: {
    ...{ id: 'assignment-1', courseId: 'course-1', title: 'Policy memo', grouping: 'individual' },
    ...{ dueAt: '2026-09-20T20:00:00.000Z', timeZone: 'Europe/Berlin', state: 'published', edition: 3 },
    ...{ publishedAt: '2026-09-08T08:00:00.000Z', rules: { 'no-circle': false } },
  },
  ...{ courseTitle: 'Writing 1', joinCode: null, maySet: true, mayAssess: true, rubric, readerId: 'me' },
  now: new Date('2026-09-16T08:00:00.000Z'),
  ruleNamed: (id) => ({ title: `Wish ${id}`, why: 'Because.' }),
  rows: [
    classRow('Zoe Zander', {
      ...{ handedInAt: '2026-09-15T08:00:00.000Z', isLate: true, isAssessed: true, isReleased: true },
      summary: summaryWith({
        ...{ coverage, rules: ['claim-needs-evidence'] },
        findings: [
          openFinding('claim-needs-evidence', '=SUM(A1) is no argument'),
          openFinding('claim-needs-evidence'),
        ],
      }),
      assessments: [
        assessment('me', { marks: [mark('reasons', 'a')], updatedAt: '2026-09-14T08:00:00.000Z' }),
        assessment('me', { marks: [mark('reasons', 'c'), mark('style', null)] }),
        assessment('other', { marks: [mark('reasons', 'a')] }),
        assessment('person-Zoe Zander', {
          type: 'self',
          marks: [mark('reasons', 'b'), mark('style', 'gone')],
        }),
      ],
    }),
    classRow('Émile Ito', { summary: null, essayId: null, startedAt: null, lastEditAt: null }),
  ],
};

const zoe = {
  ...{ id: 'person-Zoe Zander', name: 'Zoe Zander', sectionId: null, essayId: 'essay-Zoe Zander' },
  ...{ startedAt: '2026-09-10T08:00:00.000Z', lastEditAt: '2026-09-12T08:00:00.000Z' },
  ...{
    handedInAt: '2026-09-15T08:00:00.000Z',
    isLate: true,
    isMissing: false,
    isAssessed: true,
    isReleased: true,
  },
  ...{ nodes: 6, openFindings: 2 },
  cells: [cellWith({ applicable: 4, open: 1, findings: 2, mine: 3, self: 2, assessors: [3, 1] }), cellWith()],
  reasons: [{ type: 'assessors-differ', criterionId: 'reasons', levels: 2 }],
};
const emile = {
  ...{ id: 'person-Émile Ito', name: 'Émile Ito', sectionId: null, essayId: null },
  ...{ startedAt: null, lastEditAt: null, handedInAt: null },
  ...{ isLate: false, isMissing: false, isAssessed: false, isReleased: false },
  ...{ nodes: null, openFindings: null, cells: [cellWith(), cellWith()] },
  reasons: [{ type: 'not-begun', days: 8, since: 'published' }],
};

describe('a class on one page', () => {
  it('counts, and says of each by name what the rules and the assessors say, the latest word of each assessor', () => {
    const { students, tiles, criteria, rubric: named } = classDashboard(input);
    expect(students).toEqual([emile, zoe]);
    expect(tiles).toEqual({
      ...{ inClass: 2, begun: 1, handedIn: 1, late: 1, missing: 0, assessed: 1, released: 1 },
      medianOpenFindings: 2,
    });
    expect(criteria).toEqual([
      { id: 'reasons', title: 'Reasons', levels: ['Level a', 'Level b', 'Level c'], hasRules: true },
      { id: 'style', title: 'Style', levels: ['Level a', 'Level b', 'Level c'], hasRules: false },
    ]);
    expect(named).toEqual({ id: 'own', version: 2, title: 'Own rubric' });
  });

  it('is a table for a spreadsheet, in which nothing is a formula', () => {
    const dashboard = classDashboard(input);
    expect(classCsv(dashboard)).toBe(
      [
        '\uFEFFName,Started,Last change,Handed in,Late,Missing,Assessed,Released,Nodes,Open findings,Reasons - Open findings,Reasons - Places checked,Reasons - Places open,Reasons - My level,Reasons - Self,Reasons - Assessors (median),Reasons - Assessors (spread),Style - Open findings,Style - Places checked,Style - Places open,Style - My level,Style - Self,Style - Assessors (median),Style - Assessors (spread),May need help',
        'Émile Ito,,,,,,,,,,,,,,,,,,,,,,,,no draft yet; published 8 days ago',
        'Zoe Zander,2026-09-10T08:00:00.000Z,2026-09-12T08:00:00.000Z,2026-09-15T08:00:00.000Z,yes,,yes,yes,6,2,2,4,1,3,2,2,2,,,,,,,,assessors differ by 2 levels on “Reasons”',
        '',
      ].join('\r\n'),
    );
    expect(rulesCsv(dashboard)).toBe(
      [
        '\uFEFFRule,Rows of the rubric,Maps with it open,Maps checked,Dismissed,Already answered,Not needed here,The rule is wrong,Another reason,Not useful (share),Switched off,Examples',
        "Wish claim-needs-evidence,Reasons,1,1,0,0,0,0,0,,,'=SUM(A1) is no argument",
        'Wish no-circle,,0,,0,0,0,0,0,,yes,',
        '',
      ].join('\r\n'),
    );
  });
});
